// The text of a template: words with named slots, in a small part of ICU MessageFormat. Nothing in it is executed.
//
//   {place}                                              a slot
//   {sources, plural, one {# مصدر} two {مصدران} other {# مصادر}}   by a number, in CLDR's categories; # is the number
//   {claimants, gender, m {أعلن} f {أعلنت}}              by the first of the names: the verb stands before them
//   {claimants, select, none {} ms {أنه} other {أنهم}}   by all of the names: the verb stands after them

export const SLOT_KINDS = {
  headline: 'text',
  changes: 'text',
  place: 'text',
  place_full: 'text',
  governorate: 'text',
  country: 'text',
  status: 'text',
  toll: 'text',
  toll_after: 'text',
  time: 'text',
  severity: 'text',
  certainty: 'text',
  id: 'text',
  attackers: 'names',
  attackers_after: 'names',
  defenders: 'names',
  defenders_after: 'names',
  holders: 'names',
  holders_after: 'names',
  losers: 'names',
  losers_after: 'names',
  claimants: 'names',
  claimants_after: 'names',
  deniers: 'names',
  deniers_after: 'names',
  deaths: 'number',
  sources: 'number',
} as const satisfies Record<string, 'text' | 'names' | 'number'>;
export type Slot = keyof typeof SLOT_KINDS;
export type ChoiceKind = 'plural' | 'gender' | 'select';

export type Part = string | { slot: Slot } | { count: true } | Choice;
export interface Choice {
  slot: Slot;
  by: ChoiceKind;
  cases: ReadonlyMap<string, readonly Part[]>;
}

/** What each choice may tell apart, and of which kind of slot. */
const CHOICES: Record<ChoiceKind, { of: readonly string[]; cases: readonly string[]; needs?: string }> = {
  plural: { of: ['number'], cases: ['zero', 'one', 'two', 'few', 'many', 'other'], needs: 'other' },
  gender: { of: ['names'], cases: ['m', 'f', 'none', 'other'] },
  select: { of: ['names', 'text'], cases: ['none', 'ms', 'fs', 'mp', 'md', 'fd', 'other'], needs: 'other' },
};
const DEEPEST = 4;

/** @throws Error that says what is wrong with the text and where. */
export function parseTemplate(text: string): readonly Part[] {
  const reader = { text, at: 0 };
  const parts = readParts(reader, 0, false);
  if (reader.at < text.length) throw new Error(`"}" without its "{" at character ${reader.at + 1}`);
  return parts;
}

interface Reader {
  readonly text: string;
  at: number;
}

function readParts(reader: Reader, depth: number, counted: boolean): readonly Part[] {
  if (depth > DEEPEST) throw new Error(`choices stand more than ${DEEPEST} deep in each other`);
  const parts: Part[] = [];
  while (reader.at < reader.text.length && reader.text[reader.at] !== '}') {
    if (reader.text[reader.at] === '{') parts.push(readSlot(reader, depth, counted));
    else if (counted && reader.text[reader.at] === '#') {
      parts.push({ count: true });
      reader.at++;
    } else parts.push(readWords(reader, counted));
  }
  return parts;
}

function readWords(reader: Reader, counted: boolean): string {
  const pattern = counted ? /[^{}#]+/uy : /[^{}]+/uy;
  return match(reader, pattern);
}

function readSlot(reader: Reader, depth: number, counted: boolean): Part {
  const opened = reader.at + 1;
  match(reader, /\{\s*/uy);
  const name = match(reader, /[^\s,{}]*/uy);
  const slot = knownSlot(name);
  match(reader, /\s*/uy);
  if (reader.text[reader.at] !== ',') {
    close(reader, opened);
    return { slot };
  }
  match(reader, /,\s*/uy);
  const by = knownChoice(match(reader, /[^\s,{}]*/uy), slot);
  match(reader, /\s*,?\s*/uy);
  const cases = new Map<string, readonly Part[]>();
  while (reader.at < reader.text.length && reader.text[reader.at] !== '}') {
    const key = match(reader, /[^\s,{}]*/uy);
    assertCase(key, by, cases);
    match(reader, /\s*/uy);
    const inner = reader.at + 1;
    if (reader.text[reader.at] !== '{') throw new Error(`${slot}: "${key}" needs its words in { }`);
    reader.at++;
    cases.set(key, readParts(reader, depth + 1, counted || by === 'plural'));
    close(reader, inner);
    match(reader, /\s*/uy);
  }
  close(reader, opened);
  const { needs } = CHOICES[by];
  if (needs !== undefined && !cases.has(needs)) throw new Error(`${slot}: ${by} needs a case "${needs}"`);
  if (cases.size === 0) throw new Error(`${slot}: ${by} needs at least one case`);
  return { slot, by, cases };
}

function match(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0] ?? '';
  reader.at += found.length;
  return found;
}

function close(reader: Reader, opened: number): void {
  if (reader.text[reader.at] !== '}') throw new Error(`"{" at character ${opened} is not closed with "}"`);
  reader.at++;
}

function knownSlot(name: string): Slot {
  if (Object.hasOwn(SLOT_KINDS, name)) return name as Slot;
  throw new UnknownWord('slot', name, Object.keys(SLOT_KINDS));
}

function knownChoice(name: string, slot: Slot): ChoiceKind {
  if (!Object.hasOwn(CHOICES, name)) throw new UnknownWord('choice', name, Object.keys(CHOICES));
  const by = name as ChoiceKind;
  if (!CHOICES[by].of.includes(SLOT_KINDS[slot])) {
    throw new Error(`${slot} holds ${SLOT_KINDS[slot]}: ${by} goes with ${CHOICES[by].of.join(' or ')}`);
  }
  return by;
}

function assertCase(key: string, by: ChoiceKind, cases: ReadonlyMap<string, unknown>): void {
  if (!CHOICES[by].cases.includes(key)) throw new UnknownWord(`case of ${by}`, key, CHOICES[by].cases);
  if (cases.has(key)) throw new Error(`the case "${key}" stands twice`);
}

/** A word that means nothing here; the reader of the file is told the nearest that does. */
export class UnknownWord extends Error {
  readonly word: string;
  readonly known: readonly string[];

  constructor(what: string, word: string, known: readonly string[]) {
    super(`unknown ${what} "${word}"`);
    this.word = word;
    this.known = known;
  }
}
