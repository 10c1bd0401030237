// Who struck and whom it hit, where the sentence names one of them or neither.

import type { Slot } from '../clause/arguments.ts';
import type { Arguments } from '../clause/frames.ts';
import { type Doc, hasConcept, type Knowledge, type Sentence, type Unit } from '../document.ts';
import type { Rule } from '../rules/rule.ts';
import { opponentOf } from './opponents.ts';
import { allied, canFight, type Discourse, type Sides } from './sides.ts';

export const STRIKES = new Set<string>(['strike', 'air-drone-strike', 'shelling-artillery-missile']);

/** Fills the missing side of what is no fight: who was hit, and who struck where the place tells of it. */
export function completeHarm(
  doc: Doc,
  sentence: Sentence,
  args: Arguments,
  sides: Sides,
  rule: Rule,
  place: number | null,
  discourse: Discourse,
  implied: Set<string>,
  knowledge: Knowledge,
): Sides {
  const named = sides.first.length > 0;
  const completed = completeStrike(doc, sentence, args, sides, rule, discourse, implied, knowledge);
  if (named || !STRIKES.has(rule.event)) return completed;
  return notOwnLand(doc, place, onArmyBase(doc, place, completed, knowledge), discourse, knowledge);
}

/** «سقط صاروخ على أ»: outside the country of the war nobody strikes the land of his own; his foes do. */
function notOwnLand(
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

/** Those who strike the army of another state from the air, and are named for it. */
const RAIDERS: ReadonlySet<string> = new Set([
  'israel',
  'united-states',
  'united-kingdom',
  'france',
  'turkey',
  'international-coalition',
]);

/** «ضربة استهدفت مطارا عسكريا»: the bases of the army are hit by a state that the text names for it, not by the army. */
function onArmyBase(doc: Doc, place: number | null, sides: Sides, knowledge: Knowledge): Sides {
  const [army] = warring(doc, knowledge);
  if (army === undefined) return sides;
  const campOf = (id: string) => knowledge.campOf(doc.country, id);
  const ours = (id: string) => allied([army], id, campOf) || id === army;
  const based = BASES.has((place === null ? null : doc.units[place]!.place?.kind) ?? '');
  if (!based && !sides.second.some(ours)) return sides;
  const counts = [...doc.actorCounts].filter(([id]) => !ours(id)).sort((a, b) => b[1] - a[1]);
  const raider = counts.find(([id]) => RAIDERS.has(id) && !allied([army], id, campOf));
  const fighter = counts.find(([id]) => campOf(id) !== null && !RAIDERS.has(id));
  if (!raider || (fighter && fighter[1] > raider[1])) return sides;
  return { first: [raider[0]], second: sides.second.some(ours) ? sides.second : [army] };
}
const BASES: ReadonlySet<string> = new Set(['airport', 'base']);

/** Who was hit: civilians where the sentence names them or their homes, else the enemy. Who struck is left open unless in play. */
function completeStrike(
  doc: Doc,
  sentence: Sentence,
  args: Arguments,
  { first, second }: Sides,
  rule: Rule,
  discourse: Discourse,
  implied: Set<string>,
  knowledge: Knowledge,
): Sides {
  if (first.length > 0 && second.length > 0) return { first, second };
  implied.add('sides');
  if (first.length > 0) return { first, second: hitBy(doc, sentence, args, first, discourse, knowledge) };
  if (second.length > 0 && second[0] !== 'civilians') {
    return { first: opponentOf(doc, sentence, args, second, discourse, knowledge), second };
  }
  if (second.length > 0) {
    const told = rule.event === 'chemical-weapon' ? warring(doc, knowledge) : [];
    return { first: told.length > 0 ? told : discourse.first, second };
  }
  const owner = STRIKES.has(rule.event) ? ownerOf(doc, args, knowledge) : [];
  if (owner.length > 0)
    return {
      first: opponentOf(doc, sentence, args, owner, discourse, knowledge),
      second: deadCivilians(doc, sentence) || namesCivilians(doc, sentence) ? ['civilians'] : owner,
    };
  // Nobody is named: who struck in this paragraph strikes on; else those who have aircraft and guns.
  const struck =
    STRIKES.has(rule.event) &&
    discourse.first.some((id) => RAIDERS.has(id)) &&
    discourse.second.includes(doc.army ?? '');
  const near = struck || discourse.paragraph === sentence.paragraph;
  const army = near ? [] : warring(doc, knowledge);
  if (army.length > 0) return { first: army, second: hitBy(doc, sentence, args, army, discourse, knowledge) };
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
  return struck && units.some((unit) => areCivilians(doc, unit));
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

/** «صواريخ على موقع يتبع لكتائب القسام»: whose place it is that the words after the trigger tell of. */
function ownerOf(doc: Doc, { after }: Arguments, knowledge: Knowledge): readonly string[] {
  const owner = after.find(({ unit, slot, distance }) => {
    const { actor } = doc.units[unit]!;
    if (distance > OWNED || actor === null || actor.head === 'adjective') return false;
    return OWNS.includes(slot) || (slot === 'to' && BELONGS.test(doc.units[unit - 1]!.stem));
  });
  const ids = owner ? doc.units[owner.unit]!.actor!.ids : [];
  return ids.filter((id) => canFight(id, knowledge));
}
const OWNED = 9;
const OWNS: readonly Slot[] = ['on', 'in', 'near', 'hand'];
const BELONGS = /^(?:ال)?(?:[تي]تبع|تابع(?:ه|ين)?|[تي]عود|عائد(?:ه)?)$/;

/** The state’s forces, where they are a party to the war that the document is about. */
const warring = ({ army, country }: Doc, { campOf }: Knowledge): readonly string[] =>
  army !== null && campOf(country, army) !== null && !TWO_ARMIES.has(country ?? '') ? [army] : [];
/** Where both sides shell, who is not named is not known. */
const TWO_ARMIES: ReadonlySet<string> = new Set(['LY', 'SD', 'YE']);

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
  if (namesCivilians(doc, sentence)) return ['civilians'];
  if (deadCivilians(doc, sentence)) return ['civilians'];
  const foes = opponentOf(doc, sentence, args, first, discourse, knowledge);
  const foeNamed = units.some(({ actor }) => actor?.ids.some((id) => foes.includes(id)));
  const homes = units.some(
    (unit) => hasConcept(unit, 'house') || hasConcept(unit, 'civil-site') || /^(?:ال)?سكني/.test(unit.stem),
  );
  return homes && !foeNamed ? ['civilians'] : foes;
}

const CIVIL =
  /^[وفبل]*(?:ال)?(?:مدنيا?|مدني(?:ين|ون|ان)|طفلا?|طفله|طفل(?:ين|ان|تين|تان)|اطفال|نساء|امراه|امرا(?:تين|تان))$/;
const namesCivilians = (doc: Doc, { from, to }: Sentence): boolean =>
  doc.units.slice(from, to).some((unit) => areCivilians(doc, unit));

/** «طفلين»، «مدنيان اثنان»: nobody who fights. */
const areCivilians = (doc: Doc, { actor, from }: Unit): boolean =>
  actor?.ids.includes('civilians') === true || CIVIL.test(doc.tokens[from]!.norm);
