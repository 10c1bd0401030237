// Quiet hours of a receiver: what falls into them is told in one digest when they end, unless it is grave.
import type { QuietHours, Receiver } from '../shared/config.ts';
import { SEVERITIES, type Severity } from '../shared/schema/index.ts';
import type { Plan } from './group.ts';
import { localTime } from './local-time.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** Whether it is at least as grave; nothing is as grave as null. */
export const breaksThrough = (severity: Severity, from: Severity | null): boolean =>
  from !== null && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(from);

export function afterQuietHours(
  plan: Plan,
  { quiet_hours: quiet, timezone }: Pick<Receiver, 'quiet_hours' | 'timezone'>,
  severity: Severity,
): Plan {
  if (quiet === undefined || breaksThrough(severity, quiet.breakThrough)) return plan;
  const minute = localTime(plan.dueAt, timezone).minute;
  if (!isQuiet(quiet, minute)) return plan;
  return { dueAt: endOf(quiet, plan.dueAt, timezone), hold: { reason: 'quiet-hours', group: 'quiet-hours' } };
}

const isQuiet = ({ from, to }: QuietHours, minute: number): boolean =>
  from < to ? from <= minute && minute < to : minute >= from || minute < to;

/** The next time the clock shows `to`; a clock that is put forward or back on the way is looked at again. */
function endOf({ to }: QuietHours, at: Date, timezone: string): Date {
  const start = Math.floor(at.getTime() / MINUTE) * MINUTE;
  const until = (ms: number) => (to - localTime(new Date(ms), timezone).minute + DAY_MINUTES) % DAY_MINUTES;
  const end = start + until(start) * MINUTE;
  const off = until(end);
  return new Date(end + (off > DAY_MINUTES / 2 ? off - DAY_MINUTES : off) * MINUTE);
}
