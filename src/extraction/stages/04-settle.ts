// Stage 4. The whole document settles what one sentence cannot: which country, which of several places of one
// name, whom «الجيش» and «التنظيم» mean, which town «المدينة» is.
import type { GazetteerPlace } from '../../shared/schema/index.ts';
import { type ActorMention, type Doc, hasConcept, type Knowledge, type Unit } from '../document.ts';
import { isGreat, PlaceMemory, settlePlace } from '../where/place-context.ts';
import { nameStates } from '../who/capitals.ts';
import { foeOfState, placeAmong } from '../who/foes-of-state.ts';

export function settle(doc: Doc, knowledge: Knowledge): Doc {
  nameStates(doc, knowledge);
  const naming = doc.sentences.flatMap(({ from, to }) =>
    doc.units.slice(from, to).filter(({ place, actor }) => place !== null || actor !== null),
  );
  doc.country = mainCountry(naming, knowledge) ?? countryOf(doc.input.country);
  const memory = new Memory(countriesIn(naming, knowledge));
  const allies = allianceOf(doc, naming);
  doc.withSaleh = allies;
  memory.rebels = mainRebels(naming, doc.country, knowledge);
  doc.army = memory.army = mainArmy(naming, doc.country, knowledge);
  for (const { from, to } of doc.sentences) {
    const units = doc.units.slice(from, to);
    if (!units.some(({ place, actor }) => place !== null || actor !== null)) continue;
    const country = sentenceCountry(units, doc.country);
    for (let index = 0; index < units.length; index++) {
      const unit = units[index]!;
      if (unit.place) settlePlace(unit, index, units, country, memory.places, knowledge);
      if (!unit.actor) continue;
      unit.actor = withAllies(
        settleActor(
          doc.day,
          unit.actor,
          unit.stem.startsWith('ال'),
          wordsOfOrganisation(doc, unit),
          hasConcept(unit, 'aircraft') || hasConcept(units[index - 1], 'prep.ally'),
          country,
          placeAmong(units, country) ?? memory.places.last,
          memory,
          knowledge,
        ),
        allies,
      );
      if (!unit.actor || /^(?:ال)?حكوم/.test(unit.stem)) continue;
      for (const id of unit.actor.ids) doc.actorCounts.set(id, (doc.actorCounts.get(id) ?? 0) + 1);
    }
  }
  return doc;
}

const NO_WORDS: readonly string[] = [];
/** The words that point back to an organisation; of others none are asked for. */
const wordsOfOrganisation = ({ tokens }: Doc, { actor, from, to }: Unit): readonly string[] =>
  actor?.back === 'back.organisation' ? tokens.slice(from, to).map(({ norm }) => norm) : NO_WORDS;

const SALEH = new Set(['houthi-saleh-forces', 'saleh-forces', 'saleh-republican-guard']);

/** From September 2014 to December 2017 the Houthis fought together with Saleh’s forces: where the text says so. */
const allianceOf = (doc: Doc, naming: readonly Unit[]): boolean =>
  doc.day >= '2014-09-21' &&
  doc.day < '2017-12-04' &&
  (naming.some(({ actor }) => actor?.ids.some((id) => SALEH.has(id))) ||
    doc.tokens.some(({ norm }) => norm.length < 9 && SALEH_NAMES.includes(norm)));

const SALEH_NAMES: readonly string[] = ['المخلوع', 'صالح', 'والمخلوع', 'وصالح'];

const withAllies = (actor: ActorMention | null, allied: boolean): ActorMention | null =>
  actor && allied && actor.ids.some((id) => id === 'houthis' || SALEH.has(id))
    ? { ...actor, ids: [...new Set([...actor.ids, 'houthi-saleh-forces', 'houthis'])] }
    : actor;

const countryOf = (hint: string | null | undefined): string | null =>
  typeof hint === 'string' && /^[A-Za-z]{2}$/.test(hint) ? hint.toUpperCase() : null;

/** The country that most of the places and actors name. */
function mainCountry(units: readonly Unit[], knowledge: Knowledge): string | null {
  const votes = new Map<string, number>();
  const vote = (country: string | null | undefined, weight: number) => {
    if (country) votes.set(country, (votes.get(country) ?? 0) + weight);
  };
  for (const { place, actor } of units) {
    if (place && !place.weak) {
      const country = place.candidates[0]?.country;
      if (place.candidates.every((one) => one.country === country))
        vote(country, place.candidates.some(isCurated) ? 2 : 0.5);
    }
    const named = actor?.ids[0] ? knowledge.actors.get(actor.ids[0]) : undefined;
    if (named && named.kind !== 'external-forces') vote(named.country, 2);
    const meanings = actor?.generic ? Object.keys(actor.generic.means) : [];
    if (meanings.length === 2) vote(meanings[0], 1);
  }
  for (const [country, count] of votes)
    if (knowledge.campsOf(country).length > 0) votes.set(country, count * 2);
  return mostOf(votes);
}

const isCurated = ({ id, population }: GazetteerPlace): boolean =>
  !id.startsWith('geonames/') || (population ?? 0) > 100_000;

/** The countries that a great place or an actor of the text belongs to. */
function countriesIn(units: readonly Unit[], knowledge: Knowledge): Set<string> {
  const found = new Set<string>();
  for (const { place, actor } of units) {
    if (place && !place.weak) for (const one of place.candidates) if (isGreat(one)) found.add(one.country);
    const country = actor?.ids[0] ? knowledge.actors.get(actor.ids[0])?.country : null;
    if (country) found.add(country);
  }
  return found;
}

/** Another country than the document’s, where all the places of the sentence lie there. */
function sentenceCountry(units: readonly Unit[], fallback: string | null): string | null {
  const found = new Set<string>();
  for (const { place } of units) {
    if (!place || place.weak || place.candidates.length === 0 || SEA.test(place.name)) continue;
    if (place.candidates.some(({ country }) => country === fallback)) return fallback;
    const { candidates } = place;
    found.add(soleCountry(candidates.filter(isGreat)) ?? candidates[0]!.country);
  }
  return found.size === 1 ? [...found][0]! : fallback;
}

/** A sea washes many countries. */
const SEA = /^(?:ال)?(?:بحر|خليج|مضيق|محيط)(?= |$)/;

/** The country that all of them lie in, or null. */
const soleCountry = (candidates: readonly GazetteerPlace[]): string | null =>
  new Set(candidates.map(({ country }) => country)).size === 1 ? candidates[0]!.country : null;

/** The key counted most often, the first of equals; null where nothing was counted. */
function mostOf(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [key, count] of counts) if (count > (best === null ? 0 : counts.get(best)!)) best = key;
  return best;
}

/** Factions that the press calls the opposition it does not call jihadists. */
const isMisnamed = ({ id }: { id: string }, rebels: string | null): boolean =>
  id === 'generic.jihadists' && rebels === 'opposition-factions';

const NAME_CALLING = new Set(['generic.jihadists', 'generic.terrorists', 'generic.gunmen']);

function mainRebels(naming: readonly Unit[], country: string | null, knowledge: Knowledge): string | null {
  const counts = new Map<string, number>();
  for (const { actor } of naming) {
    if (!actor || (actor.generic && NAME_CALLING.has(actor.generic.id))) continue;
    const meant = actor.generic?.means[country ?? '*'] ?? actor.generic?.means['*'] ?? [];
    for (const id of actor.ids.length > 0 ? actor.ids : meant) {
      if (knowledge.actors.get(id)?.kind === 'rebel-group') counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return mostOf(counts);
}

/** The state’s forces that the document names most. */
function mainArmy(naming: readonly Unit[], country: string | null, knowledge: Knowledge): string | null {
  const counts = new Map<string, number>();
  for (const { actor } of naming) {
    const meant = actor?.ids.length ? actor.ids : (actor?.generic?.means[country ?? '*'] ?? []);
    for (const id of meant)
      if (knowledge.actors.get(id)?.kind === 'state-forces') counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return mostOf(counts);
}

/** What has been named so far: the last of each kind of place, the last organisation, the last forces. */
class Memory {
  /** The armed group that the document names most: whom its «الإرهابيين» and «المسلحين» mean. */
  rebels: string | null = null;
  /** The state’s forces that it names most. */
  army: string | null = null;

  readonly places: PlaceMemory;
  readonly organisations: (readonly string[])[] = [];
  forces: readonly string[] = [];

  constructor(countries: ReadonlySet<string>) {
    this.places = new PlaceMemory(countries);
  }
}

function settleActor(
  day: string,
  actor: ActorMention,
  definite: boolean,
  words: readonly string[],
  lending: boolean,
  country: string | null,
  around: GazetteerPlace | null,
  memory: Memory,
  knowledge: Knowledge,
): ActorMention | null {
  let ids = actor.ids;
  if (actor.generic) {
    const called = definite && NAME_CALLING.has(actor.generic.id);
    const meant = called && !isMisnamed(actor.generic, memory.rebels) ? memory.rebels : null;
    const foe = foeOfState(actor.generic, around, country, day);
    ids = meant
      ? [meant]
      : foe
        ? [memory.rebels ?? foe]
        : (actor.generic.means[country ?? '*'] ?? actor.generic.means['*'] ?? []);
    if (actor.generic.id !== 'generic.regime') ids = ids.map((id) => inForce(id, day, knowledge));
  }
  if (actor.back === 'back.organisation') ids = organisationCalled(words, memory, knowledge);
  if (actor.back === 'back.forces') ids = withOwnArmy(memory.forces, country, memory, knowledge);
  if (actor.back === 'back.both') return { ...actor, ids: [] };
  if (ids.length === 0) return null;
  const kind = knowledge.actors.get(ids[0]!)?.kind ?? actor.kind;
  if (kind === 'rebel-group' || kind === 'political-militia') memory.organisations.push(ids);
  if (/^(?:state|external|political)/.test(kind) && actor.head !== 'adjective' && !lending)
    memory.forces = ids;
  return { ...actor, ids: withParents(ids, knowledge), kind };
}

/** «التنظيم» is the last group whose own name says that it is one; «الجماعة» and «الحركة» likewise. */
function organisationCalled(
  words: readonly string[],
  { organisations }: Memory,
  { kindsOfGroup }: Knowledge,
): readonly string[] {
  const called = [...kindsOfGroup.keys()].find((kind) => words.some((word) => word.endsWith(kind)));
  const members = called === undefined ? undefined : kindsOfGroup.get(called);
  return organisations.findLast((ids) => ids.some((id) => members?.has(id))) ?? organisations.at(-1) ?? [];
}

/** «القوات» after an ally from abroad are the country’s own with it, where the document names them. */
function withOwnArmy(
  ids: readonly string[],
  country: string | null,
  { army }: Memory,
  { actors, campOf }: Knowledge,
): readonly string[] {
  const camp = ids[0] ? campOf(country, ids[0]) : null;
  const foreign = ids.length > 0 && ids.every((id) => actors.get(id)?.kind === 'external-forces');
  return foreign && army && camp !== null && campOf(country, army) === camp ? [army, ...ids] : ids;
}

/** «الجيش» is whose it is on that day. */
function inForce(id: string, day: string, { heirs }: Knowledge): string {
  const heir = heirs.get(id);
  return heir && day >= heir.from ? heir.id : id;
}

/** The larger body that an actor belongs to acts with it: «جهاز مكافحة الإرهاب» is the Iraqi forces too. */
const withParents = (ids: readonly string[], knowledge: Knowledge): readonly string[] => {
  if (!ids.some((id) => knowledge.actors.get(id)?.parent)) return ids;
  const parents = ids.flatMap((id) => knowledge.actors.get(id)?.parent ?? []);
  return [...new Set([...ids, ...parents])];
};
