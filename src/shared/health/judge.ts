// How a feed is doing, from what polling it taught. Pure: the board, the metrics, the notices and the command line
// all say the same.
import type { Polling } from '../schema/index.ts';
import { type Cause, causeIn, isBarred } from './cause.ts';
import { hoursOf } from './hours.ts';
import { rhythmOf } from './rhythm.ts';
import { alarmAt } from './silence.ts';

/**
 * `slow`: not read when it should have been. `silent`: answers well, but has had nothing new for unusually long.
 * `failing`: cannot be read. `blocked`: cannot be read until somebody does something about it. `new`: not asked yet.
 */
export const HEALTH_STATES = ['ok', 'slow', 'silent', 'failing', 'blocked', 'new', 'off'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

/** What the record knows of a feed; times are ISO instants. */
export interface FeedFacts {
  /** Configured and switched on. */
  active: boolean;
  lastPolledAt: string | null;
  lastSuccessAt: string | null;
  lastNewAt: string | null;
  failures: number;
  lastError: string | null;
  polling: Polling;
}

export interface FeedHealth {
  state: HealthState;
  /** Since when it is so; null where that is not known, or all is well. */
  since: string | null;
  /** Why it cannot be read. */
  cause: Cause | null;
  /** How far apart its items usually are, in ms; null until that is learned. */
  rhythmMs: number | null;
  /** How long it had been silent when it was last read, in ms; null where it has never had anything. */
  silentMs: number | null;
  /** When silence becomes unusual. */
  alarmAt: string | null;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Polls may be missed before a feed counts as slow: three of them, and a minute for a busy machine. */
const MISSED_POLLS = 3;
/** A feed whose rhythm is unknown may be silent for so long. */
const UNKNOWN_RHYTHM_MS = 7 * DAY_MS;

/** @param everyMs between two polls where none has been learned. */
export function judgeFeed(feed: FeedFacts, everyMs: number, now: Date): FeedHealth {
  const heardAt = lastHeard(feed);
  const rhythmMs = rhythmOf(feed.polling.arrivals)?.usualGapMs ?? null;
  const alarm = heardAt === null ? null : alarmOf(feed.polling, heardAt, rhythmMs);
  return {
    ...verdict(feed, everyMs, now, heardAt, alarm),
    rhythmMs,
    silentMs: heardAt === null ? null : silenceSeen(feed, heardAt),
    alarmAt: alarm === null ? null : new Date(alarm).toISOString(),
  };
}

type Verdict = Pick<FeedHealth, 'state' | 'since' | 'cause'>;

/** The worst that is true of it. */
function verdict(
  feed: FeedFacts,
  everyMs: number,
  now: Date,
  heardAt: number | null,
  alarm: number | null,
): Verdict {
  const { active, failures, lastSuccessAt, polling } = feed;
  if (!active) return { state: 'off', since: null, cause: null };
  if (failures > 0) return broken(feed);
  if (lastSuccessAt === null) return { state: 'new', since: null, cause: null };
  if (polling.shrunkSince !== null)
    return { state: 'failing', since: polling.shrunkSince, cause: { code: 'shrunk', status: null } };
  if (heardAt !== null && alarm !== null && Date.parse(lastSuccessAt) >= alarm)
    return { state: 'silent', since: new Date(heardAt).toISOString(), cause: null };
  const patience = MISSED_POLLS * (polling.intervalMs ?? everyMs) + MINUTE_MS;
  const isLate = now.getTime() - Date.parse(lastSuccessAt) > patience;
  return { state: isLate ? 'slow' : 'ok', since: isLate ? lastSuccessAt : null, cause: null };
}

function broken({ lastError, lastPolledAt, polling }: FeedFacts): Verdict {
  const cause = causeIn(lastError ?? '');
  const state = isBarred(cause) ? 'blocked' : 'failing';
  return { state, since: polling.failingSince ?? lastPolledAt, cause };
}

/** A record from before signs of life were kept says when the newest item was published, or first seen. */
function lastHeard({ polling, lastNewAt }: FeedFacts): number | null {
  const heardAt = polling.heardAt ?? polling.newestItemAt ?? lastNewAt;
  return heardAt === null ? null : Date.parse(heardAt);
}

const alarmOf = (polling: Polling, heardAt: number, rhythmMs: number | null): number =>
  rhythmMs === null ? heardAt + UNKNOWN_RHYTHM_MS : alarmAt(hoursOf(polling), heardAt);

/** Silence is what was heard, not what was missed: it lasts to the last time the feed was read. */
const silenceSeen = ({ lastSuccessAt }: FeedFacts, heardAt: number): number =>
  Math.max(0, (lastSuccessAt === null ? heardAt : Date.parse(lastSuccessAt)) - heardAt);
