// Where: the places that a trigger takes, from its own clause, from a list that goes on, or from what the clause
// hangs on.
import { isFiniteVerb, type Slot } from '../clause/arguments.ts';
import { type Arguments, slotsOf } from '../clause/frames.ts';
import { type Doc, hasAny, hasConcept, type Sentence, type Unit } from '../document.ts';
import type { Rule } from '../rules/rule.ts';
import { headOfItem } from './list-items.ts';
import { overlooked } from './overlooked.ts';
import { innermost, isLink, listEndingAt, listFrom, placesIn, VAGUE, withFurther } from './place-lists.ts';
import { witnessOf } from './witness.ts';

/** «أكثر من نصف أ»، «معظم أ»: some of it. */
const isShare = (unit: Unit | undefined): boolean =>
  /^(?:نصف|ثلث|ثلثي|ثلثا|ربع|معظم|اغلب|غالبيه)$/.test(unit?.stem ?? '');

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
  const stage = rule.event === 'control' ? null : stageOf(doc, trigger);
  if (stage !== null) return whole(listFrom(doc, stage, sentence.to));
  const suffered = rule.event === 'control' ? null : sufferer(doc, args, trigger);
  if (suffered !== null) return whole([suffered]);
  const back = rule.event === 'control' ? null : pronounBefore(doc, args, trigger, sentence);
  if (back !== null) return whole(listEndingAt(doc, back, sentence.from), true);
  const own = placesIn(doc, args, slotsOf(rule, 'place'));
  if (own.length > 0) return { ...whole(own), partial: isShare(doc.units[own[0]! - 1]) };
  if (rule.event === 'control' && rule.states?.includes('place') && !rule.follows) return whole([]);
  if (rule.event === 'control') return partOf(doc, args, rule, trigger, sentence, stated);
  const aim = aimOf(doc, args, trigger);
  if (aim !== null) return whole(withFurther(doc, args.after, aim));
  const leaving = slotsOf(rule, 'place').includes('from');
  const aimed = rule.event === 'disrupted-weapons-use' && slotsOf(rule, 'place').includes('to');
  const near = { ...args, after: args.after.filter(({ unit }) => !isHeldOrLeft(doc, trigger, unit)) };
  const after = placesIn(
    doc,
    near,
    leaving ? [...ADVERBIAL, 'from'] : aimed ? [...ADVERBIAL, 'to'] : ADVERBIAL,
    true,
  );
  if (after.length > 0) return whole(after);
  const hangs: readonly Slot[] = leaving
    ? ['in', 'near', 'from']
    : isOnArrival(doc, sentence, trigger)
      ? ['in', 'near', 'to']
      : ['in', 'near'];
  const before = args.before.find(
    ({ unit, slot }) => doc.units[unit]!.place && !doc.units[unit]!.actor && hangs.includes(slot),
  );
  if (before) return whole(listEndingAt(doc, before.unit, sentence.from), true);
  const hung = placeOfWhich(doc, sentence, trigger) ?? headOfItem(doc, sentence);
  return whole(hung === null ? [] : [hung], true);
}

/** «وصلت القوات إلى أ بعد معارك مع ب»: they fought their way there. */
const isOnArrival = ({ units }: Doc, { from }: Sentence, trigger: number): boolean =>
  hasConcept(units[trigger], 'fighting') &&
  hasConcept(units[trigger - 1], 'prep.after') &&
  units
    .slice(Math.max(from, trigger - ARRIVAL), trigger)
    .some((unit) => hasConcept(unit, 'arrive') || hasConcept(unit, 'advance'));
const ARRIVAL = 14;

/** «هجوم على الحوثيين الذين يسيطرون على أ»، «مع القوات التي انسحبت إلى أ»: what they hold or left is no field of it. */
function isHeldOrLeft({ units }: Doc, trigger: number, at: number): boolean {
  for (let k = at - 1; k > Math.max(trigger, at - 4); k--) {
    const unit = units[k]!;
    if (isFiniteVerb(unit)) return hasAny(unit, HELD_OR_LEFT) && units.slice(trigger + 1, k).some(isRelative);
  }
  return false;
}
const HELD_OR_LEFT = new Set(['seize', 'withdraw', 'flee']);
const isRelative = (unit: Unit): boolean => hasConcept(unit, 'relative');

const AIMS = new Set(['seize', 'capture', 'recapture', 'assault', 'expel', 'enter']);
const AIM_REACH = 12;

/** «بدأ هجوما لاستعادة أ»، «شن هجوما بهدف اقتحام أ»: the fight for the place has begun there. */
function aimOf(doc: Doc, { after }: Arguments, trigger: number): number | null {
  if (!hasConcept(doc.units[trigger], 'attack-noun')) return null;
  for (let at = trigger + 1; at < trigger + AIM_REACH; at++) {
    const unit = doc.units[at];
    if (!unit || hasConcept(unit, 'clause') || isFiniteVerb(unit)) return null;
    if (!hasAny(unit, AIMS)) continue;
    const sought = unit.preposition === 'ل' || hasConcept(doc.units[at - 1], 'purpose');
    const found = after.findIndex(
      (arg) => arg.unit > at && isPlaceOnly(doc.units[arg.unit]!) && AIMED.has(arg.slot),
    );
    return sought && found >= 0 && after[found]!.unit - at < NEAR_AIM ? found : null;
  }
  return null;
}
const AIMED = new Set<Slot>(['bare', 'on', 'to', 'of', 'from']);
const NEAR_AIM = 6;

const isPlaceOnly = ({ place, actor }: Unit): boolean => place !== null && actor === null;

/** «المعارك التي شهدتها أ»، «الاشتباكات العنيفة التي تشهدها أ»: the place right after the verb saw it. */
function stageOf({ units }: Doc, trigger: number): number | null {
  for (let at = trigger + 1; at <= trigger + 3; at++) {
    if (!hasConcept(units[at], 'relative')) continue;
    const [verb, place] = [units[at + 1], units[at + 2]];
    const sees = hasConcept(verb, 'suffer') && /شهد.{0,2}(?:ها|ه)$/.test(verb!.stem);
    return sees && place !== undefined && isPlaceOnly(place) ? at + 2 : null;
  }
  return null;
}

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
  const theirs = rule.mode === 'handover' && object.slice(0, 3).some(({ stem }) => LEFT_POSTS.test(stem));
  const back = pronoun || theirs || object.slice(0, reach).some(({ stem }) => BACK.test(stem));
  if (back && !stated && share < 0) return whole([]);
  if (back) {
    const told = args.before.filter(({ unit }) => isPlaceOnly(doc.units[unit]!));
    // «انسحبوا من أ إلى ب، ودخلها الجيش»: whither they went is not what others enter.
    const before = told.find(({ slot }) => slot !== 'to') ?? told[0];
    const antecedent = before?.unit ?? placeBefore(doc, sentence, trigger);
    return whole(antecedent === null ? [] : listEndingAt(doc, antecedent, sentence.from));
  }
  const vague = object.findIndex((word, at) => isVague(word, object[at + 1]));
  if (vague < 0 || rule.mode === 'handover') return whole([]);
  // «انسحبت إلى محيط أ»: where they went is not what they left.
  if (rule.mode === 'withdrawal' && object.slice(0, vague).some((word) => hasConcept(word, 'prep.to')))
    return whole([]);
  const slots = rule.mode === 'withdrawal' ? (['in', 'near'] as const) : (['in', 'near', 'from'] as const);
  const named = placesIn(doc, args, slots);
  // «مواقع كانوا يتحصنون فيها في أ»: where the things lie that they held.
  const heldBefore = object.slice(vague, vague + 4).some((word) => hasConcept(word, 'was'));
  const units = named.length > 0 ? named : heldBefore ? placesIn(doc, args, ['in', 'near'], true) : [];
  if (units.length > 0) return { units, partial: true, before: false };
  const hung = overlooked(doc, trigger + 1 + vague, sentence) ?? placeOfWhich(doc, sentence, trigger);
  return { units: hung === null ? [] : [hung], partial: true, before: false };
}

const BACK = /^(?:(?:علي|من)(?:ها|ه)|(?:نصف|ثلث|معظم|اغلب|كامل|جميع|كل|بعض|اجزاي|انحاي)ها)$/;

/** «انسحبوا من أ وتسلم الجيش مواقعهم»: where those who left had their posts. */
const LEFT_POSTS = /^(?:مواقع|مقار|مقرات|مراكز|نقاط|حواجز|ثكنات)(?:ها|هم|ه)$/;

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
const OWN_OBJECT = new Set([
  'control/captures-place',
  'control/retakes-place',
  'control/enters-place',
  'control/takes-place-over',
  'control/leaves-place',
]);

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
