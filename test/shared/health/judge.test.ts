import { describe, expect, it } from 'vitest';
import { afterError, afterSuccess, type Seen } from '../../../src/feeds/polling/after-poll.ts';
import type { Answer } from '../../../src/feeds/polling/seen.ts';
import { RasidError } from '../../../src/shared/errors.ts';
import { type FeedFacts, judgeFeed } from '../../../src/shared/health/index.ts';
import { FRESH_POLLING, type Polling, readPolling } from '../../../src/shared/schema/index.ts';
import { seen } from '../../support/seen.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = new Date('2026-03-04T12:00:00Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const FEED = { everyMs: null, defaultMs: 5 * MINUTE };
const every = (gapMs: number, count: number, lastAgoMs: number) =>
  Array.from({ length: count }, (_, index) => NOW.getTime() - lastAgoMs - (count - 1 - index) * gapMs);

const first = (published: number[], change: Partial<Answer> = {}) =>
  seen(published, { newItems: published.length, knownItems: 0, ...change });
const after = (before: Polling, answer: Seen, at = NOW) => afterSuccess(before, answer, FEED, at).polling;

const facts = (change: Partial<FeedFacts> = {}): FeedFacts => ({
  active: true,
  lastPolledAt: NOW.toISOString(),
  lastSuccessAt: NOW.toISOString(),
  lastNewAt: NOW.toISOString(),
  failures: 0,
  lastError: null,
  polling: FRESH_POLLING,
  ...change,
});
const judged = (change: Partial<FeedFacts>) => judgeFeed(facts(change), 5 * MINUTE, NOW);
const failing = (lastError: string, polling: Partial<Polling> = {}) =>
  judged({
    failures: 3,
    lastError,
    polling: { ...FRESH_POLLING, failingSince: ago(HOUR).toISOString(), ...polling },
  });

describe('a feed', () => {
  it.each([
    ['that was just read', {}, 'ok', null],
    ['that is switched off', { active: false, failures: 9 }, 'off', null],
    ['that was never asked', { lastPolledAt: null, lastSuccessAt: null, lastNewAt: null }, 'new', null],
    [
      'that nobody has asked for long',
      { lastSuccessAt: ago(20 * MINUTE).toISOString() },
      'slow',
      ago(20 * MINUTE).toISOString(),
    ],
  ] as const)('%s is %s', (_name, change, state, since) => {
    expect(judged(change as Partial<FeedFacts>)).toMatchObject({ state, since, cause: null });
  });

  it('that cannot be read is failing, or blocked where waiting changes nothing, since the first failure', () => {
    const since = ago(HOUR).toISOString();
    expect(failing('FEED_REFUSED: https://a.example/: HTTP 503')).toMatchObject({
      state: 'failing',
      since,
      cause: { code: 'overloaded', status: 503 },
    });
    expect(failing('FEED_REFUSED: https://a.example/: HTTP 403')).toMatchObject({ state: 'blocked', since });
    expect(failing('FEED_ADDRESS_FORBIDDEN: 10.0.0.1 is not a public address').state).toBe('blocked');
  });

  it('that normally has something every 12 minutes is silent after five hours', () => {
    const polling = after(FRESH_POLLING, first(every(12 * MINUTE, 40, 5 * HOUR)));
    expect(judged({ polling })).toMatchObject({
      state: 'silent',
      since: ago(5 * HOUR).toISOString(),
      rhythmMs: 12 * MINUTE,
      silentMs: 5 * HOUR,
    });
    expect(judged({ polling: after(FRESH_POLLING, first(every(12 * MINUTE, 40, HOUR))) }).state).toBe('ok');
  });

  it('whose newest item is months old when it is first read is silent, however well it answers', () => {
    const polling = after(FRESH_POLLING, first(every(HOUR, 20, 90 * 24 * HOUR)));
    expect(judged({ polling })).toMatchObject({ state: 'silent', since: ago(90 * 24 * HOUR).toISOString() });
  });

  it('is not silent because nobody was there to listen', () => {
    const polling = after(FRESH_POLLING, first(every(12 * MINUTE, 40, 0)), NOW);
    const later = new Date(NOW.getTime() + 10 * HOUR);
    expect(judgeFeed(facts({ polling }), 5 * MINUTE, later)).toMatchObject({ state: 'slow', silentMs: 0 });
  });

  it('that dates its items wrongly is alive as long as newer ones come', () => {
    const skew = 6 * HOUR;
    let polling = after(FRESH_POLLING, first(every(12 * MINUTE, 40, skew + HOUR)), ago(HOUR));
    polling = after(polling, seen(every(12 * MINUTE, 40, skew), { newItems: 5, knownItems: 35 }), NOW);
    expect(judged({ polling })).toMatchObject({ state: 'ok', silentMs: 0 });
  });

  it('that writes the day alone is alive as long as items come that nobody knew', () => {
    const days = every(24 * HOUR, 10, 12 * HOUR);
    const listed = { listed: 20, newItems: 2, knownItems: 18 };
    let polling = after(FRESH_POLLING, first(days, { listed: 20, newItems: 20 }), ago(10 * HOUR));
    expect(polling.heardAt).toBe(ago(12 * HOUR).toISOString());
    polling = after(polling, seen(days, listed), ago(HOUR));
    expect(judged({ polling })).toMatchObject({ state: 'ok', silentMs: HOUR });
  });

  it('whose items are older than the epoch is silent, and keeps what it has taught', () => {
    const moon = every(HOUR, 10, 57 * 365 * 24 * HOUR);
    const polling = readPolling(JSON.parse(JSON.stringify(after(FRESH_POLLING, first(moon)))));
    expect(polling.arrivals).toEqual(moon);
    expect(polling.hours.counts).toEqual(Array(10).fill(1));
    expect(judged({ polling })).toMatchObject({ state: 'silent', rhythmMs: HOUR });
    expect(Date.parse(judged({ polling }).alarmAt!)).toBeLessThan(moon.at(-1)! + 24 * HOUR);
  });

  it('that corrects old items and brings old ones back gives no sign of life', () => {
    const items = every(12 * MINUTE, 40, 8 * HOUR);
    let polling = after(FRESH_POLLING, first(items), ago(8 * HOUR));
    polling = after(polling, seen(items.slice(0, 30), { newItems: 3, knownItems: 29 }), NOW);
    expect(judged({ polling }).state).toBe('silent');
  });

  it('without dates is judged by when its items were first seen', () => {
    let polling = after(FRESH_POLLING, first([], { listed: 20, newItems: 20 }), ago(9 * HOUR));
    for (let hours = 8; hours >= 1; hours--)
      polling = after(polling, first([], { listed: 20, newItems: 1, knownItems: 19 }), ago(hours * HOUR));
    expect(judged({ polling })).toMatchObject({ state: 'ok', rhythmMs: HOUR });
    const nothing = seen([], { listed: 20, knownItems: 20 });
    const monday = new Date('2026-03-05T18:00:00Z');
    polling = after(polling, nothing, monday);
    const quiet = facts({ polling, lastSuccessAt: monday.toISOString() });
    expect(judgeFeed(quiet, 5 * MINUTE, monday).state).toBe('silent');
  });

  it('whose rhythm is unknown may be silent for a week', () => {
    const once = (days: number) =>
      judged({ polling: after(FRESH_POLLING, first([ago(days * 24 * HOUR).getTime()])) });
    expect([once(6).state, once(8).state]).toEqual(['ok', 'silent']);
  });

  it('whose page lists a fifth of what it used to is failing: its layout may have changed', () => {
    const page = (listed: number) => seen([], { kind: 'html', listed, knownItems: listed });
    let polling = after(FRESH_POLLING, page(40), ago(3 * HOUR));
    polling = after(polling, page(6), ago(2 * HOUR));
    polling = after(polling, page(5), NOW);
    expect(judged({ polling })).toMatchObject({
      state: 'failing',
      since: ago(2 * HOUR).toISOString(),
      cause: { code: 'shrunk', status: null },
    });
    expect(judged({ polling: after(polling, page(30)) }).state).toBe('ok');
    expect(judged({ polling: after(polling, { ...page(5), kind: 'rss' } as Seen) }).state).toBe('ok');
  });

  it('remembers its failures in all, and forgets the spell when it is read again', () => {
    const refused = new RasidError('FEED_REFUSED', 'https://a.example/: HTTP 500');
    const failed = [1, 2, 3].reduce(
      (polling) => afterError(polling, refused, FEED, NOW, 0).polling,
      FRESH_POLLING,
    );
    const again = after(failed, first(every(HOUR, 3, 0)));
    expect(again).toMatchObject({ failed: 3, failingSince: null, items: 3 });
  });
});

describe('a polling of another version', () => {
  it.each([
    ['nothing', null],
    ['a text', 'polling'],
    ['a list', [1, 2]],
    ['numbers for texts', { movedTo: 5, kind: 7, failingSince: 3, heardAt: 'yesterday' }],
    ['texts for numbers', { intervalMs: 'soon', gaps: 'many', arrivals: 'often', listed: '3' }],
    ['times beyond all time', { arrivals: [1e300], hours: { first: 1, counts: ['a'] }, newestItemAt: '9e9' }],
    ['an address that is none', { movedTo: 'javascript:alert(1)', movedTimes: 9 }],
    ['kinds that are not known yet', { failureKind: 'lunar', kind: 'gopher', phase: { of: 'moon' } }],
    ['negative counts', { gaps: -1, failed: -3, setback: -2, intervalMs: -5 }],
  ])('with %s is read for what can be read', (_name, stored) => {
    const polling = readPolling(stored);
    expect(Object.keys(polling).sort()).toEqual(Object.keys(FRESH_POLLING).sort());
    expect(judged({ polling }).state).toBe('ok');
    expect(after(polling, first(every(HOUR, 5, 0))).items).toBe(5);
  });

  it('keeps what it knows beside what it does not', () => {
    expect(readPolling({ arrivals: [1, 2], gaps: 'x', kind: 'rss' })).toEqual({
      ...FRESH_POLLING,
      arrivals: [1, 2],
      kind: 'rss',
    });
  });

  it('that has no hours yet is judged by its latest arrivals', () => {
    const polling = {
      ...FRESH_POLLING,
      arrivals: every(12 * MINUTE, 60, 5 * HOUR),
      newestItemAt: ago(5 * HOUR).toISOString(),
    };
    expect(judged({ polling }).state).toBe('silent');
  });
});
