// Letters as readers see them: grapheme clusters (Unicode Standard Annex #29).

const LETTERS = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** V8 copies the whole input for each segment: a long text is read in windows, or its time is quadratic. */
const WINDOW = 256;

const PAIR_BEGINS = /[\uD800-\uDBFF]/;

/** Ends of the letters, in UTF-16 units, ascending. */
export function letterEnds(text: string): number[] {
  const ends: number[] = [];
  let size = WINDOW;
  for (let start = 0; start < text.length; ) {
    const end = start + size + (PAIR_BEGINS.test(text.charAt(start + size - 1)) ? 1 : 0);
    const found = endsWithin(text.slice(start, end));
    // The last letter of a window may go on behind it.
    if (end < text.length) found.pop();
    size = found.length === 0 ? 2 * size : WINDOW;
    for (const letter of found) ends.push(start + letter);
    start += found.at(-1) ?? 0;
  }
  return ends;
}

const endsWithin = (window: string): number[] =>
  Array.from(LETTERS.segment(window), ({ index, segment }) => index + segment.length);

/** The first letters of a text, as many as `fits` lets through. */
export function firstLetters(text: string, fits: (start: string) => boolean): string {
  let kept = 0;
  for (const end of letterEnds(text)) {
    if (!fits(text.slice(0, end))) break;
    kept = end;
  }
  return text.slice(0, kept);
}
