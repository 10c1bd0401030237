// Whether a place lies in the area that another report names. Only what is said or known counts: nothing is guessed
// from the sound of a name.
import type { Placed } from '../shared/schema/index.ts';
import { kilometresBetween, levelled } from '../shared/schema/index.ts';
import { breadthOf } from './breadth.ts';
import { areasOf } from './same-place.ts';

/** `broadly`: in the governorate that is called like the city, which may or may not be meant. */
export type Containment = 'inside' | 'broadly';

/** Spots of a town lie so close to its middle, in kilometres; its governorate’s villages do not. */
const TOWN_RADIUS = 15;
/** So close that it is the town, whatever governorate is written down. */
const HEART = 5;

export function liesIn(place: Placed, area: Placed): Containment | undefined {
  if (breadthOf(place.location) >= breadthOf(area.location)) return undefined;
  if (place.place === null || area.place === null || area.location?.kind === 'country') return undefined;
  if (differ(place.location?.country, area.location?.country)) return undefined;
  if (isAround(area, place) || isOnThatSide(place, area)) return 'inside';
  if (breadthOf(place.location) === 0 && breadthOf(area.location) <= 2) return inTown(place, area);
  if (!isNamedAmong(area, place)) return undefined;
  return breadthOf(area.location) !== 2 || isNear(area) ? 'inside' : 'broadly';
}

/** Its areas have the name, as written or as the gazetteer has it: «العاصمة طرابلس» is Tripoli. */
const isNamedAmong = (area: Placed, place: Placed): boolean =>
  areasOf(place).includes(levelled(area.place!.name)) ||
  (area.location?.nameEn != null && area.location.nameEn === place.location?.admin1En);

/** A spot of the town by its name, «القصر الرئاسي في مقديشو», or by its areas, unless it is known to lie far off. */
function inTown(spot: Placed, town: Placed): Containment | undefined {
  const km = kilometresBetween(spot.location, town.location);
  if (km !== undefined) return km <= (isNamedAmong(town, spot) ? TOWN_RADIUS : HEART) ? 'inside' : undefined;
  const named = ` ${levelled(spot.place!.name)}`.endsWith(` ${levelled(town.place!.name)}`);
  return named || isNamedAmong(town, spot) ? 'inside' : undefined;
}

const differ = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a != null && b != null && a !== b;

/** «غرب مأرب» is written down as near Marib. */
const isNear = ({ location }: Placed): boolean => location?.precision === 2;

/** «بادية الشولا» is around Shula. A governorate’s countryside is not its capital, but «قرب السويداء» lies in it. */
function isAround(area: Placed, { place, location }: Placed): boolean {
  const town = levelled(place!.name);
  if (area.location?.kind !== 'countryside' || area.place?.within == null) return false;
  if (levelled(area.place.within) !== town) return false;
  return location?.precision === 2 || (location?.admin1 != null && levelled(location.admin1) !== town);
}

/** «ريف حماة الشمالي» and a village of Hama of which nobody knows on which side it lies. */
const isOnThatSide = (place: Placed, area: Placed): boolean =>
  area.location?.kind === 'countryside' &&
  area.place?.within != null &&
  breadthOf(place.location) === 1 &&
  place.location?.latitude == null &&
  areasOf(place).includes(levelled(area.place.within));
