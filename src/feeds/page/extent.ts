// How much of an article its feed carries: the whole of it, or a summary that was cut off.
import { htmlToLine } from '../clean/html-text.ts';
import { comparableWords } from '../identity/comparable-text.ts';

export type Extent = 'whole' | 'cut' | 'unknown';
/** What a feed does with most of its items. */
export type Habit = 'whole' | 'summaries' | 'unknown';

/** Characters of HTML at the end of a text, in which a cut shows. */
const TAIL = 1200;
/** Characters of HTML that tell a summary from a story. */
const HEAD = 6000;
const FIRST_ON = /\s*The post .{0,400} (?:appeared first on|first appeared on) .{0,200}$/;
/** Said after a text that goes on elsewhere. */
const MORE =
  '(?:(?:[اإأ]قر[أا]|لقراءة|قراءة|متابعة|تابع|لمتابعة|لمعرفة|اضغط لقراءة|تابع قراءة|أكمل) ?(?:ال)?(?:مزيد|قراءة|تفاصيل|بقية|تتمة|خبر كاملا?|موضوع كاملا?)|بقية الخبر|Read (?:more|the (?:full|rest).{0,40})|Continue reading.{0,160})';
/** Said so as well, where they stand alone: a sentence may end with «عن التفاصيل». */
const ALONE = '(?:[اإأ]قر[أا]|تابع|متابعة|قراءة|للمزيد|المزيد|التفاصيل|التتمة|More)';
const POINTERS = '[\\s»›>→.:…\\])-]*$';
const CUT = new RegExp(
  `(?:…|\\.{3}|\\[&#8230;\\])[\\])]?\\s*(?:${MORE}|${ALONE})?${POINTERS}|(?:^|[\\s.…«»])${MORE}${POINTERS}|(?:^|[.…»!؟?:])\\s*${ALONE}${POINTERS}`,
  'iu',
);
/** A content that much longer than its summary is no summary itself. */
const MUCH_LONGER = 1.5;
const WORDS_OF_A_STORY = 60;

/** @param item HTML as the feed carries it. */
export function extentOf({ summary, content }: { summary: string | null; content: string | null }): Extent {
  const longer = (content ?? '').length >= (summary ?? '').length ? content : summary;
  if (longer === null) return 'unknown';
  if (CUT.test(htmlToLine(longer.slice(-TAIL)).replace(FIRST_ON, ''))) return 'cut';
  if (!content || !summary) return 'unknown';
  const told = wordsAtHead(content);
  const brief = wordsAtHead(summary);
  return told >= WORDS_OF_A_STORY && told >= brief * MUCH_LONGER ? 'whole' : 'unknown';
}

const wordsAtHead = (html: string): number => comparableWords(htmlToLine(html.slice(0, HEAD))).length;

const FEWEST_ITEMS = 5;
const WORDS_OF_A_WHOLE = 200;
const WORDS_OF_A_SUMMARY = 130;

export interface Carried {
  extent: Extent;
  words: number;
  /** Whether it is one paragraph. */
  single: boolean;
}

/** @param text what the item says once it is cleaned. */
export const carriedBy = (item: Parameters<typeof extentOf>[0], text: string): Carried => ({
  extent: extentOf(item),
  words: comparableWords(text).length,
  single: !text.includes('\n'),
});

/** @param items of one reading. */
export function habitOf(items: readonly Carried[]): Habit {
  if (items.length < FEWEST_ITEMS) return 'unknown';
  const half = items.length / 2;
  const wholes = items.filter(({ extent, words }) => extent === 'whole' || words >= WORDS_OF_A_WHOLE);
  if (wholes.length >= half) return 'whole';
  if (items.filter(({ extent }) => extent === 'cut').length >= half) return 'summaries';
  const short = items.every(({ words }) => words < WORDS_OF_A_SUMMARY);
  return short && items.filter(({ single }) => single).length >= items.length * 0.8 ? 'summaries' : 'unknown';
}
