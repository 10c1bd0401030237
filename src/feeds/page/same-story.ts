// Whether a page tells what its feed announced: dead addresses lead to front pages, and walls ask for consent.
import { comparableWords } from '../identity/comparable-text.ts';

/** Words that are shorter are in every text. */
const SHORTEST_WORD = 4;
const FEWEST_WORDS = 4;
/** Of the words that a headline announces, so many come again in 98 of 100 stories, and in 10 of 100 others. */
const SHARE = 0.25;
const MOST_WORDS = 120;

interface Told {
  title: string | null;
  text: string;
}

/** @returns true where the feed says too little to tell. */
export function tellsOf(announced: Told, page: Told): boolean {
  const asked = [...new Set(wordsOf(announced))].slice(0, MOST_WORDS);
  if (asked.length < FEWEST_WORDS) return true;
  const told = new Set(wordsOf(page));
  return asked.filter((word) => told.has(word)).length >= asked.length * SHARE;
}

/** Distinct enough to tell stories apart; without the article and the particles that are written with a word. */
const wordsOf = ({ title, text }: Told): string[] =>
  comparableWords(`${title ?? ''} ${text}`)
    .map((word) => word.replace(/^[وف]?(?:[بك]?ال|لل)?(?=.{3})/, ''))
    .filter(({ length }) => length >= SHORTEST_WORD);
