// Whose dead they are: gives each toll to the event that the text gives it to, a total over several places to none.
import { isFiniteVerb } from './clause/arguments.ts';
import { type Doc, hasConcept, type Sentence, type Toll } from './document.ts';
import { tollsOf } from './mentions/deaths.ts';
import type { Candidate } from './stages/05-candidates.ts';
import { placeKey } from './where/place-key.ts';

const HARMFUL: ReadonlySet<string> = new Set([
  'armed-clash',
  'control',
  'strike',
  'air-drone-strike',
  'shelling-artillery-missile',
  'chemical-weapon',
  'suicide-bomb',
  'remote-explosive-landmine-ied',
  'grenade',
  'attack',
  'excessive-force-against-protesters',
  'violent-demonstration',
  'mob-violence',
]);
/** For how many sentences a change of control shares the dead of the fight for it. */
const FIGHT_GOES_ON = 3;
/** The sentences, counted from its own, in which an event may share the dead of another. */
const NEAR = Array.from({ length: FIGHT_GOES_ON + 2 }, (_, at) => at - 1);

/** The sentences, counted from its own, whose events may be given a toll. */
const RECALLED = 8;
const HEARD = Array.from({ length: RECALLED + 3 }, (_, at) => at - RECALLED);

/** Deaths by candidate; those that are not in the map have no figure. */
export function deathsOf(doc: Doc, candidates: readonly Candidate[]): Map<Candidate, number> {
  const found = new Map<Candidate, number>();
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.scope.status === 'planned' || !HARMFUL.has(candidate.rule.event)) continue;
    groups.set(candidate.sentence, [...(groups.get(candidate.sentence) ?? []), candidate]);
  }
  const orphans: [number, number][] = [];
  const heard = (index: number) => HEARD.some((after) => groups.has(index + after));
  doc.sentences.forEach((sentence, index) => {
    if (!heard(index)) return;
    const tolls = tollsOf(doc, sentence).filter(
      (toll) => !isRunningTotal(doc, sentence, toll) && !isOutdated(doc, sentence, toll),
    );
    if (tolls.length === 0) return;
    const group = groups.get(index);
    if (group) for (const toll of tolls) give(doc, toll, group, found);
    else orphans.push([index, tolls.reduce((sum, { value }) => sum + value, 0)]);
  });
  for (const [index, value] of orphans) adopt(doc, index, value, groups, found);
  share(doc, candidates, found);
  return found;
}

/** To the nearest trigger, where it stands for one place. */
function give(doc: Doc, toll: Toll, group: readonly Candidate[], found: Map<Candidate, number>): void {
  const owner = group.reduce((a, b) =>
    Math.abs(b.trigger - toll.unit) < Math.abs(a.trigger - toll.unit) ? b : a,
  );
  const deed = group.filter(({ trigger }) => isOneDeed(doc, trigger, owner.trigger));
  const told = narrow(doc, deed)!;
  if (new Set(told.map((one) => placeOf(doc, one))).size > 1) return;
  const counted = isCount(doc, toll);
  for (const one of told) {
    const known = found.get(one) ?? 0;
    found.set(one, counted ? Math.max(known, toll.value) : known + toll.value);
  }
}

/** «وفق حصيلة جديدة بلغت 27 قتيلا»: a count of all the dead holds those told before. */
const isCount = (doc: Doc, { unit }: Toll): boolean =>
  doc.units.slice(Math.max(0, unit - 14), unit).some((one) => hasConcept(one, 'total'));

/** «الغارات والقصف المدفعي على أ»، «غارات استهدفت أ»: two words side by side for what was done at once. */
function isOneDeed(doc: Doc, one: number, other: number): boolean {
  if (one === other) return true;
  const [first, second] = [Math.min(one, other), Math.max(one, other)];
  if (second - first > BESIDE) return false;
  const [before, after] = [doc.units[first]!, doc.units[second]!];
  if (isFiniteVerb(before) || after.gap !== 0) return false;
  return isFiniteVerb(after) ? hasConcept(after, 'target') && !after.conjunction : after.conjunction;
}
const BESIDE = 3;

const placeOf = (doc: Doc, { place }: Candidate): string =>
  place === null ? '' : placeKey(doc.units[place]!.place?.name ?? '');

/** «وأسفر الهجوم عن مقتل …»: the toll of the event told just before; of a title or lead, of the one told just after. */
function adopt(
  doc: Doc,
  index: number,
  value: number,
  groups: ReadonlyMap<number, readonly Candidate[]>,
  found: Map<Candidate, number>,
): void {
  const sentence = doc.sentences[index]!;
  const at = (near: number) => narrow(doc, groups.get(index + near));
  const before = BACK.map(at).find((group) => group !== undefined);
  const after = at(1) ?? (heads(doc, index) ? at(2) : undefined);
  const takes = (group: readonly Candidate[] | undefined): group is Candidate[] =>
    group !== undefined &&
    new Set(group.map((one) => placeOf(doc, one))).size === 1 &&
    !group.some((one) => found.has(one));
  const there = toldThere(doc, index, groups).filter((one) => !found.has(one));
  if (there.length > 0) found.set(there.at(-1)!, value);
  else if (takes(before) && refersBack(doc, sentence, before)) found.set(before.at(-1)!, value);
  else if (takes(after) && (heads(doc, index) || after.some((one) => callsBack(doc, one))))
    found.set(after.at(-1)!, value);
}

/** «وقتل 15 في معارك أ»: what was told before of the place that the toll names. */
function toldThere(
  doc: Doc,
  index: number,
  groups: ReadonlyMap<number, readonly Candidate[]>,
): readonly Candidate[] {
  const { from, to } = doc.sentences[index]!;
  const named = doc.units
    .slice(from, to)
    .filter(({ place, actor }) => place && !actor && !AREAS.has(place.kind))
    .map(({ place }) => placeKey(place!.name));
  if (new Set(named).size !== 1) return [];
  for (let at = index - 1; at >= Math.max(0, index - RECALLED); at--) {
    const there = groups.get(at)?.filter((one) => sameName(placeOf(doc, one), named[0]!)) ?? [];
    if (there.length > 0) return there;
  }
  return [];
}

/** The sentences before a toll in which its event may stand, the nearest first. */
const BACK = [-1, -2, -3];

/** Where a town is named beside the land it lies in, the dead are the town’s. */
function narrow(doc: Doc, group: readonly Candidate[] | undefined): readonly Candidate[] | undefined {
  const towns = group?.filter(
    ({ place }) => place !== null && !AREAS.has(doc.units[place]!.place?.kind ?? ''),
  );
  return towns && towns.length > 0 ? towns : group;
}

/** The title, and the lead that follows it. */
const heads = (doc: Doc, index: number): boolean =>
  index === 0 || (index === 1 && doc.sentences[0]?.field === 'title');

/** «الهجوم»، «الانفجار»: the one that was told just now. */
const callsBack = (doc: Doc, { trigger }: Candidate): boolean => CALLED_BACK.test(doc.units[trigger]!.stem);
const CALLED_BACK = /^ال(?:هجوم|انفجار|تفجير|كمين|عمليه|غاره|ضربه|قصف|اعتداء|مجزره)/;

const AREAS = new Set(['country', 'governorate', 'region', 'countryside']);

/** A toll that names no other place than the one told before, and the lands around it, is of what happened there. */
function refersBack(doc: Doc, { from, to }: Sentence, before: readonly Candidate[]): boolean {
  const units = doc.units.slice(from, to);
  const name = placeOf(doc, before[0]!);
  const elsewhere = units.some(
    ({ place, actor }) => place && !actor && !AREAS.has(place.kind) && !sameName(placeKey(place.name), name),
  );
  return !elsewhere;
}

const sameName = (a: string, b: string): boolean =>
  a === b || (a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)));

/** Who took the place took it in the fight told beside it, and «الهجوم وقع في …» says where what was told took place. */
function share(doc: Doc, candidates: readonly Candidate[], found: Map<Candidate, number>): void {
  const told = bySentence(found);
  const places = new Map<number, Set<number | null>>();
  for (const { trigger, place } of candidates)
    places.set(trigger, (places.get(trigger) ?? new Set()).add(place));
  for (const candidate of candidates) {
    if (found.has(candidate) || candidate.place === null || candidate.scope.status === 'planned') continue;
    if (candidate.rule.event !== 'control' && places.get(candidate.trigger)!.size > 1) continue;
    const near = NEAR.flatMap((after) => told.get(candidate.sentence + after) ?? []);
    const same = near.sort((a, b) => a.rank - b.rank).find(({ fight }) => isSameFight(doc, candidate, fight));
    if (same) found.set(candidate, same.value);
  }
}

interface Told {
  fight: Candidate;
  value: number;
  /** Those found first are asked first. */
  rank: number;
}

function bySentence(found: ReadonlyMap<Candidate, number>): Map<number, Told[]> {
  const told = new Map<number, Told[]>();
  let rank = 0;
  for (const [fight, value] of found) {
    if (!told.has(fight.sentence)) told.set(fight.sentence, []);
    told.get(fight.sentence)!.push({ fight, value, rank: rank++ });
  }
  return told;
}

function isSameFight(doc: Doc, candidate: Candidate, fight: Candidate): boolean {
  const after = fight.sentence - candidate.sentence;
  if (candidate.rule.event === 'control')
    return (
      fight.rule.event === 'armed-clash' &&
      after >= 0 &&
      after <= FIGHT_GOES_ON &&
      sameName(placeOf(doc, fight), placeOf(doc, candidate))
    );
  return after === -1 && candidate.rule.event === fight.rule.event && callsBack(doc, candidate);
}

/** «ارتفع عدد القتلى منذ بدء الهجوم إلى 374»: the count of a whole campaign. */
function isRunningTotal(doc: Doc, { from, to }: Sentence, { unit }: Toll): boolean {
  const around = doc.units.slice(Math.max(from, unit - 14), Math.min(to, unit + 8));
  const since =
    around.some(({ stem }) => stem === 'منذ') || around.some((one) => hasConcept(one, 'long-ago'));
  return since && around.some((one) => hasConcept(one, 'total'));
}

/** «بعد حصيلة سابقة أفادت عن مقتل 12»: the count that the new one takes the place of. */
const isOutdated = (doc: Doc, { from }: Sentence, { unit }: Toll): boolean =>
  doc.units
    .slice(Math.max(from, unit - 6), unit)
    .some(({ stem }, at, words) => /حصيله$/.test(stem) && /^سابقه$/.test(words[at + 1]?.stem ?? ''));
