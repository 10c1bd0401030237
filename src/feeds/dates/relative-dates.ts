// Times told from now: «منذ 5 دقائق», «قبل ساعتين», «منذ ساعة و20 دقيقة», «أمس 14:30», `3 hours ago`.
import { bare } from './calendar-words.ts';
import { readClockTime } from './clock-times.ts';
import { type DateContext, wallClock, zonedInstant } from './time-zones.ts';

const DAY_MS = 86_400_000;

const UNITS: readonly (readonly [name: RegExp, ms: number])[] = [
  [/^(?:ثاني[هة]|ثانيتين|ثوان[يى]?|seconds?|secs?|s)$/, 1000],
  [/^(?:دقيق[هة]|دقيقتين|دقايق|minutes?|mins?|m|د)$/, 60_000],
  [/^(?:ساع[هة]|ساعتين|ساعات|hours?|hrs?|heures?|h|س)$/, 3_600_000],
  [/^(?:يوما?|يومين|ايام|days?|jours?|d|j|ي)$/, DAY_MS],
  [/^(?:اسبوعا?|اسبوعين|اسابيع|weeks?|semaines?)$/, 7 * DAY_MS],
];

/** «خمس دقائق», as some count up to ten; and what stands for one, or half. */
const COUNTS: readonly (readonly [name: RegExp, count: number])[] = [
  [/^(?:نصف|half|بعض)$/, 0.5],
  [/^(?:ربع)$/, 0.25],
  [/^(?:a|an|one|une?|واحد[هة]?|حوالي)$/, 1],
  [/^ثلاث[هة]?$/, 3],
  [/^اربع[هة]?$/, 4],
  [/^خمس[هة]?$/, 5],
  [/^ست[هة]?$/, 6],
  [/^سبع[هة]?$/, 7],
  [/^ثمان(?:ي|ي[هة])?$/, 8],
  [/^تسع[هة]?$/, 9],
  [/^عشر[هة]?$/, 10],
];

const JUST_NOW = /^(?:الان|قبل قليل|منذ قليل|منذ لحظات|قبل لحظات|منذ ثوان|just now|now|à l'instant)$/;
const AGO = /^(?:منذ|قبل|il y a) (?:حوالي |نحو )?(.{2,40})$|^(.{2,40}) (?:ago|مضت)$/;

/** @param text digits already 0–9, white space folded. @returns undefined where nothing fits. */
export function parseRelative(text: string, context: DateContext): Date | undefined {
  const plain = bare(text);
  if (JUST_NOW.test(plain)) return new Date(context.now);
  const ago = AGO.exec(plain);
  const ms = ago ? durationMs(ago[1] ?? ago[2]!) : undefined;
  return ms === undefined ? onDay(plain, context) : new Date(context.now.getTime() - ms);
}

/** «5 دقائق», «ساعتين», «ساعة و20 دقيقة», «ساعتين ونصف», «يوم واحد». @returns undefined for what is no duration. */
function durationMs(text: string): number | undefined {
  let total = 0;
  let count: number | undefined;
  let last: number | undefined;
  for (const word of text
    .replace(AND, ' ')
    .replace(/(\d)(?=[a-z\u0621-\u064a])/g, '$1 ')
    .split(' ')) {
    const unit = UNITS.find(([name]) => name.test(word))?.[1];
    const number = countOf(word);
    if (unit !== undefined) {
      total += unit * (count ?? (/ين$/.test(word) ? 2 : 1));
      last = unit;
      count = undefined;
    } else if (number === undefined) return undefined;
    // «ساعتين ونصف» is half an hour more; «يوم واحد» counts the day once.
    else if (last !== undefined && number <= 1) total += number < 1 ? last * number : 0;
    else count = number;
  }
  return last === undefined || count !== undefined ? undefined : total;
}

const AND = / و ?(?=\d|نصف|ربع|دقيق|ساع|يوم|ثاني)/g;

const countOf = (word: string): number | undefined =>
  /^\d{1,4}$/.test(word) ? Number(word) : COUNTS.find(([name]) => name.test(word))?.[1];

const DAYS_BACK: readonly (readonly [name: RegExp, days: number])[] = [
  [/^(?:اول امس|امس الاول|اول البارح[هة])(?![a-z\u0621-\u064a])/, 2],
  [/^(?:امس|البارح[هة]|yesterday|hier)(?![a-z\u0621-\u064a])/, 1],
  [/^(?:اليوم|today|aujourd'hui)(?![a-z\u0621-\u064a])/, 0],
];

/** «اليوم 14:30», «أمس الساعة 2:30 م», «أمس». */
function onDay(text: string, { now, timezone }: DateContext): Date | undefined {
  const found = DAYS_BACK.find(([name]) => name.test(text));
  if (found === undefined) return undefined;
  const clock = readClockTime(text);
  const rest = (clock?.rest ?? text).replace(found[0], '');
  if (/\d/.test(rest)) return undefined;
  const [year = 0, month = 1, day = 1] = wallClock(now.getTime(), timezone);
  const date = new Date(Date.UTC(year, month - 1, day - found[1]));
  const wall = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return zonedInstant([...wall, ...(clock?.time ?? [])], clock?.zone ?? timezone);
}
