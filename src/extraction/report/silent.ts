// Why a trigger made no event, for whoever asks `rasid try`.
import type { Doc, Knowledge } from '../document.ts';
import { type RuleIndex, rulesAt } from '../rules/rule-index.ts';
import { scopeOf } from '../scope.ts';
import type { Candidate } from '../stages/05-candidates.ts';
import { isWarlike } from '../warlike.ts';

export interface Silent {
  trigger: number;
  rules: readonly string[];
  /** Why no event stands there. */
  why: string;
}
/** The triggers that gave no candidate, and why, as far as it can be said. */
export function silentTriggers(
  doc: Doc,
  candidates: readonly Candidate[],
  rules: RuleIndex,
  knowledge: Knowledge,
): Silent[] {
  const spoken = new Set(candidates.map(({ trigger }) => trigger));
  const warlike = isWarlike(doc, knowledge);
  return doc.sentences.flatMap((sentence) => {
    const silent: Silent[] = [];
    for (let at = sentence.from; at < sentence.to; at++) {
      const found = rulesAt(doc.units[at]!, rules);
      if (found.length === 0 || spoken.has(at)) continue;
      const scope = scopeOf(doc, sentence, at, knowledge);
      const wanting = `wants ${found[0]!.needs.join(' and ')} in a clause that allows it`;
      const why = warlike ? (scope.void ?? wanting) : 'no text about a war';
      silent.push({ trigger: at, rules: found.map(({ id }) => id), why });
    }
    return silent;
  });
}
