// What Prometheus is told of each feed that is switched on.
import { HEALTH_STATES } from '../../shared/health/index.ts';
import type { FeedReport } from '../read/feed-report.ts';
import { counter, type Family, gauge, type Sample } from './exposition.ts';
import type { Levels } from './levels.ts';

export function feedFamilies({ feeds, fullText, now }: Pick<Levels, 'feeds' | 'fullText' | 'now'>): Family[] {
  const watched = feeds.filter(({ health }) => health !== 'off');
  /** One sample for each feed of which the value is known. */
  const each = (measure: (feed: FeedReport) => number | null | undefined): Sample[] =>
    watched.flatMap((feed) => {
      const value = measure(feed);
      return value === null || value === undefined ? [] : [{ labels: { feed: feed.id }, value }];
    });
  const secondsSince = (at: string | null): number | null =>
    at === null ? null : Math.max(0, (now.getTime() - Date.parse(at)) / 1000);
  const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);
  return [
    gauge(
      'rasid_feed_seconds_since_success',
      'Seconds since a feed was last read; absent until it has been.',
      each(({ lastSuccessAt }) => secondsSince(lastSuccessAt)),
    ),
    gauge(
      'rasid_feed_seconds_since_new_item',
      'Seconds since a feed last had something new.',
      each(({ lastNewAt }) => secondsSince(lastNewAt)),
    ),
    gauge(
      'rasid_feed_silent',
      'Whether a feed has been silent for longer than its rhythm allows (1) or not (0).',
      each(({ health }) => (health === 'silent' ? 1 : 0)),
    ),
    gauge(
      'rasid_feed_poll_interval_seconds',
      'Seconds between polls while all is well, as learned or configured.',
      each(({ every }) => seconds(every)),
    ),
    gauge(
      'rasid_feed_rhythm_seconds',
      'Seconds between items of a feed, as a rule; absent until that is learned.',
      each(({ rhythmMs }) => seconds(rhythmMs)),
    ),
    gauge(
      'rasid_feed_failures',
      'Failures in a row, by feed.',
      each(({ failures }) => failures),
    ),
    counter(
      'rasid_feed_failed_polls_total',
      'Failed polls, by feed.',
      each(({ failedPolls }) => failedPolls),
    ),
    counter(
      'rasid_feed_items_total',
      'New items, by feed.',
      each(({ items }) => items),
    ),
    counter(
      'rasid_feed_gaps_total',
      'Polls after which items may have been missed, by feed.',
      each(({ gaps }) => gaps),
    ),
    gauge(
      'rasid_feed_full_text_share',
      'Share of the articles of the last week whose whole text was read, 0 to 1.',
      each(({ id }) => fullText.get(id)?.share),
    ),
    gauge(
      'rasid_feed_state',
      'Health of a feed: 1 for the state it is in, 0 for the others.',
      states(watched),
    ),
  ];
}

const states = (watched: readonly FeedReport[]): Sample[] =>
  watched.flatMap(({ id, health }) =>
    HEALTH_STATES.filter((state) => state !== 'off').map((state) => ({
      labels: { feed: id, state },
      value: state === health ? 1 : 0,
    })),
  );
