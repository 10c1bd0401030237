// Outlets of our own with rhythms of the kinds that the Arab press knows, drawn from a fixed seed.
import { DAY_HOURS, HOUR_MS } from '../../../src/shared/health/index.ts';

export const DAY_MS = DAY_HOURS * HOUR_MS;
/** A Sunday. */
export const START = Date.parse('2026-01-04T00:00:00Z');

export interface Outlet {
  name: string;
  /** Items an hour at this moment. */
  rate(at: Date): number;
  /** Items that go out together. */
  batch?: number;
}

const isNight = (at: Date) => at.getUTCHours() >= 21 || at.getUTCHours() < 4;
const weekday = (at: Date) => at.getUTCDay();
const FRIDAY = 5;
const SATURDAY = 6;

export const OUTLETS: Outlet[] = [
  { name: 'a wire that never sleeps', rate: () => 12 },
  { name: 'a wire with nights', rate: (at) => (isNight(at) ? 0.5 : 8) },
  { name: 'a site with silent nights', rate: (at) => (isNight(at) ? 0 : 5) },
  {
    name: 'a daily with a day of rest',
    rate: (at) => (isNight(at) || weekday(at) === FRIDAY ? 0 : 1.5),
  },
  {
    name: 'an office with a weekend of two days',
    rate: (at) =>
      [FRIDAY, SATURDAY].includes(weekday(at)) || at.getUTCHours() < 6 || at.getUTCHours() > 14 ? 0 : 2,
  },
  { name: 'three items a day', rate: (at) => (isNight(at) ? 0 : 3 / 17) },
  {
    name: 'batches at eight, two and eight',
    rate: (at) => ([5, 11, 17].includes(at.getUTCHours()) ? 3 : 0),
    batch: 10,
  },
  { name: 'a weekly', rate: (at) => (weekday(at) === 4 && at.getUTCHours() === 9 ? 20 : 0) },
];

/** Numbers from 0 to 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state + 0.5) / 2_147_483_648;
  };
}

const STEP_MS = 60_000;

/** Publication instants from `from` to `to`, epoch ms, in order. */
export function publish({ rate, batch = 1 }: Outlet, from: number, to: number, seed: number): number[] {
  const random = randomOf(seed);
  const items: number[] = [];
  for (let at = from; at < to; at += STEP_MS) {
    if (random() >= (rate(new Date(at)) * STEP_MS) / HOUR_MS) continue;
    for (let item = 0; item < batch; item++) items.push(at + item * 2000);
  }
  return items;
}
