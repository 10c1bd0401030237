// Times as feeds and pages print them. What cannot be read is null; nothing is invented.
import { parseCalendarDate } from './calendar-dates.ts';
import { parseIso } from './iso-dates.ts';
import { parseRelative } from './relative-dates.ts';
import { parseRfc822 } from './rfc822-dates.ts';
import type { DateContext } from './time-zones.ts';

/** Outlets schedule posts and clocks differ: beyond this a time is wrong, and unknown is better than wrong. */
const FUTURE_TOLERANCE_MS = 10 * 60_000;
const EARLIEST = Date.UTC(1995, 0, 1);
const LONGEST = 200;

/** @returns null for what cannot be read, lies before 1995 or more than 10 minutes ahead of `now`. */
export function parseDate(text: string, context: DateContext): Date | null {
  const plain = plainText(text.slice(0, LONGEST));
  const found =
    parseIso(plain, context) ??
    parseRfc822(plain, context) ??
    parseRelative(plain, context) ??
    parseCalendarDate(plain, context);
  if (found === undefined || Number.isNaN(found.getTime())) return null;
  const tooLate = found.getTime() > context.now.getTime() + FUTURE_TOLERANCE_MS;
  return tooLate || found.getTime() < EARLIEST ? null : found;
}

const ASCII = /^[ -~]*$/;

/** Arabic-Indic and Persian digits as 0–9; marks and odd spaces away. */
function plainText(text: string): string {
  const western = ASCII.test(text)
    ? text
    : text
        .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
        .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u061c\u0640\u064b-\u0652]/g, '')
        .replace(/[\u2010-\u2015\u2212]/g, '-');
  return western.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
