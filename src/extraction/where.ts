// Where: the places that a trigger takes, from its own clause, from a list that goes on, or from what the clause
// hangs on.
import { GAP } from './arabic/tokenise.ts';
import type { Argument } from './arguments.ts';
import { isFiniteVerb, type Slot } from './arguments.ts';
import { type Doc, hasConcept, type Sentence, type Unit } from './document.ts';
import { type Arguments, rightList, slotsOf } from './frames.ts';
import type { Rule } from './rules/rule.ts';

/** What is taken is some of a place: «مواقع»، «أجزاء من»، «جيوب». */
const VAGUE = ['head.plural', 'whole', 'head.facility', 'head.vague', 'percent', 'holding'] as const;
const ADVERBIAL = ['in', 'near', 'on'] as const;

export interface Places {
  units: number[];
  /** Some of each place only: «مواقع في …». */
  partial: boolean;
  /** Named before the trigger, for another word of the clause perhaps. */
  before: boolean;
}
const whole = (units: number[], before = false): Places => ({ units, partial: false, before });

/** The places of an event, or none: `stated` where the sentence names a side. */
export function readPlaces(
  doc: Doc,
  rule: Rule,
  args: Arguments,
  trigger: number,
  sentence: Sentence,
  stated: boolean,
): Places {
  const seen = rule.event === 'control' ? null : witnessOf(doc, sentence, trigger);
  if (seen !== null) return whole(listFrom(doc, seen, trigger));
  const suffered = rule.event === 'control' ? null : sufferer(doc, args, trigger);
  if (suffered !== null) return whole([suffered]);
  const back = rule.event === 'control' ? null : pronounBefore(doc, args, trigger, sentence);
  if (back !== null) return whole(listEndingAt(doc, back, sentence.from), true);
  const own = placesIn(doc, args, slotsOf(rule, 'place'));
  if (own.length > 0) return whole(own);
  if (rule.event === 'control') return partOf(doc, args, rule, trigger, sentence, stated);
  const leaving = slotsOf(rule, 'place').includes('from');
  const after = placesIn(doc, args, leaving ? [...ADVERBIAL, 'from'] : ADVERBIAL, true);
  if (after.length > 0) return whole(after);
  const hangs: readonly Slot[] = leaving ? ['in', 'near', 'from'] : ['in', 'near'];
  const before = args.before.find(
    ({ unit, slot }) => doc.units[unit]!.place && !doc.units[unit]!.actor && hangs.includes(slot),
  );
  if (before) return whole(listEndingAt(doc, before.unit, sentence.from), true);
  const hung = placeOfWhich(doc, sentence, trigger);
  return whole(hung === null ? [] : [hung], true);
}

const isPlaceOnly = ({ place, actor }: Unit): boolean => place !== null && actor === null;

/** «أ آخر جيب في ب ويتعرض لهجوم»: the place that the verb is said of. */
function sufferer(doc: Doc, { before }: Arguments, trigger: number): number | null {
  const verb = doc.units[trigger - 1];
  if (!verb || !hasConcept(verb, 'suffer') || doc.units[trigger]!.preposition !== 'ل') return null;
  return before.find(({ unit, slot }) => slot === 'left' && isPlaceOnly(doc.units[unit]!))?.unit ?? null;
}

/** «هاجموا بلدة أ، واندلعت فيها اشتباكات»: the place before the pronoun. */
function pronounBefore(doc: Doc, { before }: Arguments, trigger: number, { from }: Sentence): number | null {
  for (let at = trigger - 1; at >= Math.max(from, trigger - 2); at--) {
    const verb = doc.units[at - 1];
    if (!/^في(?:ه|ها)$/.test(doc.tokens[doc.units[at]!.from]!.norm)) continue;
    if (!verb || at - 1 < from || !isFiniteVerb(verb)) return null;
    return before.find(({ unit }) => isPlaceOnly(doc.units[unit]!))?.unit ?? null;
  }
  return null;
}

/** «على مواقع في …»، «80 في المئة من …»: part of a place; «سيطر عليها»: the place named before. */
function partOf(
  doc: Doc,
  args: Arguments,
  rule: Rule,
  trigger: number,
  sentence: Sentence,
  stated: boolean,
): Places {
  const object = doc.units.slice(trigger + 1, Math.min(trigger + 9, sentence.to));
  const own = doc.units[trigger]!;
  const pronoun =
    OWN_OBJECT.has(rule.id) &&
    own.concepts.some(({ form }) => form.pronoun === true) &&
    !object.slice(0, 2).some((word, at) => word.gap === 0 && isVague(word, object[at + 1]));
  const share = object.findIndex((word) => hasConcept(word, 'percent') || hasConcept(word, 'whole'));
  const reach = share >= 0 ? share + 3 : 4;
  const back = pronoun || object.slice(0, reach).some(({ stem }) => BACK.test(stem));
  if (back && !stated && share < 0) return whole([]);
  if (back) {
    const before = args.before.find(({ unit }) => doc.units[unit]!.place !== null && !doc.units[unit]!.actor);
    const antecedent = before?.unit ?? placeBefore(doc, sentence, trigger);
    return whole(antecedent === null ? [] : listEndingAt(doc, antecedent, sentence.from));
  }
  if (!object.some((word, at) => isVague(word, object[at + 1])) || rule.mode === 'handover') return whole([]);
  const slots = rule.mode === 'withdrawal' ? (['in', 'near'] as const) : (['in', 'near', 'from'] as const);
  const units = placesIn(doc, args, slots);
  const hung = units.length === 0 ? placeOfWhich(doc, sentence, trigger) : null;
  return { units: hung === null ? units : [hung], partial: true, before: false };
}

const BACK = /^(?:(?:علي|من)(?:ها|ه)|(?:نصف|ثلث|معظم|اغلب|كامل|جميع|كل|بعض|اجزاي|انحاي)ها)$/;

/** «… الغوطة، بعدما باتت تسيطر على معظمها»: the last place of the sentence before the trigger. */
function placeBefore(doc: Doc, { from }: Sentence, trigger: number): number | null {
  for (let at = trigger - 1; at >= from; at--) {
    const unit = doc.units[at]!;
    if (unit.place && !unit.actor && unit.place.kind !== 'country') return at;
  }
  return null;
}

const isVague = (word: Unit, next: Unit | undefined): boolean =>
  VAGUE.some((id) => hasConcept(word, id)) ||
  Boolean(word.actor?.head) ||
  (word.number !== null && next?.stem === 'من');

/** Their pronoun is what they take: «تحريرها»، «استعادوها». */
const OWN_OBJECT = new Set(['control/captures-place', 'control/retakes-place']);

/** «في مدينة أ، حيث اندلعت معارك»: the place that the clause hangs on. */
function placeOfWhich(doc: Doc, sentence: Sentence, trigger: number): number | null {
  for (let at = trigger - 1; at > sentence.from; at--) {
    const unit = doc.units[at]!;
    if (!hasConcept(unit, 'clause')) continue;
    if (!/^(?:حيث|اذ)$/.test(unit.stem)) return null;
    for (let k = at - 1; k >= Math.max(sentence.from, at - 3); k--) {
      const before = doc.units[k]!;
      if (before.place && !before.actor) return innermost(doc, k, sentence.from);
      if (!isLink(before)) return null;
    }
    return null;
  }
  return null;
}

/** «شهدت جبهة أ بمديرية ب معارك»: the place that saw it, where nothing but what lies around it stands between. */
function witnessOf(doc: Doc, sentence: Sentence, trigger: number): number | null {
  for (let at = trigger - 1; at > sentence.from; at--) {
    const unit = doc.units[at]!;
    if (hasConcept(unit, 'clause') || unit.actor) return null;
    if (!isFiniteVerb(unit)) continue;
    const next = doc.units[at + 1]!;
    return hasConcept(unit, 'suffer') && next.place && !next.actor ? at + 1 : null;
  }
  return null;
}

/** «شهدت أ وب معارك»: the list that begins at a place and ends before the trigger. */
function listFrom(doc: Doc, at: number, trigger: number): number[] {
  const list = [at];
  for (let next = at + 1; next < trigger; next++) {
    const unit = doc.units[next]!;
    if (!unit.place || unit.actor || !(unit.conjunction || (unit.gap & GAP.comma) !== 0)) break;
    list.push(next);
  }
  return list;
}

/** «في أ وب، قتل …»: the list that ends at a place, or the innermost of places that lie one in the other. */
function listEndingAt(doc: Doc, unit: number, from: number): number[] {
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
function innermost(doc: Doc, unit: number, from: number): number {
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

const isLink = (unit: Unit): boolean =>
  unit.actor === null &&
  ['prep.in', 'prep.near', 'locator', 'direction', 'place-adjective'].some((id) => hasConcept(unit, id));

/** Waters are passed or faced; nobody holds them and few fight in them. */
const SEA = /^(?:البحر|بحر|خليج|الخليج|مضيق|المحيط)(?: |$)/;

/** The list that begins at `at`, and those that «وفي …» and «وأطراف …» add to it. */
function withFurther(doc: Doc, pool: readonly Argument[], at: number): number[] {
  const isPlace = (unit: number) => doc.units[unit]!.place !== null;
  const found = rightList(pool, at, isPlace);
  for (let k = at + 1; k < pool.length; k++) {
    const { unit, slot, foreign } = pool[k]!;
    const before = doc.units[unit - 1];
    const again = slot === pool[at]!.slot && hasConcept(before, `prep.${slot}`);
    const joined =
      (before?.conjunction === true || before?.stem === 'كما') &&
      (again || ['prep.in', 'prep.near'].some((id) => hasConcept(before, id)));
    const fits = again || ['in', 'near'].includes(slot);
    if (isPlace(unit) && !foreign && ((joined && fits) || isVagueItem(doc, found.at(-1)!, unit)))
      found.push(...rightList(pool, k, isPlace));
  }
  return [...new Set(found)];
}

/** «… وأجزاء من أ»، «… وعدد من المواقع في أ»: one more item of the list, part of a place. */
function isVagueItem(doc: Doc, last: number, unit: number): boolean {
  for (let at = unit - 1; at > Math.max(last, unit - 6); at--) {
    const one = doc.units[at]!;
    if (one.place || one.actor || isFiniteVerb(one)) return false;
    if (one.conjunction)
      return doc.units.slice(at, at + 3).some((word) => VAGUE.some((id) => hasConcept(word, id)));
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

const placesIn = (doc: Doc, args: Arguments, slots: readonly Slot[], foreign = false): number[] => {
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
  if (nearest >= 0) return withFurther(doc, args.after, nearest);
  const object = slots.includes('bare') ? afterAllies(doc, args, usable) : -1;
  if (object >= 0) return withFurther(doc, args.after, object);
  const left = slots.includes('left')
    ? args.before.findIndex((arg) => arg.slot === 'left' && usable(arg))
    : -1;
  if (left >= 0) return placesLeft(doc, args.before, left);
  return [];
};
