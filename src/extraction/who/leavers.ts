// Who made room: «سيطروا على أ بعد انسحاب الجيش»، «رفعوا العلم في أ بعد أن فر منها المسلحون».
import { GAP } from '../arabic/tokenise.ts';
import { isFiniteVerb } from '../clause/arguments.ts';
import { type Doc, hasAny, hasConcept, type Sentence } from '../document.ts';

const LEAVING = new Set(['withdraw', 'flee', 'evacuate', 'go-away']);
/** «استعادوا أ بعد يوم من دخول الجيش إليها»: those who had come are those who lose it. */
const COMING = new Set(['enter', 'seize', 'capture']);
const REACH = 26;
const NONE: readonly string[] = [];

/** Those who left before the others came, allies too; nobody where another clause tells of another place. */
export function leaversIn(
  doc: Doc,
  { to }: Sentence,
  trigger: number,
  first: readonly string[],
): readonly string[] {
  let after = false;
  for (let at = trigger + 1; at < Math.min(to, trigger + REACH); at++) {
    const unit = doc.units[at]!;
    if (/^(?:بعد|عقب|اثر)(?:ما| ان)?$/.test(unit.stem) || hasConcept(unit, 'prep.after')) after = true;
    else if (hasConcept(unit, 'clause') || (unit.conjunction && (unit.gap & GAP.comma) !== 0)) return NONE;
    const came = hasAny(unit, COMING) && !isFiniteVerb(unit);
    if (!after || !(came || hasAny(unit, LEAVING))) continue;
    const ids = actorAfter(doc, at);
    if (ids.length > 0 && !ids.some((id) => first.includes(id))) return ids;
  }
  return NONE;
}

/** «انسحاب الجيش»، «فر منها عناصر الحركة»: who follows the word at once, or behind its pronoun. */
function actorAfter({ units }: Doc, at: number): readonly string[] {
  for (const next of units.slice(at + 1, at + 3)) {
    if (next.gap !== 0 || next.conjunction || isFiniteVerb(next)) return NONE;
    if (next.actor) return next.actor.ids;
  }
  return NONE;
}
