// The headline of a page without the names of its outlet and section: «قصف على نوى - حوران نت» is «قصف على نوى».
import { comparable } from './article-lines.ts';

/** Signs between a headline, its section and its outlet. A colon is one only where the page bears it out. */
const SEPARATOR = /\s+(?:-{1,3}|[–—|•·»«]|:{2}|\|\|)\s+|\s*[|｜]\s*|:\s+/gu;
const COLON = /^:\s+$/;
/** Names of outlets and sections are short. */
const MOST_WORDS_OF_A_NAME = 5;
const MOST_PARTS = 8;

export interface TitleEvidence {
  /** Titles as the page states them, the most trustworthy first; the document’s own comes last. */
  titles: readonly string[];
  /** Lines that the page shows. */
  shown: readonly string[];
  /** Names of the outlet, as the page and the feed’s entry know it. */
  outlets: readonly string[];
}

/** @returns null where the page states no title. */
export function pageTitle({ titles, shown, outlets }: TitleEvidence): string | null {
  const [stated] = titles;
  if (stated === undefined) return null;
  const names = new Set(outlets.map(comparable));
  const lines = new Set(shown.map(comparable));
  const title = withoutEdges(stated, (part) => names.has(comparable(part)));
  const borneOut = rangesOf(title)
    .filter((range) => lines.has(comparable(range)) && !names.has(comparable(range)))
    .sort((one, other) => wordsIn(other) - wordsIn(one))[0];
  if (borneOut !== undefined && wordsIn(borneOut) * 2 >= wordsIn(title)) return borneOut;
  const shorter = withoutEdges(title, (part, rest) => lines.has(comparable(part)) && isName(part, rest));
  // A document’s own title ends in the outlet’s name nearly always; a headline that is stated for others seldom does.
  return titles.length === 1 ? withoutEdges(shorter, isName, 'last') : shorter;
}

const wordsIn = (text: string): number => comparable(text).split(' ').length;

const isName = (part: string, rest: string): boolean =>
  wordsIn(part) <= MOST_WORDS_OF_A_NAME && wordsIn(part) < wordsIn(rest);

/** The title without its last part, and its first, as long as they are names. */
function withoutEdges(
  title: string,
  named: (part: string, rest: string) => boolean,
  edge: 'both' | 'last' = 'both',
): string {
  const signs = [...title.matchAll(SEPARATOR)].filter(([sign]) => !COLON.test(sign));
  const [first, last] = [signs[0], signs.at(-1)];
  if (!first || !last) return title;
  const head = title.slice(0, last.index);
  if (named(title.slice(last.index + last[0].length), head))
    return edge === 'last' ? head : withoutEdges(head, named);
  const tail = title.slice(first.index + first[0].length);
  return edge === 'both' && named(title.slice(0, first.index), tail) ? withoutEdges(tail, named) : title;
}

/** Every run of neighbouring parts, the whole among them. */
function rangesOf(title: string): string[] {
  const signs = [...title.matchAll(SEPARATOR)].slice(0, MOST_PARTS);
  const starts = [0, ...signs.map(({ index, 0: sign }) => index + sign.length)];
  const ends = [...signs.map(({ index }) => index), title.length];
  return starts.flatMap((start) => ends.filter((end) => end > start).map((end) => title.slice(start, end)));
}
