// The sides that a sentence leaves open, from whose word it is: who claims a deed did it, who denies a loss had it.
import { type Doc, hasConcept, type Scope, type Sentence } from '../document.ts';
import type { Reading } from '../reading.ts';
import type { Rule } from '../rules/rule.ts';
import { speakingParty } from './own-forces.ts';
import { canFight, readSides, type SideUnits } from './sides.ts';
import { subjectBefore } from './subjects.ts';

/** The sides that the sentence names, and where it leaves one open whoever claims, admits or denies it. */
export function sidesIn(reading: Reading): SideUnits {
  const { doc, sentence, trigger, rule, args, scope, knowledge } = reading;
  const sides = withSubject(reading, readSides(doc, sentence, rule, trigger, args, scope, knowledge));
  const speaker = speakingParty(reading);
  if (!speaker || speaker === 'police') return sides;
  if (rule.event === 'control' && isAgainst(doc, sentence, trigger, scope))
    return asLost(sides, rule, speaker);
  if (sides.first.length > 0 || !rule.roles.first?.length || scope.status === 'failed') return sides;
  const attack = rule.trigger.includes('attack-noun') && !SUFFERED.test(doc.units[trigger]!.stem);
  if (rule.event !== 'control' && !attack) return sides;
  return { ...sides, first: sides.second.includes(speaker) ? [] : [speaker] };
}

/** The subject that a clause leaves to the one before it. */
function withSubject({ doc, sentence, trigger, rule, knowledge }: Reading, sides: SideUnits): SideUnits {
  if (rule.event !== 'control' || sides.first.length > 0 || !rule.roles.first?.length) return sides;
  const unit = subjectBefore(doc, sentence, trigger);
  const ids = unit === null ? [] : doc.units[unit]!.actor!.ids.filter((id) => canFight(id, knowledge));
  const free = ids.filter((id) => !sides.second.includes(id));
  return free.length > 0 ? { ...sides, first: free, units: [...sides.units, unit!] } : sides;
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
