// Times as feeds print them. What cannot be read is null; nothing is invented.
import { parseArabicDate } from './arabic-dates.ts';
import { type DateContext, zonedInstant, zoneOffsetMinutes } from './time-zones.ts';

/** Outlets schedule posts and clocks differ: beyond this a time is wrong, and unknown is better than wrong. */
const FUTURE_TOLERANCE_MS = 10 * 60_000;
const EARLIEST = Date.UTC(1995, 0, 1);

/** @returns null for what cannot be read, lies before 1995 or more than 10 minutes ahead of `now`. */
export function parseDate(text: string, context: DateContext): Date | null {
  const plain = normaliseDigits(text.slice(0, 200));
  const found = parseIso(plain, context) ?? parseRfc822(plain, context) ?? parseArabicDate(plain, context);
  if (found === undefined || Number.isNaN(found.getTime())) return null;
  const tooLate = found.getTime() > context.now.getTime() + FUTURE_TOLERANCE_MS;
  return tooLate || found.getTime() < EARLIEST ? null : found;
}

/** Arabic-Indic and Persian digits as 0–9; marks and odd spaces away. */
function normaliseDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u061c\u0640\u064b-\u0652]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

const ISO =
  /^(\d{4})-?(\d{2})(?:-?(\d{2}))?(?:[T ]+(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)? ?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{2,5})?)?$/i;

/** W3CDTF and its loose relatives: `2026-11-21T14:30:00Z`, `2026-11-21 14:30`, `20261121`. */
function parseIso(text: string, { timezone }: DateContext): Date | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year, month, day = '1', hour = '0', minute = '0', second = '0', zone] = match;
  return instantOf([year, month, day, hour, minute, second].map(Number) as Clock, zone, timezone);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const RFC822 =
  /^(?:[a-z]{2,9}\.?,? ?)?(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}\.?,?[ -](\d{4}|\d{2})(?:,? (\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?([ap]m)?)? ?(?:(?:GMT|UTC)?([+-]\d{1,2}:?\d{2})|\(?([A-Z]{1,5})\)?)?(?: \([^)]{0,40}\))?$/i;
/** `Nov 21, 2026 2:30 PM`, `Sat Nov 21 14:30:00 UTC 2026`. */
const AMERICAN =
  /^(?:[a-z]{2,9}\.?,? )?([a-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}),?)? ?(?:(\d{1,2}):(\d{2})(?::(\d{2}))? ?([ap]m)?)? ?([+-]\d{2}:?\d{2}|[A-Z]{1,5})?(?: (\d{4}))?$/i;

/** RFC 822 with the liberties that feeds take. */
function parseRfc822(text: string, { timezone }: DateContext): Date | undefined {
  const match = RFC822.exec(text);
  if (match) {
    const [, day, name, year, hour = '0', minute = '0', second = '0', half, offset, zone] = match;
    const month = MONTHS.indexOf(name!.toLowerCase()) + 1;
    if (month === 0) return undefined;
    const clock: Clock = [
      fullYear(year!),
      month,
      Number(day),
      to24(Number(hour), half),
      Number(minute),
      Number(second),
    ];
    return instantOf(clock, offset ?? zone, timezone);
  }
  const american = AMERICAN.exec(text);
  if (!american) return undefined;
  const [, name, day, year, hour = '0', minute = '0', second = '0', half, zone, lastYear] = american;
  const month = MONTHS.indexOf(name!.toLowerCase()) + 1;
  const years = year ?? lastYear;
  if (month === 0 || years === undefined) return undefined;
  const clock: Clock = [
    Number(years),
    month,
    Number(day),
    to24(Number(hour), half),
    Number(minute),
    Number(second),
  ];
  return instantOf(clock, zone, timezone);
}

type Clock = [year: number, month: number, day: number, hour: number, minute: number, second: number];

const fullYear = (year: string) =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

const to24 = (hour: number, half: string | undefined) =>
  half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);

function instantOf(clock: Clock, zone: string | undefined, timezone: string): Date | undefined {
  const offset = zone === undefined ? undefined : zoneOffsetMinutes(zone);
  return zonedInstant(clock, offset ?? timezone);
}
