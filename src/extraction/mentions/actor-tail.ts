// What stands behind the name of an actor and adds nobody: adjectives, a second name, who leads or backs it.
import { GAP } from '../arabic/tokenise.ts';
import { type Doc, hasConcept, type Unit } from '../document.ts';

/** Adjectives of an actor, and a second name for it in brackets, add nothing. */
export function skipTail(doc: Doc, from: number, named: boolean): number {
  let at = from;
  while (doc.units[at]) {
    const unit = doc.units[at]!;
    const adjective =
      unit.gap === 0 && !unit.conjunction && hasConcept(unit, 'actor-adjective') && !unit.place;
    const alias = (unit.gap & GAP.open) !== 0 && unit.actor !== null;
    const led = isLeading(doc, at) || (named ? patron(doc, at) : 0);
    if (!adjective && !alias && led === 0) break;
    at += led || 1;
  }
  return at;
}

const BACKED = /^(?:ال)?(?:موالي|مدعوم|متحالف|تابع|مرتبط|متعاون)(?:ه|ين|ون)?$/;
/** «ميليشيات الحوثي الموالية لإيران»: how many units say whom they are loyal to. */
function patron(doc: Doc, at: number): number {
  const [word, link, next] = [doc.units[at], doc.units[at + 1], doc.units[at + 2]];
  if (word?.gap !== 0 || word.conjunction || !BACKED.test(word.stem) || link?.gap !== 0) return 0;
  const isSide = (unit: Unit | undefined) => unit?.gap === 0 && (unit.actor !== null || unit.place !== null);
  if (isSide(link)) return /^[لب]$/.test(link.preposition ?? '') ? 2 : 0;
  return /^(?:من|مع|ل|ب)$/.test(link.stem) && isSide(next) ? 3 : 0;
}

/** «التحالف الذي تقوده السعودية»: how many units say who leads it. */
function isLeading(doc: Doc, at: number): number {
  const [relative, verb, leader] = [doc.units[at], doc.units[at + 1], doc.units[at + 2]];
  if (relative?.gap !== 0 || !/^(?:الذي|التي)$/.test(relative.stem)) return 0;
  if (!verb || !/^[تي]قود(?:ه|ها)$/.test(verb.stem) || !leader || leader.conjunction) return 0;
  return leader.actor || leader.place ? 3 : 0;
}
