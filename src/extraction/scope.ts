// In whose mouth, and how truly, a trigger stands: reported, denied, failed, planned, a state, or long ago.
import type { EventStatus, Freshness, Speaker } from '../shared/schema/index.ts';
import { GAP } from './arabic/tokenise.ts';
import { isFiniteVerb, isTimeWord } from './arguments.ts';
import {
  type Doc,
  formOf,
  hasConcept,
  type Knowledge,
  originalText,
  type Scope,
  type Sentence,
  type Unit,
} from './document.ts';
import { timesOf } from './mentions/times.ts';

const LOOK_BACK = 6;

export function scopeOf(doc: Doc, sentence: Sentence, trigger: number, knowledge: Knowledge): Scope {
  const speaker = speakerOf(doc, sentence, trigger, knowledge);
  const {
    status,
    reason,
    governor = speaker?.actor ? sayingBefore(doc, sentence, trigger) : null,
  } = statusOf(doc, sentence, trigger);
  return { status, freshness: freshnessOf(doc, sentence, trigger), speaker, governor, void: reason };
}

interface Verdict {
  status: EventStatus;
  reason: string | null;
  governor?: number;
}
const REPORTED: Verdict = { status: 'reported', reason: null };
const verdict = (status: EventStatus): Verdict => ({ status, reason: null });
const nothing = (reason: string): Verdict => ({ status: 'planned', reason });

function statusOf(doc: Doc, sentence: Sentence, trigger: number): Verdict {
  const unit = doc.units[trigger]!;
  const coming = prospectAfter(doc, sentence, trigger);
  if (coming) return coming;
  const verb = unit.concepts.find(({ form }) => form.pos === 'verb')?.form;
  if (verb?.tense === 'future') return verdict('planned');
  if (verb?.tense === 'present' && sentence.field === 'text' && hasConcept(unit, 'enter'))
    return nothing('an intervention');
  if (verb?.tense === 'present' && sentence.field === 'text' && hasConcept(unit, 'seize'))
    return nothing('a state');
  const noun = !isFiniteVerb(unit);
  if (noun && unit.preposition === 'ل' && !afterSuccess(doc, sentence, trigger)) return verdict('planned');
  let seenVerb = false;
  // «نفى الجيش، اليوم الأحد، سيطرة …»: a time between commas parts nothing.
  for (let at = trigger - 1; at >= Math.max(sentence.from, trigger - LOOK_BACK); at--) {
    const before = doc.units[at]!;
    if (hasConcept(before, 'clause')) break;
    const found = governs(before, noun, seenVerb, trigger - at);
    if (found) return found.status === 'reported' ? found : { ...found, governor: at };
    if (isFiniteVerb(before)) seenVerb = true;
    if ((doc.units[at + 1]!.gap & GAP.comma) !== 0 && trigger - at > 1 && !isTimeWord(doc.units[at + 1]!))
      break;
  }
  return REPORTED;
}

/** What a word before the trigger makes of it, or null where it makes nothing. */
function governs(before: Unit, noun: boolean, seenVerb: boolean, distance: number): Verdict | null {
  if (hasConcept(before, 'manage') && noun) return before.preposition === 'ل' ? verdict('planned') : REPORTED;
  if (hasConcept(before, 'deny')) return verdict('denied');
  if (hasConcept(before, 'repel') && distance <= 4) return verdict('failed');
  if (noun && distance <= 2 && hasConcept(before, 'negator')) return nothing('negated');
  if (hasConcept(before, 'prospect') && distance <= 3) return verdict('planned');
  if (hasConcept(before, 'not') && !hasConcept(before, 'still'))
    return distance <= 2 && !noun ? verdict('denied') : null;
  if (hasConcept(before, 'if')) return nothing('hypothesis');
  if (seenVerb || !noun) return null;
  if (hasConcept(before, 'try')) return verdict('failed');
  if (hasConcept(before, 'plan') || hasConcept(before, 'purpose')) return verdict('planned');
  if (hasConcept(before, 'operation') && distance === 1) return verdict('planned');
  return null;
}

/** «هجوم وشيك» is to come, «معركة انتخابية» is no battle. */
function prospectAfter(doc: Doc, sentence: Sentence, trigger: number): Verdict | null {
  for (let at = trigger + 1; at <= Math.min(trigger + 2, sentence.to - 1); at++) {
    const unit = doc.units[at]!;
    if (unit.gap !== 0 || unit.conjunction) return null;
    if (hasConcept(unit, 'prospective')) return verdict('planned');
    if (hasConcept(unit, 'unwarlike')) return nothing('no battle');
  }
  return null;
}

/** «تمكنوا … للسيطرة» is rare; «نجحوا» before ل still means it happened. */
const afterSuccess = (doc: Doc, sentence: Sentence, trigger: number): boolean =>
  doc.units
    .slice(Math.max(sentence.from, trigger - 4), trigger)
    .some((unit) => hasConcept(unit, 'manage') || hasConcept(unit, 'reach'));

/** History: a past time in the trigger’s own stretch of the sentence. */
function freshnessOf(doc: Doc, sentence: Sentence, trigger: number): Freshness {
  const unit = doc.units[trigger]!;
  const times = timesOf(doc, sentence);
  const near = times.filter(
    (time) => !clauseBetween(doc, Math.min(time.unit, trigger), Math.max(time.unit, trigger)),
  );
  if (near.length === 0 || !formOf(unit, unit.concepts[0]?.id ?? '')) return 'new';
  const nearest = near.reduce((a, b) => (Math.abs(b.unit - trigger) < Math.abs(a.unit - trigger) ? b : a));
  return nearest.old ? 'background' : 'new';
}

function clauseBetween(doc: Doc, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (hasConcept(doc.units[at], 'clause')) return true;
  return false;
}

/** «أعلنت الجماعة سيطرتها»: whoever quotes a party’s claim quotes that it claims. */
function sayingBefore(doc: Doc, sentence: Sentence, trigger: number): number | null {
  for (let at = trigger - 1; at >= Math.max(sentence.from, trigger - LOOK_BACK); at--) {
    if (hasConcept(doc.units[at], 'say')) return at;
  }
  return null;
}

const SAYING = ['say', 'deny', 'spokesman', 'source'];

/** Who says so: the actor or source that the verb of saying before the trigger belongs to. */
function speakerOf(doc: Doc, sentence: Sentence, trigger: number, knowledge: Knowledge): Speaker | null {
  for (let at = trigger - 1; at >= sentence.from; at--) {
    const unit = doc.units[at]!;
    if (hasConcept(unit, 'monitor'))
      return { name: originalText(doc, unit.from, unit.to), kind: 'monitor', actor: null };
    if (!SAYING.some((id) => hasConcept(unit, id))) continue;
    const voice = doc.units
      .slice(at + 1, Math.min(at + 8, trigger))
      .find(({ actor }) => actor !== null && actor.ids.length > 0);
    const before = doc.units
      .slice(Math.max(sentence.from, at - 4), at)
      .findLast(({ actor }) => actor !== null && actor.ids.length > 0);
    const party = voice ?? before;
    if (party?.actor) {
      const id = party.actor.ids[0]!;
      return {
        name: originalText(doc, party.from, party.to),
        kind: knowledge.actors.get(id)?.kind === 'other' ? 'official' : 'party',
        actor: id,
      };
    }
    return null;
  }
  return null;
}
