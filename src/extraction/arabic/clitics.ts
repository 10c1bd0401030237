// The clitics of written Arabic as one named set, and the readings of a word that they allow.

export const CONJUNCTIONS = new Set(['و', 'ف']);
export const PREPOSITIONS = new Set(['ب', 'ل', 'ك']);
const ARTICLE = 'ال';
const SHORTEST_STEM = 2;

export interface Reading {
  stem: string;
  /** و or ف before the word. */
  conjunction: boolean;
  /** ب، ل or ك before the word. */
  preposition: string | null;
}

/** Every way to read a word as clitics and a stem, the least cut first: «وبالرقة» → وبالرقة، بالرقة، الرقة. */
export function readings(word: string): Reading[] {
  const found: Reading[] = [{ stem: word, conjunction: false, preposition: null }];
  addPrepositional(found, word, false);
  if (CONJUNCTIONS.has(word[0]!) && word.length > SHORTEST_STEM) {
    const rest = word.slice(1);
    found.push({ stem: rest, conjunction: true, preposition: null });
    addPrepositional(found, rest, true);
  }
  return found;
}

function addPrepositional(found: Reading[], word: string, conjunction: boolean): void {
  const first = word[0]!;
  if (!PREPOSITIONS.has(first) || word.length <= SHORTEST_STEM) return;
  if (word.startsWith('لل')) found.push({ stem: ARTICLE + word.slice(2), conjunction, preposition: 'ل' });
  found.push({ stem: word.slice(1), conjunction, preposition: first });
}
