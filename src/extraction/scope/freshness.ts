// Is it news, or history that the text recalls?

import type { Freshness } from '../../shared/schema/index.ts';
import { daysBetween } from '../arabic/dates.ts';
import { GAP } from '../arabic/tokenise.ts';
import { isFiniteVerb } from '../clause/arguments.ts';
import {
  anyHas,
  type Doc,
  hasAny,
  hasConcept,
  type Sentence,
  type TimeMention,
  type Unit,
} from '../document.ts';
import { timesOf } from '../mentions/times.ts';

/** A past time in the trigger’s own stretch of the sentence, or a sentence that recalls, makes history of it. */
export function freshnessOf(doc: Doc, sentence: Sentence, trigger: number): Freshness {
  if (!doc.units[trigger]!.concepts[0]?.form) return 'new';
  if (followsUp(doc, sentence, trigger)) return 'background';
  const times = timesOf(doc, sentence).filter((time) => !isAside(doc, time.unit, trigger));
  const recent = times.some(({ old, future }) => !old && !future);
  if (!recent && (isSince(doc, trigger) || recalls(doc, sentence))) return 'background';
  const near = times.filter(
    (time) => !clauseBetween(doc, Math.min(time.unit, trigger), Math.max(time.unit, trigger)),
  );
  if (near.length === 0)
    return !recent && followsHistory(doc, sentence, trigger, times) ? 'background' : 'new';
  const nearest = near.reduce((a, b) => (Math.abs(b.unit - trigger) < Math.abs(a.unit - trigger) ? b : a));
  if (isSince(doc, nearest.unit) && goesOn(doc, sentence, trigger)) return 'new';
  return nearest.old || toldAsPast(doc, sentence, nearest) ? 'background' : 'new';
}

const SPAN =
  '(?:ساعه|ساعات|ساعتين|يوم|يوما|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|شهور|عام|عامين|اعوام|سنوات)';
/** «بعد أربعة أيام من سيطرتها»، «بعد يوم من إعلان الجماعة السيطرة»: up to the trigger. */
const AFTER_A_SPAN = new RegExp(
  `(?:^| )ب?بعد (?:\\S+ ){0,3}${SPAN} (?:فقط |واحد |قليله )?(?:من|علي)(?: (?:اعلان|تاكيد)(?:ها|ه|هم)?(?: \\S+)?)?$`,
);
const CHANGES = new Set([
  'seize',
  'capture',
  'recapture',
  'enter',
  'expel',
  'withdraw',
  'evacuate',
  'deploy',
  'lose',
  'return',
]);
const SPAN_REACH = 9;

/** «استعاد الجيش أ بعد ساعات من سيطرة المسلحين عليها»: what the news of the sentence came after is no news. */
function followsUp(doc: Doc, { from }: Sentence, trigger: number): boolean {
  if (!hasAny(doc.units[trigger], CHANGES)) return false;
  if (isFiniteVerb(doc.units[trigger]!)) return undone(doc, from, trigger);
  const start = Math.max(from, trigger - SPAN_REACH);
  const words = doc.units.slice(start, trigger).map(({ stem }) => stem);
  if (!AFTER_A_SPAN.test(words.join(' '))) return false;
  const span = start + words.findLastIndex((stem) => /^ب?بعد$/.test(stem));
  return anyHas(doc.units, from, span, CHANGES);
}

/** «استعاد الجيش أ بعدما سيطر عليها المسلحون»، «… التي سيطر عليها المسلحون الأحد»: what the retaking has undone. */
function undone({ units }: Doc, from: number, trigger: number): boolean {
  if (!hasAny(units[trigger], TAKEN)) return false;
  let recalled = false;
  for (let at = trigger - 1; at >= Math.max(from, trigger - JOINT); at--) {
    const unit = units[at]!;
    const joint = hasConcept(unit, 'clause') ? /^بعد/.test(unit.stem) : hasConcept(unit, 'relative');
    if (joint) {
      const ofPlace = hasConcept(unit, 'clause') || isOfPlace(units, at);
      const retold = anyHas(units, from, at, recalled ? COMING : RETAKING);
      return ofPlace && retold && byOthers(units, from, at, trigger);
    }
    if (hasConcept(unit, 'clause')) return false;
    recalled ||= hasConcept(unit, 'was');
  }
  return false;
}
const JOINT = 4;
const TAKEN = new Set(['seize', 'capture', 'recapture', 'enter', 'fall']);
const RETAKING = new Set(['recapture']);
const COMING = new Set(['recapture', 'seize', 'capture', 'enter', 'expel']);

/** Whoever took it then is named, and is not who has it now. */
function byOthers(units: readonly Unit[], from: number, relative: number, trigger: number): boolean {
  const takers = units.slice(relative + 1, trigger + 4).flatMap(({ actor }) => actor?.ids ?? []);
  const now = units.slice(from, relative).flatMap(({ actor }) => actor?.ids ?? []);
  return takers.length > 0 && !takers.some((id) => now.includes(id));
}

/** «قرية أ جنوب ب التي …»: what the relative clause tells of is a place. */
function isOfPlace(units: readonly Unit[], relative: number): boolean {
  const before = units[relative - 1];
  return before?.place != null && before.actor === null && (units[relative]!.gap & GAP.comma) === 0;
}

/** «تخوض القوات معارك منذ الشهر الماضي»: what has been going on goes on. */
function goesOn(doc: Doc, { from }: Sentence, trigger: number): boolean {
  for (let at = trigger; at >= Math.max(from, trigger - GOING); at--) {
    const verb = doc.units[at]!.concepts.find(({ form }) => form.pos === 'verb')?.form;
    if (verb && isFiniteVerb(doc.units[at]!)) return verb.tense === 'present';
  }
  return false;
}

const GOING = 14;

/** «منذ سيطرتها على»، «منذ طرد التنظيم»: what things have been since is known already. */
const isSince = ({ units }: Doc, unit: number): boolean =>
  units[unit]?.stem === 'منذ' || units[unit - 1]?.stem === 'منذ';

/** «يذكر أن …» says again what readers may have forgotten. */
const recalls = (doc: Doc, { from }: Sentence): boolean =>
  hasConcept(doc.units[from], 'recall') ||
  (/^يذكر$/.test(doc.units[from]?.stem ?? '') && hasConcept(doc.units[from + 1], 'that'));

/** Days after which «كان … قد» recalls rather than reports. */
const RECALLED_DAYS = 10;

/** «وكانت القوات قد بدأت في 13 حزيران»: the pluperfect with a date that is not of these days. */
const toldAsPast = (doc: Doc, { from }: Sentence, { day }: TimeMention): boolean =>
  day !== null && hasConcept(doc.units[from], 'was') && daysBetween(day, doc.day) > RECALLED_DAYS;

/** «يشهد البلد منذ 2014 حربا … بعدما سيطر المتمردون على …»: a cause told after an old date is as old. */
function followsHistory(
  doc: Doc,
  sentence: Sentence,
  trigger: number,
  times: readonly TimeMention[],
): boolean {
  if (!times.some(({ old, unit }) => old && unit < trigger)) return false;
  for (let at = trigger - 1; at > sentence.from; at--) {
    const unit = doc.units[at]!;
    if (/^(?:بعدما|بعد ان)$/.test(unit.stem)) return true;
    if (hasConcept(unit, 'clause')) return hasConcept(unit, 'cause-before');
  }
  return false;
}

/** The time belongs to a relative clause that the trigger stands outside of: «الهدنة التي اتفق عليها عام 2017، قصفت». */
function isAside(doc: Doc, time: number, trigger: number): boolean {
  const [from, to] = time < trigger ? [Math.max(0, time - ASIDE), trigger] : [trigger, time];
  let relative = -1;
  for (let at = from + 1; at < to; at++) if (hasConcept(doc.units[at], 'relative')) relative = at;
  if (relative < 0) return false;
  if (time > trigger) return true;
  if (relative > time || !isFiniteVerb(doc.units[trigger]!)) return false;
  for (let at = time + 1; at <= trigger; at++) if ((doc.units[at]!.gap & GAP.comma) !== 0) return true;
  return false;
}

const ASIDE = 12;

function clauseBetween(doc: Doc, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (hasConcept(doc.units[at], 'clause')) return true;
  return false;
}
