// The health of feeds in English.
import { sayCause } from '../../../shared/health/index.ts';
import type { HealthKind, HealthNotice, ToldFeed } from '../../../shared/schema/index.ts';
import { clean, inEnglish } from '../bidi.ts';
import { englishDay, momentIn } from '../when.ts';
import { englishSpan } from './span.ts';

export const englishNetwork = 'This machine’s own network may be down.';

export const englishMore = (count: number): string => `and ${count} more`;

const VERBS: Record<HealthKind, readonly [one: string, many: string]> = {
  silent: ['has fallen silent', 'have fallen silent'],
  failing: ['is failing', 'are failing'],
  recovered: ['is well again', 'are well again'],
};

export function englishHealthHeadline({ kind, feeds, watched }: HealthNotice): string {
  const [one, many] = VERBS[kind];
  if (feeds.length === 1) return `Feed ${inEnglish(clean(feeds[0]!.outlet))} ${one}`;
  return `${feeds.length} of ${watched} feeds ${many}`;
}

/** What is known of one feed; where it is one of many, in one line behind its name. */
export function englishFeed(feed: ToldFeed, alone: boolean, at: string, timezone: string): string[] {
  const facts = feed.until === null ? illnessOf(feed, at, timezone) : [past(feed, feed.until)];
  return alone ? facts : [`• ${inEnglish(clean(feed.outlet))}: ${facts.map(uncapitalised).join('; ')}`];
}

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function illnessOf({ illness, since, rhythmMs, cause, status }: ToldFeed, at: string, timezone: string) {
  const long = `${englishSpan(Date.parse(at) - Date.parse(since))} (since ${moment(since, timezone)})`;
  if (illness === 'silent')
    return [
      ...(rhythmMs === null ? [] : [`Normally every ${englishSpan(rhythmMs)}`]),
      `Nothing new for ${long}`,
      'It answers without fault',
    ];
  return [
    `Failing for ${long}`,
    ...(cause === null ? [] : [`Cause: ${sayCause({ code: cause, status }, 'en')}`]),
  ];
}

const past = ({ illness, since }: ToldFeed, until: string): string =>
  `Was ${illness} for ${englishSpan(Date.parse(until) - Date.parse(since))}`;

function moment(at: string, timezone: string): string {
  const then = momentIn(at, timezone);
  return `${englishDay(then)}, ${then.clock} ${then.zone}`;
}
