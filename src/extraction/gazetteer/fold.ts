// Folds a name as the corpus scorer does, so that two spellings of one name compare equal.

const FOLDED: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي' };
const fold = (letter: string) => FOLDED[letter] ?? letter;

/** Hamza, alef maksura and teh marbuta alone: «إدلب» → ادلب. */
export const foldLetters = (name: string): string => name.replace(/[أإآىةؤئ]/g, fold);

/** «إدلب» and «ادلب», «الزبداني» and «زبدانى» fold to one key: the letters, and the article of every word. */
export function foldName(name: string): string {
  const folded = foldLetters(name);
  return folded.includes('ال') ? folded.replace(/(^| )ال(?=..)/g, '$1') : folded;
}
