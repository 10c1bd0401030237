// Places that stand together: lists and how far they go on, and places that lie one in the other.
import { GAP } from '../arabic/tokenise.ts';
import { type Argument, isFiniteVerb, type Slot } from '../clause/arguments.ts';
import { type Arguments, rightList } from '../clause/frames.ts';
import { type Doc, hasConcept, type Unit } from '../document.ts';

/** What is taken is some of a place: «مواقع»، «أجزاء من»، «جيوب». */
export const VAGUE = ['head.plural', 'whole', 'head.facility', 'head.vague', 'percent', 'holding'] as const;

/** «أ في ب»، «أ بريف ب»: it only tells where the place before it lies. */
const liesAround = ({ units }: Doc, at: number): boolean =>
  units[at]!.preposition === 'ب' || isLink(units[at - 1]!);

/** «شهدت أ وب معارك»: the list that begins at a place and ends before the trigger. */
export function listFrom(doc: Doc, at: number, trigger: number): number[] {
  const list = [at];
  for (let next = at + 1; next < trigger; next++) {
    const unit = doc.units[next]!;
    if (!unit.place && isLink(unit)) continue;
    if (!unit.place || unit.actor) break;
    if (unit.conjunction || (unit.gap & GAP.comma) !== 0) list.push(next);
    else if (!liesAround(doc, next)) break;
  }
  return list;
}

/** «في أ وب، قتل …»: the list that ends at a place, or the innermost of places that lie one in the other. */
export function listEndingAt(doc: Doc, unit: number, from: number): number[] {
  const list = [unit];
  while (list[0]! > from) {
    const first = doc.units[list[0]!]!;
    const before = doc.units[list[0]! - 1]!;
    if (!(first.conjunction || (first.gap & GAP.comma) !== 0) || !before.place || before.actor) break;
    list.unshift(list[0]! - 1);
  }
  return list.length > 1 ? list : [innermost(doc, unit, from)];
}

/** «جبهة أ بمديرية ب في محافظة ج»: of places that lie one in the other the first is meant. */
export function innermost(doc: Doc, unit: number, from: number): number {
  let at = unit;
  for (let inner = insideOf(doc, at, from); inner !== null; inner = insideOf(doc, at, from)) at = inner;
  return at;
}

const LONGEST_LINK = 4;

/** The place that is said to lie in the place at `at`, or null. */
function insideOf(doc: Doc, at: number, from: number): number | null {
  let linked = doc.units[at]!.preposition === 'ب';
  for (let k = at - 1; k >= Math.max(from, at - LONGEST_LINK); k--) {
    const after = doc.units[k + 1]!;
    if (after.gap !== 0 || after.conjunction) return null;
    const unit = doc.units[k]!;
    if (unit.place) return linked && !unit.actor ? k : null;
    if (!isLink(unit)) return null;
    linked ||= ['prep.in', 'prep.near', 'locator'].some((id) => hasConcept(unit, id));
  }
  return null;
}

export const isLink = (unit: Unit): boolean =>
  unit.actor === null &&
  ['prep.in', 'prep.near', 'locator', 'direction', 'place-adjective'].some((id) => hasConcept(unit, id));

/** Waters are passed or faced; nobody holds them and few fight in them. */
const SEA = /^(?:البحر|بحر|خليج|الخليج|مضيق|المحيط)(?: |$)/;

/** The list that begins at `at`, and those that «وفي …» and «وأطراف …» add to it. */
export function withFurther(doc: Doc, pool: readonly Argument[], at: number): number[] {
  const isPlace = (unit: number) => doc.units[unit]!.place !== null;
  const found = rightList(pool, at, isPlace);
  for (let k = at + 1; k < pool.length; k++) {
    const { unit, slot, foreign } = pool[k]!;
    const before = doc.units[unit - 1];
    const again = slot === pool[at]!.slot && hasConcept(before, `prep.${slot}`);
    const joined =
      !opensClause(doc, unit) &&
      (before?.conjunction === true || before?.stem === 'كما' || singlesOut(doc.units[unit - 2])) &&
      (again || ['prep.in', 'prep.near'].some((id) => hasConcept(before, id)));
    const fits = again || ['in', 'near'].includes(slot);
    const spread = (fits && spreadsTo(doc, found.at(-1)!, unit)) || resumes(doc, pool[at]!.unit, unit);
    if (isPlace(unit) && !foreign && ((joined && fits) || spread || isVagueItem(doc, found.at(-1)!, unit)))
      found.push(...rightList(pool, k, isPlace));
  }
  return [...new Set(found)];
}

/** «قرية أ شرقي مدينة ب وقرية ج»: the list goes on past where its first lies. */
function resumes({ units }: Doc, first: number, at: number): boolean {
  const [head, own] = [units[first]!.place?.head, units[at]!.place?.head];
  const aside = units.slice(first + 1, at).some((unit) => hasConcept(unit, 'direction'));
  return Boolean(head) && own === head && units[at]!.conjunction && aside && at - first < ASIDE;
}

const ASIDE = 6;

/** «…، وفي ب شرق ج صدت القوات»: after the comma a clause of its own begins with its place. */
function opensClause({ units }: Doc, at: number): boolean {
  if ((units[at - 1]!.gap & GAP.comma) === 0) return false;
  for (let next = at + 1; next < at + CLAUSE_OPENS && units[next]; next++) {
    const unit = units[next]!;
    if (unit.conjunction || (unit.gap & GAP.stop) !== 0) return false;
    if (isFiniteVerb(unit)) return true;
  }
  return false;
}
const CLAUSE_OPENS = 6;

/** «الاشتباكات في أ تركزت على مواقع في ب وج»، «… وامتدت إلى د»: where in it, or how far. */
const spreadsTo = ({ units }: Doc, from: number, to: number): boolean =>
  units.slice(from + 1, to).some(({ stem }) => SPREAD.test(stem));
const SPREAD = /^(?:[تي]?ت?تركز(?:ت|وا)?|ا?متد(?:ت)?|ت?متد|شملت?|تشمل|يشمل|طالت?|تطال)$/;

/** «في أ، خصوصا في ب», «في أ وأخرى في ب»: told more exactly, or of one more of them. */
const singlesOut = (unit: Unit | undefined): boolean =>
  /^(?:خصوصا|خاصه|لاسيما|سيما|تحديدا|وتحديدا|وخصوصا|وخاصه|بالتحديد|بالاخص|واخري|واخر)$/.test(
    unit?.stem ?? '',
  );

/** What is struck or taken in one more place of the list. */
const THINGS = [...VAGUE, 'reinforcements', 'arms', 'post'] as const;
const MORE = [...THINGS, 'target', 'bombard', 'air-strike'] as const;

/** «… إضافة إلى ورشات في أ» is one more item; «… فضلا عن إحباط هجوم في أ» is another deed. */
const isAdded = (unit: Unit, next: Unit): boolean =>
  hasConcept(unit, 'listing') &&
  /اضافه|فضلا|جانب/.test(unit.stem) &&
  (next.concepts.length === 0 || MORE.some((id) => hasConcept(next, id)));

/** «… وأجزاء من أ»، «… وعدد من المواقع في أ»: one more item of the list, part of a place. */
function isVagueItem(doc: Doc, last: number, unit: number): boolean {
  for (let at = unit - 1; at > Math.max(last, unit - 6); at--) {
    const one = doc.units[at]!;
    if (one.place || one.actor || isFiniteVerb(one)) return false;
    if (isAdded(one, doc.units[at + 1]!)) return true;
    if (one.conjunction)
      return doc.units.slice(at, at + 3).some((word) => THINGS.some((id) => hasConcept(word, id)));
  }
  return false;
}

function placesLeft(doc: Doc, pool: readonly Argument[], at: number): number[] {
  const found = [pool[at]!.unit];
  for (let k = at + 1; k < pool.length; k++) {
    const last = doc.units[found[0]!]!;
    const { unit } = pool[k]!;
    if (
      !(last.conjunction || (last.gap & GAP.comma) !== 0) ||
      found[0]! - unit !== 1 ||
      !doc.units[unit]!.place
    )
      break;
    found.unshift(unit);
  }
  return found;
}

/** «استعاد الجيش، بدعم من التحالف، بلدة أ»: the object that waits behind who helped. */
function afterAllies(doc: Doc, { after }: Arguments, usable: (arg: Argument) => boolean): number {
  const ally = after.findIndex(({ slot }) => slot === 'ally');
  return ally < 0
    ? -1
    : after.findIndex(
        (arg, at) =>
          at > ally &&
          (arg.slot === 'ally' || arg.slot === 'loose') &&
          usable(arg) &&
          doc.units[arg.unit]!.actor === null,
      );
}

/** «على طريق أ - ب عند ج»: of a road the point that is told. */
function offRoad(
  doc: Doc,
  pool: readonly Argument[],
  found: number[],
  usable: (arg: Argument) => boolean,
): number[] {
  const [road] = found;
  if (found.length > 1 || doc.units[road!]!.place!.kind !== 'road') return found;
  const point = pool.find(
    (arg) =>
      arg.unit > road! &&
      arg.unit - road! < POINT_REACH &&
      (arg.slot === 'near' || arg.slot === 'in') &&
      usable(arg) &&
      POINTS.has(doc.units[arg.unit]!.place!.kind),
  );
  return point ? [point.unit] : found;
}
const POINT_REACH = 7;
const POINTS: ReadonlySet<string> = new Set([
  'village',
  'town',
  'quarter',
  'facility',
  'crossing',
  'camp',
  'hill',
]);

export const placesIn = (doc: Doc, args: Arguments, slots: readonly Slot[], foreign = false): number[] => {
  const usable = (arg: Argument) => {
    const unit = doc.units[arg.unit]!;
    return (
      unit.place !== null &&
      !SEA.test(unit.place.name) &&
      (foreign || !arg.foreign) &&
      !(unit.actor && arg.slot === 'bare')
    );
  };
  const listable = slots.includes('on') || slots.includes('bare');
  const nearest = args.after.findIndex(
    (arg) => (slots.includes(arg.slot) || (arg.slot === 'list' && listable)) && usable(arg),
  );
  if (nearest >= 0) return offRoad(doc, args.after, withFurther(doc, args.after, nearest), usable);
  const object = slots.includes('bare') ? afterAllies(doc, args, usable) : -1;
  if (object >= 0) return withFurther(doc, args.after, object);
  const left = slots.includes('left')
    ? args.before.findIndex((arg) => arg.slot === 'left' && usable(arg))
    : -1;
  if (left >= 0) return placesLeft(doc, args.before, left);
  return [];
};
