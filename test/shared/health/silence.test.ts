import { describe, expect, it } from 'vitest';
import { countHours, countIn, HOUR_MS, hourOf } from '../../../src/shared/health/index.ts';
import { alarmAt, chancesOf } from '../../../src/shared/health/silence.ts';
import { DAY_MS, OUTLETS, publish, START } from './outlets.ts';

const WEEKS = 6;
const FORTNIGHT = 14 * DAY_MS;
const NOTHING = { first: 0, counts: [] };
const every = (gapMs: number, count: number, end: number) =>
  Array.from({ length: count }, (_, index) => end - (count - 1 - index) * gapMs);

/** What is counted by the time of the last of these. */
function counted(items: readonly number[]) {
  const last = items.at(-1)!;
  return countHours(
    NOTHING,
    items.filter((at) => at > last - FORTNIGHT),
  );
}

describe('hours', () => {
  it('count each item in the hour it was published, for a fortnight', () => {
    const noon = Date.parse('2026-03-04T12:00:00Z');
    const first = countHours(NOTHING, [noon, noon + 1, noon + HOUR_MS]);
    expect(first).toEqual({ first: hourOf(noon), counts: [2, 1] });
    const second = countHours(first, [noon + 3 * HOUR_MS, noon - HOUR_MS]);
    expect(second).toEqual({ first: hourOf(noon) - 1, counts: [1, 2, 1, 0, 1] });
    expect(countHours(second, [])).toBe(second);
    const later = countHours(second, [noon + FORTNIGHT, 0]);
    expect(later.counts).toHaveLength(336);
    expect([countIn(later, hourOf(noon)), countIn(later, hourOf(noon) + 1)]).toEqual([0, 1]);
  });
});

describe('an alarming silence', () => {
  const told = (items: number[], silentMs: number) =>
    alarmAt(counted(items), items.at(-1)!) <= items.at(-1)! + silentMs;

  it.each([
    ['every 12 minutes, half a day seen, silent for 5 hours', 12, 60, 5, true],
    ['every 12 minutes, silent for 2 hours', 12, 60, 2, false],
    ['every minute, an hour seen, silent for 2 hours', 1, 60, 2, false],
    ['three times a day, silent for 5 hours', 480, 30, 5, false],
    ['three times a day, silent for 5 days', 480, 30, 120, true],
  ])('%s: %s', (_name, gapMinutes, count, silentHours, alarming) => {
    const morning = Date.parse('2026-03-04T09:00:00Z');
    expect(told(every(gapMinutes * 60_000, count, morning), silentHours * HOUR_MS)).toBe(alarming);
  });

  it('is not the first night, nor the first Friday, of a feed that was seen for a day', () => {
    const wednesday = Date.parse('2026-03-04T20:30:00Z');
    expect(told(every(12 * 60_000, 60, wednesday), 8 * HOUR_MS)).toBe(false);
    const thursday = every(30 * 60_000, 26, Date.parse('2026-03-05T20:30:00Z'));
    expect(told(thursday, 22 * HOUR_MS)).toBe(false);
  });

  it('comes sooner by day than by night, once the nights are known', () => {
    const sleeper = OUTLETS.find(({ name }) => name === 'a site with silent nights')!;
    const patience = (end: string) => {
      const items = publish(sleeper, START, Date.parse(end), 11);
      return alarmAt(counted(items), items.at(-1)!) - items.at(-1)!;
    };
    expect(patience('2026-02-02T10:00:00Z')).toBeLessThan(4 * HOUR_MS);
    expect(patience('2026-02-02T21:00:00Z')).toBeGreaterThan(8 * HOUR_MS);
  });

  it('comes within a fortnight, whatever is known', () => {
    expect(alarmAt(NOTHING, START)).toBeLessThanOrEqual(START + FORTNIGHT);
    expect(alarmAt({ first: 0, counts: Array(336).fill(0) }, START)).toBe(START + FORTNIGHT);
    expect(alarmAt({ first: hourOf(START), counts: Array(336).fill(60) }, START)).toBeGreaterThanOrEqual(
      START + 3 * HOUR_MS,
    );
  });

  it('knows chances between 0 and 1', () => {
    const chance = chancesOf(counted(publish(OUTLETS[1]!, START, START + FORTNIGHT, 3)));
    for (let hour = 0; hour < 24 * 7; hour++) {
      expect(chance(hour)).toBeGreaterThan(0);
      expect(chance(hour)).toBeLessThan(1);
    }
  });
});

describe.each(OUTLETS)('$name', (outlet) => {
  const SEEDS = [5, 77, 1234];
  const weeks = SEEDS.map((seed) => publish(outlet, START, START + WEEKS * 7 * DAY_MS, seed));

  it('that goes on as ever raises no alarm once a fortnight of it is known', () => {
    for (const items of weeks) {
      const silences = items.flatMap((at, index) => {
        const next = items[index + 1];
        return next !== undefined && at > START + FORTNIGHT && next - at > 3 * HOUR_MS
          ? [{ at, next, index }]
          : [];
      });
      const alarms = silences.filter(
        ({ at, next, index }) => alarmAt(counted(items.slice(0, index + 1)), at) < next,
      );
      expect(alarms).toEqual([]);
    }
  });

  it('that stops is noticed', () => {
    const longest = Math.max(...weeks.map((items) => alarmAt(counted(items), items.at(-1)!) - items.at(-1)!));
    const gaps = weeks[0]!.slice(1).map((at, index) => at - weeks[0]![index]!);
    const ordinary = Math.max(...gaps);
    expect(longest).toBeLessThanOrEqual(Math.max(12 * HOUR_MS, Math.min(4 * ordinary, FORTNIGHT)));
  });
});
