// The keys under which an incident is found by a report that may touch it.
import type { Incident } from '../shared/schema/index.ts';
import { happenedAt, isOpen, spotsOf } from '../shared/schema/index.ts';
import type { incidentSpots } from './tables.ts';

/** What can be joined can be found; what is merged or retracted cannot. */
export function toSpots(incident: Incident): (typeof incidentSpots.$inferInsert)[] {
  const { id, class: kind, sources } = incident;
  if (!isOpen(incident) || sources.length === 0) return [];
  const times = sources.map(happenedAt);
  const since = new Date(Math.min(...times)).toISOString();
  const until = new Date(Math.max(...times)).toISOString();
  return [...new Set(sources.flatMap(spotsOf))].map((spot) => ({
    incidentId: id,
    class: kind,
    spot,
    since,
    until,
  }));
}
