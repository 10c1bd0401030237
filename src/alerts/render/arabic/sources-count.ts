// Independent sources, counted: «أورده مصدر واحد», «أوردته 3 مصادر مستقلة».
import { type Counted, counted } from './grammar.ts';

const MORE = { few: 'مصادر مستقلة', many: 'مصدراً مستقلاً', hundred: 'مصدر مستقل' };
const SOURCES: Counted = { one: 'مصدر واحد', two: 'مصدران مستقلان', ...MORE };
const AFTER: Counted = { one: 'مصدر واحد', two: 'مصدرين مستقلين', ...MORE };

export const sourcesCounted = (count: number): string => counted(count, SOURCES);
/** After a preposition: «من مصدرين مستقلين». */
export const sourcesAfter = (count: number): string => counted(count, AFTER);

/** «3 مصادر» are many; «11 مصدراً» are grammatically one, and «100 مصدر». */
export const isPlural = (count: number): boolean => count % 100 >= 3 && count % 100 <= 10;

/** @param object the pronoun of what they reported: «أورده» of news, «أوردها» of an attempt. */
export function reportedBy(tellers: number, object: 'ه' | 'ها' = 'ه'): string {
  const count = Math.max(1, tellers);
  return `${isPlural(count) ? 'أوردت' : 'أورد'}${object} ${sourcesCounted(count)}`;
}
