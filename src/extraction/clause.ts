// What the clause around a trigger says of it: whether the fight is told anew, whether a taking has already told it,
// whether a rule may read it there.
import { isFiniteVerb } from './arguments.ts';
import { type Doc, hasConcept, type Sentence, type Unit } from './document.ts';
import type { Rule } from './rules/rule.ts';

const TAKING = ['seize', 'capture', 'recapture', 'expel', 'secure', 'enter', 'grip'];

/** «سيطر الجيش على أ بعد معارك أسفرت عن مقتل …»: the fight that the taking ended, and its dead, told with it. */
export function decidedBy(doc: Doc, { from }: Sentence, trigger: number): boolean {
  const lead = doc.units.slice(Math.max(from, trigger - 3), trigger + 1);
  if (!lead.some((unit) => hasConcept(unit, 'prep.after') || hasConcept(unit, 'light'))) return false;
  return doc.units.slice(from, trigger).some((unit) => isOneOf(unit, TAKING));
}

const HAPPENS = ['light', 'suffer'];

/** «دارت المواجهات في …»، «المعارك مستمرة في …»: a word of happening tells the fight anew. */
export const beginsNow = (doc: Doc, { from, to }: Sentence, trigger: number): boolean =>
  doc.units
    .slice(Math.max(from, trigger - 3), trigger)
    .some((unit) => hasConcept(unit, 'light') || hasConcept(unit, 'goes-on')) ||
  doc.units
    .slice(trigger + 1, Math.min(to, trigger + 4))
    .some(
      (unit) =>
        hasConcept(unit, 'ongoing') || (HAPPENS.some((id) => hasConcept(unit, id)) && isFiniteVerb(unit)),
    );

/** «الهجوم»، «المعارك»: with the article and nothing else it is a fight already told. */
export const isAnaphoric = (unit: Unit): boolean =>
  unit.concepts.some(({ form }) => form.definite === true || form.pronoun === true);

const isOneOf = (unit: Unit, ids: readonly string[]): boolean =>
  unit.concepts.some(({ id }) => ids.includes(id));

const FOLLOWING = 4;
const OBJECT_REACH = 12;

/** «استولت السلطات في محافظة أ على شاحنة»: what «على» brings. */
function objectOf(doc: Doc, { to }: Sentence, trigger: number): readonly Unit[] {
  for (let at = trigger + 1; at < Math.min(to, trigger + OBJECT_REACH); at++)
    if (hasConcept(doc.units[at], 'prep.on')) return doc.units.slice(at + 1, Math.min(to, at + 3));
  return [];
}

/** «لقي خمسة شبان مصرعهم»، «ثلاثة مدنيين قتلوا»: the dead stand before their death. */
function deadBefore(doc: Doc, { from }: Sentence, trigger: number): readonly Unit[] {
  const unit = doc.units[trigger]!;
  const form = unit.concepts.find(({ id }) => id === 'kill-fighters')?.form;
  const plural = form?.pos === 'verb' && (form.number ?? 1) > 1 && form.pronoun !== true;
  if (!plural && !/^مصرع(?:ه|هم|ها|هما)$/.test(unit.stem)) return [];
  return doc.units.slice(Math.max(from, trigger - FOLLOWING), trigger);
}

export function clauseAllows(doc: Doc, sentence: Sentence, trigger: number, rule: Rule): boolean {
  const next = [
    ...doc.units.slice(trigger + 1, Math.min(sentence.to, trigger + 1 + FOLLOWING)),
    ...deadBefore(doc, sentence, trigger),
  ];
  const object = rule.never ? [...next, ...objectOf(doc, sentence, trigger)] : next;
  if (rule.never && object.some((unit) => isOneOf(unit, rule.never!))) return false;
  if (rule.follows && !next.some((unit) => isOneOf(unit, rule.follows!))) return false;
  if (!rule.near && !rule.also && !rule.unless) return true;
  const own = doc.units.slice(Math.max(sentence.from, trigger - 12), Math.min(sentence.to, trigger + 16));
  const holds = (ids: readonly string[]) => own.some((unit) => isOneOf(unit, ids));
  if (rule.also && !holds(rule.also)) return false;
  return (!rule.near || holds(rule.near)) && !(rule.unless && holds(rule.unless));
}
