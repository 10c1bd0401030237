// Places, actors and lexicon prepared once into what the stages look things up in.
import type { Actor, GazetteerPlace } from '../shared/schema/index.ts';
import { normaliseTerm } from './arabic/normalise.ts';
import type { Heir, Knowledge } from './document.ts';
import type { Lexicon } from './lexicon/index.ts';
import { addConcept, Matcher, nameVariants } from './matcher.ts';
import { actorOf } from './shapes.ts';

export function prepareKnowledge(
  gazetteer: readonly GazetteerPlace[],
  given: readonly Actor[],
  lexicon: Lexicon,
): Knowledge {
  const actors = given.map(actorOf);
  const matcher = new Matcher();
  for (const concept of lexicon.concepts) addConcept(matcher, concept);
  for (const generic of lexicon.genericActors) {
    for (const term of generic.terms) matcher.add(normaliseTerm(term), { kind: 'generic', generic });
  }
  const generics = new Set(lexicon.genericActors.flatMap((generic) => generic.terms.map(normaliseTerm)));
  for (const actor of actors) {
    for (const name of actor.ar) {
      for (const variant of nameVariants(name)) {
        if (!generics.has(variant)) matcher.add(variant, { kind: 'actor', actor });
      }
    }
  }
  const placesByName = indexPlaces(gazetteer, matcher);
  return {
    matcher,
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    commonWords: new Set(lexicon.commonWords.map(normaliseTerm)),
    weakPlaces: new Set(lexicon.weakPlaces.map(normaliseTerm)),
    ...prepareCamps(lexicon),
    placesByName,
    countries: countriesIn(gazetteer),
    heirs: heirsOf(actors),
    kindsOfGroup: kindsOfGroup(actors),
  };
}

function indexPlaces(gazetteer: readonly GazetteerPlace[], matcher: Matcher): Map<string, GazetteerPlace[]> {
  const byName = new Map<string, GazetteerPlace[]>();
  for (const place of gazetteer) {
    for (const name of new Set(place.ar.map(normaliseTerm))) {
      if (name.length < 2) continue;
      matcher.add(name, { kind: 'place', place });
      const known = byName.get(name);
      if (known) known.push(place);
      else byName.set(name, [place]);
    }
  }
  return byName;
}

const countriesIn = (gazetteer: readonly GazetteerPlace[]): ReadonlyMap<string, GazetteerPlace> =>
  new Map(
    gazetteer.flatMap((place) =>
      place.kind === 'country' && place.country !== null ? [[place.country, place]] : [],
    ),
  );

/** Which actors call themselves «تنظيم»، «جماعة»، «حركة»، «جبهة» or «هيئة». */
function kindsOfGroup(actors: readonly Actor[]): ReadonlyMap<string, ReadonlySet<string>> {
  const kinds = ['تنظيم', 'جماعة', 'حركة', 'جبهة', 'هيئة'].map(normaliseTerm);
  const called = (kind: string) =>
    actors.filter(({ ar }) => ar.some((name) => normaliseTerm(name).startsWith(kind)));
  return new Map(kinds.map((kind) => [kind, new Set(called(kind).map(({ id }) => id))]));
}

/** Who stands in an actor’s place from the day on which its names no longer mean it: a new government, an old one. */
function heirsOf(actors: readonly Actor[]): ReadonlyMap<string, Heir> {
  const heirs = new Map<string, Heir>();
  for (const { id, until, country, kind } of actors) {
    const heir =
      until &&
      actors.find((other) => other.from === until && other.country === country && other.kind === kind);
    if (until && heir) heirs.set(id, { from: until, id: heir.id });
  }
  return heirs;
}

function prepareCamps({ camps }: Lexicon): Pick<Knowledge, 'campOf' | 'campsOf'> {
  const campsOf = (country: string | null) => (country && camps[country]) || [];
  const campById = new Map(Object.keys(camps).map((country) => [country, campsById(campsOf(country))]));
  const campOf = (country: string | null, id: string): number | null =>
    country === null ? null : (campById.get(country)?.get(id) ?? null);
  return { campOf, campsOf };
}

/** The first camp that each actor is in. */
function campsById(camps: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  camps.forEach((members, camp) => {
    for (const id of members) if (!found.has(id)) found.set(id, camp);
  });
  return found;
}
