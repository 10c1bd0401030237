// Whether an item is only a summary of its article, so that the article's own page must be read.
import type { Feed } from '../../shared/config/feeds.ts';
import { comparableWords } from '../identity/comparable-text.ts';

const CUT = /(?:\[?(?:…|\.\.\.|&hellip;)\]?|اقرأ المزيد|المزيد|تابع القراءة|Read more)\s*[»>.]*\s*$/iu;
/** A brief of this length tells the whole of a short story. */
const WHOLE_FROM_WORDS = 90;
const PARAGRAPHS_OF_A_STORY = 3;

/** Items without an address, and Telegram posts where nobody says otherwise, are all there is. */
export function wantsPage(
  { fullText }: Pick<Feed, 'fullText'>,
  kind: string,
  article: { url: string | null; text: string },
): boolean {
  if (article.url === null || fullText === 'never') return false;
  if (fullText === 'always') return true;
  if (kind === 'telegram') return false;
  const words = comparableWords(article.text).length;
  if (words >= WHOLE_FROM_WORDS * 3) return false;
  if (CUT.test(article.text)) return true;
  const paragraphs = article.text.split('\n').length;
  return words < WHOLE_FROM_WORDS && paragraphs < PARAGRAPHS_OF_A_STORY;
}
