// The place that is said to have seen what happened: «شهدت أ معارك».
import { isFiniteVerb } from '../clause/arguments.ts';
import { type Doc, hasConcept, type Sentence, type Unit } from '../document.ts';

/** «شهد المحور الشرقي لمطار أ»، «شهدت أطراف بلدة أ»: a part of the place, before its name. */
const isLead = (unit: Unit): boolean =>
  unit.place === null &&
  unit.actor === null &&
  ['head.vague', 'head.plural', 'head.front', 'direction', 'place-adjective', 'prep.near'].some((id) =>
    hasConcept(unit, id),
  );

/** «شهدت جبهة أ بمديرية ب معارك»: the place that saw it, where nothing but what lies around it stands between. */
export function witnessOf(doc: Doc, sentence: Sentence, trigger: number): number | null {
  for (let at = trigger - 1; at >= sentence.from; at--) {
    const unit = doc.units[at]!;
    if (hasConcept(unit, 'clause') || unit.actor) return null;
    if (!isFiniteVerb(unit)) continue;
    if (!hasConcept(unit, 'suffer')) return null;
    let seen = at + 1;
    while (seen < Math.min(trigger, at + 3) && isLead(doc.units[seen]!)) seen++;
    const next = doc.units[seen]!;
    return seen < trigger && next.place && !next.actor ? seen : null;
  }
  return null;
}
