// The little Arabic grammar that headlines need: after a noun or preposition, sound plurals take another ending.

/** Singular words that end like a plural. */
const NO_PLURALS = new Set(['القانون', 'قانون', 'التلفزيون', 'الزيتون', 'كانون']);

/**
 * The oblique form of a name: «الحوثيون» → «الحوثيين», «مسلحو العشائر» → «مسلحي العشائر».
 * Names of other shapes stay as they are.
 */
export function oblique(name: string): string {
  const words = name.split(' ');
  return words
    .map((word, index) => {
      if (/^\p{L}{3,}ون$/u.test(word) && !NO_PLURALS.has(word)) return `${word.slice(0, -2)}ين`;
      // A plural in construct lost its nun: only the first word of several can be one.
      if (index === 0 && words.length > 1 && /^\p{L}{4,}و$/u.test(word)) return `${word.slice(0, -1)}ي`;
      return word;
    })
    .join(' ');
}

/** Names joined as a list after a preposition: «أ وب وج». */
export const listed = (names: readonly string[]): string => names.map(oblique).join(' و');

/** «لـ» before a name: «للجيش», «لقوات». */
export const to = (name: string): string => (name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`);
