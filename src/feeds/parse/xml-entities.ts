// Character references in XML: the five of the standard, numbers, HTML's names, which feeds use undeclared, and
// plain words that a feed's own DTD declares. Entities are never expanded inside entities and never read from elsewhere.
import { unescapeHtml } from '../clean/html-text.ts';
import { CP1252_HIGH } from '../decode/read-as.ts';

/** Names seen so far; HTML's are added as they come, unknown ones stand for themselves. */
const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Between `&` and `;`. */
const LONGEST = 41;
const DECIMAL = /^#\d{1,10}$/;
const HEX = /^#[xX][\da-fA-F]{1,8}$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const DECLARATION =
  /ENTITY\s{1,20}([A-Za-z_][A-Za-z0-9_.-]{0,40})\s{1,20}(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')/;
const MAX_NAMED = 3000;
const MAX_DECLARED = 100;
/** Characters that declared entities may add to one feed. */
const MAX_ADDED = 200_000;

export class XmlEntities {
  readonly #declared = new Map<string, string>();
  #added = 0;

  /** @param declaration the inside of `<!…>`. */
  declare(declaration: string): void {
    const match = DECLARATION.exec(declaration.slice(0, 2000));
    if (match && this.#declared.size < MAX_DECLARED)
      this.#declared.set(match[1]!, match[2] ?? match[3] ?? '');
  }

  /** Undoes one level of escaping. Linear. */
  decode(text: string): string {
    let at = text.indexOf('&');
    if (at < 0) return text;
    let out = '';
    let from = 0;
    for (; at >= 0; at = text.indexOf('&', Math.max(from, at + 1))) {
      const end = semicolon(text, at);
      const value = end === undefined ? undefined : this.#valueOf(text.slice(at + 1, end));
      if (value === undefined) continue;
      out += text.slice(from, at) + value;
      from = end! + 1;
    }
    return withoutHalves(out + text.slice(from));
  }

  /** @param inside what stands between `&` and `;`. @returns undefined where it is no reference. */
  #valueOf(inside: string): string | undefined {
    const known = NAMED.get(inside);
    if (known !== undefined && this.#declared.size === 0) return known;
    if (DECIMAL.test(inside)) return character(Number(inside.slice(1)));
    if (HEX.test(inside)) return character(Number.parseInt(inside.slice(2), 16));
    if (!NAME.test(inside)) return undefined;
    const declared = this.#declared.get(inside);
    if (declared === undefined) return known ?? named(inside);
    if (this.#added > MAX_ADDED) return undefined;
    this.#added += declared.length;
    return declared;
  }
}

/** The `;` that ends a reference which begins at `at`. */
function semicolon(text: string, at: number): number | undefined {
  const last = Math.min(text.length, at + LONGEST + 2);
  for (let end = at + 1; end < last; end++) {
    const code = text.charCodeAt(end);
    if (code === 59) return end;
    if (code === 38 || code === 60 || code === 32) return undefined;
  }
  return undefined;
}

/** One of HTML's names; unknown ones stand for themselves. */
function named(name: string): string {
  const character = unescapeHtml(`&${name};`);
  if (NAMED.size < MAX_NAMED) NAMED.set(name, character);
  return character;
}

/** A character by number; those that XML forbids are nothing. Half a pair is kept for its other half. */
function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return CP1252_HIGH[code - 0x80]!;
  if (code >= 0xd800 && code <= 0xdfff) return String.fromCharCode(code);
  const legal =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xfffe) ||
    (code > 0xffff && code <= 0x10ffff);
  return legal ? String.fromCodePoint(code) : '';
}

const HALVES = /[\ud800-\udfff]/;
const LONE_HALVES = /(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/g;

/** Some write characters beyond the first plane as two numbers. */
const withoutHalves = (text: string): string => (HALVES.test(text) ? text.replace(LONE_HALVES, '') : text);
