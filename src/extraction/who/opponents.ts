// The side that a sentence leaves to the reader: from the clause, the text before it, the whole document, the war.
import type { Argument, Slot } from '../clause/arguments.ts';
import type { Arguments } from '../clause/frames.ts';
import type { Doc, Knowledge, Sentence } from '../document.ts';
import { allied, canFight, type Discourse, type Sides } from './sides.ts';

/** Fills the missing side: from the sentence, the text before it, the whole document, the war itself. */
export function completeSides(
  doc: Doc,
  sentence: Sentence,
  args: Arguments,
  { first, second }: Sides,
  discourse: Discourse,
  implied: Set<string>,
  knowledge: Knowledge,
): Sides {
  if (first.length > 0 && second.length > 0) return { first, second };
  if (first.length === 0 && second.length === 0) {
    if (discourse.first.length + discourse.second.length > 0) implied.add('sides');
    return { first: discourse.first, second: discourse.second };
  }
  const known = first.length > 0 ? first : second;
  const found = withHead(doc, opponentOf(doc, sentence, args, known, discourse, knowledge), known, knowledge);
  if (found.length > 0) implied.add('sides');
  return first.length > 0 ? { first, second: found } : { first: found, second };
}

/** Where nobody is said to fight: a party that the sentence names beside the fight, and those who stand against it. */
export function partiesBeside(
  doc: Doc,
  sentence: Sentence,
  args: Arguments,
  discourse: Discourse,
  knowledge: Knowledge,
): Sides {
  const fighters = (unit: number) =>
    doc.units[unit]!.place ? [] : (doc.units[unit]!.actor?.ids ?? []).filter((id) => canFight(id, knowledge));
  const beside = [...args.after, ...args.before].find(({ unit }) => fighters(unit).length > 0);
  if (!beside) return { first: [], second: [] };
  const first = fighters(beside.unit);
  return { first, second: opponentOf(doc, sentence, args, first, discourse, knowledge) };
}

const HOSTILE: readonly Slot[] = ['with', 'against', 'grip', 'hand', 'from', 'between', 'on'];
const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));

/** Those who stand against a side: in its clause, in the text before, in the document. */
export function opponentOf(
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
