// The day on which it happened: told beside it, or left in force by what was told before.
import { shiftDay } from '../arabic/dates.ts';
import { GAP } from '../arabic/tokenise.ts';
import { isFiniteVerb } from '../clause/arguments.ts';
import { type Doc, hasAny, hasConcept, type Sentence, type TimeMention } from '../document.ts';
import { timesOf } from '../mentions/times.ts';
import type { Candidate } from '../stages/05-candidates.ts';

/** For how many sentences a day that was named stays in force. */
const DAYS_STAY = 4;

export interface Dated {
  /** ISO day, or null where the text does not allow one. */
  day: string | null;
  /** Taken from another sentence. */
  implied: boolean;
}
const UNDATED: Dated = { day: null, implied: false };

/** The nearest time in the sentence; else the day that the text before it left in force; a title’s is its lead’s. */
export function dateOf(doc: Doc, { sentence, trigger, scope }: Candidate): Dated {
  if (scope.status === 'planned') return UNDATED;
  const own = doc.sentences[sentence]!;
  const told = timesOf(doc, own).filter(
    ({ future, unit }) =>
      !future && !hasConcept(doc.units[unit], 'lately') && !isOfAnother(doc, trigger, unit),
  );
  if (told.length > 0) {
    const { day } = nearestTime(doc, own, trigger, told);
    return { day: day && shiftDay(day, -daysAfter(doc, own, trigger)), implied: false };
  }
  if (scope.freshness === 'background') return UNDATED;
  if (own.field === 'title') return inForce(doc, sentence + 1, sentence + 1);
  return inForce(doc, sentence - 1, Math.max(0, sentence - DAYS_STAY));
}

/** The last day that the sentences from `last` back to `first` name. */
function inForce(doc: Doc, last: number, first: number): Dated {
  for (let at = last; at >= first; at--) {
    const sentence = doc.sentences[at];
    if (!sentence) continue;
    const times = timesOf(doc, sentence).filter(
      ({ day, future, old, unit }) =>
        day !== null && !future && !old && !isOfAnother(doc, sentence.from, unit),
    );
    const events = times.filter(({ unit }) => !isOfSpeech(doc, sentence, unit));
    const found = (events.length > 0 ? events : times)[0];
    if (found) return { day: found.day, implied: true };
  }
  return UNDATED;
}

/** When it was said counts only where the text says nothing of when it was done. */
function nearestTime(
  doc: Doc,
  sentence: Sentence,
  trigger: number,
  times: readonly TimeMention[],
): TimeMention {
  const ofSpeech = ({ unit }: TimeMention) => isOfSpeech(doc, sentence, unit);
  const done = times.filter((time) => !ofSpeech(time) && !isOfCause(doc, trigger, time.unit));
  const pool = [done, times.filter(ofSpeech), times].find((some) => some.length > 0)!;
  return pool.reduce((a, b) => (Math.abs(b.unit - trigger) < Math.abs(a.unit - trigger) ? b : a));
}

/** «تستقدم تعزيزات بعد سيطرتها الأربعاء على …»: the day of what came before. */
function isOfCause(doc: Doc, trigger: number, time: number): boolean {
  for (let at = trigger + 1; at < time; at++)
    if (/^(?:بعد|عقب|اثر|غداه)$/.test(doc.units[at]!.stem)) return true;
  return false;
}

const LOSSES = new Set([
  'lose',
  'seize',
  'capture',
  'recapture',
  'withdraw',
  'fall',
  'enter',
  'flee',
  'hand-over',
]);
const OTHER = new Set(['relative', 'clause']);

/** «استعادوا أ التي خسروها الاثنين»، «… بعدما سيطر عليها أمس»: the day of what went before. */
function isOfAnother(doc: Doc, trigger: number, time: number): boolean {
  for (let at = time - 1; at > trigger; at--) {
    const unit = doc.units[at]!;
    if ((doc.units[at + 1]!.gap & GAP.comma) !== 0) return false;
    if (!hasAny(unit, LOSSES) || !isFiniteVerb(unit)) continue;
    // «الصاروخ الذي سقط الأربعاء»: the clause is about the trigger itself.
    if (at === trigger + 2 && hasConcept(doc.units[trigger + 1], 'relative')) return false;
    const joint = doc.units.slice(Math.max(trigger, at - 3), at);
    return joint.some(
      (word) => hasAny(word, OTHER) && (hasConcept(word, 'relative') || /^بعد/.test(word.stem)),
    );
  }
  return false;
}

const SPEECH = 12;

/** «قال المرصد يوم الأربعاء إن …»، «بحسب ما أفادت مصادر أمس»: between the saying and what is said. */
function isOfSpeech(doc: Doc, { from }: Sentence, time: number): boolean {
  for (let at = time - 1; at >= Math.max(from, time - SPEECH); at--) {
    const unit = doc.units[at]!;
    if (hasConcept(unit, 'that') || hasConcept(unit, 'clause') || hasConcept(unit, 'relative')) return false;
    if (hasConcept(unit, 'source')) return true;
    // «ليبلغ عدد القتلى»: written like a verb of saying.
    if (hasConcept(unit, 'arrive') && hasConcept(doc.units[at + 1], 'total')) return false;
    if (hasConcept(unit, 'say') && unit.concepts.some(({ form }) => form.pos === 'verb')) return true;
  }
  return false;
}

/** «غداة سيطرتها على»، «بعد أسبوع على قصف»: for how many days the day named is the later one. */
function daysAfter(doc: Doc, { from }: Sentence, trigger: number): number {
  const units = doc.units.slice(Math.max(from, trigger - 5), trigger);
  if (units.at(-1)?.stem === 'غداه') return 1;
  const words = units.map(({ stem }) => stem).join(' ');
  const [, span] = /(?:^| )(?:ب)?بعد (.+) (?:علي|من|عن)$/.exec(words) ?? [];
  if (span === undefined) return 0;
  const days = SPANS.get(span);
  if (days !== undefined) return days;
  const count = units.find(({ number }) => number !== null)?.number ?? 0;
  return /(?:ايام|يوما)$/.test(span) && count < 31 ? count : 0;
}
const SPANS: ReadonlyMap<string, number> = new Map([
  ['يوم', 1],
  ['يوم واحد', 1],
  ['يومين', 2],
  ['اسبوع', 7],
  ['اسبوع واحد', 7],
  ['اسبوعين', 14],
]);
