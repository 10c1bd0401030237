// Times in the receiver's zone, written as news is dated: Arabic months under both their names.

import { number } from './bidi.ts';

const DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const MONTHS = [
  'يناير/كانون الثاني',
  'فبراير/شباط',
  'مارس/آذار',
  'أبريل/نيسان',
  'مايو/أيار',
  'يونيو/حزيران',
  'يوليو/تموز',
  'أغسطس/آب',
  'سبتمبر/أيلول',
  'أكتوبر/تشرين الأول',
  'نوفمبر/تشرين الثاني',
  'ديسمبر/كانون الأول',
];
const DAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS_EN = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export interface Moment {
  weekday: number;
  day: number;
  month: number;
  year: number;
  /** HH:MM */
  clock: string;
  /** GMT, GMT+3 … */
  zone: string;
}

/** @param timezone IANA name; one that this machine does not know counts as UTC. */
export function momentIn(instant: string, timezone: string): Moment {
  if (timezone === 'UTC') return momentInUtc(new Date(instant));
  const parts = partsIn(new Date(instant), timezone);
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  return {
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    day,
    month,
    year,
    clock: `${parts.hour}:${parts.minute}`,
    zone: (parts.timeZoneName ?? 'GMT').replace('UTC', 'GMT').replace(/[+-]0$/u, ''),
  };
}

/** The same without asking ICU, which takes a hundred times as long: exports tell all their times by it. */
function momentInUtc(date: Date): Moment {
  return {
    weekday: date.getUTCDay(),
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    year: date.getUTCFullYear(),
    clock: date.toISOString().slice(11, 16),
    zone: 'GMT',
  };
}

/** Making one takes longer than writing a whole notice; there are as many as receivers have zones. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timezone);
  if (known) return known;
  const made = madeFor(timezone) ?? madeFor('UTC')!;
  FORMATS.set(timezone, made);
  return made;
}

function madeFor(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
    });
  } catch {
    return undefined;
  }
}

const partsIn = (date: Date, timezone: string): Record<string, string> =>
  Object.fromEntries(
    formatOf(timezone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );

type Day = Pick<Moment, 'weekday' | 'day' | 'month' | 'year'>;

/** A date without a time of day, whatever the zone. */
export function dayOf(date: string): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { weekday: new Date(`${date}T00:00:00Z`).getUTCDay(), day, month, year };
}

/** Whether the moment falls on that date in its zone. */
export const isDay = (date: string, { year, month, day }: Moment): boolean =>
  date.split('-').map(Number).join() === [year, month, day].join();

/** «السبت 21 نوفمبر/تشرين الثاني 2026», numbers through `number`. */
export const arabicDay = ({ weekday, day, month, year }: Day, number: (value: number) => string): string =>
  `${DAYS[weekday]} ${number(day)} ${MONTHS[month - 1]} ${number(year)}`;

/** «الساعة 13:00 بتوقيت غرينتش +3» */
export function arabicClock({ clock, zone }: Pick<Moment, 'clock' | 'zone'>): string {
  const offset = zone.replace('GMT', '');
  return `الساعة ${number(clock)} بتوقيت غرينتش${offset && ` ${number(offset)}`}`;
}

export const englishDay = ({ weekday, day, month, year }: Day): string =>
  `${DAYS_EN[weekday]} ${day} ${MONTHS_EN[month - 1]} ${year}`;

export const arabicWeekday = ({ weekday }: Pick<Moment, 'weekday'>): string => DAYS[weekday]!;
export const englishWeekday = ({ weekday }: Pick<Moment, 'weekday'>): string => DAYS_EN[weekday]!;
