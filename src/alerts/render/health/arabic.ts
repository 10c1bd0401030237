// The health of feeds in Arabic.
import { sayCause } from '../../../shared/health/index.ts';
import type { HealthKind, HealthNotice, ToldFeed } from '../../../shared/schema/index.ts';
import { type Counted, counted } from '../arabic/grammar.ts';
import { clean, inArabic, isolate, number } from '../bidi.ts';
import { arabicClock, arabicDay, momentIn } from '../when.ts';
import { arabicSpan } from './span.ts';

export const arabicNetwork = 'لعل شبكة هذا الجهاز نفسه منقطعة.';

const FEEDS: Counted = { one: 'قناة', two: 'قناتان', few: 'قنوات', many: 'قناة', hundred: 'قناة' };
const VERBS: Record<HealthKind, readonly [verb: string, after: string]> = {
  silent: ['صمتت', ''],
  failing: ['تعثرت', ''],
  recovered: ['عادت', ' إلى العمل'],
};

export const arabicMore = (count: number): string => `و${counted(count, FEEDS)} غيرها`;

/** «صمتت قناة عنب بلدي», «تعثرت 59 قناة من 61». */
export function arabicHealthHeadline({ kind, feeds, watched }: HealthNotice): string {
  const [verb, after] = VERBS[kind];
  if (feeds.length === 1) return `${verb} قناة ${inArabic(clean(feeds[0]!.outlet))}${after}`;
  return `${verb} ${counted(feeds.length, FEEDS)} من ${number(watched)}${after}`;
}

/** What is known of one feed; where it is one of many, in one line behind its name. */
export function arabicFeed(feed: ToldFeed, alone: boolean, at: string, timezone: string): string[] {
  const facts = feed.until === null ? illnessOf(feed, at, timezone) : [past(feed, feed.until)];
  return alone ? facts : [`• ${inArabic(clean(feed.outlet))}: ${facts.join('، ')}`];
}

function illnessOf({ illness, since, rhythmMs, cause, status }: ToldFeed, at: string, timezone: string) {
  const long = `${arabicSpan(Date.parse(at) - Date.parse(since))} (${moment(since, timezone)})`;
  if (illness === 'silent')
    return [
      ...(rhythmMs === null ? [] : [`المعتاد خبر كل ${arabicSpan(rhythmMs)}`]),
      `لا جديد منذ ${long}`,
      'تجيب القناة بلا خلل',
    ];
  return [
    `متعثرة منذ ${long}`,
    ...(cause === null ? [] : [`السبب: ${inParts(sayCause({ code: cause, status }, 'ar'))}`]),
  ];
}

const past = ({ illness, since }: ToldFeed, until: string): string =>
  `${illness === 'silent' ? 'دام صمتها' : 'دام تعثرها'} ${arabicSpan(Date.parse(until) - Date.parse(since))}`;

/** Latin names and numbers bring their own direction. */
const inParts = (text: string): string =>
  text.replace(/[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.]*/gu, isolate);

function moment(at: string, timezone: string): string {
  const then = momentIn(at, timezone);
  return `${arabicDay(then, number)}، ${arabicClock(then)}`;
}
