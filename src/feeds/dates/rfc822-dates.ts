// RFC 822 with the liberties that feeds take: `Sat, 21 Nov 2026 14:30:00 +0300`.
import { monthNumber } from './calendar-words.ts';
import { type DateContext, readZone, zonedInstant } from './time-zones.ts';

const RFC822 =
  /^(?:[a-z]{2,9}\.?,? ?)?(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?:,? (\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?([ap]m)?)? ?([^\d ].{0,60})?$/i;

export function parseRfc822(text: string, { timezone }: DateContext): Date | undefined {
  const match = RFC822.exec(text);
  if (!match) return undefined;
  const [, day, name, year, hour = '0', minute = '0', second = '0', half, zone] = match;
  const month = monthNumber(name!);
  const offset = zone === undefined ? undefined : readZone(zone);
  if (month === undefined || offset === null) return undefined;
  const date = [fullYear(year!), month, Number(day)];
  return zonedInstant(
    [...date, to24(Number(hour), half), Number(minute), Number(second)],
    offset ?? timezone,
  );
}

/** Two digits stand for 1970 to 2069. */
export const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

const to24 = (hour: number, half: string | undefined) =>
  half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
