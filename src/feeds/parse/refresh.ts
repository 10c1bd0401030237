// How long a feed asks to be left alone: RSS `ttl` in minutes, or the syndication module's period.
import { text } from './fields.ts';
import type { Fields } from './xml-record.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const PERIODS: Readonly<Record<string, number>> = {
  hourly: HOUR_MS,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
  monthly: 30 * DAY_MS,
  yearly: 365 * DAY_MS,
};

/** @returns milliseconds, or null where the feed asks for nothing. */
export function refreshMs(fields: Fields): number | null {
  const ttl = Number(text(fields, 'ttl') ?? Number.NaN);
  if (ttl > 0 && ttl < 100_000) return ttl * MINUTE_MS;
  const period = text(fields, 'sy:updateperiod')?.toLowerCase() ?? '';
  const unit = Object.hasOwn(PERIODS, period) ? PERIODS[period] : undefined;
  const times = Number(text(fields, 'sy:updatefrequency') ?? 1);
  return unit === undefined || !(times > 0) ? null : unit / times;
}
