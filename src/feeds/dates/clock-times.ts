// The time of day within a text: «14:30», «02:30 م», «الساعة 9 مساء بتوقيت القدس», «3:09pm EST», «14h30».

import { readZone, type Zone } from './time-zones.ts';
import { arabicZone } from './zone-names.ts';

export interface ClockTime {
  /** Hour, minute, second. */
  time: [number, number, number];
  zone: Zone | undefined;
  /** The text without the time. */
  rest: string;
}

const HALF =
  'صباحا|صباح|فجرا|ضح[يى]|قبل الظهر|مساء|عصرا|ظهرا|ليلا|بعد الظهر|مغربا|عشاء|[صم](?![a-z\\u0621-\\u064a])|[ap]\\.?m\\.?(?![a-z\\u0621-\\u064a])';
const CLOCK = new RegExp(
  `(?:الساع[ةه] ?:? ?)?(?<![\\d:.])(?:(${HALF}) ?)?(\\d{1,2})(?::|h)(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d{1,9})?)?(?![\\d:]) ?(${HALF})?`,
);
/** A bare hour is one only where it says so. */
const HOUR = new RegExp(
  `(?:الساع[ةه] |(?<!\\d)(?=\\d{1,2} ?(?:${HALF})))(\\d{1,2})(?:[.](\\d{2}))?(?!\\d) ?(${HALF})?`,
);

const LATIN_ZONE =
  /^(?: ?-? ?)((?:gmt|utc) ?[+-]\d{1,2}(?::?\d{2})?|[+-] ?\d{2}:?\d{2}|[+-]\d{1,2}(?!\d)|\(?[a-z]{1,5}\)?(?![a-z\u0621-\u064a/])|[a-z]{2,12}\/[a-z_/]{3,30})/;
const ARABIC_ZONE = /^ ?-? ?(?:ب?توقيت|ب?التوقيت) ?(.{2,30})|^ ?(ت غ)(?![\u0621-\u064a])/;

/** @param text as `bare` leaves it. @returns undefined where no time stands in it. */
export function readClockTime(text: string): ClockTime | undefined {
  const match = CLOCK.exec(text);
  if (match) {
    const [whole, early, hour, minute, second, late] = match;
    return timeOf(text, match.index, whole, [hour, minute, second], late ?? early);
  }
  const bareHour = HOUR.exec(text);
  if (!bareHour) return undefined;
  const [whole, hour, minute, half] = bareHour;
  return timeOf(text, bareHour.index, whole, [hour, minute], half);
}

function timeOf(
  text: string,
  at: number,
  whole: string,
  parts: readonly (string | undefined)[],
  half: string | undefined,
): ClockTime {
  const [hour, minute, second] = [0, 1, 2].map((part) => Number(parts[part] ?? 0)) as [
    number,
    number,
    number,
  ];
  const behind = text.slice(at + whole.length);
  const { zone, length } = zoneBehind(behind);
  return {
    time: [to24(hour, half), minute, second],
    zone,
    rest: `${text.slice(0, at)} ${behind.slice(length)}`.replace(/ {2,}/g, ' ').trim(),
  };
}

function zoneBehind(text: string): { zone: Zone | undefined; length: number } {
  const arabic = ARABIC_ZONE.exec(text);
  if (arabic) return { zone: arabicZone(arabic[1] ?? arabic[2]!), length: arabic[0].length };
  const latin = LATIN_ZONE.exec(text);
  const zone = latin ? readZone(latin[1]!.replace(/[() ]/g, '')) : undefined;
  if (!latin || zone === null || zone === undefined) return { zone: undefined, length: 0 };
  // `GMT+0300 (Arabian Standard Time)`
  const name = /^ ?\([^)]{0,60}\)/.exec(text.slice(latin[0].length))?.[0].length ?? 0;
  return { zone, length: latin[0].length + name };
}

/** «12:15 ظهرا» is noon, «12:15 ليلا» midnight, «1:30 ليلا» after it. */
function to24(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  const late = hour === 12 ? 12 : hour + 12;
  if (half === 'ليلا' || half === 'عشاء') return hour >= 6 && hour < 12 ? late : hour % 12;
  if (half === 'ظهرا') return hour <= 4 || hour === 12 ? late : hour;
  return /^(?:م|مساء|عصرا|مغربا|بعد الظهر|p\.?m\.?)$/.test(half) ? late : hour % 12;
}
