// The quoted words within the text that they come from, with a little of what stands around them.

/** Characters of context on either side, before it is cut at a word. */
const AROUND = 160;
/** Longer quotes are looked for as they stand only. */
const LONGEST_LOOSE = 4000;
/** What a cut may leave of a character outside the basic plane. */
const HALF = /^\p{Surrogate}|\p{Surrogate}$/gu;

export interface Passage {
  /** Each may be empty, and begins or ends with «…» where the text goes on. */
  before: string;
  quote: string;
  after: string;
}

/** @returns null where the text does not hold the words, even with other white space between them. */
export function passageOf(text: string, quote: string): Passage | null {
  const found = find(text, quote.trim());
  if (found === null) return null;
  const [start, end] = found;
  return {
    before: endOf(text.slice(0, start)),
    quote: text.slice(start, end),
    after: beginningOf(text.slice(end)),
  };
}

function find(text: string, quote: string): [start: number, end: number] | null {
  if (quote === '') return null;
  const exact = text.indexOf(quote);
  if (exact >= 0) return [exact, exact + quote.length];
  if (quote.length > LONGEST_LOOSE) return null;
  const words = quote.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  const loose = new RegExp(words.join('\\s+'), 'u').exec(text);
  return loose && [loose.index, loose.index + loose[0].length];
}

/** The last words of a text. */
function endOf(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(-AROUND);
  return `…${cut.slice(Math.max(0, cut.search(/\s/u))).replace(HALF, '')}`;
}

/** The first words of a text. */
function beginningOf(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(0, AROUND);
  const word = cut.search(/\s\S*$/u);
  return `${(word > 0 ? cut.slice(0, word + 1) : cut).replace(HALF, '')}…`;
}
