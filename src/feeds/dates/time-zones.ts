// Wall clocks to instants.

export interface DateContext {
  /** IANA zone of times that name none. */
  timezone: string;
  now: Date;
}

/** Minutes east of UTC. `AST` is Arabia's in Arabic outlets, not the Atlantic's. */
const NAMED: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  AST: 180,
  MSK: 180,
  TRT: 180,
  GST: 240,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

/** @returns minutes east of UTC for `+03:00`, `+0300`, `+3`, `GMT`, `AST` …; undefined for what is no zone. */
export function zoneOffsetMinutes(zone: string): number | undefined {
  const match = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!match) return Object.hasOwn(NAMED, zone.toUpperCase()) ? NAMED[zone.toUpperCase()] : undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > 14 * 60) return undefined;
  return match[1] === '-' ? -minutes : minutes;
}

/**
 * @param clock year, month (1–12), day, hour, minute, second as a wall clock shows them.
 * @param zone minutes east of UTC, or an IANA name.
 * @returns undefined where no such day or hour exists.
 */
export function zonedInstant(clock: readonly number[], zone: number | string): Date | undefined {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = clock;
  const utc = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
  const real = month >= 1 && month <= 12 && hour <= 24 && minute < 60 && second <= 60;
  if (!real || day < 1 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return undefined;
  if (typeof zone === 'number') return new Date(utc - zone * 60_000);
  const guess = utc - offsetMs(zone, utc);
  return new Date(utc - offsetMs(zone, guess));
}

const formats = new Map<string, Intl.DateTimeFormat>();
const HOUR_MS = 3_600_000;
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

function computeOffset(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const shown = Date.UTC(
    parts.year!,
    parts.month! - 1,
    parts.day!,
    parts.hour!,
    parts.minute!,
    parts.second!,
  );
  return shown - Math.floor(instant / 1000) * 1000;
}
