// What a poll teaches: the new state of the feed and when to ask again. Pure.
import type { Feed } from '../../shared/config/feeds.ts';
import { messageOf, RasidError } from '../../shared/errors.ts';
import { countHours, hoursOf } from '../../shared/health/index.ts';
import type { Polling } from '../../shared/schema/index.ts';
import { newArrivals, rememberArrivals } from './arrivals.ts';
import { afterFailure, failureKind } from './failures.ts';
import { intervalOf } from './interval.ts';
import type { Answer, Seen } from './seen.ts';
import { lastSign, sizeLearned } from './signs-of-life.ts';

export type { Seen } from './seen.ts';

export interface Next {
  polling: Polling;
  nextPollAt: Date;
}

export type PolledFeed = Pick<Feed, 'everyMs' | 'defaultMs'>;

/** Every so many polls the whole feed is asked for: some servers say 304 whatever happened. */
const FULL_EVERY = 12;
export const asksForWhole = ({ unconditional, sinceFull }: Polling): boolean =>
  unconditional || sinceFull + 1 >= FULL_EVERY;

export function afterSuccess(before: Polling, seen: Seen, feed: PolledFeed, now: Date): Next {
  const calm = { ...before, setback: 0, failureKind: null, failingSince: null };
  const polling =
    seen.status === 'unchanged'
      ? { ...calm, emptyPolls: before.emptyPolls + 1, sinceFull: before.sinceFull + 1 }
      : learned(calm, seen, now);
  const intervalMs = intervalOf({ ...feed, ...polling });
  return { polling: { ...polling, intervalMs }, nextPollAt: new Date(now.getTime() + intervalMs) };
}

function learned(before: Polling, seen: Answer, now: Date): Polling {
  const published = seen.published.filter((at) => at <= now.getTime());
  const newest = Math.max(...published, Number.NEGATIVE_INFINITY);
  const dated = published.length > 0 || seen.newItems === 0 ? published : [now.getTime()];
  const fresh = newArrivals(before.arrivals, dated, now.getTime());
  const lied =
    !seen.conditional && seen.sameValidators && before.bodyHash !== null && before.bodyHash !== seen.bodyHash;
  const missed = before.listed !== null && before.listed > 0 && seen.listed > 1 && seen.knownItems === 0;
  return {
    ...before,
    arrivals: rememberArrivals(before.arrivals, dated, now.getTime()),
    hours: countHours(hoursOf(before), fresh),
    heardAt: lastSign(before, seen, newest, now),
    windowMs: published.length > 1 ? newest - Math.min(...published) : null,
    restMs: seen.restMs,
    hub: seen.hub,
    emptyPolls: seen.newItems > 0 ? 0 : before.emptyPolls + 1,
    unconditional: before.unconditional || lied,
    sinceFull: seen.conditional ? before.sinceFull + 1 : 0,
    bodyHash: seen.bodyHash,
    ...moved(before, seen.movedTo),
    kind: seen.kind,
    charset: seen.charset,
    irregularities: seen.irregularities,
    listed: seen.listed,
    ...sizeLearned(before, seen, now),
    newestItemAt: Number.isFinite(newest) ? new Date(newest).toISOString() : before.newestItemAt,
    gaps: before.gaps + (missed ? 1 : 0),
    gap: missed && seen.older !== null ? { older: seen.older, pages: 0 } : before.gap,
    items: before.items + seen.newItems,
  };
}

/** A move is counted while it repeats; once believed it stands until the new address fails. */
function moved(before: Polling, to: string | null): Pick<Polling, 'movedTo' | 'movedTimes'> {
  if (to === null)
    return isBelieved(before)
      ? { movedTo: before.movedTo, movedTimes: before.movedTimes }
      : { movedTo: null, movedTimes: 0 };
  return { movedTo: to, movedTimes: to === before.movedTo ? before.movedTimes + 1 : 1 };
}

/** @param spread 0 to 1, drawn by the caller. */
export function afterError(
  before: Polling,
  error: unknown,
  feed: PolledFeed,
  now: Date,
  spread: number,
): Next {
  const kind = failureKind(error);
  const asked =
    error instanceof RasidError && typeof error.retry === 'object' ? error.retry.afterMs : undefined;
  const usual = intervalOf({ ...feed, ...before });
  const { weight, pauseMs } = afterFailure(kind, before.setback, usual, asked, spread);
  return {
    polling: {
      ...before,
      setback: weight,
      failureKind: kind,
      failingSince: before.failingSince ?? now.toISOString(),
      failed: before.failed + 1,
      sinceFull: before.sinceFull + 1,
      movedTimes: 0,
    },
    nextPollAt: new Date(now.getTime() + pauseMs),
  };
}

/** After so many redirects for good in a row the new address is asked at once. */
const MOVES_BELIEVED = 3;
/** A move is told once: when it is believed. */
export const hasMoved = (before: Polling, after: Polling): boolean =>
  !isBelieved(before) && isBelieved(after);

const isBelieved = ({ movedTo, movedTimes }: Polling): boolean =>
  movedTo !== null && movedTimes >= MOVES_BELIEVED;

/** Where to ask: the address of the configuration, or the one it has long moved to. */
export const addressOf = (feed: Pick<Feed, 'url'>, polling: Polling): string =>
  isBelieved(polling) ? polling.movedTo! : feed.url;

export const causeOf = (error: unknown): string =>
  `${error instanceof RasidError ? error.code : 'FEED_UNREACHABLE'}: ${messageOf(error)}`;
