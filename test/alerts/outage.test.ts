import { describe, expect, it } from 'vitest';
import { decideOutages, type WatchedReceiver } from '../../src/alerts/outage.ts';
import { at, iso } from '../store/examples.ts';

const receiver = (change: Partial<WatchedReceiver> = {}): WatchedReceiver => ({
  name: 'desk',
  failingSince: iso(0),
  lastError: 'the webhook answered 503',
  goneAt: null,
  told: null,
  waiting: 3,
  ...change,
});
const SETTINGS = [
  { name: 'desk', fallback: 'wire', fallback_after: 600_000 },
  { name: 'wire', fallback_after: 600_000 },
];
const decide = (watched: WatchedReceiver, minute: number) => decideOutages([watched], SETTINGS, at(minute));
const NOBODY = { notices: [], deliveries: [], told: new Map() };

describe('an outage', () => {
  it('is told to the fallback when nothing has gone out for the configured time', () => {
    expect(decide(receiver(), 9)).toEqual(NOBODY);
    const { notices, deliveries, told } = decide(receiver(), 10);
    expect(notices).toMatchObject([
      {
        kind: 'undeliverable',
        receiver: 'desk',
        since: iso(0),
        waiting: 3,
        error: 'the webhook answered 503',
      },
    ]);
    expect(deliveries).toMatchObject([{ receiver: 'wire', severity: 'severe', noticeId: notices[0]!.id }]);
    expect(told.get('desk')).toEqual({ id: notices[0]!.incidentId, since: iso(0), at: iso(10) });
  });

  it('is told at once of a receiver that is gone', () => {
    expect(decide(receiver({ goneAt: iso(0), waiting: 0 }), 0).notices).toHaveLength(1);
  });

  it('is told once, and once more when something goes out again', () => {
    const told = { id: 'o_1', since: iso(0), at: iso(10) };
    expect(decide(receiver({ told }), 500)).toEqual(NOBODY);
    const over = decide(receiver({ told, failingSince: null, waiting: 0, lastError: null }), 20);
    expect(over.notices).toMatchObject([
      { kind: 'delivering', incidentId: 'o_1', revision: 2, since: iso(0), error: null },
    ]);
    expect(over.told).toEqual(new Map([['desk', null]]));
  });

  it('is no news where all is well, where nothing waits, or where nobody is to be told', () => {
    expect(decide(receiver({ failingSince: null }), 99)).toEqual(NOBODY);
    expect(decide(receiver({ waiting: 0 }), 99)).toEqual(NOBODY);
    expect(decide(receiver({ name: 'wire' }), 99)).toEqual(NOBODY);
    expect(decide(receiver({ name: 'removed' }), 99)).toEqual(NOBODY);
  });

  it('that nobody is to hear of any more is forgotten', () => {
    const told = { id: 'o_1', since: iso(0), at: iso(10) };
    const { notices, told: now } = decide(receiver({ name: 'wire', told }), 20);
    expect([notices, now]).toEqual([[], new Map([['wire', null]])]);
  });

  it('has the same ids whoever decides', () => {
    const [one, two] = [decide(receiver(), 10), decide(receiver(), 11)];
    expect(two.deliveries[0]!.id).toBe(one.deliveries[0]!.id);
    expect(decide(receiver({ failingSince: iso(1) }), 11).deliveries[0]!.id).not.toBe(one.deliveries[0]!.id);
  });
});
