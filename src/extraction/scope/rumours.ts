// What is only rumoured, and denied: «نفى … الأنباء التي تروج عن سقوط …»، «لا صحة لما يتداول عن …».
import { GAP } from '../arabic/tokenise.ts';
import { isFiniteVerb } from '../clause/arguments.ts';
import { type Doc, hasAny, hasConcept, type Sentence } from '../document.ts';

const REACH = 20;
const AFTERWARDS = 14;

/** Where the word stands that denies the rumour of which the trigger is told, or null. */
export function rumourDeniedBy(doc: Doc, { from, to }: Sentence, trigger: number): number | null {
  let rumoured = false;
  for (let at = trigger - 1; at >= Math.max(from, trigger - REACH); at--) {
    const unit = doc.units[at]!;
    if (hasConcept(unit, 'untrue')) return at;
    if (rumoured && hasConcept(unit, 'deny')) return at;
    if (hasConcept(unit, 'clause') || hasConcept(unit, 'that')) break;
    rumoured ||= hasConcept(unit, 'rumour') || unit.stem === 'ما' || unit.stem === 'لما';
  }
  return rumoured ? untrueAfter(doc, trigger, to) : null;
}

/** «لا صحة لدخول القوات أ»: where the word stands right before the deed that calls it untrue, or null. */
export function untrueBefore({ units }: Doc, { from }: Sentence, trigger: number): number | null {
  for (let at = trigger - 1; at >= Math.max(from, trigger - 2); at--)
    if (hasConcept(units[at], 'untrue')) return at;
  return null;
}

const LONGEST_DENIER = 16;
const ENDS = new Set(['that', 'clause', 'relative', 'say']);

/** «نفى الناطق باسم القوات العميد … سيطرة …»: where the denial stands, however long the denier is called. */
export function deniedBy({ units }: Doc, { from }: Sentence, trigger: number): number | null {
  for (let at = trigger - 1; at >= Math.max(from, trigger - LONGEST_DENIER); at--) {
    const unit = units[at]!;
    if (hasConcept(unit, 'deny')) return at;
    if (hasAny(unit, ENDS) || isFiniteVerb(unit) || (units[at + 1]!.gap & GAP.comma) !== 0) return null;
  }
  return null;
}

/** «ما نشر عن تقدم الفصائل غير صحيح»: the verdict may come last. */
function untrueAfter({ units }: Doc, trigger: number, to: number): number | null {
  for (let at = trigger + 1; at < Math.min(to, trigger + AFTERWARDS); at++) {
    if (hasConcept(units[at], 'untrue')) return at;
    if (hasConcept(units[at], 'clause')) return null;
  }
  return null;
}
