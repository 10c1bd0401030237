// Around which town «الريف الشرقي» and «ريفها الغربي» lie.

import { normaliseName } from '../arabic/normalise.ts';
import type { Knowledge, PlaceMention, Unit } from '../document.ts';
import { mentionWith } from '../shapes.ts';

const SEATS = new Set(['governorate', 'city']);

/** The side of the country around the town that is meant; null where the text names no town. */
export function countryAround(
  place: PlaceMention,
  index: number,
  units: readonly Unit[],
  remembered: readonly PlaceMention[],
  { placesByName }: Knowledge,
): PlaceMention | null {
  const seat =
    townAfter(units, index) ??
    (place.pronoun ? townBefore(units, index) : undefined) ??
    remembered.findLast(isSeat);
  if (!seat) return null;
  const town = seat.kind === 'countryside' ? seat.within! : seat.name;
  const name = `${/^ريف /u.test(town) ? '' : 'ريف '}${town} ${place.side}`;
  const candidates = placesByName.get(normaliseName(name)) ?? [];
  const area = seat.known ?? seat.area ?? seat.candidates[0] ?? null;
  return mentionWith(place, { name, candidates, known: candidates[0] ?? null, within: town, area });
}

const isSeat = ({ kind, name, within }: PlaceMention): boolean =>
  name !== '' && (SEATS.has(kind) || (kind === 'countryside' && within !== null));

/** «الريف الشرقي لدرعا»، «الريف الشرقي لمدينة درعا». */
function townAfter(units: readonly Unit[], index: number): PlaceMention | undefined {
  const next = units[index + 1];
  return next?.preposition === 'ل' && next.gap === 0 && next.place?.name ? next.place : undefined;
}

/** «مدينة السويداء وقرى في ريفيها»: the town before the pronoun, in the same sentence. */
const townBefore = (units: readonly Unit[], index: number): PlaceMention | undefined =>
  units.slice(0, index).findLast(({ place }) => place?.name && place.kind !== 'countryside')?.place ??
  undefined;
