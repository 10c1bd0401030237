// Words and what they stand for. A word is looked for by its end as well as whole, without cutting it: most stems
// under most clitics are no word at all, and it costs nothing to find that out.

/** The multiplier of the FNV hash. */
const STEP = 0x01000193;
/** Slots for each word: with fewer the searches get longer. */
const ROOM = 4;

export class WordTable<T> {
  readonly #words: string[] = [];
  readonly #values: T[] = [];
  /** Index of a word plus one, 0 where the slot is free; a power of two of them. */
  #slots = new Int32Array(1024);

  /** What the word stands for, made by `make` where it is new. */
  ensure(word: string, make: () => T): T {
    const known = this.find(word);
    if (known !== undefined) return known;
    const value = make();
    this.#words.push(word);
    this.#values.push(value);
    if (this.#words.length * ROOM > this.#slots.length) this.#spread(this.#slots.length * 2);
    else this.#place(this.#words.length - 1);
    return value;
  }

  /** What `word` without its first `cut` letters stands for. */
  find(word: string, cut = 0): T | undefined {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash(word, cut) & mask;
    while (slots[slot] !== 0) {
      const at = slots[slot]! - 1;
      const known = this.#words[at]!;
      if (known.length === word.length - cut && word.endsWith(known)) return this.#values[at];
      slot = (slot + 1) & mask;
    }
    return undefined;
  }

  #place(at: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash(this.#words[at]!, 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = at + 1;
  }

  #spread(size: number): void {
    this.#slots = new Int32Array(size);
    for (let at = 0; at < this.#words.length; at++) this.#place(at);
  }
}

function hash(word: string, cut: number): number {
  let value = 0;
  for (let at = cut; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), STEP);
  return value ^ (value >>> 15);
}
