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
const byPrefix = new Map<string, readonly Reading[]>();
for (const conjunction of ['', ...CONJUNCTIONS])
  for (const preposition of ['', ...PREPOSITIONS, 'لل'])
    byPrefix.set(conjunction + preposition, buildReadings(conjunction, preposition));
const PLAIN = byPrefix.get('')!;

/** Every way to read a word as clitics and a stem, the least cut first: «وبالرقة» → وبالرقة، بالرقة، الرقة. */
export function readingsOf(word: string): readonly Reading[] {
  if (word.length <= SHORTEST_STEM) return PLAIN;
  const conjunction = CONJUNCTIONS.includes(word[0]!) ? 1 : 0;
  const prepositional =
    word.length - conjunction > SHORTEST_STEM && PREPOSITIONS.includes(word[conjunction]!);
  if (!prepositional) return conjunction === 0 ? PLAIN : byPrefix.get(word[0]!)!;
  const double = word.startsWith('لل', conjunction) ? 2 : 1;
  return byPrefix.get(word.slice(0, conjunction + double))!;
}

/** The stem that a reading leaves of its word. */
export const stemOf = (word: string, { cut, restoresArticle }: Reading): string =>
  restoresArticle ? ARTICLE + word.slice(cut) : word.slice(cut);

function buildReadings(conjunction: string, preposition: string): Reading[] {
  const plain: Reading = { cut: 0, restoresArticle: false, conjunction: false, preposition: null };
  const joined: Reading = { ...plain, cut: conjunction.length, conjunction: conjunction !== '' };
  const readings = conjunction === '' ? [plain] : [plain, joined];
  if (preposition === '') return readings;
  const brought: Reading = { ...joined, cut: joined.cut + 1, preposition: preposition[0]! };
  if (preposition === 'لل') readings.push({ ...brought, cut: joined.cut + 2, restoresArticle: true });
  return [...readings, brought];
}
