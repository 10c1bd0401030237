// Alertmanager's time intervals: times, weekdays, days of the month, months and years in a place's own time. What is
// left out holds always; what is given must all hold.
import { z } from 'zod';
import { clockTime } from './clock-time.ts';
import { nearest } from './nearest.ts';
import { timezone } from './timezone.ts';

/** Both ends belong to it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface TimeInterval {
  /** Minutes since midnight; `to` no longer belongs to it. */
  readonly times: readonly Range[];
  /** Sunday is 0. */
  readonly weekdays: readonly Range[];
  /** From 1; negative ones count from the end of the month. */
  readonly daysOfMonth: readonly Range[];
  readonly months: readonly Range[];
  readonly years: readonly Range[];
  readonly location: string;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** `monday:friday` or `monday`. @param read a single one as a number; undefined where it is none. */
const ranges = (
  what: string,
  example: string,
  words: readonly string[],
  read: (text: string) => number | undefined,
) =>
  z
    .array(
      z.union([z.string(), z.number()]).transform((given, context): Range => {
        const ends = String(given)
          .toLowerCase()
          .split(':')
          .map((end) => end.trim());
        const [from, to = from] = ends.map(read);
        if (ends.length <= 2 && from !== undefined && to !== undefined) {
          // «1:-1» is from the first to the last of the month.
          if (from <= to || (from > 0 && to < 0)) return { from, to };
          context.addIssue({ code: 'custom', message: `"${given}" ends before it begins; write it as two` });
          return z.NEVER;
        }
        const wrong = ends.find((end) => read(end) === undefined) ?? '';
        const guess = nearest(wrong, words);
        const remedy = guess ? `did you mean "${guess}"?` : `write ${example}`;
        context.addIssue({ code: 'custom', message: `"${given}" is no ${what}; ${remedy}` });
        return z.NEVER;
      }),
    )
    .default([]);

const within = (text: string, least: number, most: number): number | undefined =>
  /^-?\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;

function wordOf(words: readonly string[], first: number) {
  return (text: string) => (words.includes(text) ? words.indexOf(text) + first : undefined);
}

const month = (text: string) => wordOf(MONTHS, 1)(text) ?? within(text, 1, 12);
const dayOfMonth = (text: string) => (Number(text) === 0 ? undefined : within(text, -31, 31));

const timeRange = z
  .strictObject({ start_time: clockTime, end_time: clockTime })
  .transform(({ start_time: from, end_time: to }, context): Range => {
    if (from >= to)
      context.addIssue({
        code: 'custom',
        message: 'start_time must be before end_time; a night is two: 22:00 to 24:00 and 00:00 to 06:00',
      });
    return { from, to };
  });

const interval = z
  .strictObject({
    times: z.array(timeRange).default([]),
    weekdays: ranges('weekday', 'sunday:thursday or friday', WEEKDAYS, wordOf(WEEKDAYS, 0)),
    days_of_month: ranges('day of the month', '1:7 or -1 for the last', [], dayOfMonth),
    months: ranges('month', 'january:march, may or 5', MONTHS, month),
    years: ranges('year', '2026 or 2026:2028', [], (text) => within(text, 1970, 9999)),
    location: timezone.default('UTC'),
  })
  .transform(({ days_of_month: daysOfMonth, ...rest }): TimeInterval => ({ ...rest, daysOfMonth }));

export const timeIntervalsSchema = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      time_intervals: z.array(interval).min(1, 'at least one interval is needed'),
    }),
  )
  .default([]);

/** By name; times in any of them count. */
export type TimeIntervals = ReadonlyMap<string, readonly TimeInterval[]>;
