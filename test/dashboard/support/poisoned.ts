// A store whose every free text tries to be more than text: what a feed, a receiver or an editor could have brought in,
// in every field that there is or will be.
import type { Store } from '../../../src/store/store.ts';

/** Ends attributes, elements, scripts and JSON in scripts, turns the line around, and loads from elsewhere. */
export const POISON = `"'><img src=x onerror=alert(1)></script><script>alert(1)</script>\u202e`;
export const POISONED_LINK = `javascript:alert(1)//${POISON}`;

const LINKS = /^(url|origin|link|hub|topic)$/;
/** Always free, also where a single Latin word stands in it. */
const WORDS =
  /^(outlet|title|text|quote|evidence|reason|error|lastError|name|nameEn|within|admin1En|publisher|by|why|comment|createdBy|receiver|denied|deniedBy|reportedBy|lowestBy|highestBy|subject|because)$/;
/** Ids, words of vocabularies, codes, dates: what is compared with something. */
const NO_WORDS = /^[\w:/.+-]*$/;

/** The same with poison behind every text. Times, ids and the like stay. */
export function poisoned(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return poisonedText(value, key);
  if (Array.isArray(value)) return value.map((each) => poisoned(each, key));
  if (value instanceof Map) return new Map([...value].map(([id, each]) => [id, poisoned(each, key)]));
  if (value instanceof Set) return new Set([...value].map((each) => poisoned(each, key)));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poisoned(each, name)]));
}

function poisonedText(text: string, key: string): string {
  if (LINKS.test(key)) return POISONED_LINK;
  return WORDS.test(key) || !NO_WORDS.test(text) ? `${text} ${POISON}` : text;
}

/** Answers from the real record, and poisons what it says. */
export function poisonedStore(store: Store): Store {
  return new Proxy(store, {
    get: (all, side) => {
      const part = Reflect.get(all, side);
      return typeof part === 'object' && part !== null ? poisonedSide(part) : part;
    },
  });
}

const poisonedSide = (part: object): object =>
  new Proxy(part, {
    get: (side, name) => {
      const method = Reflect.get(side, name);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => poisoned(await method.apply(side, args));
    },
  });
