// What the words after an attack say that became of it.
import { isFiniteVerb } from '../clause/arguments.ts';
import { type Doc, hasAny, hasConcept, type Sentence } from '../document.ts';

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
