// Times as Arabic outlets print them: «السبت، 21 نوفمبر 2026 - 02:30 م», «منذ 5 دقائق», «أمس 14:30»,
// «21/11/2026». Month names of the Levant, the Gulf, Egypt and the Maghreb.
import { type DateContext, zonedInstant, zoneOffsetMinutes } from './time-zones.ts';

/** January first; spelt without hamzas and tashkeel, as `bare` leaves them. */
const MONTHS: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي', 'ينير'],
  ['فبراير', 'شباط', 'فيفري', 'فبرير'],
  ['مارس', 'اذار', 'مارش'],
  ['ابريل', 'نيسان', 'افريل', 'بريل'],
  ['مايو', 'ايار', 'ماي', 'ماية'],
  ['يونيو', 'حزيران', 'جوان', 'يونيه'],
  ['يوليو', 'تموز', 'جويلية', 'يوليوز', 'يوليه'],
  ['اغسطس', 'اب', 'اوت', 'غشت'],
  ['سبتمبر', 'ايلول', 'شتنبر'],
  ['اكتوبر', 'تشرين الاول', 'تشرين اول', 'كتوبر'],
  ['نوفمبر', 'تشرين الثاني', 'تشرين ثاني', 'نونبر'],
  ['ديسمبر', 'كانون الاول', 'كانون اول', 'دجنبر'],
];
const MONTH_OF = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [bare(name), index + 1] as const)),
);
MONTH_OF.set('كانون ثاني', 1);

const UNITS_MS: readonly (readonly [pattern: RegExp, ms: number])[] = [
  [/ثاني[هة]|ثانيتين|ثوان/, 1000],
  [/دقيق[هة]|دقيقتين|دقايق/, 60_000],
  [/ساع[هة]|ساعتين|ساعات/, 3_600_000],
  [/يوم|ايام/, 86_400_000],
  [/اسبوع|اسابيع/, 604_800_000],
];

/** @param text digits already 0–9, white space folded. @returns undefined where nothing fits. */
export function parseArabicDate(text: string, context: DateContext): Date | undefined {
  const plain = bare(text);
  return (
    relative(plain, context.now) ?? today(plain, context) ?? named(plain, context) ?? numeric(plain, context)
  );
}

/** Hamzas off their seats, commas and brackets away: «أيلول», «ايلول» and «إيلول» are one. */
function bare(text: string): string {
  return text
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ئ/g, 'ي')
    .replace(/[،,()|]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .toLowerCase();
}

/** «منذ 5 دقائق», «قبل ساعتين», «منذ ساعة», «الآن». */
function relative(text: string, now: Date): Date | undefined {
  if (/^(?:الان|منذ لحظات|قبل لحظات|منذ ثوان)$/.test(text)) return new Date(now);
  const match = /^(?:منذ|قبل) (?:(\d{1,3}) )?([^\d ]{2,12})$/.exec(text);
  if (!match) return undefined;
  const unit = UNITS_MS.find(([pattern]) => pattern.test(match[2]!));
  if (unit === undefined) return undefined;
  const count = match[1] === undefined ? (/ين$/.test(match[2]!) ? 2 : 1) : Number(match[1]);
  return new Date(now.getTime() - count * unit[1]);
}

/** «اليوم 14:30», «أمس الساعة 2:30 م». */
function today(text: string, { now, timezone }: DateContext): Date | undefined {
  const match = /^(اليوم|امس) ?(.{0,40})$/.exec(text);
  if (!match) return undefined;
  const clock = clockIn(match[2]!);
  if (clock === undefined) return undefined;
  const day = new Date(now.getTime() - (match[1] === 'امس' ? 86_400_000 : 0));
  const local = new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(day).split('-').map(Number);
  return zonedInstant([...local, ...clock.time], clock.zone ?? timezone);
}

/** «السبت 21 نوفمبر 2026 - 14:30», «21 تشرين الثاني/نوفمبر 2026». */
function named(text: string, { timezone }: DateContext): Date | undefined {
  const match =
    /(\d{1,2}) ?[-/]? ?([\u0621-\u064a][\u0621-\u064a /-]{1,40}?) ?[-/]? ?(\d{4})(?: م(?= |$))?(.{0,60})$/.exec(
      text,
    );
  if (!match) return undefined;
  const month = match[2]!
    .split(/[/-]/)
    .map((name) => MONTH_OF.get(name.trim()))
    .find((found) => found !== undefined);
  if (month === undefined) return undefined;
  return at([Number(match[3]), month, Number(match[1])], match[4]!, timezone);
}

/** «21/11/2026 - 14:30», «2026/11/21 02:30 م»: day before month, as Arabic writes. */
function numeric(text: string, { timezone }: DateContext): Date | undefined {
  const last = /(?:^| )(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.{0,60})$/.exec(text);
  if (last) return at([Number(last[3]), Number(last[2]), Number(last[1])], last[4]!, timezone);
  const first = /(?:^| )(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(.{0,60})$/.exec(text);
  if (first) return at([Number(first[1]), Number(first[2]), Number(first[3])], first[4]!, timezone);
  // «14:30 21-11-2026» reads the time from in front.
  return undefined;
}

function at(day: readonly number[], rest: string, timezone: string): Date | undefined {
  const clock = clockIn(rest);
  return zonedInstant([...day, ...(clock?.time ?? [])], clock?.zone ?? timezone);
}

/** «14:30», «02:30 م», «2:30 مساء بتوقيت غرينتش», «14:30 GMT». */
function clockIn(text: string): { time: number[]; zone: number | undefined } | undefined {
  const match =
    /(\d{1,2}):(\d{2})(?::(\d{2}))? ?(صباحا|مساء|ظهرا|ليلا|فجرا|عصرا|ص|م|am|pm)?(?= |$|[^\u0621-\u064aa-z])(.{0,40})/.exec(
      text,
    );
  if (!match) return undefined;
  const late = /^(?:م|مساء|pm|عصرا|ظهرا)$/.test(match[4] ?? '');
  const early = /^(?:ص|صباحا|am|فجرا)$/.test(match[4] ?? '');
  const hour = Number(match[1]);
  const hours = late ? (hour % 12) + (hour > 12 ? hour - (hour % 12) : 12) : early ? hour % 12 : hour;
  return { time: [hours, Number(match[2]), Number(match[3] ?? 0)], zone: zoneIn(match[5]!) };
}

const ZONES: readonly (readonly [name: RegExp, minutes: number])[] = [
  [/غرينتش|جرينتش|غرينيتش/, 0],
  [/مك[هة]|السعودي[هة]|بغداد|الدوح[هة]/, 180],
  [/دبي|الامارات|ابوظبي|ابو ظبي/, 240],
];

function zoneIn(text: string): number | undefined {
  const named = ZONES.find(([name]) => name.test(text));
  const latin = /[+-]\d{2}:?\d{2}|(?:gmt|utc|ast|gst|eet|eest)/.exec(text)?.[0];
  return named?.[1] ?? (latin === undefined ? undefined : zoneOffsetMinutes(latin));
}
