// Names to show: actors and places in the reader’s language, as far as we know them.
import type { Actor, ActorKind, Location, Place } from '../../shared/schema/index.ts';
import type { BoardLanguage } from './language.ts';

export type ActorName = (id: string) => string;

/** «Houthi movement (Ansar Allah)» → «Houthi movement»: what stands in brackets is for the list of actors. */
const short = (name: string): string => name.replace(/\s*\([^)]*\)$/, '');

/** «fighting with unidentified armed group»: what is no proper name is not written as one. */
const GENERIC: readonly ActorKind[] = ['unidentified', 'civilians', 'protesters', 'rioters'];

function englishName({ en, kind }: Actor): string {
  const name = short(en);
  return GENERIC.includes(kind) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** An id that the configuration does not know (any more) is shown as it is, hyphens read as spaces. */
export function createActorName(actors: readonly Actor[], language: BoardLanguage): ActorName {
  const names = new Map(
    actors.map((actor) => [
      actor.id,
      language === 'ar' ? (actor.ar[0] ?? englishName(actor)) : englishName(actor),
    ]),
  );
  return (id) => names.get(id) ?? id.replaceAll('-', ' ');
}

export function placeName(
  place: Place | null,
  location: Location | null,
  language: BoardLanguage,
): string | undefined {
  if (place === null) return undefined;
  return language === 'en' ? (location?.nameEn ?? place.name) : place.name;
}

/** The larger area, where it says more than the place’s own name. */
export function areaName(
  place: Place | null,
  location: Location | null,
  language: BoardLanguage,
): string | undefined {
  const area =
    language === 'en' ? (location?.admin1En ?? place?.within) : (location?.admin1 ?? place?.within);
  return area && area !== place?.name && area !== placeName(place, location, language) ? area : undefined;
}
