// The sides that a sentence leaves open, from whose word it is: who claims a deed did it, who denies a loss had it.
import { type Doc, hasConcept, type Scope, type Sentence } from '../document.ts';
import type { Reading } from '../reading.ts';
import type { Rule } from '../rules/rule.ts';
import { speakingParty } from './own-forces.ts';
import { readSides, type SideUnits } from './sides.ts';

/** The sides that the sentence names, and where it leaves one open whoever claims, admits or denies it. */
export function sidesIn(reading: Reading): SideUnits {
  const { doc, sentence, trigger, rule, args, scope, knowledge } = reading;
  const sides = readSides(doc, sentence, rule, trigger, args, scope, knowledge);
  const speaker = speakingParty(reading);
  if (!speaker || speaker === 'police') return sides;
  if (rule.event === 'control' && isAgainst(doc, sentence, trigger, scope))
    return asLost(sides, rule, speaker);
  if (sides.first.length > 0 || !rule.roles.first?.length || scope.status === 'failed') return sides;
  const attack = rule.trigger.includes('attack-noun') && !SUFFERED.test(doc.units[trigger]!.stem);
  if (rule.event !== 'control' && !attack) return sides;
  return { ...sides, first: sides.second.includes(speaker) ? [] : [speaker] };
}

/** Whoever denies a conquest, or admits it, is the one who would have lost the place. */
function asLost(sides: SideUnits, { roles, mode }: Rule, speaker: string): SideUnits {
  const open = sides.second.length === 0 && !sides.first.includes(speaker);
  const lost = roles.second !== undefined && mode !== 'handover';
  return open && lost ? { ...sides, second: [speaker] } : sides;
}

const isAgainst = (doc: Doc, { from }: Sentence, trigger: number, { status }: Scope): boolean =>
  status === 'denied' ||
  doc.units.slice(Math.max(from, trigger - ADMITTED), trigger).some((unit) => hasConcept(unit, 'admit'));
const ADMITTED = 3;

/** «الهجوم»: who speaks of it need not have made it; who speaks of «العملية» has. */
const SUFFERED = /^ال(?:هجوم|هجمه|هجمات|اعتداء|كمين)$/;
