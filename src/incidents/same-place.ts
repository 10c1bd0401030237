// Whether two reports mean the same place: the place itself, never the larger area around it.
import type { Placed } from '../shared/schema/index.ts';
import { levelled, placeIdOf, remembered } from '../shared/schema/index.ts';

const isText = (placeId: string): boolean => placeId.startsWith('text:');

/** The larger areas a place is said or known to lie in, levelled. */
export const areasOf = remembered(({ place, location }: Placed): readonly string[] =>
  [place?.within, location?.admin1, ...(location?.areas ?? [])].filter((area) => area != null).map(levelled),
);

/** Same gazetteer place; or, where the gazetteer knows one of them not, the same name in areas that do not differ. */
export function samePlace(a: Placed, b: Placed): boolean {
  const [idA, idB] = [placeIdOf(a), placeIdOf(b)];
  if (idA === null || idB === null) return false;
  if (idA === idB && !isText(idA)) return true;
  if (!isText(idA) && !isText(idB)) return false;
  if (levelled(a.place?.name ?? idA) !== levelled(b.place?.name ?? idB)) return false;
  const [countryA, countryB] = [a.location?.country, b.location?.country];
  if (countryA && countryB && countryA !== countryB) return false;
  const [areasA, areasB] = [areasOf(a), areasOf(b)];
  return areasA.length === 0 || areasB.length === 0 || areasA.some((area) => areasB.includes(area));
}
