// The words of an article as they are quoted: cleaned, and shortened openly at a word where they are too long.
import { clean } from './bidi.ts';
import { letterEnds } from './letters.ts';

const LONGEST = 240;

export function quoted(words: string): string {
  return `«${shortened(clean(words).replace(/[«»]/gu, '"'))}»`;
}

/** At most 240 characters as readers count them, cut between words, with «…» where something is missing. */
function shortened(text: string): string {
  // A letter has at least one unit. Finding letters takes longer than all the rest of a notice.
  if (text.length <= LONGEST) return text;
  const ends = letterEnds(text);
  if (ends.length <= LONGEST) return text;
  const cut = text.slice(0, ends[LONGEST - 2]);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut} …`;
}
