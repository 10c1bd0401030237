// When: the times a sentence names, each as a day where it can be told and as history where it is long ago.

import { dateBefore, daysBetween, shiftDay, weekdayBefore } from '../arabic/dates.ts';
import { GAP } from '../arabic/tokenise.ts';
import { type Doc, hasAny, hasConcept, type Sentence, type TimeMention, type Unit } from '../document.ts';

export const OLD_DAYS = 30;

/** The times that a sentence names, in order. Read once. */
export function timesOf(doc: Doc, sentence: Sentence): readonly TimeMention[] {
  if (sentence.times) return sentence.times;
  const found: TimeMention[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const time = timeAt(doc, at);
    if (time && !time.part) found.push({ unit: at, day: time.day, old: time.old, future: time.future });
  }
  sentence.times = found;
  return found;
}

type Time = Omit<TimeMention, 'unit'>;
const dated = (day: string, doc: Doc): Time => ({
  day,
  old: daysBetween(day, doc.day) > OLD_DAYS,
  future: day > doc.day,
});
const HISTORY: Time = { day: null, old: true, future: false };
const VAGUE: Time = { day: null, old: false, future: false };

const BACK: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', 1],
  ['before-yesterday', 2],
]);
const RECENT = new Set(BACK.keys());
const weekdayOf = (unit: Unit | undefined): number | null => {
  for (const { id } of unit?.concepts ?? [])
    if (id.startsWith('day.')) return Number(id.slice('day.'.length));
  return null;
};
const backOf = (unit: Unit | undefined): number | null => {
  for (const { id } of unit?.concepts ?? []) if (BACK.has(id)) return BACK.get(id)!;
  return null;
};

/** The day on which it was written: «أمس الثلاثاء» in a paper of Thursday was written on Wednesday. */
function writtenOn(doc: Doc): string {
  if (doc.writtenOn) return doc.writtenOn;
  doc.writtenOn = doc.day;
  for (let at = 0; at + 1 < doc.units.length; at++) {
    if (!hasAny(doc.units[at], RECENT) && !hasAny(doc.units[at + 1], RECENT)) continue;
    const back = backOf(doc.units[at]) ?? backOf(doc.units[at + 1])!;
    const weekday = weekdayOf(doc.units[at]) ?? weekdayOf(doc.units[at + 1]);
    if (weekday === null || hasConcept(doc.units[at + 2], 'past')) continue;
    const day = shiftDay(weekdayBefore(doc.day, weekday, false), back);
    if (day <= doc.day) doc.writtenOn = day;
    break;
  }
  return doc.writtenOn;
}

/** Between quotation marks: somebody else’s «اليوم». */
function isQuoted(doc: Doc, at: number): boolean {
  if (weekdayOf(doc.units[at - 1]) !== null || weekdayOf(doc.units[at + 1]) !== null) return false;
  let marks = 0;
  for (let back = 0; back < QUOTE && at - back > 0; back++) {
    const { gap } = doc.units[at - back]!;
    if ((gap & GAP.quote) !== 0) marks++;
    if ((gap & (GAP.stop | GAP.line)) !== 0) break;
  }
  return marks % 2 === 1;
}
/** Words back to where a quotation may have begun. */
const QUOTE = 40;

/** The day that the lead tells of, where it is the day before publication: then the quoted spoke on it. */
function leadDay(doc: Doc): string {
  const day = writtenOn(doc);
  for (const { from, to } of doc.sentences.slice(0, 3)) {
    for (let at = from; at < to; at++) {
      const weekday = weekdayOf(doc.units[at]);
      if (weekday === null || hasConcept(doc.units[at + 1], 'past')) continue;
      const told = weekdayBefore(day, weekday, false);
      return told === shiftDay(day, -1) ? told : day;
    }
  }
  return day;
}

function timeAt(doc: Doc, at: number): Time | null {
  const unit = doc.units[at]!;
  const next = doc.units[at + 1];
  if (doc.tokens[unit.from]!.digits) return written(doc, at) ?? year(unit, doc, at);
  for (const { id } of unit.concepts) {
    if (id === 'today' && isQuoted(doc, at)) return dated(leadDay(doc), doc);
    const back = BACK.get(id);
    if (back !== undefined) return dated(shiftDay(writtenOn(doc), -back), doc);
    if (id === 'now') return dated(writtenOn(doc), doc);
    if (id === 'recent' || id === 'lately') return VAGUE;
    if (id === 'last-year' || id === 'long-ago') return HISTORY;
    if (id.startsWith('month.')) return monthDate(doc, at, Number(id.slice(6)));
    if (id.startsWith('day.')) {
      if (hasConcept(next, 'next')) return { day: null, old: false, future: true };
      return weekdayDate(doc, at, Number(id.slice(4)));
    }
    if (id === 'since') return ago(doc, at);
  }
  return null;
}

/** «ليل السبت الأحد» began on Saturday; «بعد منتصف ليل السبت - الأحد» it is Sunday. */
function weekdayDate(doc: Doc, at: number, weekday: number): Time {
  const after = weekdayOf(doc.units[at + 1]);
  const following = after !== null && after === (weekday + 1) % 7;
  const meant = following && hasConcept(doc.units[at - 1], 'midnight') ? after : weekday;
  const past = hasConcept(doc.units[at + 1], 'past');
  const before = weekdayOf(doc.units[at - 1]);
  if (before !== null && weekday === (before + 1) % 7) return { ...VAGUE, part: true };
  return dated(weekdayBefore(writtenOn(doc), meant, past), doc);
}

const WRITTEN = /^(\d{1,4})\/(\d{1,2})(?:\/(\d{2,4}))?$/;

/** 12/3/2016، 2016/3/12؛ without a year only after a weekday or «بتاريخ». */
function written(doc: Doc, at: number): Time | null {
  const { norm } = doc.tokens[doc.units[at]!.from]!;
  const parts = norm.includes('/') ? WRITTEN.exec(norm) : null;
  if (!parts) return null;
  const [a, b, c] = parts.slice(1).map((part) => (part ? Number(part) : null)) as [
    number,
    number,
    number | null,
  ];
  const before = doc.units[at - 1];
  const announced = weekdayOf(before) !== null || hasConcept(before, 'dated');
  if (c === null && !announced) return null;
  const [year, day] = a > 1900 && c !== null ? [a, c] : [c, a];
  if (b < 1 || b > 12 || day < 1 || day > 31) return null;
  const found = dateBefore(doc.day, b, day, year);
  return found ? dated(found, doc) : null;
}

/** A year that stands alone, before the year of publication: history. */
function year(unit: Unit, doc: Doc, at: number): Time | null {
  const value = unit.number;
  if (value === null) return null;
  const thisYear = Number(doc.day.slice(0, 4));
  if (value < 1900 || value > 2100 || !Number.isInteger(value)) return null;
  const counted = doc.units[at + 1];
  if (counted?.gap === 0 && hasConcept(counted, 'person-word')) return null;
  return value < thisYear ? HISTORY : null;
}

function monthDate(doc: Doc, at: number, month: number): Time | null {
  const number = (unit: Unit | undefined) => unit?.number ?? null;
  const before =
    number(doc.units[at - 1]) ?? (hasPrefixMonth(doc.units[at - 1]) ? number(doc.units[at - 2]) : null);
  const after =
    [1, 2].map((k) => number(doc.units[at + k])).find((n) => n !== null && n > 1900 && n < 2200) ?? null;
  const past = [1, 2].some((k) => hasConcept(doc.units[at + k], 'past'));
  const dayOfMonth = before !== null && before >= 1 && before <= 31 ? before : null;
  const day = dateBefore(doc.day, month, dayOfMonth ?? 15, after);
  if (!day) return null;
  if (after === null && !past && dayOfMonth === null)
    return Number(doc.day.slice(5, 7)) === month
      ? null
      : { ...HISTORY, old: daysBetween(day, doc.day) > OLD_DAYS + 15 };
  return dayOfMonth === null
    ? { day: null, old: daysBetween(day, doc.day) > OLD_DAYS + 15, future: false }
    : dated(day, doc);
}

const hasPrefixMonth = (unit: Unit | undefined): boolean =>
  unit?.concepts.some(({ id }) => id.startsWith('month.')) ?? false;

const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

const ABOUT = /^(?:نحو|حوالي|قرابه)$/;

/** منذ ثلاثة أيام، قبل شهرين، قبل نحو أسبوعين. */
function ago(doc: Doc, at: number): Time | null {
  let cursor = at + 1;
  const about = doc.units[at]!.stem === 'قبل' && ABOUT.test(doc.units[cursor]?.stem ?? '');
  if (about) cursor++;
  const number = doc.units[cursor]?.number;
  if (number) cursor++;
  const named = doc.units[cursor];
  const unit = named?.concepts.find(({ id }) => id.startsWith('unit.'))?.id.slice(5);
  if (!unit) return null;
  const count = number ?? (named!.stem.endsWith('ين') ? 2 : 1);
  const days = count * UNIT_DAYS[unit]!;
  if (days > OLD_DAYS) return HISTORY;
  const exact = unit === 'day' || (unit === 'week' && (number !== null || named!.stem.endsWith('ين')));
  return exact && !about ? dated(shiftDay(writtenOn(doc), -days), doc) : VAGUE;
}
