// What the clause around a trigger says of it: whether the fight is told anew, whether a taking has already told it,
// whether a rule may read it there.
import { GAP } from '../arabic/tokenise.ts';
import { anyHas, type Doc, hasConcept, type Sentence, type Unit } from '../document.ts';
import type { Rule } from '../rules/rule.ts';
import { isFiniteVerb } from './arguments.ts';

const TAKING = new Set(['seize', 'capture', 'recapture', 'expel', 'secure', 'enter', 'grip']);
const LEADING = new Set(['prep.after', 'light']);
const HAPPENING = new Set(['light', 'goes-on']);

/** «سيطر الجيش على أ بعد معارك أسفرت عن مقتل …»: the fight that the taking ended, and its dead, told with it. */
export function decidedBy(doc: Doc, { from }: Sentence, trigger: number): boolean {
  if (!anyHas(doc.units, Math.max(from, trigger - 3), trigger + 1, LEADING)) return false;
  return anyHas(doc.units, from, trigger, TAKING);
}

const HAPPENS = ['light', 'suffer'];

/** «دارت المواجهات في …»، «المعارك مستمرة في …»: a word of happening tells the fight anew. */
export const beginsNow = (doc: Doc, { from, to }: Sentence, trigger: number): boolean =>
  anyHas(doc.units, Math.max(from, trigger - 3), trigger, HAPPENING) ||
  doc.units
    .slice(trigger + 1, Math.min(to, trigger + 4))
    .some(
      (unit) =>
        hasConcept(unit, 'ongoing') || (HAPPENS.some((id) => hasConcept(unit, id)) && isFiniteVerb(unit)),
    );

/** «الهجوم»، «المعارك»: with the article and nothing else it is a fight already told. */
export const isAnaphoric = (unit: Unit): boolean =>
  unit.concepts.some(({ form }) => form.definite === true || form.pronoun === true);

const FOLLOWING = 4;
const OBJECT_REACH = 12;

/** «استولت السلطات في محافظة أ على شاحنة»: whether what «على» brings is one of several things. */
function objectHas(doc: Doc, { to }: Sentence, trigger: number, ids: ReadonlySet<string>): boolean {
  for (let at = trigger + 1; at < Math.min(to, trigger + OBJECT_REACH); at++)
    if (hasConcept(doc.units[at], 'prep.on')) return anyHas(doc.units, at + 1, Math.min(to, at + 3), ids);
  return false;
}

/** «لقي خمسة شبان مصرعهم»، «ثلاثة مدنيين قتلوا»: where the dead stand before their death, from their first word on. */
function deadFrom(doc: Doc, { from }: Sentence, trigger: number): number {
  const unit = doc.units[trigger]!;
  const form = unit.concepts.find(({ id }) => id === 'kill-fighters')?.form;
  const plural = form?.pos === 'verb' && (form.number ?? 1) > 1 && form.pronoun !== true;
  if (!plural && !/^مصرع(?:ه|هم|ها|هما)$/.test(unit.stem)) return trigger;
  return Math.max(from, trigger - FOLLOWING);
}

const HEADLINE = 10;

/** «سراقب بيد الفصائل»: a headline, or how a flash begins, that has no verb up to its first pause after the trigger. */
function standsAlone(doc: Doc, sentence: Sentence, trigger: number): boolean {
  if (sentence !== doc.sentences[0] || trigger - sentence.from > HEADLINE / 2) return false;
  const pause = doc.units.findIndex(
    ({ gap }, at) => at > trigger && (gap & (GAP.colon | GAP.comma | GAP.dash | GAP.stop)) !== 0,
  );
  const end = Math.min(sentence.to, pause < 0 ? sentence.to : pause);
  if (end - sentence.from > HEADLINE) return false;
  return !doc.units.slice(sentence.from, end).some(isFiniteVerb);
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();
/** The ids of a rule’s list. */
function setOf(ids: readonly string[]): ReadonlySet<string> {
  const known = sets.get(ids);
  if (known) return known;
  const set = new Set(ids);
  sets.set(ids, set);
  return set;
}

export function clauseAllows(doc: Doc, sentence: Sentence, trigger: number, rule: Rule): boolean {
  const { units } = doc;
  const beside = (ids: ReadonlySet<string>) =>
    anyHas(units, trigger + 1, Math.min(sentence.to, trigger + 1 + FOLLOWING), ids) ||
    anyHas(units, deadFrom(doc, sentence, trigger), trigger, ids);
  if (rule.never) {
    const never = setOf(rule.never);
    if (beside(never) || objectHas(doc, sentence, trigger, never)) return false;
  }
  if (rule.verbless && !standsAlone(doc, sentence, trigger)) return false;
  if (rule.follows && !beside(setOf(rule.follows))) return false;
  if (!rule.near && !rule.also && !rule.unless) return true;
  const from = Math.max(sentence.from, trigger - 12);
  const to = Math.min(sentence.to, trigger + 16);
  const holds = (ids: readonly string[]) => anyHas(units, from, to, setOf(ids));
  if (rule.also && !holds(rule.also)) return false;
  return (!rule.near || holds(rule.near)) && !(rule.unless && holds(rule.unless));
}
