// When: the times a sentence names, each as a day where it can be told and as history where it is long ago.
import { dateBefore, daysBetween, shiftDay, weekdayBefore } from '../arabic/dates.ts';
import { type Doc, hasConcept, type Sentence, type TimeMention, type Unit } from '../document.ts';

export const OLD_DAYS = 30;

/** The times that a sentence names, in order. Read once. */
export function timesOf(doc: Doc, sentence: Sentence): readonly TimeMention[] {
  if (sentence.times) return sentence.times;
  const found: TimeMention[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const time = timeAt(doc, at);
    if (time) found.push({ unit: at, ...time });
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

function timeAt(doc: Doc, at: number): Time | null {
  const unit = doc.units[at]!;
  const next = doc.units[at + 1];
  if (unit.number !== null && unit.concepts.length === 0) return year(unit, doc, at);
  for (const { id } of unit.concepts) {
    if (id === 'today') return dated(doc.day, doc);
    if (id === 'yesterday') return dated(shiftDay(doc.day, -1), doc);
    if (id === 'before-yesterday') return dated(shiftDay(doc.day, -2), doc);
    if (id === 'recent') return { day: null, old: false, future: false };
    if (id === 'last-year' || id === 'long-ago') return HISTORY;
    if (id.startsWith('month.')) return monthDate(doc, at, Number(id.slice(6)));
    if (id.startsWith('day.')) {
      if (hasConcept(next, 'next')) return { day: null, old: false, future: true };
      return dated(weekdayBefore(doc.day, Number(id.slice(4)), hasConcept(next, 'past')), doc);
    }
    if (id === 'since') return ago(doc, at);
  }
  return null;
}

/** A year that stands alone, before the year of publication: history. */
function year(unit: Unit, doc: Doc, at: number): Time | null {
  const value = unit.number!;
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

/** منذ ثلاثة أيام، قبل شهرين. */
function ago(doc: Doc, at: number): Time | null {
  let cursor = at + 1;
  let count = 1;
  const number = doc.units[cursor]?.number;
  if (number) {
    count = number;
    cursor++;
  }
  const unit = doc.units[cursor]?.concepts.find(({ id }) => id.startsWith('unit.'))?.id.slice(5);
  if (!unit) return null;
  const days = count * UNIT_DAYS[unit]!;
  if (days > OLD_DAYS) return HISTORY;
  return unit === 'day' ? dated(shiftDay(doc.day, -days), doc) : { day: null, old: false, future: false };
}
