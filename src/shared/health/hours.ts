// How many items a feed published in each hour of the last fortnight: enough to know its nights and its days of rest.
import type { Hours, Polling } from '../schema/index.ts';

export const HOUR_MS = 3_600_000;
export const DAY_HOURS = 24;
/** Two weekends. */
export const MOST_HOURS = 14 * DAY_HOURS;

export const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS);

/** @param instants epoch ms of items that were not counted before; those older than the fortnight are left out. */
export function countHours(before: Hours, instants: readonly number[]): Hours {
  if (instants.length === 0) return before;
  const seen = instants.map(hourOf);
  const known = before.counts.length > 0 ? [before.first, before.first + before.counts.length - 1] : [];
  const last = Math.max(...known.slice(1), ...seen);
  const first = Math.max(last - MOST_HOURS + 1, Math.min(...known.slice(0, 1), ...seen));
  const counts = Array.from({ length: last - first + 1 }, (_, index) => countIn(before, first + index));
  for (const hour of seen) if (hour >= first) counts[hour - first]!++;
  return { first, counts };
}

/** Items of one hour of the epoch. */
export const countIn = ({ first, counts }: Hours, hour: number): number => counts[hour - first] ?? 0;

/** What is counted of a feed; of one that was polled before hours were counted, what its latest arrivals tell. */
export const hoursOf = ({ hours, arrivals }: Pick<Polling, 'hours' | 'arrivals'>): Hours =>
  hours.counts.length > 0 ? hours : countHours(hours, arrivals);
