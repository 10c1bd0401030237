// Which rules a word carries: found by its concepts, tried in the order in which they are listed.
import type { Unit } from '../document.ts';
import { type Rule, ruleOf } from './rule.ts';

export interface RuleIndex {
  byConcept: ReadonlyMap<string, readonly Rule[]>;
  /** Rules are tried in the order in which they are listed. */
  order: ReadonlyMap<Rule, number>;
  /** The rules of terms that carry those of several concepts. */
  known: WeakMap<Unit['concepts'], readonly Rule[]>;
}
export function indexRules(rows: readonly Rule[]): RuleIndex {
  const rules = rows.map(ruleOf);
  const byConcept = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const id of rule.trigger) byConcept.set(id, [...(byConcept.get(id) ?? []), rule]);
  return { byConcept, order: new Map(rules.map((rule, at) => [rule, at])), known: new WeakMap() };
}

const NO_RULES: readonly Rule[] = [];
/** The rules that a unit carries, in their order; most units carry none. */
export function rulesAt({ concepts }: Unit, { byConcept, order, known }: RuleIndex): readonly Rule[] {
  let found = NO_RULES;
  let several = false;
  for (const { id } of concepts) {
    const more = byConcept.get(id);
    if (!more) continue;
    several ||= found.length > 0;
    found = found.length === 0 ? more : [...found, ...more];
  }
  if (!several) return found;
  const remembered = known.get(concepts);
  if (remembered) return remembered;
  const sorted = [...new Set(found)].sort((a, b) => order.get(a)! - order.get(b)!);
  known.set(concepts, sorted);
  return sorted;
}
