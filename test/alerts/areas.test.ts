import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { areasOf, distanceKm } from '../../src/alerts/areas.ts';
import { alertsFileIn } from '../../src/shared/config/alerts.ts';
import { parseYaml } from '../../src/shared/config/yaml-file.ts';
import type { Incident } from '../../src/shared/schema/index.ts';
import { config, incident } from './build.ts';

const HEAD = 'receivers: [{ name: a, console: true }]\nroute: { receiver: a }\n';
const at = (latitude: number, longitude: number, precision: 1 | 2 | 3 = 1): Incident['location'] => ({
  ...incident().location!,
  latitude,
  longitude,
  precision,
});

const { areas } = config(`${HEAD}areas:
  aleppo: { latitude: 36.2, longitude: 37.16, radius: 25km }
  square: { geojson: { type: Polygon, coordinates: [[[10, 10], [20, 10], [20, 20], [10, 20], [10, 10]]] } }
  ring:
    geojson:
      type: Polygon
      coordinates:
        - [[10, 10], [20, 10], [20, 20], [10, 20], [10, 10]]
        - [[14, 14], [16, 14], [16, 16], [14, 16], [14, 14]]
`);

it.each([
  ['within the radius', at(36.3, 37.2), ['aleppo']],
  ['beyond it', at(36.5, 37.2), []],
  ['in a polygon and not in its hole', at(11, 12), ['square', 'ring']],
  ['in the hole', at(15, 15), ['square']],
  ['beside both', at(25, 15), []],
  ['longitude and latitude are not mixed up', at(12, 25), []],
  ['known to be near', at(36.3, 37.2, 2), ['aleppo']],
  ['known only as a region', at(36.3, 37.2, 3), []],
  ['no coordinates', { ...at(0, 0)!, latitude: null }, []],
  ['no place', null, []],
])('%s', (_, location, expected) => {
  expect(areasOf(location, areas)).toEqual(expected);
});

it('measures along great circles', () => {
  // Damascus to Aleppo, by any map: about 310 km.
  expect(distanceKm({ latitude: 33.51, longitude: 36.29 }, { latitude: 36.2, longitude: 37.16 })).toBeCloseTo(
    309.6,
    0,
  );
});

it('reads polygons from a file beside alerts.yaml: features and several polygons', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasid-areas-'));
  const square = (x: number) => [
    [
      [x, 0],
      [x + 1, 0],
      [x + 1, 1],
      [x, 1],
      [x, 0],
    ],
  ];
  const features = [
    { type: 'Feature', properties: { name: 'a' }, geometry: { type: 'Polygon', coordinates: square(0) } },
    {
      type: 'Feature',
      properties: null,
      geometry: { type: 'MultiPolygon', coordinates: [square(5), square(8)] },
    },
  ];
  writeFileSync(join(folder, 'front.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  const read = parseYaml(
    `${HEAD}areas: { front: { geojson: front.geojson } }`,
    'alerts.yaml',
    alertsFileIn(folder),
  );
  const hits = [0.5, 3, 5.5, 8.5].map((x) => areasOf(at(0.5, x), read.areas).length);
  expect(hits).toEqual([1, 0, 1, 1]);
  rmSync(folder, { recursive: true });
});
