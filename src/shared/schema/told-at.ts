// When a report was told, and when it says that it happened. Instants are milliseconds.
import type { Source } from './incident.ts';
import { remembered } from './remembered.ts';

/** When the source told it: its publication, or the first time it was seen. */
export const toldAt = remembered((source: Pick<Source, 'publishedAt' | 'fetchedAt'>): number =>
  Date.parse(source.publishedAt ?? source.fetchedAt),
);

/** When it happened as far as the source says: noon (UTC) of its date, never after it was told; else when it was told. */
export const happenedAt = remembered((source: Pick<Source, 'date' | 'publishedAt' | 'fetchedAt'>): number => {
  const told = toldAt(source);
  return source.date === null ? told : Math.min(told, Date.parse(`${source.date}T12:00:00Z`));
});
