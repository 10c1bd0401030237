// Lines that outlets put around their articles. Each row fits whole lines only: no sentence is cut. Rows show what they
// hit and what they must leave alone; a test holds them to it.
import type { Row } from './boilerplate-row.ts';
import {
  ADVERTISING,
  COMMENTS,
  COUNTS,
  CREDITS,
  FOLLOWS,
  PICTURES,
  SHARES,
  TAGS,
} from './boilerplate-rows.ts';
import { TEASER_ROWS } from './teaser-rows.ts';

export const ROWS: readonly Row[] = [
  ...TEASER_ROWS,
  ...TAGS,
  ...SHARES,
  ...FOLLOWS,
  ...CREDITS,
  ...PICTURES,
  ...COUNTS,
  ...ADVERTISING,
  ...COMMENTS,
];

const LONGEST = 320;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Signs, numbers of list items and bullets before the words. */
const BEFORE = /^[^\p{L}\p{N}#©("«]+/u;

/** Headings after which links to other articles follow. */
const TEASER_HEADING =
  /^(?:(?:ا?قرأ|إقرأ|أقرأ|اقرا|اقرؤوا|طالع|شاهد)|(?:مواضيع|مقالات|موضوعات|تقارير|مواد) |أخبار (?:ذات|متعلقة|مرتبطة|مشابهة|أخرى)|قد |ربما |الأكثر |الاكثر |آخر |اخر |أحدث |احدث |أهم |اخترنا|نرشح|قصص مقترحة|موصى|للمزيد|المزيد|ذات صلة|(?:You may|Related|More|Most|Read|See also|Popular|Trending|Latest))/iu;

export const isBoilerplate = (line: string): boolean => {
  if (line.length > LONGEST) return false;
  if (!LETTER_OR_DIGIT.test(line)) return true;
  const words = line.replace(BEFORE, '');
  return ROWS.some(({ pattern, longest = LONGEST }) => line.length <= longest && pattern.test(words));
};

export const isTeaserHeading = (line: string): boolean =>
  line.length < 60 && TEASER_HEADING.test(line.replace(BEFORE, ''));

/** Headings after which readers speak, and the article no more. */
export const endsArticle = (line: string): boolean =>
  line.length < 60 && COMMENTS.some(({ pattern }) => pattern.test(line.replace(BEFORE, '')));
