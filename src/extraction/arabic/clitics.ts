// The clitics of written Arabic as one named set, and the readings of a word that they allow.

export const CONJUNCTIONS = 'وف';
export const PREPOSITIONS = 'بلك';
const ARTICLE = 'ال';
const SHORTEST_STEM = 2;

/** `conjunction`: و or ف stood before the stem; `preposition`: ب، ل or ك did. */
export type Visit = (stem: string, conjunction: boolean, preposition: string | null) => void;

/** Every way to read a word as clitics and a stem, the least cut first: «وبالرقة» → وبالرقة، بالرقة، الرقة. */
export function eachReading(word: string, visit: Visit): void {
  visit(word, false, null);
  if (word.length <= SHORTEST_STEM) return;
  eachPrepositional(word, false, visit);
  if (!CONJUNCTIONS.includes(word[0]!)) return;
  const rest = word.slice(1);
  visit(rest, true, null);
  if (rest.length > SHORTEST_STEM) eachPrepositional(rest, true, visit);
}

function eachPrepositional(word: string, conjunction: boolean, visit: Visit): void {
  const first = word[0]!;
  if (!PREPOSITIONS.includes(first)) return;
  if (word.startsWith('لل')) visit(ARTICLE + word.slice(2), conjunction, 'ل');
  visit(word.slice(1), conjunction, first);
}
