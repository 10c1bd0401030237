// Who says so, in Arabic: each source with the words it is quoted by.
import type { Source } from '../../../shared/schema/index.ts';
import { clean, inArabic, isolate, number } from '../bidi.ts';
import { quoted } from '../quote.ts';
import type { Stance } from '../stances.ts';
import { momentIn } from '../when.ts';
import { oblique } from './grammar.ts';

/** «سودان تربيون نقلاً عن الجيش السوداني، 21/11 13:00: «…»» */
export function arabicSource(source: Source, timezone: string): string {
  const { day, month, clock } = momentIn(source.publishedAt ?? source.fetchedAt, timezone);
  const head = `• ${inArabic(clean(source.outlet))}${citing(source)}، ${number(`${day}/${month} ${clock}`)}:`;
  return `${head} ${isolate(quoted(source.quote))}`;
}

function citing({ outlet, speaker }: Source): string {
  const name = speaker && clean(speaker.name);
  if (!name || name === clean(outlet)) return '';
  return ` نقلاً عن ${inArabic(oblique(name))}`;
}

const TITLES: Record<Stance, string> = {
  reports: 'أوردته مصادر',
  claims: 'أعلنه أطراف في القتال',
  denies: 'نفته مصادر',
};
const ALONE: Record<Stance, string> = { reports: 'المصدر', claims: 'أعلنه طرف في القتال', denies: 'نفاه' };

export function arabicSourcesTitle(stance: Stance, count: number, independent: number): string {
  if (count === 1) return `${ALONE[stance]}:`;
  const apart = stance === 'reports' ? `، المستقل منها ${number(independent)}` : '';
  return `${TITLES[stance]} (${number(count)}${apart}):`;
}

export const arabicOthers = (count: number): string => `ومصادر أخرى عددها ${number(count)}`;
