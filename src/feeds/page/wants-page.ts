// Whether an item is only a summary of its article, so that the article's own page must be read.
import type { Feed } from '../../shared/config/feeds.ts';
import { comparableWords } from '../identity/comparable-text.ts';
import type { Extent, Habit } from './extent.ts';

/** A brief of this length tells the whole of a short story. */
const WHOLE_FROM_WORDS = 90;
const PARAGRAPHS_OF_A_STORY = 3;
const SENTENCE_WORDS = 12;
const ENDED = /[.!؟?»"”)]\s*$/u;

interface Carried {
  extent: Extent;
  habit: Habit;
}

/** Items without an address, and Telegram posts where nobody says otherwise, are all there is. */
export function wantsPage(
  { fullText }: Pick<Feed, 'fullText'>,
  kind: string,
  article: { url: string | null; text: string },
  { extent, habit }: Carried = { extent: 'unknown', habit: 'unknown' },
): boolean {
  if (article.url === null || fullText === 'never') return false;
  if (fullText === 'always') return true;
  if (kind === 'telegram') return false;
  if (extent !== 'unknown') return extent === 'cut';
  return isShort(article.text, habit);
}

/** A feed of whole texts has short ones too; in a feed of summaries a longer one is a long summary. */
function isShort(text: string, habit: Habit): boolean {
  const words = comparableWords(text).length;
  if (words >= WHOLE_FROM_WORDS * 3) return false;
  if (habit === 'summaries') return true;
  if (habit === 'whole' && words >= SENTENCE_WORDS && ENDED.test(text)) return false;
  return words < WHOLE_FROM_WORDS && text.split('\n').length < PARAGRAPHS_OF_A_STORY;
}
