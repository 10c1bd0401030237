// The arguments to the left of a trigger: who did it, and where, told before the word that tells it.

import { GAP } from '../arabic/tokenise.ts';
import { type Doc, hasAny, hasConcept, type Sentence } from '../document.ts';
import {
  type Argument,
  cliticSlot,
  isFiniteVerb,
  prepositionOf,
  REACH,
  type Slot,
  TRIGGER_NOUN,
} from './arguments.ts';
import { isInterposed } from './interruptions.ts';

const LEAVING = new Set(['withdraw', 'flee', 'flee-phrase', 'evacuate']);

/** Arguments to the left of the trigger, nearest first, within its clause. */
export function argumentsBefore(doc: Doc, sentence: Sentence, trigger: number): Argument[] {
  const found: Argument[] = [];
  const limit = Math.max(sentence.from, trigger - REACH);
  // «طرد داعش من أ وانسحابه من ب»: those driven out are those who leave.
  const leaves = hasAny(doc.units[trigger], LEAVING);
  let foreign = false;
  let told: number | null = null;
  for (let at = trigger - 1; at >= limit; at--) {
    const unit = doc.units[at]!;
    if (hasConcept(unit, 'clause') && !isInterposed(doc, at)) break;
    if (isFiniteVerb(unit) && hasAny(unit, TRIGGER_NOUN)) foreign = true;
    if (hasConcept(unit, 'that') && namesAnother(doc, at)) told = at;
    if (!unit.actor && !unit.place) continue;
    const slot = isAntecedent(doc, at, trigger) ? 'left' : slotBefore(doc, at, limit);
    found.push({
      unit: at,
      slot: slot === 'bare' ? (!leaves && isDrivenOut(doc, at) ? 'against' : 'left') : slot,
      distance: trigger - at,
      foreign: foreign || describes(doc, at, limit) || (told !== null && speaks(doc, at, told)),
      listed: false,
    });
  }
  return found;
}

/** «إن الهجوم …»، not «إنها»، «إن قواتها»: what is said is of somebody else than who says it. */
const namesAnother = (doc: Doc, at: number): boolean =>
  /ن$/.test(doc.units[at]!.stem) &&
  !/^(?!ال).*(?:ه|ها|هم|نا)$/.test(doc.tokens[doc.units[at]!.to]?.norm ?? '');

/** «قالت السلطات إن …»: the actor at `at` is the one who says what follows `that`. */
const speaks = (doc: Doc, at: number, that: number): boolean =>
  doc.units.slice(Math.max(0, at - SAID), that).some((unit) => hasConcept(unit, 'say'));
const SAID = 3;

/** «معارك مع القوات، التي تمكنت من السيطرة على»: whom the relative clause of the trigger is about. */
function isAntecedent({ units }: Doc, at: number, trigger: number): boolean {
  if (units[at]!.actor === null || !hasConcept(units[at + 1], 'relative')) return false;
  return (
    trigger - at <= 5 &&
    isFiniteVerb(units[at + 2]!) &&
    !units.slice(at + 2, trigger).some((unit) => unit.actor)
  );
}

/** «طرد الحوثيين من أ وإحكام سيطرتها على ب»: those whom the noun before them drives out. */
const isDrivenOut = ({ units }: Doc, at: number): boolean => {
  const before = units[at - 1];
  return hasConcept(before, 'expel') && !isFiniteVerb(before!) && units[at]!.gap === 0;
};

/** «القوات التي تضم مقاتلين أكرادا»: those inside the clause describe the ones before it. */
function describes(doc: Doc, at: number, limit: number): boolean {
  for (let k = at - 1; k > Math.max(limit, at - 4); k--) {
    const unit = doc.units[k]!;
    if (unit.gap !== 0) return false;
    if (hasConcept(unit, 'relative')) return doc.units[k - 1]!.actor !== null;
  }
  return false;
}

/** «طائرات تابعة للتحالف»: whose they are. */
const BELONGS = /^(?:ال)?(?:تابع|موال)(?:ه|يه|ين|ون)?$/;

/** «قصف للجيش استهدف أ», «غارات جوية للتحالف»: whose strike it is. */
const isTheirStrike = ({ units }: Doc, at: number): boolean =>
  units[at]!.actor !== null &&
  units[at]!.gap === 0 &&
  ['bombard', 'air-strike', 'shelling', 'strike-noun'].some((id) => hasConcept(units[at - 1], id)) &&
  !isFiniteVerb(units[at - 1]!);

/** «بمساعدة غارات التحالف»: the noun between an ally’s preposition and the ally. */
const lends = (doc: Doc, at: number): boolean =>
  hasConcept(doc.units[at - 1], 'prep.ally') &&
  doc.units[at]!.gap === 0 &&
  doc.units[at]!.actor === null &&
  doc.units[at]!.place === null;

/** The slot of a unit, read leftwards: its own clitic, the preposition before it, or its list’s. */
function slotBefore(doc: Doc, at: number, limit: number): Slot {
  let cursor = at > limit + 1 && lends(doc, at - 1) ? at - 1 : at;
  for (let steps = 0; steps < 12; steps++) {
    const unit = doc.units[cursor]!;
    const previous = cursor > limit ? doc.units[cursor - 1]! : undefined;
    const own = cliticSlot(unit);
    if (own)
      return own === 'to' && previous && (BELONGS.test(previous.stem) || isTheirStrike(doc, cursor))
        ? 'bare'
        : own;
    if (!previous) return 'bare';
    const given = prepositionOf(previous);
    if (given && !unit.conjunction && (unit.gap & GAP.comma) === 0) return given;
    const list =
      (unit.conjunction || (unit.gap & GAP.comma) !== 0) &&
      (previous.actor !== null || previous.place !== null);
    if (!list) return 'bare';
    cursor--;
  }
  return 'bare';
}
