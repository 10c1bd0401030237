// The larger areas a place is said or known to lie in, under the names that news gives them: «ريف حماة الشمالي»،
// «شمال حماة». By them a report of the area can be recognised as one of the place.
import type { GazetteerPlace } from '../../shared/schema/index.ts';
import { normaliseName } from '../arabic/normalise.ts';
import type { Knowledge, PlaceMention } from '../document.ts';

/** Bare, as an adjective of «ريف», and where it lies: degrees clockwise from north. */
const SIDES = [
  ['شمال', 'الشمالي', 0],
  ['شرق', 'الشرقي', 90],
  ['جنوب', 'الجنوبي', 180],
  ['غرب', 'الغربي', 270],
] as const;
/** A place to the north-west lies in the north and in the west. */
const SIDE_WIDTH = 67.5;
/** What lies closer to the middle, in degrees of latitude, is the town itself: some 3 km. */
const IN_TOWN = 0.027;

/** @returns names as written, none twice; those of an unknown place are what stood with it. */
export function areasOf(place: PlaceMention, knowledge: Knowledge): string[] {
  const { known, within, area } = place;
  const around = known ?? area ?? null;
  const stated = [within, known?.within, townOf(place), landOf(place), around?.admin1].filter(
    (name) => name != null,
  );
  const sides = known && known.kind !== 'governorate' ? sidesOf(known, knowledge) : [];
  return [...new Set([...stated, ...sides, ...(known ? quartersOf(known, knowledge) : [])])];
}

/** «حي العسيرة بمدينة بعلبك»: a spot that nobody knows lies in the town that stands with it. */
export const townOf = ({ known, kind, area }: PlaceMention): string | undefined =>
  !known && SPOTS.has(kind) && area && TOWNS.has(area.kind) ? area.ar[0] : undefined;
const SPOTS: ReadonlySet<string> = new Set([
  'quarter',
  'camp',
  'facility',
  'bridge',
  'base',
  'airport',
  'port',
  'road',
]);
const TOWNS: ReadonlySet<string> = new Set(['city', 'town', 'village', 'quarter']);

/** «قرية الزيارة بريف منبج»: a village that nobody knows lies around the town that stands with it. */
const landOf = ({ known, kind, area }: PlaceMention): string | undefined =>
  !known && kind === 'village' && area && ['city', 'town'].includes(area.kind)
    ? `ريف ${area.ar[0]}`
    : undefined;

/** The quarters of its country: «جنوب لبنان»، «شمالي سوريا»، «شمال غربي سوريا». A quarter is no part of another. */
function quartersOf(place: GazetteerPlace, { countries }: Knowledge): string[] {
  const country = BROAD.has(place.kind) || place.country === null ? undefined : countries.get(place.country);
  const bearing = country ? bearingFrom(country, place) : null;
  if (!country || bearing === null) return [];
  const sides = SIDES.filter(([, , middle]) => turn(bearing, middle) <= SIDE_WIDTH).map(([bare]) => bare);
  const [one, other] = inOrder(sides);
  const names = sides.flatMap((side) => [side, `${side}ي`]);
  if (one && other) names.push(`${one} ${other}`, `${one} ${other}ي`, `${one}ي ${other}ي`);
  return names.map((side) => `${side} ${country.ar[0]}`);
}

const BROAD: ReadonlySet<string> = new Set(['country', 'governorate', 'region']);

/** «شمال شرق», never «شرق شمال». */
const inOrder = (sides: readonly string[]): string[] =>
  sides.toSorted((a, b) => Number(b === 'شمال' || b === 'جنوب') - Number(a === 'شمال' || a === 'جنوب'));

/** The sides of its governorate that it lies on, seen from the governorate’s seat. */
function sidesOf(place: GazetteerPlace, { placesByName }: Knowledge): string[] {
  const { admin1, country } = place;
  if (admin1 === null) return [];
  const seat = (placesByName.get(normaliseName(admin1)) ?? []).find(
    (one) => one.kind === 'governorate' && one.country === country && one.latitude !== null,
  );
  const bearing = seat ? bearingFrom(seat, place) : null;
  if (bearing === null) return [];
  const countryside = admin1.startsWith('ريف ') ? admin1 : `ريف ${admin1}`;
  const sides = SIDES.filter(([, , middle]) => turn(bearing, middle) <= SIDE_WIDTH);
  return [
    countryside,
    ...sides.flatMap(([bare, adjective]) => [`${countryside} ${adjective}`, `${bare} ${admin1}`]),
  ];
}

/** Degrees clockwise from north; null within the town, or where a place has no coordinates. */
function bearingFrom(seat: GazetteerPlace, { latitude, longitude }: GazetteerPlace): number | null {
  if (latitude === null || longitude === null || seat.latitude === null || seat.longitude === null)
    return null;
  const north = latitude - seat.latitude;
  const east = (longitude - seat.longitude) * Math.cos((latitude * Math.PI) / 180);
  if (Math.hypot(north, east) < IN_TOWN) return null;
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

const turn = (a: number, b: number): number => {
  const between = Math.abs(a - b) % 360;
  return Math.min(between, 360 - between);
};
