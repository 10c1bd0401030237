// The keys under which an incident is found by a report that may touch it.

import type { Incident } from '../shared/schema/index.ts';
import { happenedAt, isOpen, remembered, spotsOf } from '../shared/schema/index.ts';
import type { incidentSpots } from './tables.ts';

/** What can be joined can be found; what is merged or retracted cannot. */
export const toSpots = remembered((incident: Incident): (typeof incidentSpots.$inferInsert)[] => {
  const { id, class: kind, sources } = incident;
  if (!isOpen(incident) || sources.length === 0) return [];
  const span = spanOf(incident);
  const since = new Date(span.since).toISOString();
  const until = new Date(span.until).toISOString();
  return [...new Set(sources.flatMap(spotsOf))].map((spot) => ({
    incidentId: id,
    class: kind,
    spot,
    since,
    until,
  }));
});

/** When the first and the last of its reports say that it happened, in epoch milliseconds. */
export const spanOf = remembered(({ sources }: Incident) => {
  const times = sources.map(happenedAt);
  return { since: Math.min(...times), until: Math.max(...times) };
});
