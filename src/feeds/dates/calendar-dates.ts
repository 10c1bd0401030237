// Days as pages print them, in Arabic and other words or in figures: «السبت، 21 نوفمبر 2026 - 02:30 م», «21/11/2026»,
// «21 تشرين الثاني/نوفمبر», `Friday, December 22, 2017 - 3:09pm`. A day of the Hijri year is never turned into another.
import { bare, readCalendarWords } from './calendar-words.ts';
import { readClockTime } from './clock-times.ts';
import { fullYear } from './rfc822-dates.ts';
import { type DateContext, wallClock, zonedInstant } from './time-zones.ts';

/** Year, month, day; 0 for a year that is left out. */
type Day = [year: number, month: number, day: number];

/** @param text digits already 0–9, white space folded. @returns undefined where nothing fits, or more than one day. */
export function parseCalendarDate(text: string, context: DateContext): Date | undefined {
  const plain = withoutUpdate(bare(text));
  const clock = readClockTime(plain);
  const { text: words, weekday } = readCalendarWords(clock?.rest ?? plain);
  const day = dayIn(words, weekday);
  if (day === undefined) return undefined;
  const at = (year: number) =>
    zonedInstant([year, day[1], day[2], ...(clock?.time ?? [])], clock?.zone ?? context.timezone);
  return day[0] === 0 ? inLatestYear(at, weekday, context) : at(day[0]);
}

/** «نشر: … | آخر تحديث: …»: the first of two times. */
function withoutUpdate(text: string): string {
  const update = /.(?:اخر تحديث|تحديث|حدث في|last updated|updated|modified)/.exec(text);
  return update && /\d/.test(text.slice(0, update.index)) ? text.slice(0, update.index + 1) : text;
}

const BETWEEN = '[ ./,-]{0,3}';
/** The same month under two names: «تشرين الثاني/نوفمبر», «نوفمبر (تشرين الثاني)». */
const MONTH = '(M\\d\\d)(?: ?[/-]? ?M\\d\\d)?';
const ORDINAL = '(?:st|nd|rd|th|er|eme)?';
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})${ORDINAL}${BETWEEN}(?:من |of )?(?:شهر )?${MONTH}(?:${BETWEEN}(\\d{4}|\\d{2}))?(?!\\d)`,
);
const MONTH_FIRST = new RegExp(`${MONTH}${BETWEEN}(\\d{1,2})${ORDINAL}(?:${BETWEEN}(\\d{4}))?(?!\\d)`);
const YEAR_FIRST = new RegExp(`(?<!\\d)(\\d{4})${BETWEEN}${MONTH}${BETWEEN}(\\d{1,2})(?!\\d)`);
const FIGURES = /(?<![\d/.-])(\d{1,4}) ?([/. -]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{1,2})(?![\d/]|[.-]\d)/;

/** The one day that the words name; what is left over may hold no further figures. */
function dayIn(words: string, weekday: number | undefined): Day | undefined {
  const plain = words.replace(/(?<=\d{4}) ?م(?![\u0621-\u064a])/g, ' ');
  const year = YEAR_FIRST.exec(plain);
  if (year) return alone(plain, year, [Number(year[1]), monthOf(year), Number(year.at(-1))]);
  const day = DAY_FIRST.exec(plain);
  if (day) return alone(plain, day, [yearOf(day[3]), monthOf(day), Number(day[1])]);
  const month = MONTH_FIRST.exec(plain);
  if (month) return alone(plain, month, [yearOf(month[3]), monthOf(month), Number(month[2])]);
  const figures = FIGURES.exec(plain);
  return figures ? alone(plain, figures, inFigures(figures, weekday)) : undefined;
}

const yearOf = (text: string | undefined) => (text === undefined ? 0 : fullYear(text));

/** NaN where two names of months contradict each other. */
function monthOf(match: RegExpExecArray): number {
  const [first, ...others] = match[0].match(/M\d\d/g)!;
  return others.every((other) => other === first) ? Number(first!.slice(1)) : Number.NaN;
}

function alone(text: string, match: RegExpExecArray, day: Day | undefined): Day | undefined {
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  return day === undefined || /\d/.test(rest) || day.some(Number.isNaN) ? undefined : day;
}

/** Year in front or behind; day before month, as Arabic writes, unless the day of the week or the figures say else. */
function inFigures(
  [, first, , second, third]: RegExpExecArray,
  weekday: number | undefined,
): Day | undefined {
  const [a, b] = [Number(first), Number(second)];
  if (first!.length === 4) return [a, b, Number(third)];
  if (first!.length === 3 || third!.length === 1) return undefined;
  const year = fullYear(third!);
  const monthFirst =
    b > 12 || (a <= 12 && weekdayOf([year, a, b]) === weekday && weekdayOf([year, b, a]) !== weekday);
  return monthFirst ? [year, a, b] : [year, b, a];
}

const weekdayOf = ([year, month, day]: Day) => new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** A page leaves the year out while it goes without saying. */
const LATEST_MS = 180 * 86_400_000;
const TOLERANCE_MS = 86_400_000;

/** The latest year in which the day is not ahead; undefined where that is long ago or another day of the week. */
function inLatestYear(
  at: (year: number) => Date | undefined,
  weekday: number | undefined,
  { now, timezone }: DateContext,
): Date | undefined {
  const [thisYear = 0] = wallClock(now.getTime(), timezone);
  for (const year of [thisYear, thisYear - 1]) {
    const date = at(year);
    if (date === undefined || date.getTime() > now.getTime() + TOLERANCE_MS) continue;
    const [, month = 1, day = 1] = wallClock(date.getTime(), timezone);
    const fits = weekday === undefined || weekdayOf([year, month, day]) === weekday;
    return fits && now.getTime() - date.getTime() < LATEST_MS ? date : undefined;
  }
  return undefined;
}
