// Fills a rule’s roles from the arguments around its trigger.

import { type Doc, hasConcept, type Unit } from '../document.ts';
import type { Role, Rule } from '../rules/rule.ts';
import type { Argument, Slot } from './arguments.ts';

export interface Arguments {
  after: readonly Argument[];
  before: readonly Argument[];
}

const isLeft = (slot: Slot): boolean => slot === 'left';

/** Actors in the first of the slots that has any, with the list that goes on from there. */
export function actorsIn(
  doc: Doc,
  { after, before }: Arguments,
  slots: readonly Slot[],
  role: 'first' | 'second',
  fits: (unit: number) => boolean,
): number[] {
  for (const slot of slots) {
    const pool = isLeft(slot) ? before : after;
    const at = pool.findIndex(
      (arg) =>
        arg.slot === slot &&
        !arg.foreign &&
        canAct(doc.units[arg.unit]!, slot, role, comes(doc, arg)) &&
        !(isLeft(slot) && role === 'first' && areTheDead(doc, arg.unit)) &&
        fits(arg.unit),
    );
    if (at < 0) continue;
    return isLeft(slot)
      ? leftList(doc, pool, at)
      : rightList(pool, at, (unit) => doc.units[unit]!.actor !== null);
  }
  return [];
}

/** «دخلت دورية من الجيش»: right behind the verb of coming. */
const comes = (doc: Doc, { unit, distance }: Argument): boolean =>
  distance === 1 && (hasConcept(doc.units[unit - 1], 'enter') || hasConcept(doc.units[unit - 1], 'deploy'));

/** «قتل خمسة من عناصر الجيش في غارة»: those before the trigger are the dead. */
function areTheDead(doc: Doc, unit: number): boolean {
  const before = doc.units.slice(Math.max(0, unit - 4), unit);
  const killed = before.findLastIndex((one) => hasConcept(one, 'kill-fighters'));
  return killed >= 0 && before.slice(killed).some(({ number, stem }) => number !== null || stem === 'من');
}

/** «مواقع الحوثيين»: what is theirs does not act. */
const SITE =
  /^(?:ال)?(?:مواقع|اهداف|تجمع|تجمعات|تعزيزات|معاقل|معقل|تحصينات|مقر|مقرات|نقاط|نقطه|ثكنات|حاجز|حواجز|اليات|جيوب|اوكار|سجون)/;
/** «استهداف دورية الجيش»: so are men on the way, unless they come to a place. */
const MEN_ON_THE_WAY = /^(?:ال)?(?:رتل|ارتال|دوريه)/;

/** A state’s name after «في» or «على» is its land. */
const canAct = (unit: Unit, slot: Slot, role: 'first' | 'second', comes: boolean): boolean => {
  if (!unit.actor || unit.actor.ids.length === 0) return false;
  if (unit.actor.head === 'adjective' && slot !== 'bare') return false;
  const head = unit.actor.head ?? '';
  if (role === 'first' && (SITE.test(head) || (MEN_ON_THE_WAY.test(head) && !comes))) return false;
  return !unit.place || ['bare', 'left', 'by', 'between', 'with', 'hand'].includes(slot);
};

/** The rest of a list may follow something else: «على أ في ب، وج». */
export function rightList(pool: readonly Argument[], at: number, fits: (unit: number) => boolean): number[] {
  const found = [pool[at]!.unit];
  for (let k = at + 1; k < pool.length; k++) {
    const { slot, listed, unit } = pool[k]!;
    if (!fits(unit)) break;
    // «سيطرت على أ، وتطل على ب وج»: what another of the same preposition brings begins a list of its own.
    if (slot === pool[at]!.slot && !listed && slot !== 'list') break;
    if (slot === 'list' || (listed && slot === pool[at]!.slot)) found.push(unit);
  }
  return found;
}

/** Left of the trigger the list runs backwards: «الجيش والمقاومة … سيطرا». */
function leftList(doc: Doc, pool: readonly Argument[], at: number): number[] {
  const found = [pool[at]!.unit];
  for (let k = at + 1; k < pool.length; k++) {
    const last = doc.units[found.at(-1)!]!;
    const unit = pool[k]!.unit;
    if (!last.conjunction || found.at(-1)! - unit !== 1 || !doc.units[unit]!.actor) break;
    found.push(unit);
  }
  return found;
}

export const slotsOf = (rule: Rule, role: Role): readonly Slot[] => rule.roles[role] ?? [];

/** The two sides of «بين أ وب»: parted by «من جهة», by camps, or the first from the rest. */
export function betweenSides(
  doc: Doc,
  args: Arguments,
  campOf: (id: string) => number | null,
): [number[], number[]] | null {
  const pool = args.after.filter(
    (arg) => doc.units[arg.unit]!.actor !== null && !isAdjective(doc.units[arg.unit]!),
  );
  const start = pool.findIndex((arg) => arg.slot === 'between');
  if (start < 0) return null;
  const members = pool
    .slice(start)
    .filter((arg) => ['between', 'part', 'loose', 'with', 'against', 'ally'].includes(arg.slot) || arg.listed)
    .slice(0, 10);
  if (members.length === 0) return null;
  if (members.length === 1) return [[members[0]!.unit], []];
  const parted = members.findIndex(({ unit }, k) => k > 0 && hasPartition(doc, members[k - 1]!.unit, unit));
  if (parted > 0) return partedAt(members, parted);
  const first = [members[0]!.unit];
  const second: number[] = [];
  const camp = campOf(doc.units[first[0]!]!.actor!.ids[0] ?? '');
  for (let k = 1; k < members.length; k++) {
    const unit = members[k]!.unit;
    const other = campOf(doc.units[unit]!.actor!.ids[0] ?? '');
    const ally = camp !== null && other === camp;
    if (second.length > 0 || !(ally && k < members.length - 1)) second.push(unit);
    else first.push(unit);
  }
  return [first, second];
}

/** «بين أ وب من جهة، وج من جهة أخرى»: the text itself says who stands with whom. */
const partedAt = (members: readonly Argument[], at: number): [number[], number[]] => {
  const units = members.map(({ unit }) => unit);
  return [units.slice(0, at), units.slice(at)];
};

const isAdjective = (unit: Unit): boolean => unit.actor?.head === 'adjective';
function hasPartition(doc: Doc, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const unit = doc.units[at]!;
    if (hasConcept(unit, 'prep.part') || hasConcept(unit, 'prep.between')) return true;
  }
  return hasConcept(doc.units[to], 'prep.between');
}
