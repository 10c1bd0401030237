// The map before it is drawn: where the mark stands, what is shaded, what the title says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitting, runsOf } from '../../../src/alerts/map/letters.ts';
import { type Outlines, pixelOf, pixelsPerKm } from '../../../src/alerts/map/outline.ts';
import { pictureOf } from '../../../src/alerts/map/picture.ts';
import type { Location } from '../../../src/shared/schema/index.ts';
import { incident } from '../build.ts';

const outlines: Outlines = JSON.parse(
  readFileSync(new URL('../../../src/alerts/map/outlines.json', import.meta.url), 'utf8'),
);
const SUDAN = outlines.SD!;
const TITLES = { ar: 'مدينة الفاشر، السودان', en: 'El Fasher, Sudan' };
const draw = (parts: Partial<Location> = {}, titles = TITLES) =>
  pictureOf(SUDAN, { ...incident().location!, ...parts }, titles);

describe('the mark says how well the place is known', () => {
  it('the place itself: a filled point where it lies', () => {
    const [x, y] = pixelOf(SUDAN, { latitude: 13.63, longitude: 25.35 })!;
    expect(draw()).toContain(
      `<circle cx="${Math.round(x * 10) / 10}" cy="${Math.round(y * 10) / 10}" r="7.5"`,
    );
    expect(draw()).not.toContain('dasharray');
  });
  it('near it: a broken circle, and words', () => {
    expect(draw({ precision: 2 })).toContain('dasharray');
    expect(draw({ precision: 2 })).toContain('approximate position');
  });
  it('a region: shaded, without any pin', () => {
    expect(draw({ precision: 3 })).not.toContain('<circle');
    expect(draw({ precision: 3 })).toContain('area only, no exact position');
  });
});

it('the governorate is shaded by either of its names, and no other', () => {
  const shaded = (svg: string | null) => svg!.split('stroke="#b0662f"').length - 1;
  expect(shaded(draw())).toBe(1);
  expect(shaded(draw({ admin1: null }))).toBe(1);
  expect(shaded(draw({ admin1: 'ولاية أخرى', admin1En: 'Elsewhere' }))).toBe(0);
});

it('every country’s own regions fit into its picture, below the title', () => {
  for (const [code, { regions }] of Object.entries(outlines)) {
    for (const { path } of regions) {
      const [x, y] = /^M(-?\d+) (-?\d+)/u.exec(path)!.slice(1).map(Number);
      expect([code, x! > 150 && x! < 6250 && y! > 750 && y! < 3300]).toEqual([code, true]);
    }
  }
});

it('no governorate is given to regions of two countries, and each has both names', () => {
  const named = Object.values(outlines).flatMap(({ regions }) => regions.map(({ names }) => names));
  expect(named.every(({ length }) => length === 0 || length === 2)).toBe(true);
  expect(outlines.SY!.regions.some(({ names }) => names.includes('حلب'))).toBe(true);
});

it('a kilometre is longer away from the equator', () => {
  expect(pixelsPerKm(SUDAN, 20)).toBeGreaterThan(pixelsPerKm(SUDAN, 5));
  const north = pixelOf(SUDAN, { latitude: 13, longitude: 30 })!;
  const south = pixelOf(SUDAN, { latitude: 12, longitude: 30 })!;
  expect((south[1] - north[1]) / 111.2).toBeCloseTo(pixelsPerKm(SUDAN, 12.5), 2);
});

describe('letters', () => {
  it('each script in its own font, escaped, without what no font has', () => {
    expect(runsOf('حي <b>7 & 8')).toBe(
      '<tspan font-family="IBM Plex Sans Arabic SemiBold">حي </tspan>' +
        '<tspan font-family="IBM Plex Sans Arabic">b7 &amp; 8</tspan>',
    );
    expect(runsOf('דרום')).toBe('');
  });
  it('a title too long loses its last parts first', () => {
    expect(fitting('بلدة كفرنبل، محافظة إدلب، سوريا', 26)).toBe('بلدة كفرنبل، محافظة إدلب');
    expect(fitting('a very long name without any comma', 12)).toBe('a very long…');
  });
});
