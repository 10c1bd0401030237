// What a place weighs: by itself where the table names it, else as a capital or seat, else by its kind.
import type { Incident, PlaceKind } from '../schema/index.ts';
import type { SeverityTable, Standing } from './table.ts';

export interface PlaceWeight {
  points: number;
  /** What it counts as; `named`: the table gives its points by name. */
  as: PlaceKind | Standing | 'named';
}

type Located = Pick<Incident, 'place' | 'location'>;

/** @returns undefined where no place is known, or the table gives its kind no points. */
export function placeWeight(incident: Located, table: SeverityTable): PlaceWeight | undefined {
  const { place, location } = incident;
  const names = [location?.placeId, place?.name, location?.nameEn].filter((name) => name != null);
  const own = names.find((name) => Object.hasOwn(table.places, name));
  if (own !== undefined) return { points: table.places[own]!, as: 'named' };
  if (location === null) return undefined;
  const as = standingOf(incident, names, table) ?? location.kind;
  const points = table.kinds[as];
  return points === undefined ? undefined : { points, as };
}

/** A city that bears the name of its governorate is its seat: «حلب» in «حلب». */
function standingOf(
  { location }: Located,
  names: readonly string[],
  { capitals, seats }: SeverityTable,
): Standing | undefined {
  if (names.some((name) => capitals.includes(name))) return 'capital';
  const namesake =
    location?.kind === 'city' && location.nameEn !== null && location.nameEn === location.admin1En;
  return namesake || names.some((name) => seats.includes(name)) ? 'seat' : undefined;
}
