// What a poll teaches: the new state of the feed and when to ask again. Pure.
import type { Feed } from '../../shared/config/feeds.ts';
import { messageOf, RasidError } from '../../shared/errors.ts';
import type { Polling } from '../../shared/schema/index.ts';
import { afterFailure, failureKind } from './failures.ts';
import { intervalOf } from './interval.ts';
import { rememberArrivals } from './rhythm.ts';

/** What one successful poll saw. */
export type Seen =
  | { status: 'unchanged' }
  | {
      status: 'fetched';
      kind: string;
      charset: string;
      irregularities: string[];
      /** Publication instants of the items listed, epoch ms; undated items are not among them. */
      published: number[];
      listed: number;
      newItems: number;
      /** Of the items listed, how many were known before. */
      knownItems: number;
      /** Address of the page before, where the feed has pages. */
      older: string | null;
      /** The WebSub hub that the feed offers. */
      hub: Polling['hub'];
      /** The longest rest that the feed or its headers ask for, in ms. */
      restMs: number | null;
      bodyHash: string;
      movedTo: string | null;
      /** The request carried validators and the answer was whole all the same, or none were sent. */
      conditional: boolean;
      /** The answer’s validators are those that were sent, or are known from the last answer. */
      sameValidators: boolean;
    };

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

function learned(before: Polling, seen: Extract<Seen, { status: 'fetched' }>, now: Date): Polling {
  const published = seen.published.filter((at) => at <= now.getTime());
  const newest = Math.max(...published, Number.NEGATIVE_INFINITY);
  const arrivals = rememberArrivals(before.arrivals, published, now.getTime());
  const lied =
    !seen.conditional && seen.sameValidators && before.bodyHash !== null && before.bodyHash !== seen.bodyHash;
  const missed = before.listed !== null && before.listed > 0 && seen.listed > 1 && seen.knownItems === 0;
  return {
    ...before,
    arrivals,
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
    newestItemAt: Number.isFinite(newest) ? new Date(newest).toISOString() : before.newestItemAt,
    gaps: before.gaps + (missed ? 1 : 0),
    gap: missed && seen.older !== null ? { older: seen.older, pages: 0 } : before.gap,
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
