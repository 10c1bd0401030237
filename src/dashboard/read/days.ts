// How many incidents each day told of, for the timeline: every day of the period, also those that told of nothing.
import type { EventClass } from '../../shared/schema/index.ts';
import type { IncidentFilter, Store } from '../../store/store.ts';

const DAY_MS = 86_400_000;
/** Of a record that goes back further, the timeline shows so many. */
const MOST_DAYS = 366;

export interface Day {
  /** YYYY-MM-DD, UTC. */
  day: string;
  classes: Partial<Record<EventClass, number>>;
  total: number;
}

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** @param period days back from now; null: as far as the timeline goes. */
export async function readDays(
  { incidents }: Store,
  filter: IncidentFilter,
  period: number | null,
  now: Date,
): Promise<Day[]> {
  const first = new Date(now.getTime() - (Math.min(period ?? MOST_DAYS, MOST_DAYS) - 1) * DAY_MS);
  const from = new Date(`${dayOf(first)}T00:00:00Z`);
  const rows = await incidents.days({ ...filter, from, to: undefined });
  const days = new Map<string, Day>();
  for (let at = from.getTime(); at <= now.getTime(); at += DAY_MS) {
    const day = dayOf(new Date(at));
    days.set(day, { day, classes: {}, total: 0 });
  }
  for (const { day, class: kind, incidents: count } of rows) {
    const known = days.get(day);
    if (!known) continue;
    known.classes[kind] = count;
    known.total += count;
  }
  return [...days.values()];
}
