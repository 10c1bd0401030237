// Whether an instant lies in one of Alertmanager's time intervals.
import type { Range, TimeInterval } from '../shared/config.ts';
import { type LocalTime, localTime } from './local-time.ts';

/** What an interval leaves out holds always; what it gives must all hold. */
export function isWithin(interval: TimeInterval, at: Date): boolean {
  const local = localTime(at, interval.location);
  const { times, weekdays, daysOfMonth, months, years } = interval;
  return (
    any(times, ({ from, to }) => from <= local.minute && local.minute < to) &&
    any(weekdays, holds(local.weekday)) &&
    any(daysOfMonth, (range) => isDayOf(range, local)) &&
    any(months, holds(local.month)) &&
    any(years, holds(local.year))
  );
}

const any = (ranges: readonly Range[], test: (range: Range) => boolean): boolean =>
  ranges.length === 0 || ranges.some(test);

const holds =
  (value: number) =>
  ({ from, to }: Range): boolean =>
    from <= value && value <= to;

/** −1 is the last day of the month, whatever its length. */
function isDayOf({ from, to }: Range, { day, daysInMonth }: LocalTime): boolean {
  const counted = (end: number) => (end < 0 ? daysInMonth + end + 1 : end);
  return counted(from) <= day && day <= counted(to);
}
