// How many were killed, where the text gives a figure: «مقتل 15 جنديا»، «سقوط أربعة قتلى»، «لقي طفلان مصرعهما».
// The injured, the captured and the vague («عشرات») are not counted, nor what «بينهم» counts again.
import { GAP } from '../arabic/tokenise.ts';
import { isFiniteVerb } from '../clause/arguments.ts';
import { isTimeWord } from '../clause/interruptions.ts';
import { type Doc, formOf, hasAny, hasConcept, type Sentence, type Toll, type Unit } from '../document.ts';

/** The tolls that a sentence tells, in order. Read once. */
export function tollsOf(doc: Doc, sentence: Sentence): readonly Toll[] {
  if (sentence.tolls) return sentence.tolls;
  const found: Toll[] = [];
  const counted = new Set<number>();
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!hasAny(doc.units[at], DEADLY)) continue;
    const figures = figuresAt(doc, sentence, at).filter(({ unit }) => !counted.has(unit));
    if (figures.length === 0) continue;
    for (const { unit } of figures) counted.add(unit);
    found.push({ unit: at, value: figures.reduce((sum, { value }) => sum + value, 0) });
  }
  sentence.tolls = found;
  return found;
}

interface Figure {
  unit: number;
  value: number;
}

/** What tells of deaths. */
const DEADLY = new Set(['the-dead', 'kill-fighters', 'die', 'execute']);

function figuresAt(doc: Doc, sentence: Sentence, at: number): Figure[] {
  const unit = doc.units[at]!;
  if (hasConcept(unit, 'the-dead')) return countedDead(doc, sentence, at);
  // «غداة مقتل أربعة»: those died before.
  if (doc.units[at - 1]?.stem === 'غداه') return [];
  if (/^مصرع(?:ه|هم|ها|هما)$/.test(unit.stem)) return backwards(doc, sentence, at);
  const after = forwards(doc, sentence, at);
  const verb = unit.concepts.some(({ form }) => form.pos === 'verb');
  return after.length > 0 || !verb ? after : backwards(doc, sentence, at);
}

/** «10 قتلى»، «قتيلان»، «سقوط قتيل»; «66 قتيلا وجريحا» counts others too. */
function countedDead(doc: Doc, sentence: Sentence, at: number): Figure[] {
  const unit = doc.units[at]!;
  const next = doc.units[at + 1];
  if (at + 1 < sentence.to && next?.conjunction && hasConcept(next, 'injury')) return [];
  if (formOf(unit, 'the-dead')?.number === 2) return [{ unit: at, value: 2 }];
  const before = at > sentence.from ? numberEndingAt(doc, sentence, at - 1) : null;
  if (before) return [before, ...forwards(doc, sentence, at, true)];
  const total = totalOfDead(doc, sentence, at);
  if (total) return [total];
  const fell = at > sentence.from && hasConcept(doc.units[at - 1], 'fire-verb');
  return fell && /^(?:قتيل|شهيد)/.test(unit.stem) ? [{ unit: at, value: 1 }] : [];
}

/** «ارتفعت إلى سبعة حصيلة القتلى»، «ليبلغ عدد القتلى 15»، «ارتفع عدد القتلى إلى 15». */
function totalOfDead(doc: Doc, sentence: Sentence, at: number): Figure | null {
  const total = at - 1;
  if (total <= sentence.from || !hasConcept(doc.units[total], 'total')) return null;
  const before = numberEndingAt(doc, sentence, total - 1);
  if (before && hasConcept(doc.units[before.unit - 1], 'prep.to')) return before;
  const next = hasConcept(doc.units[at + 1], 'prep.to') ? at + 2 : at + 1;
  const after = next < sentence.to ? numberAt(doc, sentence, next) : null;
  return after ? { unit: next, value: after.value } : null;
}

const SKIPPED = 7;
const BETWEEN = 9;

/** The figures that follow a word of killing, with those that و and «مقابل» add. */
function forwards(doc: Doc, sentence: Sentence, from: number, further = false): Figure[] {
  const found: Figure[] = [];
  let idle = 0;
  for (let at = from + 1; at < sentence.to; at++) {
    const unit = doc.units[at]!;
    const on = further || found.length > 0;
    if (endsCount(doc, at) || idle > (on ? BETWEEN : SKIPPED)) break;
    if (
      !on &&
      (unit.gap & GAP.comma) !== 0 &&
      !isTimeWord(unit) &&
      !isAbout(unit) &&
      !onlyTimes(doc, from, at)
    )
      break;
    const figure = figureFrom(doc, sentence, at, on);
    idle++;
    if (!figure) continue;
    found.push({ unit: at, value: figure.value });
    at = figure.to - 1;
    idle = 0;
  }
  return found;
}

/** «قتل في المعركة، الثلاثاء، أكثر من 250»: the figure itself, or words that lead up to it. */
const isAbout = ({ stem, number }: Unit): boolean =>
  number !== null || /^(?:اكثر|نحو|حوالي|قرابه|ما)$/.test(stem);

const onlyTimes = (doc: Doc, from: number, to: number): boolean =>
  doc.units.slice(from + 1, to).every((unit) => isTimeWord(unit));

/** «خمسة مدنيين و11 من المتمردين قتلوا»، «لقي 27 عنصرا من … مصرعهم». */
function backwards(doc: Doc, sentence: Sentence, from: number): Figure[] {
  const found: Figure[] = [];
  if (from === sentence.from) return found;
  let start = from - 1;
  while (start > sentence.from && from - start < REACH && !opensCount(doc, start)) start--;
  for (let at = start; at < from; at++) {
    if (endsCount(doc, at) && at > start) break;
    const figure = figureFrom(doc, sentence, at, found.length > 0);
    if (!figure) continue;
    found.push({ unit: at, value: figure.value });
    at = figure.to - 1;
  }
  return found;
}

const REACH = 18;
const OPENING = new Set(['that', 'clause', 'relative', 'say', 'injury']);
const opensCount = (doc: Doc, at: number): boolean => {
  const unit = doc.units[at]!;
  return hasAny(unit, OPENING) || (isFiniteVerb(unit) && !hasConcept(unit, 'was'));
};

/** «بينهم خمسة أطفال» is part of the count; the injured and a new verb are another. */
function endsCount(doc: Doc, at: number): boolean {
  const unit = doc.units[at]!;
  return hasAny(unit, ENDING) || isFiniteVerb(unit);
}
const ENDING = new Set([
  'injury',
  'clause',
  'that',
  'among',
  'the-dead',
  'arrest',
  'capture-men',
  'displace',
  'abduct',
]);

interface Counted {
  value: number;
  /** End of its number, exclusive. */
  to: number;
}

/** A number of people at `at`, or one or two of them in one word; `further` where a count goes on. */
function figureFrom(doc: Doc, sentence: Sentence, at: number, further: boolean): Counted | null {
  const unit = doc.units[at]!;
  const joined =
    unit.conjunction || /^و/.test(doc.tokens[unit.from]!.norm) || hasConcept(doc.units[at - 1], 'versus');
  const alone = doc.units[at - 1]?.stem === 'و';
  if (further && !joined && !alone) return null;
  if (hasConcept(unit, 'two-people')) return { value: 2, to: at + 1 };
  if (hasConcept(unit, 'one-person') || isOneLeader(doc, sentence, at)) return { value: 1, to: at + 1 };
  const number = numberAt(doc, sentence, at);
  if (!number || !countsPeople(doc, sentence, number.to, at)) return null;
  return number;
}

const LEADER = /^(?:ال)?(?:قيادي|قائد|زعيم|امير|مسؤول|ناطق|متحدث|عميد|عقيد|جنرال|مشرف)$/;
const COMPANY = /^(?:و|ف)?(?:عدد|عددا|عشرات|مرافق(?:يه|وه)|مرافقين|اخر(?:ين|ون))$/;
/** «مقتل القيادي محمد …»: he alone, where no company of his is told with him. */
function isOneLeader(doc: Doc, { from, to }: Sentence, at: number): boolean {
  const unit = doc.units[at]!;
  if (!LEADER.test(doc.tokens[unit.from]!.norm) || (at > from && doc.units[at - 1]!.number !== null))
    return false;
  return !doc.units
    .slice(at + 1, Math.min(to, at + 16))
    .some(({ stem, number }) => number !== null || COMPANY.test(stem));
}

const MOST = 5000;

/** A number written in figures or words: «مئة وعشرين»، «ثلاثة وعشرون»، «ثلاثة آلاف». */
function numberAt(doc: Doc, sentence: Sentence, at: number): Counted | null {
  let value = doc.units[at]!.number;
  if (at > sentence.from && doc.units[at]!.gap === 0 && doc.units[at - 1]!.number !== null) return null;
  if (value === null || !Number.isInteger(value) || value < 1 || isYear(doc, at)) return null;
  let to = at + 1;
  for (; to < sentence.to; to++) {
    const next = doc.units[to]!;
    if (next.number === 1000 && next.gap === 0 && !next.conjunction) {
      value *= 1000;
      continue;
    }
    const spelt = next.number !== null && !doc.tokens[next.from]!.digits && next.gap === 0;
    if (!spelt || !next.conjunction || !addsTo(value, next.number!)) break;
    value += next.number!;
  }
  return value <= MOST ? { value, to } : null;
}

/** «عام 2011»: no number of people. */
const isYear = (doc: Doc, at: number): boolean =>
  doc.tokens[doc.units[at]!.from]!.digits && hasConcept(doc.units[at - 1], 'year-word');

/** Units before tens, tens and units after hundreds. */
const addsTo = (value: number, next: number): boolean =>
  (value < 10 && next >= 20 && next < 100) || (value >= 100 && value % 100 === 0 && next < 100);

function numberEndingAt(doc: Doc, sentence: Sentence, last: number): Figure | null {
  for (let at = Math.max(sentence.from, last - 2); at <= last; at++) {
    const number = numberAt(doc, sentence, at);
    if (number && number.to === last + 1) return { unit: at, value: number.value };
  }
  return null;
}

const MEASURE = /^(?:unit\.|month\.|percent|day\.)/;

/** People follow, or «من» and whose they are, or nothing that is measured. */
function countsPeople(doc: Doc, sentence: Sentence, to: number, at: number): boolean {
  const least = doc.units[to]?.stem === 'علي' && doc.units[to + 1]?.stem === 'الاقل' ? to + 2 : to;
  const next = least < sentence.to ? doc.units[least]! : undefined;
  const close = doc.units.slice(Math.max(sentence.from, at - 4), at);
  const killed = close.some((unit) =>
    ['kill-fighters', 'die', 'execute', 'versus'].some((id) => hasConcept(unit, id)),
  );
  if (!next) return killed;
  if (next.concepts.some(({ id }) => MEASURE.test(id))) return false;
  if (['person-word', 'civil-word', 'leader', 'captive'].some((id) => hasConcept(next, id))) return true;
  if (next.actor !== null || /^(?:من|منهم|اخرين|اخرون|اخر)$/.test(next.stem)) return true;
  return killed && (next.gap !== 0 || next.concepts.length > 0 || next.conjunction);
}
