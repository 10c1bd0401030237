// Words as they are searched for: Arabic writers join «و»، «ب»، «ل» and the article to a word and differ in hamza and
// teh marbuta, and a reader who looks for «الفلوجة» wants «وبالفلوجه» too.
import { level } from '../schema/levelled.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const ARABIC = /^\p{Script=Arabic}/u;
const LATIN_ARTICLE = /^(?:al|el|ar|as|at|ad)$/u;

/** Nobody looks for longer ones. */
const LONGEST = 60;
/** Shorter words keep a letter that may be theirs: «وفد» is not «و» and «فد». */
const LONG_ENOUGH = 5;
const CONJUNCTION = /^[وف]/u;
const PREPOSITION = /^[بكلس]/u;
const ARTICLE = /^ال(?=...)/u;
const JOINED_ARTICLE = /^لل(?=...)/u;

/** Spelling levelled, digits Latin, case and accents gone. */
const wordsIn = (text: string): string[] =>
  (
    level(text)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15))
      .toLowerCase()
      .match(WORD) ?? []
  ).filter((word) => word.length <= LONGEST && !LATIN_ARTICLE.test(word));

const withoutArticle = (word: string): string => word.replace(JOINED_ARTICLE, '').replace(ARTICLE, '');

/** The word as written and less what is joined to its front, step by step. */
function formsOf(word: string): string[] {
  if (!ARABIC.test(word)) return [word];
  const forms = [word];
  let left = word;
  for (const joined of [CONJUNCTION, PREPOSITION]) {
    forms.push(withoutArticle(left));
    if (left.length >= LONG_ENOUGH) left = left.replace(joined, '');
    forms.push(left);
  }
  return [...forms, withoutArticle(left)];
}

/** A text of any length fills no more of the record than this. */
const MOST_WORDS = 600;

/** What texts are found by: every form of their words, each once. */
export function searchForms(texts: readonly (string | null | undefined)[]): string[] {
  const forms = new Set<string>();
  for (const text of texts) {
    if (!text) continue;
    for (const word of wordsIn(text)) {
      for (const form of formsOf(word)) forms.add(form);
      if (forms.size >= MOST_WORDS) return [...forms];
    }
  }
  return [...forms];
}

const MOST_ASKED = 12;

/**
 * What a reader typed, as PostgreSQL’s `to_tsquery('simple', …)` takes it: all words, in any order, each from its
 * beginning. @returns null where no word is left.
 */
export function searchQuery(asked: string): string | null {
  const words = [...new Set(wordsIn(asked).map(withoutArticle))].slice(0, MOST_ASKED);
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ');
}
