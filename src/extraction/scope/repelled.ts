// Attacks that were beaten off: «صد الجيش هجوما», «هاجموا المواقع لكن القوات تصدت لهم».
import { isFiniteVerb } from '../clause/arguments.ts';
import { isTimeWord } from '../clause/interruptions.ts';
import { type Doc, hasAny, hasConcept, type Sentence } from '../document.ts';

const CLOSE = 4;

/** «صد الجيش والقوة المشتركة اليوم الأربعاء هجوما»: those who did it, and when, part no verb from its object. */
export function isRepelled({ units }: Doc, at: number, trigger: number): boolean {
  if (!hasConcept(units[at], 'repel')) return false;
  if (trigger - at <= CLOSE) return true;
  const between = units.slice(at + 1, trigger);
  const verb = units[at]!.concepts.some(({ form }) => form.pos === 'verb');
  return verb && between.every((unit) => unit.actor !== null || isTimeWord(unit));
}

const ATTACKS = new Set(['attack-noun', 'assault', 'incursion']);
const REACH = 30;

/** «هاجموا المواقع لكن القوات تصدت لهم»، «محاولة تسلل باءت بالفشل». */
export function foiledAfter(doc: Doc, sentence: Sentence, trigger: number): boolean {
  if (!hasAny(doc.units[trigger], ATTACKS)) return false;
  let but = false;
  for (let at = trigger + 1; at < Math.min(sentence.to, trigger + REACH); at++) {
    const unit = doc.units[at]!;
    if (hasConcept(unit, 'but')) but = true;
    else if (hasConcept(unit, 'clause')) return false;
    if (hasConcept(unit, 'foiled')) return true;
    const turned = hasConcept(unit, 'repel') || hasConcept(unit, 'try');
    if (but && turned && isFiniteVerb(unit)) return true;
  }
  return false;
}
