// Maps as PNG: real drawing, from real data; what is not known is not drawn.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawMap } from '../../../src/alerts/map/draw-map.ts';
import type { Incident, Location } from '../../../src/shared/schema/index.ts';
import { incident } from '../build.ts';

const at = (parts: Partial<Location>, name = 'الفاشر'): Incident =>
  incident({ place: { name, within: null }, location: { ...incident().location!, ...parts } });
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Width and height stand in the first chunk, after signature, length and name. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

it('a known place is drawn: a PNG of its size, small, with its place as words', async () => {
  const { png, alt } = (await drawMap(at({})))!;
  expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
  expect(sizeOf(png)).toEqual([960, 540]);
  expect(png.length).toBeLessThan(100_000);
  expect(alt).toEqual({
    ar: 'خريطة: مدينة الفاشر، ولاية شمال دارفور، السودان',
    en: 'Map: El Fasher, North Darfur, Sudan',
  });
});

it('the same place gives the same bytes, another place others', async () => {
  const [one, again, other] = await Promise.all([
    drawMap(at({})),
    drawMap(at({})),
    drawMap(at({ latitude: 12.05, longitude: 24.88 })),
  ]);
  expect(hash(again!.png)).toBe(hash(one!.png));
  expect(hash(other!.png)).not.toBe(hash(one!.png));
});

it('what was drawn lately is not drawn again', async () => {
  const [one, again] = [await drawMap(at({})), await drawMap(at({}))];
  expect(again!.png).toBe(one!.png);
});

it('each precision is drawn in its own way', async () => {
  const drawn = await Promise.all(([1, 2, 3] as const).map((precision) => drawMap(at({ precision }))));
  expect(new Set(drawn.map((picture) => hash(picture!.png))).size).toBe(3);
});

describe('nothing is drawn', () => {
  it.each<[string, Incident]>([
    ['without a place', incident({ place: null, location: null })],
    ['without a country', at({ country: null })],
    ['of a whole country', at({ kind: 'country' })],
    ['of a country without a map', at({ country: 'BR' })],
    ['of a place without coordinates', at({ latitude: null, longitude: null })],
    ['of coordinates outside the country’s picture', at({ latitude: 48.1, longitude: 11.6 })],
    ['of a large area in no known governorate', at({ precision: 3, admin1: null, admin1En: null })],
  ])('%s', async (_name, of) => {
    expect(await drawMap(of)).toBeNull();
  });
});

it('after the first, a picture takes little time', async () => {
  await drawMap(at({}));
  const used = process.cpuUsage();
  for (const longitude of [25, 25.1, 25.2, 25.3, 25.4]) await drawMap(at({ longitude }));
  const { user, system } = process.cpuUsage(used);
  expect((user + system) / 5 / 1000).toBeLessThan(400);
});

it('names can put nothing into the picture', async () => {
  const evil = at({ nameEn: '"/><image href="file:///etc/passwd"/>' }, '<text>باب & \u202Eباب</text>');
  expect((await drawMap(evil))!.png.length).toBeGreaterThan(1000);
});
