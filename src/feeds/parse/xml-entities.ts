// Character references in XML: the five of the standard, numbers, and plain words that a feed's own DTD
// declares. Entities are never expanded inside entities and never read from elsewhere.

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z_][\w.-]{0,40}));/g;
const DECLARATION = /ENTITY\s{1,20}([A-Za-z_][\w.-]{0,40})\s{1,20}(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')/;
const MAX_DECLARED = 100;
/** Characters that declared entities may add to one feed. */
const MAX_ADDED = 200_000;
/** What 0x80–0x9F mean where a number was taken from windows-1252. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export class XmlEntities {
  readonly #declared = new Map<string, string>();
  #added = 0;

  /** @param declaration the inside of `<!…>`. */
  declare(declaration: string): void {
    const match = DECLARATION.exec(declaration.slice(0, 2000));
    if (match && this.#declared.size < MAX_DECLARED)
      this.#declared.set(match[1]!, match[2] ?? match[3] ?? '');
  }

  /** Undoes one level of escaping. HTML's names (`&nbsp;`) are left for whoever reads the HTML. */
  decode(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name === undefined) return character(decimal ? Number(decimal) : Number.parseInt(hex!, 16));
      const known = NAMED.get(name);
      if (known !== undefined) return known;
      const declared = this.#declared.get(name);
      if (declared === undefined || this.#added > MAX_ADDED) return whole;
      this.#added += declared.length;
      return declared;
    });
  }
}

/** A character by number; those that XML forbids are nothing. */
function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return CP1252[code - 0x80]!;
  const legal =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    (code > 0xffff && code <= 0x10ffff);
  return legal ? String.fromCodePoint(code) : '';
}
