// When things happened and when they were told. Instants are milliseconds inside this room.
import type { Source } from '../shared/schema/index.ts';

export const HOUR = 3_600_000;

/** Two reports of one event lie less than this apart. */
export const WINDOW = 48 * HOUR;

/** When the source told it: its publication, or the first time it was seen. */
export const toldAt = (source: Pick<Source, 'publishedAt' | 'fetchedAt'>): number =>
  Date.parse(source.publishedAt ?? source.fetchedAt);

/** When it happened as far as the source says: noon (UTC) of its date, never after it was told; else when it was told. */
export function happenedAt(source: Pick<Source, 'date' | 'publishedAt' | 'fetchedAt'>): number {
  const told = toldAt(source);
  return source.date === null ? told : Math.min(told, Date.parse(`${source.date}T12:00:00Z`));
}

/** From when on earlier reports can tell of the same as these events: 48 h before the earliest of them happened. */
export function windowStart(
  article: Pick<Source, 'publishedAt' | 'fetchedAt'>,
  events: readonly Pick<Source, 'date'>[],
): Date {
  const times = events.map(({ date }) => happenedAt({ ...article, date }));
  return new Date(Math.min(toldAt(article), ...times) - WINDOW);
}
