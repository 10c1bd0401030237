// Whether a feed is so ill, and for so long, that somebody should hear of it.
import type { HealthSettings } from '../../shared/config.ts';
import type { FeedFacts, FeedHealth } from '../../shared/health/index.ts';
import type { Illness, Told } from '../../shared/schema/index.ts';

/** A feed with the judgement on it and what receivers know of it. */
export interface WatchedFeed extends FeedFacts {
  id: string;
  outlet: string;
  health: FeedHealth;
  told: Told | null;
}

/** `uncertain`: it has begun to fail, or was not asked yet; neither news nor the end of it. */
export type Condition = Illness | 'well' | 'uncertain' | 'off';

export function conditionOf(feed: WatchedFeed, settings: HealthSettings, now: Date): Condition {
  switch (feed.health.state) {
    case 'off':
      return 'off';
    case 'new':
      return 'uncertain';
    case 'silent':
      return settings.silence ? 'silent' : 'well';
    case 'failing':
    case 'blocked':
      return failsForLong(feed, settings, now) ? 'failing' : 'uncertain';
    default:
      return 'well';
  }
}

/** What waiting does not mend is told after so many failures in a row. */
const HARD_FAILURES = 3;

/** Half of the time must have been seen: a machine that slept has not watched anything fail. */
function failsForLong(feed: WatchedFeed, { failingMs }: HealthSettings, now: Date): boolean {
  if (failingMs === null) return false;
  if (feed.polling.failureKind === 'hard' && feed.failures >= HARD_FAILURES) return true;
  return failedFor(feed, now) >= failingMs && failedFor(feed, lastAsked(feed)) >= failingMs / 2;
}

/** It would be told on its own soon: where others are told, it goes along with them. */
export const failsAlong = (feed: WatchedFeed, { failingMs }: HealthSettings, now: Date): boolean =>
  feed.told === null &&
  failingMs !== null &&
  (feed.health.state === 'failing' || feed.health.state === 'blocked') &&
  failedFor(feed, now) >= failingMs / 2;

const failedFor = ({ health }: WatchedFeed, until: Date): number =>
  health.since === null ? 0 : until.getTime() - Date.parse(health.since);

const lastAsked = ({ lastPolledAt }: WatchedFeed): Date => new Date(lastPolledAt ?? 0);
