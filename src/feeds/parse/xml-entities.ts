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

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z_][A-Za-z0-9_.-]{0,40}));/g;
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

  /** Undoes one level of escaping. */
  decode(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name === undefined) return character(decimal ? Number(decimal) : Number.parseInt(hex!, 16));
      const declared = this.#declared.get(name);
      if (declared === undefined) return named(name, whole);
      if (this.#added > MAX_ADDED) return whole;
      this.#added += declared.length;
      return declared;
    });
  }
}

function named(name: string, whole: string): string {
  let character = NAMED.get(name);
  if (character === undefined) {
    character = unescapeHtml(whole);
    if (NAMED.size < MAX_NAMED) NAMED.set(name, character);
  }
  return character;
}

/** A character by number; those that XML forbids are nothing. */
function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return CP1252_HIGH[code - 0x80]!;
  const legal =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    (code > 0xffff && code <= 0x10ffff);
  return legal ? String.fromCodePoint(code) : '';
}
