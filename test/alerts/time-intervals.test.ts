import { describe, expect, it } from 'vitest';
import { mutedAt } from '../../src/alerts/mute-times.ts';
import { isWithin } from '../../src/alerts/time-interval.ts';
import { config } from './build.ts';

const of = (interval: string) =>
  config(`receivers: [{ name: a, console: true }]
time_intervals: [{ name: one, time_intervals: [${interval}] }]
route: { receiver: a, routes: [{ mute_time_intervals: [one] }, { active_time_intervals: [one] }] }
`);
const within = (interval: string, at: string) =>
  isWithin(of(interval).timeIntervals.get('one')![0]!, new Date(at));

describe('an interval', () => {
  it.each([
    ['{ times: [{ start_time: "08:00", end_time: "17:00" }] }', '2026-11-21T08:00:00Z', true],
    ['{ times: [{ start_time: "08:00", end_time: "17:00" }] }', '2026-11-21T16:59:59Z', true],
    ['{ times: [{ start_time: "08:00", end_time: "17:00" }] }', '2026-11-21T17:00:00Z', false],
    ['{ times: [{ start_time: "22:00", end_time: "24:00" }] }', '2026-11-21T23:59:00Z', true],
    // Damascus is three hours ahead of UTC, and on a Friday it is Friday there first.
    [
      '{ times: [{ start_time: "08:00", end_time: "09:00" }], location: Asia/Damascus }',
      '2026-11-21T05:30:00Z',
      true,
    ],
    ['{ weekdays: [friday], location: Asia/Damascus }', '2026-11-19T21:30:00Z', true],
    ['{ weekdays: [friday] }', '2026-11-19T21:30:00Z', false],
    ['{ weekdays: ["sunday:thursday"] }', '2026-11-21T12:00:00Z', false],
    ['{ weekdays: ["sunday:thursday"] }', '2026-11-22T12:00:00Z', true],
    ['{ days_of_month: ["1:7"] }', '2026-11-07T12:00:00Z', true],
    ['{ days_of_month: [-1] }', '2026-02-28T12:00:00Z', true],
    ['{ days_of_month: [-1] }', '2028-02-28T12:00:00Z', false],
    ['{ days_of_month: ["-3:-1"] }', '2026-11-28T12:00:00Z', true],
    ['{ days_of_month: ["25:-1"] }', '2026-11-24T12:00:00Z', false],
    ['{ months: ["january:march", 11] }', '2026-11-24T12:00:00Z', true],
    ['{ months: ["january:march", 11] }', '2026-04-24T12:00:00Z', false],
    ['{ years: ["2026:2027"] }', '2026-04-24T12:00:00Z', true],
    ['{ years: [2027] }', '2026-04-24T12:00:00Z', false],
    ['{ weekdays: [saturday], months: [may] }', '2026-11-21T12:00:00Z', false],
    ['{ }', '2026-11-21T12:00:00Z', true],
  ])('%s at %s: %s', (interval, at, expected) => {
    expect(within(interval, at)).toBe(expected);
  });
});

describe('a route', () => {
  const NIGHT =
    '{ times: [{ start_time: "22:00", end_time: "24:00" }] }, { times: [{ start_time: "00:00", end_time: "06:30" }] }';
  const muted = (interval: string, route: number, at: string) => {
    const { route: top, timeIntervals } = of(interval);
    return mutedAt(top.routes[route]!, timeIntervals, new Date(at))?.until.toISOString();
  };
  it('is muted within its mute times, over midnight too, until they end', () => {
    expect(muted(NIGHT, 0, '2026-11-21T21:59:59Z')).toBeUndefined();
    expect(muted(NIGHT, 0, '2026-11-21T22:00:30Z')).toBe('2026-11-22T06:30:00.000Z');
    expect(muted(NIGHT, 0, '2026-11-22T06:29:30Z')).toBe('2026-11-22T06:30:00.000Z');
  });

  it('is muted outside of its active times, until they begin', () => {
    expect(muted(NIGHT, 1, '2026-11-21T22:10:00Z')).toBeUndefined();
    expect(muted(NIGHT, 1, '2026-11-21T07:00:00Z')).toBe('2026-11-21T22:00:00.000Z');
  });

  it('that is muted for longer than a week is looked at again by then', () => {
    expect(muted('{ months: [november] }', 0, '2026-11-01T00:00:00Z')).toBe('2026-11-09T00:00:00.000Z');
    expect(muted('{ }', 0, '2026-11-01T00:00:00Z')).toBe('2026-11-09T00:00:00.000Z');
  });

  it('keeps to the clock on the wall where summer time begins', () => {
    // Beirut goes from 00:00 to 01:00 on 29 March 2026.
    const night = '{ times: [{ start_time: "00:00", end_time: "07:00" }], location: Asia/Beirut }';
    expect(muted(night, 0, '2026-03-28T23:30:00Z')).toBe('2026-03-29T04:00:00.000Z');
    expect(muted(night, 0, '2026-03-27T23:30:00Z')).toBe('2026-03-28T05:00:00.000Z');
  });
});
