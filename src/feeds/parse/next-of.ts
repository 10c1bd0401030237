// Where something comes next in a text, without looking twice at the same stretch.

export class NextOf {
  readonly #text: string;
  readonly #known = new Map<string, { from: number; at: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** @returns the offset of the next `needle` from `from` on; the text's length where there is none. */
  of(needle: string, from: number): number {
    const known = this.#known.get(needle);
    if (known !== undefined && known.from <= from && from <= known.at) return known.at;
    const found = this.#text.indexOf(needle, from);
    const at = found < 0 ? this.#text.length : found;
    if (known === undefined) this.#known.set(needle, { from, at });
    else {
      known.from = from;
      known.at = at;
    }
    return at;
  }
}
