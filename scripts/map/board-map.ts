// Writes src/dashboard/assets/map.json: the land between Mauritania and Afghanistan with its governorates, as the board
// draws it. Units are hundredths of a degree in Mercator, x from 20° west, y downwards from 44° north.
//
//   npx tsx scripts/map/board-map.ts
import { writeFileSync } from 'node:fs';
import { CODES, REGIONS_OF } from './countries.ts';
import { type Point, type Ring, ringsOf, simplified, wholePathOf } from './paths.ts';
import { namesOf, regionsOf, type Topology, world } from './regions.ts';

const OUT = new URL('../../src/dashboard/assets/map.json', import.meta.url);

const UNITS_PER_DEGREE = 100;
const [WEST, EAST, SOUTH, NORTH] = [-20, 78, -6, 44];
/** Units that an outline may stray by: 3 km, and less where a whole country is not wider than a hundred. */
const TOLERANCE = 3;
const FINE = 0.8;
const SMALL = new Set(['LB', 'PS', 'IL', 'KW', 'DJ']);
const SURROUNDINGS = 6;

const mercator = (latitude: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
const clamped = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

const projected = ([longitude, latitude]: Point): Point => [
  (clamped(longitude, WEST, EAST) - WEST) * UNITS_PER_DEGREE,
  (mercator(NORTH) - mercator(clamped(latitude, SOUTH, NORTH))) * UNITS_PER_DEGREE,
];

function outlinesOf(geometry: Topology, tolerance: number): Ring[] {
  return (ringsOf(geometry) as Ring[])
    .map((ring) => simplified(ring.map(projected), tolerance))
    .filter((ring) => ring.length > 3 && reach(ring) > tolerance * 2);
}

const reach = (ring: Ring): number => {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
};

/** left, top, right, bottom of the largest ring: far islands do not count. */
function boxOf(rings: readonly Ring[]): number[] {
  const ring = rings.toSorted((a, b) => reach(b) - reach(a))[0] ?? [];
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(Math.round);
}

function countryOf(code: string) {
  const tolerance = SMALL.has(code) ? FINE : TOLERANCE;
  const regions = regionsOf(code);
  const land = world.filter(({ id }) => id === CODES[code]).flatMap(({ geometry }) => ringsOf(geometry));
  const whole = land.map((ring) => simplified(ring.map(projected), tolerance));
  return {
    code,
    box: boxOf(whole),
    regions: REGIONS_OF.has(code)
      ? regions.map((region) => {
          const [ar, en] = namesOf(region, code);
          return { ...(ar && { ar, en }), path: wholePathOf(outlinesOf(region.geometry, tolerance)) };
        })
      : [{ path: wholePathOf(outlinesOf({ type: 'Polygon', coordinates: land }, tolerance)) }],
  };
}

const drawn = new Set(Object.values(CODES));
const inSight = ([x, y]: Point) => x > WEST && x < EAST && y > SOUTH && y < NORTH;
const around = world
  .filter(({ id, geometry }) => !drawn.has(id) && geometry && ringsOf(geometry).flat().some(inSight))
  .flatMap(({ geometry }) => outlinesOf(geometry, SURROUNDINGS));

const [width, height] = projected([EAST, SOUTH]).map(Math.round);
const countries = Object.keys(CODES).map(countryOf);
const map = {
  width,
  height,
  west: WEST,
  north: NORTH,
  units: UNITS_PER_DEGREE,
  around: wholePathOf(around),
  countries,
};
writeFileSync(OUT, `${JSON.stringify(map)}\n`);
