// The clitics of written Arabic as one named set, and the readings of a word that they allow.

export const CONJUNCTIONS = 'وف';
export const PREPOSITIONS = 'بلك';
const ARTICLE = 'ال';
const SHORTEST_STEM = 2;

export interface Reading {
  /** Letters to take off the front. */
  cut: number;
  /** «لل» is ل and ال run together: the article is put back. */
  restoresArticle: boolean;
  conjunction: boolean;
  preposition: string | null;
}

/** Readings by the clitics that a word begins with: «ولل» has all of ول، لل، و and the word as it stands. */
const byClitics = ['', ...CONJUNCTIONS].map((conjunction) =>
  ['', ...PREPOSITIONS, 'لل'].map((preposition) => buildReadings(conjunction, preposition)),
);
const PLAIN = byClitics[0]![0]!;
const DOUBLE = PREPOSITIONS.length + 1;
const LAM = 'ل'.charCodeAt(0);

/** Rank of a letter in a list of them, from 1; 0 where it is none of them. */
const ranksOf = (letters: string): Uint8Array => {
  const ranks = new Uint8Array(0x10000);
  [...letters].forEach((letter, at) => {
    ranks[letter.charCodeAt(0)] = at + 1;
  });
  return ranks;
};
const conjunctionRank = ranksOf(CONJUNCTIONS);
const prepositionRank = ranksOf(PREPOSITIONS);

/** Every way to read a word as clitics and a stem, the least cut first: «وبالرقة» → وبالرقة، بالرقة، الرقة. */
export function readingsOf(word: string): readonly Reading[] {
  if (word.length <= SHORTEST_STEM) return PLAIN;
  const conjunction = conjunctionRank[word.charCodeAt(0)]!;
  const start = conjunction === 0 ? 0 : 1;
  const letter = word.charCodeAt(start);
  const preposition = word.length - start > SHORTEST_STEM ? prepositionRank[letter]! : 0;
  const double = preposition !== 0 && letter === LAM && word.charCodeAt(start + 1) === LAM;
  return byClitics[conjunction]![double ? DOUBLE : preposition]!;
}

/** The stem that a reading leaves of its word. */
export const stemOf = (word: string, { cut, restoresArticle }: Reading): string =>
  restoresArticle ? ARTICLE + word.slice(cut) : word.slice(cut);

function buildReadings(conjunction: string, preposition: string): Reading[] {
  const plain: Reading = { cut: 0, restoresArticle: false, conjunction: false, preposition: null };
  const joined: Reading = { ...plain, cut: conjunction.length, conjunction: conjunction !== '' };
  const found = conjunction === '' ? [plain] : [plain, joined];
  if (preposition === '') return found;
  const brought: Reading = { ...joined, cut: joined.cut + 1, preposition: preposition[0]! };
  if (preposition === 'لل') found.push({ ...brought, cut: joined.cut + 2, restoresArticle: true });
  return [...found, brought];
}
