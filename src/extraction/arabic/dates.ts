// Calendar arithmetic on ISO days, and the day that an expression means, seen from the day of publication.

import { remembering } from './remember.ts';

const DAY = 86_400_000;

/** Milliseconds at which an ISO day begins. */
const startOf = remembering((day) => Date.parse(`${day}T00:00:00Z`));

const dayAt = remembering((time: number) => new Date(time).toISOString().slice(0, 10));

export const shiftDay = (day: string, days: number): string => dayAt(startOf(day) + days * DAY);

export const daysBetween = (earlier: string, later: string): number =>
  Math.round((startOf(later) - startOf(earlier)) / DAY);

/** The last such weekday on or before `day`; 0 is Sunday. «الماضي» after it never means the day itself. */
export function weekdayBefore(day: string, weekday: number, past: boolean): string {
  const today = new Date(startOf(day)).getUTCDay();
  const back = (today - weekday + 7) % 7;
  return shiftDay(day, -(past && back === 0 ? 7 : back));
}

/** Day and month without a year: the latest such date that is not after `day`. Null where there is no such day. */
export function dateBefore(
  day: string,
  month: number,
  dayOfMonth: number,
  year: number | null,
): string | null {
  const build = (y: number): string | null => {
    const date = new Date(Date.UTC(y, month - 1, dayOfMonth));
    const valid = date.getUTCMonth() === month - 1 && y > 1900 && y < 2200;
    return valid ? date.toISOString().slice(0, 10) : null;
  };
  if (year !== null) return build(year);
  const thisYear = build(Number(day.slice(0, 4)));
  return thisYear !== null && thisYear > day ? build(Number(day.slice(0, 4)) - 1) : thisYear;
}
