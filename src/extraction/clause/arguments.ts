// The arguments of a trigger: the actors and places around it, each in the slot that its preposition or its
// position gives it. Knows nothing of events; frames give slots their roles.
import { GAP } from '../arabic/tokenise.ts';
import { type Doc, hasAny, hasConcept, type Sentence, type Unit } from '../document.ts';
import { endOfRemark, isInterposed, isTimeWord, opensAside, parts } from './interruptions.ts';
import {
  beganBefore,
  isAbout,
  isFilled,
  isMeans,
  isPartOf,
  isShotBy,
  isUntil,
  ownerAfter,
  PRONOMINAL,
  standsAside,
} from './prepositions.ts';
import { type Argument, SLOTS, type Slot } from './slots.ts';

export type { Argument, Slot } from './slots.ts';

export const REACH = 45;
export const TRIGGER_NOUN = new Set([
  'fighting',
  'attack-noun',
  'confrontation',
  'air-strike',
  'shelling',
  'bombard',
  'seize',
  'capture',
  'recapture',
  'expel',
  'withdraw',
  'blast',
  'assault',
]);
/** What these bring after the trigger is theirs: «القصف … إلى فرار المدنيين باتجاه مناطق النظام». */
const TAKES_OVER = new Set([...TRIGGER_NOUN, 'flee', 'displace']);

/** «في تدمر» is the town, though the word is a verb too. */
export function isFiniteVerb({ place, concepts }: Unit): boolean {
  if (place !== null) return false;
  let verb = false;
  for (let at = 0; at < concepts.length; at++) {
    const { pos } = concepts[at]!.form;
    if (pos === 'noun') return false;
    if (pos === 'verb') verb = true;
  }
  return verb;
}

const SLOT_OF: ReadonlyMap<string, Slot> = new Map(SLOTS.map((slot) => [`prep.${slot}`, slot]));
export function prepositionOf({ concepts }: Unit): Slot | null {
  for (let at = 0; at < concepts.length; at++) {
    const { id } = concepts[at]!;
    if (id.startsWith('prep.')) return SLOT_OF.get(id) ?? (id.slice('prep.'.length) as Slot);
  }
  return null;
}
/** «بمسيّرة للحوثيين»: whose means it was. */
const isOwnMeans = (unit: Unit): boolean => unit.actor !== null && hasConcept(unit, 'drone');
export const cliticSlot = (unit: Unit): Slot | null =>
  unit.preposition === 'ب' ? (isOwnMeans(unit) ? 'by' : 'in') : unit.preposition === 'ل' ? 'to' : null;

/** Arguments to the right of the unit at `trigger`, nearest first, up to where its clause ends. */
export function argumentsAfter(doc: Doc, sentence: Sentence, trigger: number): Argument[] {
  const found: Argument[] = [];
  let slot: Slot = 'bare';
  let foreign = false;
  let relative = false;
  let located = false;
  let beforeAside: Slot = 'bare';
  let onlyTimesSince = false;
  let aside = false;
  // «قتل خمسة وأصيب آخرون برصاص …»: those hurt are told with the dead.
  const harms = hasConcept(doc.units[trigger], 'kill-fighters');
  let bracketed: Slot | null = null;
  let filled: Slot | null = null;
  let skipped = false;
  let owner: Slot | null = null;
  const suffers = hasConcept(doc.units[trigger], 'suffer') || hasConcept(doc.units[trigger], 'lose');
  const attacks = isFiniteVerb(doc.units[trigger]!);
  const takers = hasConcept(doc.units[trigger], 'flee-phrase') ? TRIGGER_NOUN : TAKES_OVER;
  // «القصف الجوي لمنطقة أ»: after a verbal noun ل brings the object.
  const strikes = hasConcept(doc.units[trigger], 'air-strike') || hasConcept(doc.units[trigger], 'bombard');
  const limit = Math.min(sentence.to, trigger + REACH);
  for (let at = trigger + 1; at < limit; at++) {
    const end = endOfRemark(doc, at, limit);
    if (end !== null) [at, skipped] = [end, true];
    const unit = doc.units[at]!;
    if (bracketed !== null && (unit.gap & GAP.close) !== 0) [slot, bracketed] = [bracketed, null];
    if (opensAside(doc, at, limit)) bracketed = slot;
    if (beganBefore(doc, at)) relative = true;
    else if (PRONOMINAL.test(unit.stem) && relative && doc.units[at + 1]?.actor === null) relative = false;
    if (endsClause(doc, at, relative) && !(harms && hasConcept(unit, 'injury'))) break;
    const comma = parts(doc, at) && !skipped;
    skipped = false;
    // «سلّمت القوات، اليوم الأحد، السد»: after a time between commas the clause goes on as it was.
    const held: Slot | null = comma && onlyTimesSince ? beforeAside : null;
    if (comma) [beforeAside, onlyTimesSince] = [held ?? slot, true];
    onlyTimesSince = onlyTimesSince && (isTimeWord(unit) || isInterposed(doc, at));
    if (comma) {
      relative = false;
      located = false;
      if (aside) foreign = false;
    }
    const own = at - trigger <= 2 && hasConcept(unit, 'relative');
    if (!own && hasConcept(unit, 'relative')) relative = true;
    if (hasConcept(unit, 'locator')) located = true;
    const isArgument = unit.actor !== null || unit.place !== null;
    const resumed = comma && unit.conjunction && unit.place !== null ? placeSlot(doc, found) : null;
    const outer = resumed !== null && resumed !== found.at(-1)!.slot;
    const continues = isArgument && !outer && listContinues(doc, at, found);
    const afterListing = slot === 'list' && unit.place !== null;
    if (comma && !continues && !afterListing) slot = resumed ?? held ?? 'loose';
    if (!unit.place || unit.concepts.length > 0) {
      const given = prepositionOf(unit);
      if (
        given &&
        !(unit.place && given === 'near') &&
        !isAbout(doc, at) &&
        !isPartOf(doc, at, slot) &&
        !isUntil(doc, at)
      )
        [slot, owner] = [given, ownerAfter(doc, at, trigger)];
      if (given) filled = isFilled(doc, unit) ? given : null;
      if (isShotBy(doc, at)) slot = 'by';
      if (hasConcept(unit, 'listing')) {
        slot = 'list';
        relative = false;
        located = false;
      }
    }
    const clitic = cliticSlot(unit);
    if (clitic) owner = null;
    const struck = clitic === 'to' && strikes && found.length === 0 && !unit.actor;
    const theirs = clitic === 'to' && (attacks || suffers) && isTheirPost(doc, at);
    if (theirs) slot = slot === 'bare' && attacks ? 'on' : slot;
    else if (clitic && !(struck && slot === 'bare') && !isPartOf(doc, at, slot))
      slot = clitic === 'to' && slot === 'bare' && unit.actor ? 'of' : clitic;
    if (!suffers && hasAny(unit, takers) && at > trigger + 1 && !heldArea(doc, at) && !isMeans(doc, at)) {
      // «سيطر الجيش، بعد معارك مع …، على أ»: what stands between commas is over with them.
      aside = !foreign && slot === 'after';
      foreign = true;
    }
    if (isFiniteVerb(unit)) [slot, located] = ['bare', false];
    // «على الطريق بين أ وب»: the nearer of the two says where.
    if (!isArgument || (continues && slot === 'between' && unit.actor === null)) continue;
    // «طائرات تابعة للتحالف بلدة أ»: after whose they are comes the object.
    if (slot === 'of' && unit.place !== null && unit.actor === null && !clitic) slot = 'bare';
    const placed = slot === filled && unit.actor !== null ? 'bare' : slot;
    found.push({
      unit: at,
      slot: continues
        ? found.at(-1)!.slot
        : owner !== null && unit.actor !== null
          ? owner
          : standsAside(doc, at, slot)
            ? 'near'
            : placed,
      distance: at - trigger,
      foreign: foreign || relative || located || (bracketed !== null && unit.actor === null),
      listed: continues || resumed !== null,
    });
    if (unit.actor) owner = null;
    if (unit.actor || (unit.place && !liesIn(doc, at + 1))) located = false;
  }
  return found;
}

/** «هاجموا نقطة تفتيش للجيش», «على نقطة للجيش»: whose post it is, hit like the post. */
const isTheirPost = ({ units }: Doc, at: number): boolean =>
  units[at]!.actor !== null &&
  units[at]!.place === null &&
  units[at]!.gap === 0 &&
  (hasConcept(units[at - 1], 'post') || POST.test(units[at - 1]!.stem));
const POST = /^(?:نقطه|نقاط|دوريه|دوريات|موقع|موقعا|مواقع|رتل|رتلا|قافله|اليه|عربه|سياره|تجمع|تجمعات)$/;

/** «مناطق سيطرة الفصائل»: whose an area is, no fight over it. */
export const heldArea = (doc: Doc, at: number): boolean =>
  hasConcept(doc.units[at], 'seize') &&
  doc.units[at]!.gap === 0 &&
  /^(?:ب|ل)?(?:ال)?(?:منطقه|مناطق|نفوذ)$/.test(doc.units[at - 1]!.stem);

/** The unit begins «بمحافظة أ» or «في محافظة أ»: a place around the one before it. */
const liesIn = (doc: Doc, at: number): boolean => {
  const unit = doc.units[at];
  if (unit?.gap !== 0 || unit.conjunction) return false;
  return unit.place !== null
    ? unit.preposition === 'ب'
    : hasConcept(unit, 'prep.in') && doc.units[at + 1]?.place != null;
};

/** «على أ في ب، وج»: after the comma the list of places goes on where it began. */
const placeSlot = (doc: Doc, found: readonly Argument[]): Slot | null =>
  found.find(({ unit, foreign }) => doc.units[unit]!.place !== null && !foreign)?.slot ?? null;

/** و or a comma between two arguments of one kind makes them one list. */
function listContinues(doc: Doc, at: number, found: readonly Argument[]): boolean {
  const last = found.at(-1);
  const unit = doc.units[at]!;
  if (!last || unit.preposition) return false;
  const gapUnits = at - last.unit - 1;
  if (gapUnits > 2) return false;
  for (let k = last.unit + 1; k < at; k++) if (!isListFiller(doc.units[k]!)) return false;
  const before = doc.units[last.unit]!;
  const kin =
    (before.place !== null && unit.place !== null) || (before.actor !== null && unit.actor !== null);
  const standing = doc.units
    .slice(last.unit + 1, at)
    .some(({ stem }) => /^(?:و|اضافه|بالاضافه|كذلك|ايضا|فضلا)$/.test(stem));
  return kin && (unit.conjunction || (unit.gap & GAP.comma) !== 0 || standing);
}

const isListFiller = (unit: Unit): boolean =>
  /^و?(?:محيط|ريف|اطراف|ضواحي|جوار|مزارع|بساتين)ها?$/.test(unit.stem) ||
  /^(?:و|اضافه|كذلك|ايضا|بالاضافه|الي|فضلا|عن|من)$/.test(unit.stem) ||
  hasConcept(unit, 'place-adjective') ||
  hasConcept(unit, 'actor-adjective') ||
  hasConcept(unit, 'direction');

/** «طائرات يعتقد أنها روسية»: a guess at whose they are, inside the clause. */
const isSupposed = (doc: Doc, at: number): boolean =>
  doc.units[at]!.gap === 0 &&
  /ان(?:ه|ها|هم|هما)$/.test(doc.units[at]!.stem) &&
  /^(?:[يت](?:عتقد|رجح|حتمل|شتبه|ظن)|يقال|قيل|مرجح|المرجح|محتمل)$/.test(doc.units[at - 1]!.stem);

/** «…، وفي أ استعاد الجيش ب»: the next item of a roundup, a place before its verb. */
function opensScene({ units }: Doc, at: number): boolean {
  const { gap, conjunction, stem } = units[at]!;
  const begins = (conjunction && hasConcept(units[at], 'prep.in')) || stem === 'اما';
  if (!begins || (gap & GAP.comma) === 0) return false;
  const place = units.slice(at + 1, at + 4).findIndex((unit) => unit.place !== null && unit.actor === null);
  const next = place < 0 ? undefined : units[at + 2 + place];
  return next !== undefined && (next.stem === 'فقد' || isFiniteVerb(next));
}

function endsClause(doc: Doc, at: number, relative: boolean): boolean {
  const unit = doc.units[at]!;
  if (opensScene(doc, at)) return true;
  if (hasConcept(unit, 'clause')) return !isInterposed(doc, at);
  if (hasConcept(unit, 'that') && !relative && !isSupposed(doc, at)) return true;
  if (!isFiniteVerb(unit) || relative) return false;
  const light = hasConcept(unit, 'light') || hasConcept(unit, 'manage');
  return unit.conjunction || (!light && (unit.gap & GAP.comma) !== 0) || hasConcept(unit, 'say');
}
