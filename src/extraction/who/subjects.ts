// Which of the actors before a trigger is its subject: the one that the clause is about and that its verb agrees
// with, not the last that happens to be named.

import type { Form } from '../arabic/inflect.ts';
import { GAP } from '../arabic/tokenise.ts';
import { type Argument, isFiniteVerb } from '../clause/arguments.ts';
import { type Doc, hasConcept, type Sentence, type Unit } from '../document.ts';

/** Units back from a noun to the verb that governs it: «تمكنت من طرد»، «واصلت قواته تقدمها». */
const GOVERNS = 4;

/** The actors before the trigger, its subject first where that is not the nearest; the rest keep their order. */
export function subjectFirst(
  doc: Doc,
  sentence: Sentence,
  trigger: number,
  before: readonly Argument[],
): readonly Argument[] {
  const free = before.filter(
    ({ unit, slot, foreign }) => slot === 'left' && !foreign && isParty(doc.units[unit]!),
  );
  if (free.length < 2) return before;
  const verb = governingVerb(doc, sentence, trigger);
  const unfit = (unit: number) =>
    suffers(doc, unit) || disagrees(doc, headOf(doc, sentence.from, unit), verb);
  const nearest = free[0]!.unit;
  const caused = followsFrom(doc, sentence, trigger) && !opens(doc, sentence, nearest);
  if (!caused && !unfit(nearest)) return before;
  const best = free.find(({ unit }) => opens(doc, sentence, unit) && !unfit(unit));
  return best ? [best, ...before.filter((one) => one !== best)] : before;
}

/** «سيطرت القوات على أ، كما دخلت ب»: the subject of the clause before, where its verb agrees; else null. */
export function subjectBefore(doc: Doc, { from }: Sentence, trigger: number): number | null {
  const own = doc.units[trigger]!;
  if (!isFiniteVerb(own) || !/^و?كما$/.test(doc.units[trigger - 1]?.stem ?? '')) return null;
  const form = own.concepts.find((one) => one.form.pos === 'verb')!.form;
  for (let at = trigger - 2; at >= from; at--) {
    if (!isFiniteVerb(doc.units[at]!)) continue;
    const next = doc.units[at + 1]!;
    return isParty(next) && !next.preposition && !disagrees(doc, at + 1, form) ? at + 1 : null;
  }
  return null;
}

const isParty = ({ actor }: Unit): boolean =>
  actor !== null && actor.ids.length > 0 && actor.head !== 'adjective';

/** «غارات … أسفرت عن تدمير»: what came of it is the doing of the same. */
function followsFrom(doc: Doc, { from }: Sentence, trigger: number): boolean {
  const near = doc.units.slice(Math.max(from, trigger - GOVERNS), trigger);
  return near.some((unit) => hasConcept(unit, 'result') && isFiniteVerb(unit));
}

/** The first of the list that a unit is the last of: «الجيش والمقاومة». */
function headOf(doc: Doc, from: number, unit: number): number {
  let at = unit;
  while (at > from && doc.units[at]!.conjunction && isParty(doc.units[at - 1]!)) at--;
  return at;
}

/** It opens a clause or follows its verb; of a list the last member stands for all. */
function opens(doc: Doc, { from }: Sentence, unit: number): boolean {
  const at = headOf(doc, from, unit);
  const before = doc.units[at - 1];
  if (at === from || before === undefined) return true;
  return isFiniteVerb(before) || hasConcept(before, 'that') || hasConcept(before, 'clause');
}

/** «طرد الحوثيين»، «مقتل عناصر …»: it completes a noun of what is done to it. */
function suffers(doc: Doc, at: number): boolean {
  const unit = doc.units[at]!;
  const before = doc.units[at - 1];
  if (unit.gap !== 0 || unit.conjunction || unit.preposition) return false;
  return before !== undefined && !isFiniteVerb(before) && DONE_TO.some((id) => hasConcept(before, id));
}
const DONE_TO = ['expel', 'kill-fighters', 'target', 'arrest', 'capture-men'];

/** The finite verb of the trigger: itself, or the one that a verbal noun completes. */
function governingVerb(doc: Doc, { from }: Sentence, trigger: number): Form | null {
  for (let at = trigger; at >= Math.max(from, trigger - GOVERNS); at--) {
    const unit = doc.units[at]!;
    if (at < trigger && (unit.actor !== null || (doc.units[at + 1]!.gap & GAP.comma) !== 0)) return null;
    if (isFiniteVerb(unit)) return unit.concepts.find(({ form }) => form.pos === 'verb')!.form;
  }
  return null;
}

const FEMININE =
  /^(?:ال)?(?:قوات|ميليشيا|مليشيا|ميليشيات|مليشيات|فصائل|وحدات|طائرات|مقاتلات|كتائب|الويه|سرايا|مجموعات|جماعات)$/;
const MASCULINE = /^(?:ال)?(?:جيش|تنظيم|تحالف|طيران|نظام|حزب|لواء|فيلق|حشد|حرس)$/;

/** The verb stands in another gender or number than those who would do it: «الجيش … وسيطرت». */
function disagrees(doc: Doc, at: number, verb: Form | null): boolean {
  if (verb === null || verb.passive || verb.number === 2 || verb.gender === undefined) return false;
  const head = doc.tokens[doc.units[at]!.from]!.norm.replace(/^[وف](?=ال)/, '');
  const [feminine, masculine] = [FEMININE.test(head) || /.{2}ه$/.test(head), MASCULINE.test(head)];
  const people = /.{3}(?:ون|ين)$/.test(head);
  if (verb.number === 3) return feminine || masculine;
  return verb.gender === 'f' ? masculine || people : feminine || people;
}
