// How many were killed, where the text gives a figure: «مقتل 15 جنديا»، «سقوط أربعة قتلى».
import { type Doc, hasConcept, type Sentence, type Unit } from '../document.ts';

const REACH = 30;
const DEAD = /^(?:قتيل|قتيلا|قتلي|القتلي|شهيد|شهيدا|شهداء)$/;

/** Deaths told around the trigger in its sentence, or null. Injured are not counted; vague figures give null. */
export function deathsNear(doc: Doc, sentence: Sentence, trigger: number): number | null {
  const from = Math.max(sentence.from, trigger - REACH);
  const to = Math.min(sentence.to, trigger + REACH);
  let best: { value: number; distance: number } | null = null;
  for (let at = from; at < to; at++) {
    const value = figureAt(doc, at);
    if (value === null || !(isKilled(doc, at, from) || followedByDead(doc, at))) continue;
    const distance = Math.abs(at - trigger);
    if (best === null || distance < best.distance) best = { value, distance };
  }
  return best?.value ?? null;
}

/** A figure of people: a number with a noun of people after it, or a dual that is both. */
function figureAt(doc: Doc, at: number): number | null {
  const unit = doc.units[at]!;
  if (unit.number === null || !Number.isInteger(unit.number) || unit.number > 5000) return null;
  if (unit.concepts.some(({ id }) => id === 'number.2') && unit.to - unit.from >= 1 && isDualNoun(unit))
    return 2;
  const next = doc.units[at + 1];
  if (next?.gap !== 0) return null;
  return isPeople(next) || next.stem === 'من' || DEAD.test(next.stem) ? unit.number : null;
}

const isDualNoun = (unit: Unit): boolean => /(?:ين|ان)$/.test(unit.stem) && !/^(?:اثن)/.test(unit.stem);
const isPeople = (unit: Unit): boolean => hasConcept(unit, 'person-word') || unit.actor !== null;

function isKilled(doc: Doc, at: number, from: number): boolean {
  for (let k = at - 1; k >= Math.max(from, at - 5); k--) {
    const unit = doc.units[k]!;
    if (hasConcept(unit, 'kill-fighters') || hasConcept(unit, 'execute')) return true;
    if (/^(?:اصابه|جرح|اصيب|واصابه|واصيب|وجرح|اسر|اعتقال)$/.test(unit.stem)) return false;
  }
  return doc.units
    .slice(at + 1, at + 5)
    .some(
      (unit) => hasConcept(unit, 'kill-fighters') && unit.concepts.some(({ form }) => form.pos === 'verb'),
    );
}

const followedByDead = (doc: Doc, at: number): boolean => DEAD.test(doc.units[at + 1]?.stem ?? '');
