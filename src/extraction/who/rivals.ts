// Two sides that claim one place in one breath: «أعلن كل من أ وب السيطرة على س».
import { type Doc, hasConcept, type Scope, type Sentence } from '../document.ts';
import type { Reading } from '../reading.ts';
import type { SideUnits } from './sides.ts';

export interface Claim {
  sides: SideUnits;
  scope: Scope;
}
const NONE: readonly Claim[] = [];
const REACH = 9;

/** What each of two enemies who speak together claims for itself; nothing where one side speaks. */
export function rivalClaims(
  { doc, sentence, trigger, rule, scope, knowledge }: Reading,
  sides: SideUnits,
): readonly Claim[] {
  const speaker = scope.speaker;
  if (rule.event !== 'control' || scope.status !== 'reported' || speaker?.kind !== 'party') return NONE;
  const pair = tellersOf(doc, sentence, trigger);
  if (pair === null) return NONE;
  const [one, other] = pair.map((unit) => doc.units[unit]!.actor!.ids) as [
    readonly string[],
    readonly string[],
  ];
  const foreign = pair.some((unit) => doc.units[unit]!.actor!.kind === 'external-forces');
  const camp = (ids: readonly string[]) => knowledge.campOf(doc.country, ids[0]!);
  if (foreign || camp(one) === null || camp(other) === null || camp(one) === camp(other)) return NONE;
  const units = [...new Set([...pair, ...sides.units])];
  return [
    [one, other],
    [other, one],
  ].map(([first, second]) => ({
    sides: { first: [...first!], second: [...second!], units },
    scope: { ...scope, speaker: { ...speaker, actor: first![0]! } },
  }));
}

/** The two who stand joined right behind the verb of saying, or null. */
function tellersOf({ units }: Doc, { from }: Sentence, trigger: number): [number, number] | null {
  for (let at = trigger - 1; at >= Math.max(from, trigger - REACH); at--) {
    const unit = units[at]!;
    if (hasConcept(unit, 'clause')) return null;
    if (!hasConcept(unit, 'say')) continue;
    let first = at + 1;
    while (EACH.test(units[first]?.stem ?? '')) first++;
    const [one, other] = [units[first], units[first + 1]];
    const joined = one?.actor?.ids.length && other?.actor?.ids.length && other.conjunction;
    return joined && first + 1 < trigger ? [first, first + 1] : null;
  }
  return null;
}
const EACH = /^(?:كلا?|من|كلا? من)$/;
