// The side that a sentence leaves to the reader: from the clause, the text before it, the whole document, the war.
import type { Argument, Slot } from './arguments.ts';
import { type Doc, hasConcept, type Knowledge, type Sentence } from './document.ts';
import type { Arguments } from './frames.ts';
import { allied, canFight, type Discourse, type Sides } from './sides.ts';

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
  const firstAcross = (from: number, to: number): readonly string[] | null => {
    for (let at = from; at < to && camp !== null; at++) {
      const ids = idsAt(at).filter(across);
      if (ids.length > 0) return ids;
    }
    return null;
  };
  const clause = firstAcross(
    before.at(-1)?.unit ?? sentence.from,
    (after.at(-1)?.unit ?? sentence.to - 1) + 1,
  );
  if (clause) return clause;
  const [one, other] = [discourse.first.filter(hostile), discourse.second.filter(hostile)];
  if (shares(side, discourse.first) && other.length > 0) return other;
  if (shares(side, discourse.second) && one.length > 0) return one;
  return firstAcross(sentence.from, sentence.to) ?? mainFoe(doc, across, camp, knowledge);
}

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

/** States that stand behind a camp, and the network that a group is linked to, are met in the field less often. */
const PATRONS = new Set([
  'turkey',
  'russia',
  'iran',
  'united-states',
  'international-coalition',
  'saudi-arabia',
  'united-arab-emirates',
  'al-qaeda',
]);
const patronage = (id: string): number => (PATRONS.has(id) ? 1 : 0);

/** Those of another camp whom the document names most; nobody whom it does not name. */
function mainFoe(
  doc: Doc,
  across: (id: string) => boolean,
  camp: number | null,
  knowledge: Knowledge,
): readonly string[] {
  if (camp === null) return [];
  const list = knowledge.campsOf(doc.country);
  const [best, ...others] = [...doc.actorCounts]
    .filter(([id]) => across(id))
    .sort(([a, named], [b, times]) => patronage(a) - patronage(b) || times - named);
  if (!best) return [];
  const [id, count] = best;
  const members = list.find((one) => one.includes(id)) ?? [];
  const beside = others.find(
    ([other, times]) =>
      members.includes(other) && times * 2 >= count && !AGAINST_ALL.has(other) && !PATRONS.has(other),
  );
  const leads = doc.country !== 'LY' && !AGAINST_ALL.has(id) && doc.actorCounts.has(members[0] ?? '');
  const head = leads ? members[0] : undefined;
  return withSaleh(doc, [...new Set([id, ...(beside ? [beside[0]] : []), ...(head ? [head] : [])])]);
}
