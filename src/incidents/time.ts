// How far apart reports of one event lie, and how far back the record must be looked at.
import type { Source } from '../shared/schema/index.ts';
import { happenedAt, toldAt } from '../shared/schema/index.ts';

export { happenedAt, toldAt };

export const HOUR = 3_600_000;

/** Reports this close in time may be one although something in them speaks against it. */
export const HALF_DAY = 12 * HOUR;

/** Two reports of one event lie less than this apart. */
export const WINDOW = 48 * HOUR;

/** A report of a whole area joins one of a place inside it from the same day only. */
export const SAME_DAY = 24 * HOUR;

/**
 * How far around a report incidents are looked at again. A group spans up to 48 h and a broad one joins it within 24 h:
 * so much for the broad ones that could mean the place, and as much again for the other places that they could mean.
 */
export const REACH = 2 * (WINDOW + SAME_DAY);

/** How far around these events incidents may be touched by them; the store’s `Reach`. */
export function reachOf(
  article: Pick<Source, 'publishedAt' | 'fetchedAt'>,
  events: readonly Pick<Source, 'date'>[],
): { from: Date; last: Date; chainMs: number; aroundMs: number } {
  const times = [toldAt(article), ...events.map(({ date }) => happenedAt({ ...article, date }))];
  return {
    from: new Date(Math.min(...times) - REACH),
    last: new Date(Math.max(...times)),
    chainMs: WINDOW,
    aroundMs: REACH,
  };
}
