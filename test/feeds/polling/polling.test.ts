import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, afterError, afterSuccess, asksForWhole } from '../../../src/feeds/polling/after-poll.ts';
import { newArrivals, rememberArrivals } from '../../../src/feeds/polling/arrivals.ts';
import { afterFailure, failureKind } from '../../../src/feeds/polling/failures.ts';
import { type IntervalFacts, intervalOf } from '../../../src/feeds/polling/interval.ts';
import { hostOf, mannersFor, openForMs } from '../../../src/feeds/polling/politeness.ts';
import type { Answer } from '../../../src/feeds/polling/seen.ts';
import { RasidError } from '../../../src/shared/errors.ts';
import { FRESH_POLLING, type Polling } from '../../../src/shared/schema/index.ts';
import { seen as seenIn } from '../../support/seen.ts';

const MINUTE = 60_000;
const NOW = new Date('2026-03-04T12:00:00Z');
const FEED = { everyMs: null, defaultMs: 5 * MINUTE };
const every = (gapMs: number, count = 20) =>
  Array.from({ length: count }, (_, index) => NOW.getTime() - (count - index) * gapMs);

const facts = (change: Partial<IntervalFacts> = {}): IntervalFacts => ({
  ...FEED,
  arrivals: [],
  emptyPolls: 0,
  windowMs: null,
  restMs: null,
  ...change,
});
/** Ten known items of unknown age. */
const seen = (change: Partial<Answer> = {}): Answer => seenIn([], { listed: 10, knownItems: 10, ...change });

describe('the interval', () => {
  it('is the configured one until something is learned, and always where the feed has its own', () => {
    expect(intervalOf(facts())).toBe(5 * MINUTE);
    expect(intervalOf(facts({ everyMs: 1000, arrivals: every(MINUTE), restMs: 30 * MINUTE }))).toBe(1000);
  });

  it.each([
    ['a busy wire', 30_000, MINUTE],
    ['a daily desk', 20 * MINUTE, 10 * MINUTE],
    ['a village paper', 9 * 60 * MINUTE, 60 * MINUTE],
  ])('follows the rhythm of %s', (_name, gap, expected) => {
    expect(intervalOf(facts({ arrivals: every(gap) }))).toBe(expected);
  });

  it('grows while nothing comes, and never beyond the feed’s window', () => {
    const arrivals = every(10 * MINUTE);
    const busy = intervalOf(facts({ arrivals }));
    expect(intervalOf(facts({ arrivals, emptyPolls: 10 }))).toBeGreaterThan(2 * busy);
    expect(intervalOf(facts({ arrivals, emptyPolls: 10, windowMs: 6 * MINUTE }))).toBe(3 * MINUTE);
  });

  it('gives a feed the rest that it asks for, an hour at most', () => {
    expect(intervalOf(facts({ arrivals: every(MINUTE), restMs: 15 * MINUTE }))).toBe(15 * MINUTE);
    expect(intervalOf(facts({ restMs: 24 * 60 * MINUTE }))).toBe(60 * MINUTE);
  });

  it('stays between a minute and an hour, whatever is known', () => {
    const any = fc.record({
      arrivals: fc
        .array(fc.integer({ min: 0, max: NOW.getTime() }))
        .map((times) => times.sort((a, b) => a - b)),
      emptyPolls: fc.nat(100_000),
      windowMs: fc.option(fc.nat(), { nil: null }),
      restMs: fc.option(fc.nat(), { nil: null }),
    });
    fc.assert(
      fc.property(any, (known) => {
        const ms = intervalOf(facts(known));
        expect(ms >= MINUTE && ms <= 60 * MINUTE).toBe(true);
      }),
    );
  });

  it('finds items sooner than every five minutes would, with fewer requests, over a week of a busy and quiet wire', () => {
    const week = simulate((hour) => (hour < 6 ? 80 * MINUTE : 16 * MINUTE));
    expect(week.requests).toBeLessThan(week.fixedRequests);
    expect(week.within(15 * MINUTE)).toBeGreaterThan(0.95);
  });
});

/** A week of items with gaps that depend on the hour, polled as the interval says. */
function simulate(gapAt: (hour: number) => number) {
  let random = 7;
  const draw = () => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    return random / 2_147_483_648;
  };
  const start = NOW.getTime();
  const end = start + 7 * 24 * 60 * MINUTE;
  const items: number[] = [];
  const gapAfter = (at: number) => -Math.log(1 - draw()) * gapAt(new Date(at).getUTCHours());
  for (let at = start; at < end; at += gapAfter(at)) items.push(at);
  let polling: Polling = FRESH_POLLING;
  const delays: number[] = [];
  let requests = 0;
  let found = 0;
  for (let at = start; at < end; ) {
    const published = items.filter((time) => time <= at).slice(-20);
    const total = items.filter((time) => time <= at).length;
    for (const time of items.slice(found, total)) delays.push(at - time);
    const next = afterSuccess(
      polling,
      seen({ published, newItems: total - found, listed: published.length }),
      FEED,
      new Date(at),
    );
    found = total;
    polling = next.polling;
    at = next.nextPollAt.getTime();
    requests++;
  }
  return {
    requests,
    fixedRequests: (end - start) / (5 * MINUTE),
    within: (ms: number) => delays.filter((delay) => delay <= ms).length / delays.length,
  };
}

describe('what polls teach', () => {
  it('remembers the newest instants, and none from the future', () => {
    expect(rememberArrivals([1, 3], [2, 3, 99], 10)).toEqual([1, 2, 3]);
    expect(newArrivals([1, 3], [2, 3, 3, 4, 99], 10)).toEqual([2, 4]);
    const full = every(MINUTE, 60);
    expect(newArrivals(full, [full[0]! - 1, full[0]! + 1], NOW.getTime())).toEqual([full[0]! + 1]);
  });

  it('asks for the whole feed now and then, and always where validators were found to lie', () => {
    let polling = FRESH_POLLING;
    let whole = 0;
    for (let poll = 0; poll < 36; poll++) {
      const asks = asksForWhole(polling);
      whole += Number(asks);
      polling = afterSuccess(polling, asks ? seen() : { status: 'unchanged' }, FEED, NOW).polling;
    }
    expect(whole).toBe(3);
    const first = afterSuccess(FRESH_POLLING, seen({ bodyHash: 'a' }), FEED, NOW).polling;
    const lied = afterSuccess(first, seen({ bodyHash: 'b', sameValidators: true }), FEED, NOW).polling;
    expect(asksForWhole(lied)).toBe(true);
  });

  it('counts a poll that meets no item it knows as a gap', () => {
    const first = afterSuccess(FRESH_POLLING, seen({ newItems: 10, knownItems: 0 }), FEED, NOW).polling;
    expect(first.gaps).toBe(0);
    expect(afterSuccess(first, seen({ newItems: 10, knownItems: 0 }), FEED, NOW).polling.gaps).toBe(1);
  });

  it('believes a move after three redirects in a row, until the new address fails', () => {
    const feed = { url: 'https://old.example/feed' };
    const to = 'https://new.example/feed';
    let polling = FRESH_POLLING;
    for (let poll = 0; poll < 3; poll++) {
      expect(addressOf(feed, polling)).toBe(feed.url);
      polling = afterSuccess(polling, seen({ movedTo: to }), FEED, NOW).polling;
    }
    expect(addressOf(feed, polling)).toBe(to);
    polling = afterSuccess(polling, seen(), FEED, NOW).polling;
    expect(addressOf(feed, polling)).toBe(to);
    polling = afterError(polling, new Error('gone'), FEED, NOW, 0).polling;
    expect(addressOf(feed, polling)).toBe(feed.url);
  });
});

describe('failures', () => {
  const refused = (status: number) => new RasidError('FEED_REFUSED', `https://x.example: HTTP ${status}`);

  it('weigh differently', () => {
    expect(failureKind(new RasidError('FEED_UNREACHABLE', 'x'))).toBe('passing');
    expect([403, 404, 429, 500, 503].map((status) => failureKind(refused(status)))).toEqual(
      Array(5).fill('soft'),
    );
    expect(failureKind(refused(410))).toBe('hard');
    expect(failureKind(new RasidError('FEED_ADDRESS_FORBIDDEN', 'x'))).toBe('hard');
  });

  it.each(['passing', 'soft', 'hard'] as const)('of the kind %s never end the polling', (kind) => {
    let weight = 0;
    let last = 0;
    for (let failures = 0; failures < 200; failures++) {
      const setback = afterFailure(kind, weight, 5 * MINUTE, undefined, 0);
      expect(setback.pauseMs).toBeGreaterThanOrEqual(last);
      weight = setback.weight;
      last = setback.pauseMs;
    }
    expect(last).toBeLessThanOrEqual(24 * 60 * MINUTE);
  });

  it('come back no sooner than the host asks, and not all at once', () => {
    const asked = new RasidError('FEED_REFUSED', 'HTTP 429', { retry: { afterMs: 2 * 60 * MINUTE } });
    const pause = (spread: number) =>
      afterError(FRESH_POLLING, asked, FEED, NOW, spread).nextPollAt.getTime() - NOW.getTime();
    expect(pause(0)).toBe(120 * MINUTE);
    expect(pause(1)).toBeGreaterThan(pause(0));
  });

  it('are forgotten after a success', () => {
    const failed = afterError(FRESH_POLLING, refused(503), FEED, NOW, 0).polling;
    expect(failed).toMatchObject({ failureKind: 'soft', failingSince: NOW.toISOString() });
    expect(afterSuccess(failed, { status: 'unchanged' }, FEED, NOW).polling).toMatchObject({
      setback: 0,
      failingSince: null,
    });
  });
});

describe('manners', () => {
  const politeness = { gapMs: 2000, connections: 2, robots: true };
  it('keep a distance from other people’s hosts, and none from one’s own', () => {
    const of = (url: string, allowPrivate = true) => mannersFor(url, { allowPrivate }, politeness).gapMs;
    expect(of('https://outlet.example/feed')).toBe(2000);
    expect(of('http://127.0.0.1:80/')).toBe(0);
    expect(of('http://[::1]/')).toBe(0);
    expect(of('http://feeds.localhost/')).toBe(0);
    expect(of('http://127.0.0.1/', false)).toBe(2000);
    expect(hostOf('https://a.example:8443/x')).toBe('a.example:8443');
  });

  it('leave a host that cannot be reached alone, ten minutes at most', () => {
    expect([1, 2, 3, 4, 50].map(openForMs)).toEqual([0, 0, 30_000, 60_000, 600_000]);
  });
});
