// The sides of an event: as the sentence names them, as the nature of the rule has them, or filled in.
import type { Reading } from '../reading.ts';
import { inTheatre } from './in-theatre.ts';
import { leaversIn } from './leavers.ts';
import { asFreed } from './liberation.ts';
import { completeSides, partiesBeside } from './opponents.ts';
import { speakingParty } from './own-forces.ts';
import { type Sides, type SideUnits, type Stated, stateFirst } from './sides.ts';
import { completeHarm, STRIKES } from './struck.ts';
import { hitsFighters, readVictims } from './victims.ts';

export interface Settled extends Sides {
  stated: Stated;
}

/** null where a role is open that the sentence itself must name. */
export function settleSides(
  reading: Reading,
  named: SideUnits,
  places: readonly number[],
  implied: Set<'sides' | 'place' | 'date'>,
): Settled | null {
  const { doc, sentence, index, trigger, rule, args, discourse, knowledge } = reading;
  const speaker = speakingParty(reading);
  const sides = asFreed(doc, rule, trigger, named, speaker);
  const own = doc.units[trigger]!.actor?.ids ?? [];
  if (sides.first.length === 0) sides.first = [...own];
  if (rule.victims) readVictims(doc, sentence, index, trigger, sides, knowledge);
  const stated = { first: sides.first.length > 0, second: sides.second.length > 0 };
  const standing = rule.standing;
  if (standing?.first && sides.first.length === 0) {
    sides.first = [...standing.first];
    implied.add('sides');
  }
  const armed = rule.victims === true && hitsFighters(doc, trigger, sentence.to);
  if (standing?.second && sides.second.length === 0 && !armed) sides.second = [...standing.second];
  if (rule.states?.some((role) => (role === 'place' ? places : sides[role]).length === 0)) return null;
  if (rule.event === 'control' && sides.first.length > 0 && sides.second.length === 0)
    sides.second = [...leaversIn(doc, sentence, trigger, sides.first)];
  const filled =
    rule.mode === 'withdrawal' && sides.second.length > 0
      ? sides
      : FOUGHT.has(rule.event)
        ? completeSides(doc, sentence, args, sides, discourse, implied, knowledge)
        : completeHarm(doc, sentence, args, sides, rule, places[0] ?? null, discourse, implied, knowledge);
  const nobody = filled.first.length + filled.second.length === 0;
  const completed =
    nobody && FOUGHT.has(rule.event) && rule.needs.every((need) => need === 'place')
      ? partiesBeside(doc, sentence, args, discourse, knowledge)
      : filled;
  if (nobody && completed.first.length > 0) implied.add('sides');
  const strike = STRIKES.has(rule.event);
  const there =
    (strike || FOUGHT.has(rule.event)) &&
    rule.mode !== 'withdrawal' &&
    completed.first.length + completed.second.length > 0
      ? inTheatre(doc, places[0] ?? null, completed, stated, strike, knowledge)
      : completed;
  if (there !== completed) implied.add('sides');
  // «قتل جندي في هجوم»: where nobody is named for it, those who fight the state did it.
  const unnamed = standing?.first !== undefined && !stated.first && !stated.second;
  const known = unnamed && there !== completed ? { first: there.second, second: there.first } : there;
  const { first, second: done } =
    rule.event === 'agreement' && !stated.first
      ? stateFirst(known, knowledge)
      : asFreed(doc, rule, trigger, known, speaker);
  return { first, second: done.filter((id) => !first.includes(id)), stated };
}

const FOUGHT = new Set<string>(['armed-clash', 'control']);
