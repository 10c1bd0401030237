// The gazetteer: curated places first, then those that only GeoNames knows. Data alone: no look-up, no I/O.
import type { GazetteerPlace } from '../../shared/schema/gazetteer.ts';
import { CURATED } from './curated.ts';
import { COORDINATES, GEONAMES } from './geonames.ts';

const placed = (place: GazetteerPlace): GazetteerPlace => {
  const known = place.latitude === null ? COORDINATES.get(place.id) : undefined;
  return known ? { ...place, latitude: known[0], longitude: known[1] } : place;
};

/** The built-in places with an operator’s own: a row under a known id stands in its place. */
export function withLocal(local: readonly GazetteerPlace[]): readonly GazetteerPlace[] {
  if (local.length === 0) return GAZETTEER;
  const own = new Set(local.map(({ id }) => id));
  return [...GAZETTEER.filter(({ id }) => !own.has(id)), ...local];
}

/** Every known place; curated rows come before GeoNames' at equal names. */
export const GAZETTEER: readonly GazetteerPlace[] = [...CURATED.map(placed), ...GEONAMES];
