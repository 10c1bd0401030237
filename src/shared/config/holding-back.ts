// What a receiver is spared: hours of quiet, and more than so many messages at a time. What is held back is told
// later in one digest; what is grave enough is told at once.
import { z } from 'zod';
import { SEVERITIES, type Severity } from '../schema/index.ts';
import { clockTime } from './clock-time.ts';
import { duration } from './duration.ts';

/** Incidents as grave as this are not held back; null: none are. */
const breakThrough = (usual: Severity) =>
  z
    .enum([...SEVERITIES, 'never'])
    .default(usual)
    .transform((level) => (level === 'never' ? null : level));

/** Minutes since midnight in the receiver's zone; over midnight where `to` comes before `from`. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
  readonly breakThrough: Severity | null;
}

export const quietHours = z
  .strictObject({ from: clockTime, to: clockTime, break_through: breakThrough('severe') })
  .transform(({ from, to, break_through }, context): QuietHours => {
    if (from === to)
      context.addIssue({ code: 'custom', message: 'from and to are the same time; quiet hours need two' });
    return { from, to: to % 1440, breakThrough: break_through };
  });

export interface Cap {
  readonly count: number;
  /** Milliseconds. */
  readonly per: number;
  readonly breakThrough: Severity | null;
}

export const cap = z
  .strictObject({
    count: z.number().int().min(1, 'at least one message must be let through'),
    per: duration({ min: 60_000, max: 7 * 86_400_000 }),
    break_through: breakThrough('extreme'),
  })
  .transform(({ count, per, break_through }): Cap => ({ count, per, breakThrough: break_through }));
