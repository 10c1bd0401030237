// From a name that an editor writes to the places of the gazetteer that can be meant.
import { normaliseTerm } from '../extraction/arabic/normalise.ts';
import type { GazetteerPlace, Location, PlaceChoice } from '../shared/schema/index.ts';

export type ResolvePlace = (asked: string) => PlaceChoice[];

const MOST_CHOICES = 24;
/** ACLED: an area is no point. */
const AREAS = new Set<Location['kind']>(['country', 'governorate', 'region', 'countryside', 'district']);

/** @returns by id, else by name: those of the very name, else those whose names begin with it or hold it. */
export function createPlaceResolver(gazetteer: readonly GazetteerPlace[]): ResolvePlace {
  const byId = new Map(gazetteer.map((place) => [place.id, place]));
  const names = gazetteer.map((place) => ({
    place,
    names: [...place.ar.map(normaliseTerm), english(place.en)],
  }));
  return (asked) => {
    const known = byId.get(asked.trim());
    if (known) return [choiceOf(known)];
    const name = /\p{Script=Arabic}/u.test(asked) ? normaliseTerm(asked) : english(asked);
    if (name.length < 2) return [];
    const named = names.filter((one) => one.names.includes(name));
    const like = () => names.filter((one) => one.names.some((each) => each.includes(name)));
    const found = named.length > 0 ? named : like().toSorted((a, b) => size(b.place) - size(a.place));
    return found.slice(0, MOST_CHOICES).map(({ place }) => choiceOf(place));
  };
}

const english = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|['’‘-]/gu, '');
const size = ({ population = 0 }: GazetteerPlace): number => population;

export function choiceOf(place: GazetteerPlace): PlaceChoice {
  const { id, kind, ar, en, country, admin1, admin1En, latitude, longitude, within } = place;
  const areas = [...new Set([within, admin1].filter((area) => area != null))];
  return {
    place: { name: ar[0]!, within: within ?? admin1 },
    location: {
      placeId: id,
      kind,
      nameEn: en,
      country,
      admin1,
      admin1En,
      latitude,
      longitude,
      precision: AREAS.has(kind) ? 3 : 1,
      areas,
    },
  };
}
