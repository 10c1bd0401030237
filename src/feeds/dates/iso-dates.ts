// ISO 8601 and its loose relatives (`2026-11-21T14:30:00Z`, `2026-11-21 14:30`, `20261121143000`), and seconds or
// milliseconds since 1970.
import { type DateContext, readZone, zonedInstant } from './time-zones.ts';

const ISO =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|(\d{2})(\d{2})?)(?:(?: ?T ?| at |, | )(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?)? ?([a-z+-].{0,40})?$/i;
const DIGITS = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/;
const ZONE_OF_DAY = /^(?:z|[+-]\d{2}:\d{2}|[a-z]{3,5})$/i;
const EPOCH = /^\d{10}(?:\d{3})?$/;

export function parseIso(text: string, { timezone }: DateContext): Date | undefined {
  if (EPOCH.test(text)) return new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
  const digits = DIGITS.exec(text);
  if (digits)
    return zonedInstant(
      digits.slice(1).map((part) => Number(part ?? 0)),
      timezone,
    );
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year, month, day, shortMonth, shortDay, hour = '0', minute = '0', second = '0', zone] = match;
  // `2026-11-21-01` is no day that begins in another zone.
  if (match[6] === undefined && zone !== undefined && !ZONE_OF_DAY.test(zone)) return undefined;
  const clock = [year, month ?? shortMonth, day ?? shortDay ?? '1', hour, minute, second].map(Number);
  if (zone === undefined) return zonedInstant(clock, timezone);
  const offset = readZone(zone);
  return offset === null ? undefined : zonedInstant(clock, offset ?? timezone);
}
