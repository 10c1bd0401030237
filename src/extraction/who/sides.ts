// Who against whom: the sides that the frame of a rule finds in a clause.
import { isFiniteVerb, type Slot } from '../clause/arguments.ts';
import { type Arguments, actorsIn, betweenSides, slotsOf } from '../clause/frames.ts';
import { type Doc, hasConcept, type Knowledge, type Scope, type Sentence } from '../document.ts';
import type { Rule } from '../rules/rule.ts';
import { subjectFirst } from './subjects.ts';

export interface Sides {
  first: readonly string[];
  second: readonly string[];
}
export interface SideUnits extends Sides {
  first: string[];
  second: string[];
  /** The units that name them. */
  units: number[];
}
/** Which of the two sides the sentence itself names. */
export interface Stated {
  first: boolean;
  second: boolean;
}
/** What the text has in play as it goes on. */
export interface Discourse extends Sides {
  place: number | null;
  paragraph: number;
}

export function readSides(
  doc: Doc,
  sentence: Sentence,
  rule: Rule,
  trigger: number,
  given: Arguments,
  scope: Scope,
  knowledge: Knowledge,
): SideUnits {
  const before = followsUp(doc, trigger)
    ? [...given.before].reverse()
    : subjectFirst(doc, sentence, trigger, given.before);
  const args = { ...given, before };
  const fought = rule.event === 'armed-clash' || rule.event === 'control';
  const named = (unit: number) =>
    fought && doc.units[unit]!.actor!.head === 'adjective' ? [] : doc.units[unit]!.actor!.ids;
  const idsOf = (units: readonly number[], done = false) => [
    ...new Set(units.flatMap((unit) => named(unit)).filter((id) => suits(id, rule, done, knowledge))),
  ];
  const campOf = (id: string) => knowledge.campOf(doc.country, id);
  if (slotsOf(rule, 'first').includes('between')) {
    // «تطور خلاف بين أ وب إلى اشتباكات»: those who quarrelled fight.
    const sides =
      betweenSides(doc, args, campOf) ??
      (hasConcept(doc.units[trigger - 1], 'prep.to')
        ? betweenSides(doc, { after: [...given.before].reverse(), before: [] }, campOf)
        : null);
    if (sides) {
      const first = idsOf(sides[0]);
      return { first, second: idsOf(sides[1]).filter((id) => !first.includes(id)), units: sides.flat() };
    }
  }
  const own = slotsOf(rule, 'first');
  const slots: readonly Slot[] = !fought && subjectBefore(doc, args) ? ['left', ...own] : own;
  const repelled = scope.status === 'failed' && rule.event === 'armed-clash';
  const allowed = repelled ? slots.filter((slot) => slot !== 'left') : slots;
  const alone = rule.lone === 'second' && bareGroups(doc, args) < 2 && !takesPlace(doc, rule, args);
  const firstUnits = actorsIn(
    doc,
    args,
    alone ? allowed.filter((slot) => slot !== 'bare') : allowed,
    'first',
    (unit) => named(unit).length === 0 || idsOf([unit]).length > 0,
  );
  const secondUnits = actorsIn(
    doc,
    args,
    repelled ? [...slotsOf(rule, 'second'), 'left'] : slotsOf(rule, 'second'),
    'second',
    (unit) => !firstUnits.includes(unit) && !housedIn(doc, unit),
  );
  const first = idsOf(firstUnits);
  // «سلمت القوات أ إلى حلفائها»: whoever stands right behind that verb is its subject, an ally too.
  const gives = rule.mode === 'handover' && secondUnits[0] === trigger + 1;
  const done = idsOf(secondUnits, true).filter(
    (id) => !first.includes(id) && (gives || !allied(first, id, campOf)),
  );
  // «أعلن الجيش صد هجوم»: who tells of it has beaten it off.
  const teller = repelled ? (scope.speaker?.actor ?? null) : null;
  const isNamed = done.some((id) => id !== 'unidentified-armed-group');
  const second = teller === null || isNamed || first.includes(teller) ? done : [teller];
  const units = second.length > 0 ? [...firstUnits, ...secondUnits] : firstUnits;
  return rule.event === 'armed-clash' && first.length === 0
    ? { ...facing(second, campOf), units }
    : { first, second, units };
}

/** «قتل 19 من الجيش والفصائل في اشتباكات»: enemies who fell together fought each other. */
function facing(
  fallen: readonly string[],
  campOf: (id: string) => number | null,
): Pick<SideUnits, 'first' | 'second'> {
  const camp = campOf(fallen[0] ?? '');
  const others = fallen.filter((id) => camp !== null && campOf(id) !== null && campOf(id) !== camp);
  if (others.length === 0) return { first: [], second: [...fallen] };
  return { first: fallen.filter((id) => !others.includes(id)), second: others };
}

/** «مخيم اليرموك للاجئين»: whose place it is. */
const housedIn = (doc: Doc, unit: number): boolean =>
  doc.units[unit]!.preposition === 'ل' && doc.units[unit - 1]?.place != null && doc.units[unit]!.gap === 0;

/** «إن النظام هدد الفصائل»: whoever stands right before the verb is its subject. */
const subjectBefore = (doc: Doc, { before }: Arguments): boolean => {
  const nearest = before[0];
  return nearest?.slot === 'left' && nearest.distance === 1 && isFiniteVerb(doc.units[nearest.unit + 1]!);
};

/** «حاصر الجيش البلدة»: the object is a place, so that the actor is the subject. */
const takesPlace = (doc: Doc, rule: Rule, { after }: Arguments): boolean =>
  slotsOf(rule, 'place').includes('bare') &&
  after.some(
    ({ unit, slot }) => slot === 'bare' && doc.units[unit]!.place !== null && !doc.units[unit]!.actor,
  );

/** «… بعد نجاحها في السيطرة على أ»: a noun after «بعد» has the subject of the sentence, not the last that it names. */
function followsUp(doc: Doc, trigger: number): boolean {
  const { from } = doc.units[trigger]!;
  // «بعد فرارهم»: the men named last, whoever the sentence is about.
  if (isFiniteVerb(doc.units[trigger]!) || /هم$/.test(doc.tokens[from]!.norm)) return false;
  for (let at = trigger - 1; at >= Math.max(0, trigger - FOLLOW_UP); at--) {
    const unit = doc.units[at]!;
    if (unit.actor || isFiniteVerb(unit)) return false;
    if (hasConcept(unit, 'prep.after')) return true;
  }
  return false;
}
const FOLLOW_UP = 4;

/** How many actors, lists counted once, stand bare after the trigger. */
const bareGroups = (doc: Doc, { after }: Arguments): number =>
  after.filter(
    ({ unit, slot, listed, foreign }) =>
      slot === 'bare' && !listed && !foreign && doc.units[unit]!.actor !== null,
  ).length;

/** Civilians and bodies like the United Nations take no place and fly no raid; they can be hit. */
const suits = (id: string, rule: Rule, done: boolean, knowledge: Knowledge): boolean =>
  canFight(id, knowledge) || (done && rule.event !== 'armed-clash' && rule.event !== 'control');

export const allied = (
  side: readonly string[],
  id: string,
  campOf: (id: string) => number | null,
): boolean => {
  const camp = campOf(id);
  return camp !== null && side.some((member) => campOf(member) === camp);
};

export const canFight = (id: string, knowledge: Knowledge): boolean =>
  !['civilians', 'other', 'protesters'].includes(knowledge.actors.get(id)?.kind ?? '');

/** An armed actor stands where the rule allows none. */
export const barred = (doc: Doc, rule: Rule, args: Arguments, knowledge: Knowledge): boolean =>
  actorsIn(doc, args, rule.bars ?? [], 'first', () => true).some((unit) =>
    doc.units[unit]!.actor!.ids.some((id) => canFight(id, knowledge)),
  );

/** Terms that nobody is said to have offered are those of the state. */
export function stateFirst({ first, second }: Sides, knowledge: Knowledge): Sides {
  const isState = (ids: readonly string[]) =>
    ids.some((id) => /^(?:state|external)-forces$/.test(knowledge.actors.get(id)?.kind ?? ''));
  return isState(second) && !isState(first) ? { first: second, second: first } : { first, second };
}
