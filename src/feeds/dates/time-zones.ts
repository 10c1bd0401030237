// Wall clocks to instants.
import { latinZone } from './zone-names.ts';

export interface DateContext {
  /** IANA zone of times that name none. */
  timezone: string;
  now: Date;
}

/** Minutes east of UTC, or an IANA name. */
export type Zone = number | string;

const FURTHEST = 14 * 60;
const OFFSET =
  /^(?:gmt|utc|z)? ?([+-])-?(\d{1,2})(?::?(\d{2}))?(?::?00)?(?: ?z)?(?: ?\(?(?:gmt|utc)\)?)?(?: ?\([^)]{0,60}\))?$/i;
const NAMED = /^\(?([a-z]{1,5})\)?(?: ?\([^)]{0,60}\))?(?: ?([+-]\d{2}:?\d{2}))?$/i;
const IANA = /^(?:etc\/gmt|[a-z]{2,12}\/[a-z_/]{3,30})$/i;

/**
 * @param text what stands behind a time: `+03:00`, `+3`, `GMT+0300 (EEST)`, `AST`, `Asia/Damascus`.
 * @returns undefined for a zone that nobody knows; null for what is no zone.
 */
export function readZone(text: string): Zone | undefined | null {
  const offset = OFFSET.exec(text);
  if (offset) return minutesOf(offset[1]!, offset[2]!, offset[3]);
  const named = NAMED.exec(text);
  if (named?.[2]) return readZone(named[2]);
  if (named) return latinZone(named[1]!.toLowerCase());
  if (IANA.test(text)) return isZone(text) ? text : undefined;
  return /\d/.test(text) ? null : undefined;
}

function minutesOf(sign: string, hours: string, minutes = '0'): number | undefined {
  const total = Number(hours) * 60 + Number(minutes);
  if (total > FURTHEST) return undefined;
  return sign === '-' ? -total : total;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * @param clock year, month (1–12), day, hour, minute, second as a wall clock shows them.
 * @returns undefined where no such day or hour exists. Of an hour that clocks show twice, the first; an hour that
 *   they skip is read as if they had not.
 */
export function zonedInstant(clock: readonly number[], zone: Zone): Date | undefined {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = clock;
  const utc = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
  const real = month >= 1 && month <= 12 && hour <= 24 && minute < 60 && second <= 60;
  if (!real || day < 1 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return undefined;
  if (typeof zone === 'number') return new Date(utc - zone * 60_000);
  const before = utc - offsetMs(zone, utc - HALF_DAY_MS);
  if (offsetMs(zone, before) === utc - before) return new Date(before);
  const after = utc - offsetMs(zone, utc + HALF_DAY_MS);
  return new Date(offsetMs(zone, after) === utc - after ? after : before);
}

const formats = new Map<string, Intl.DateTimeFormat>();
const HOUR_MS = 3_600_000;
const HALF_DAY_MS = 12 * HOUR_MS;
/** Offsets change on whole hours: one computed for an hour holds for it. */
const offsets = new Map<string, number>();

/** How far the zone's clocks are ahead of UTC at an instant. */
function offsetMs(zone: string, instant: number): number {
  const key = `${zone} ${Math.floor(instant / HOUR_MS)}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = computeOffset(zone, instant);
    if (offsets.size > 5000) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    const number = 'numeric';
    const parts = {
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
      second: number,
    } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
    formats.set(zone, format);
  }
  return format;
}

/** Year, month (1–12), day, hour, minute, second as the zone's clocks show them at an instant. */
export function wallClock(instant: number, zone: string): number[] {
  const shown = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).map((part) => shown.get(part)!);
}

function computeOffset(zone: string, instant: number): number {
  const [year, month, ...rest] = wallClock(instant, zone) as [number, number, ...number[]];
  return Date.UTC(year, month - 1, ...rest) - Math.floor(instant / 1000) * 1000;
}
