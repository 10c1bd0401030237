// Counts by month: what charts draw.
import type { EventClass } from '../../shared/schema/index.ts';

/** Months that a chart has room for: the latest ones. */
const MOST = 60;

export interface MonthCount {
  /** YYYY-MM, UTC. */
  month: string;
  classes: Partial<Record<EventClass, number>>;
}

/** Days of one month as one, the first month first, those without anything between them too. */
export function monthsOf(
  days: readonly { day: string; class: EventClass; incidents: number }[],
): MonthCount[] {
  const counted = new Map<string, MonthCount['classes']>();
  for (const { day, class: kind, incidents } of days) {
    const month = day.slice(0, 7);
    const classes = counted.get(month) ?? {};
    classes[kind] = (classes[kind] ?? 0) + incidents;
    counted.set(month, classes);
  }
  return monthsThrough([...counted.keys()]).map((month) => ({ month, classes: counted.get(month) ?? {} }));
}

/** Every month from the first of these to the last, at most the latest sixty. */
export function monthsThrough(months: readonly string[]): string[] {
  const sorted = months.toSorted();
  const last = numberOf(sorted.at(-1) ?? '');
  const first = Math.max(numberOf(sorted[0] ?? ''), last - MOST + 1);
  if (sorted.length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => nameOf(first + index));
}

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const nameOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
