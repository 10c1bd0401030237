// Who against whom: the sides that a frame finds, and the side that the sentence leaves to the reader.
import { type Argument, isFiniteVerb, type Slot } from './arguments.ts';
import { type Doc, hasConcept, type Knowledge, type Scope, type Sentence } from './document.ts';
import { type Arguments, actorsIn, betweenSides, slotsOf } from './frames.ts';
import type { Rule } from './rules/rule.ts';

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
/** What the text has in play as it goes on. */
export interface Discourse extends Sides {
  place: number | null;
  paragraph: number;
}

export function readSides(
  doc: Doc,
  rule: Rule,
  trigger: number,
  given: Arguments,
  scope: Scope,
  knowledge: Knowledge,
): SideUnits {
  const args = followsUp(doc, trigger) ? { ...given, before: [...given.before].reverse() } : given;
  const fought = rule.event === 'armed-clash' || rule.event === 'control';
  const named = (unit: number) =>
    fought && doc.units[unit]!.actor!.head === 'adjective' ? [] : doc.units[unit]!.actor!.ids;
  const idsOf = (units: readonly number[], done = false) => [
    ...new Set(units.flatMap((unit) => named(unit)).filter((id) => suits(id, rule, done, knowledge))),
  ];
  const campOf = (id: string) => knowledge.campOf(doc.country, id);
  if (slotsOf(rule, 'first').includes('between')) {
    const sides = betweenSides(doc, args, campOf);
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
  const second = idsOf(secondUnits, true).filter((id) => !first.includes(id) && !allied(first, id, campOf));
  return { first, second, units: second.length > 0 ? [...firstUnits, ...secondUnits] : firstUnits };
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
  if (isFiniteVerb(doc.units[trigger]!)) return false;
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

const allied = (side: readonly string[], id: string, campOf: (id: string) => number | null): boolean => {
  const camp = campOf(id);
  return camp !== null && side.some((member) => campOf(member) === camp);
};

/** Fills the missing side: from the sentence, the text before it, the whole document, the war itself. */
export function completeSides(
  doc: Doc,
  sentence: Sentence,
  args: Arguments,
  { first, second }: Sides,
  isStrike: boolean,
  discourse: Discourse,
  implied: Set<string>,
  knowledge: Knowledge,
): Sides {
  if (first.length > 0 && second.length > 0) return { first, second };
  if (isStrike) return completeStrike(doc, sentence, args, { first, second }, discourse, implied, knowledge);
  if (first.length === 0 && second.length === 0) {
    if (discourse.first.length + discourse.second.length > 0) implied.add('sides');
    return { first: discourse.first, second: discourse.second };
  }
  const known = first.length > 0 ? first : second;
  const found = withHead(doc, opponentOf(doc, sentence, args, known, discourse, knowledge), known, knowledge);
  if (found.length > 0) implied.add('sides');
  return first.length > 0 ? { first, second: found } : { first: found, second };
}

/** Who was hit: civilians where the sentence names them or their homes, else the enemy. Who struck is left open unless in play. */
function completeStrike(
  doc: Doc,
  sentence: Sentence,
  args: Arguments,
  { first, second }: Sides,
  discourse: Discourse,
  implied: Set<string>,
  knowledge: Knowledge,
): Sides {
  implied.add('sides');
  if (first.length > 0) return { first, second: hitBy(doc, sentence, args, first, discourse, knowledge) };
  if (second.length > 0 && second[0] !== 'civilians') {
    return { first: opponentOf(doc, sentence, args, second, discourse, knowledge), second };
  }
  if (second.length > 0) return { first: discourse.first, second };
  // Nobody is named: who struck in this paragraph strikes on; else those who have aircraft and guns.
  const afar = discourse.paragraph !== sentence.paragraph && doc.army !== null;
  if (afar && knowledge.campOf(doc.country, doc.army!) !== null)
    return { first: [doc.army!], second: hitBy(doc, sentence, args, [doc.army!], discourse, knowledge) };
  const hit = hitBy(doc, sentence, args, discourse.first, discourse, knowledge);
  return { first: discourse.first, second: hit[0] === 'civilians' ? hit : discourse.second };
}

/** «… وأوقعت الغارات عشرة قتلى مدنيين»: the sentence after it tells of civilians killed. */
function deadCivilians(doc: Doc, { to, paragraph }: Sentence): boolean {
  const next = sentenceFrom(doc, to);
  if (next?.from !== to || next.paragraph > paragraph + 1) return false;
  const units = doc.units.slice(next.from, next.to);
  const struck = units.some((unit) =>
    ['air-strike', 'bombard', 'shelling'].some((id) => hasConcept(unit, id)),
  );
  return struck && units.some(({ actor }) => actor?.ids.includes('civilians'));
}

/** The first sentence that begins at the unit or after it: halved, as every strike asks. */
function sentenceFrom({ sentences }: Doc, unit: number): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.from < unit) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

/** «سقط صاروخ على أ»: outside the country of the war nobody strikes the land of his own; his foes do. */
export function notOwnLand(
  doc: Doc,
  place: number | null,
  sides: Sides,
  discourse: Discourse,
  knowledge: Knowledge,
): Sides {
  const land = place === null ? null : (doc.units[place]!.place?.known?.country ?? null);
  if (land === null || land === doc.country) return sides;
  const own = (id: string) => knowledge.actors.get(id)?.country === land;
  if (!sides.first.some(own)) return sides;
  const foe = (id: string) => !own(id) && canFight(id, knowledge);
  const foes = [sides.second, discourse.second, discourse.first].map((side) => side.filter(foe));
  const hit = sides.second.filter((id) => !canFight(id, knowledge));
  return { first: foes.find(({ length }) => length > 0) ?? [], second: hit.length > 0 ? hit : sides.first };
}

function hitBy(
  doc: Doc,
  sentence: Sentence,
  args: Arguments,
  first: readonly string[],
  discourse: Discourse,
  knowledge: Knowledge,
): readonly string[] {
  const units = doc.units.slice(sentence.from, sentence.to);
  const holders = args.after
    .filter(({ slot }) => slot === 'hand')
    .flatMap(({ unit }) => doc.units[unit]!.actor?.ids ?? []);
  if (holders.some((id) => !first.includes(id) && canFight(id, knowledge))) return holders;
  if (units.some(({ actor }) => actor?.ids.includes('civilians'))) return ['civilians'];
  if (deadCivilians(doc, sentence)) return ['civilians'];
  const foes = opponentOf(doc, sentence, args, first, discourse, knowledge);
  const foeNamed = units.some(({ actor }) => actor?.ids.some((id) => foes.includes(id)));
  const homes = units.some((unit) => hasConcept(unit, 'house') || /^(?:ال)?سكني/.test(unit.stem));
  return homes && !foeNamed ? ['civilians'] : foes;
}

const HOSTILE: readonly Slot[] = ['with', 'against', 'grip', 'hand', 'from', 'between', 'on'];
const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));

function opponentOf(
  doc: Doc,
  sentence: Sentence,
  { after, before }: Arguments,
  side: readonly string[],
  discourse: Discourse,
  knowledge: Knowledge,
): readonly string[] {
  const campOf = (id: string) => knowledge.campOf(doc.country, id);
  const hostile = (id: string) => !side.includes(id) && !allied(side, id, campOf) && canFight(id, knowledge);
  const idsAt = (unit: number) =>
    (doc.units[unit]!.place ? [] : (doc.units[unit]!.actor?.ids ?? [])).filter(hostile);
  const opposed = (arg: Argument) => HOSTILE.includes(arg.slot) && idsAt(arg.unit).length > 0;
  const named = after.find(opposed) ?? before.find(opposed);
  if (named) return idsAt(named.unit);
  const camp = side.map(campOf).find((found) => found !== null) ?? null;
  const state = side.some((id) => /^(?:state|external)/.test(knowledge.actors.get(id)?.kind ?? ''));
  const rebel = (id: string) => state && knowledge.actors.get(id)?.kind === 'rebel-group';
  const across = (id: string) => hostile(id) && (camp === null || campOf(id) !== null || rebel(id));
  const across_ = (from: number, to: number): readonly string[] | null => {
    for (let at = from; at < to && camp !== null; at++) {
      const ids = idsAt(at).filter(across);
      if (ids.length > 0) return ids;
    }
    return null;
  };
  const clause = across_(before.at(-1)?.unit ?? sentence.from, (after.at(-1)?.unit ?? sentence.to - 1) + 1);
  if (clause) return clause;
  const [one, other] = [discourse.first.filter(hostile), discourse.second.filter(hostile)];
  if (shares(side, discourse.first) && other.length > 0) return other;
  if (shares(side, discourse.second) && one.length > 0) return one;
  return across_(sentence.from, sentence.to) ?? mainFoe(doc, across, camp, knowledge);
}

export const canFight = (id: string, knowledge: Knowledge): boolean =>
  !['civilians', 'other', 'protesters'].includes(knowledge.actors.get(id)?.kind ?? '');

const withSaleh = (doc: Doc, ids: readonly string[]): readonly string[] =>
  doc.withSaleh && ids.includes('houthis') ? [...new Set([...ids, 'houthi-saleh-forces'])] : ids;

const AGAINST_ALL = new Set([
  'turkey',
  'russia',
  'united-states',
  'international-coalition',
  'saudi-led-coalition',
]);

const HEADS = new Set(['opposition-factions']);

/** A faction that is guessed for a side stands for its whole camp, where the camp has a name. */
function withHead(
  doc: Doc,
  ids: readonly string[],
  against: readonly string[],
  knowledge: Knowledge,
): readonly string[] {
  const camps = knowledge.campsOf(doc.country);
  const heads = ids
    .flatMap((id) => camps.find((camp) => camp.includes(id))?.[0] ?? [])
    .filter((head) => HEADS.has(head) && !against.includes(head));
  return [...new Set([...ids, ...heads])];
}

/** Those of another camp whom the document names most; nobody whom it does not name. */
function mainFoe(
  doc: Doc,
  across: (id: string) => boolean,
  camp: number | null,
  knowledge: Knowledge,
): readonly string[] {
  if (camp === null) return [];
  const list = knowledge.campsOf(doc.country);
  const [best, ...others] = [...doc.actorCounts].filter(([id]) => across(id)).sort((a, b) => b[1] - a[1]);
  if (!best) return [];
  const [id, count] = best;
  const members = list.find((one) => one.includes(id)) ?? [];
  const beside = others.find(
    ([other, times]) => members.includes(other) && times * 2 >= count && !AGAINST_ALL.has(other),
  );
  const leads = doc.country !== 'LY' && !AGAINST_ALL.has(id) && doc.actorCounts.has(members[0] ?? '');
  const head = leads ? members[0] : undefined;
  return withSaleh(doc, [...new Set([id, ...(beside ? [beside[0]] : []), ...(head ? [head] : [])])]);
}

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
