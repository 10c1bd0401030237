// Walks the whole gazetteer: every row of the schema's form, spelled plainly, on the map of its country.
import { describe, expect, it } from 'vitest';
import { foldLetters, foldName } from '../../../src/extraction/gazetteer/fold.ts';
import { GAZETTEER } from '../../../src/extraction/gazetteer/index.ts';
import { LEXICON } from '../../../src/extraction/lexicon/index.ts';
import { type GazetteerPlace, gazetteerPlaceSchema } from '../../../src/shared/schema/gazetteer.ts';

/** South, west, north, east, with a margin for borders and seas. */
const BOUNDS: Record<string, [number, number, number, number]> = {
  SY: [32.2, 35.6, 37.4, 42.5],
  IQ: [29.0, 38.7, 37.5, 48.9],
  YE: [11.8, 41.5, 19.1, 54.8],
  LY: [19.4, 9.2, 33.4, 25.3],
  SD: [8.5, 21.7, 23.3, 38.8],
  PS: [31.1, 34.1, 32.7, 35.7],
  IL: [29.3, 34.1, 33.5, 35.95],
  LB: [33.0, 35.0, 34.8, 36.7],
  SO: [-1.8, 40.9, 12.2, 51.5],
  EG: [21.9, 24.6, 31.8, 37.0],
  DZ: [18.9, -8.8, 37.3, 12.1],
  TN: [30.1, 7.4, 37.8, 11.7],
  ML: [10.0, -12.4, 25.1, 4.4],
  SA: [16.2, 34.4, 32.3, 55.8],
  JO: [29.1, 34.8, 33.5, 39.4],
};
const where = (place: GazetteerPlace) => `${place.id} ${place.ar.join('، ')}`;

describe('gazetteer', () => {
  it('holds more than four thousand places, each of the schema’s form, each id once', () => {
    expect(GAZETTEER.length).toBeGreaterThan(8000);
    expect(GAZETTEER.filter((place) => !gazetteerPlaceSchema.safeParse(place).success).map(where)).toEqual(
      [],
    );
    const ids = new Map<string, number>();
    for (const { id } of GAZETTEER) ids.set(id, (ids.get(id) ?? 0) + 1);
    expect([...ids].filter(([, times]) => times > 1)).toEqual([]);
  });

  it('spells names plainly: Arabic letters, digits and single spaces', () => {
    const plain = /^[ء-غف-ي0-9]+(?: [ء-غف-ي0-9]+)*$/;
    expect(GAZETTEER.filter((place) => place.ar.some((name) => !plain.test(name))).map(where)).toEqual([]);
  });

  it('gives each spelling once within a place', () => {
    const bare = (name: string) => foldName(name.replace(/(^| )ال(?=..)/g, '$1ٱل'));
    const twice = GAZETTEER.filter((place) => new Set(place.ar.map(bare)).size < place.ar.length);
    expect(twice.map(where)).toEqual([]);
  });

  it('puts every pin inside its country', () => {
    const astray = GAZETTEER.filter(({ country, latitude, longitude }) => {
      const [south, west, north, east] = BOUNDS[country] ?? [-90, -180, 90, 180];
      if (latitude === null || longitude === null) return latitude !== longitude;
      return latitude < south || latitude > north || longitude < west || longitude > east;
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('knows every admin1 as a place of its own, under one English name', () => {
    const areas = new Set(
      GAZETTEER.filter((p) => p.kind === 'governorate').map((p) => `${p.country} ${p.admin1} ${p.admin1En}`),
    );
    const unknown = GAZETTEER.filter(
      (p) => p.admin1 !== null && !areas.has(`${p.country} ${p.admin1} ${p.admin1En}`),
    );
    expect(unknown.map(where)).toEqual([]);
  });

  it('tells no curated place twice in one area', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const place of GAZETTEER) {
      if (place.id.startsWith('geonames/')) continue;
      for (const name of new Set(place.ar.map(foldName))) {
        const key = `${place.country} ${place.admin1} ${place.within ?? ''} ${place.kind} ${name}`;
        if (seen.has(key)) twice.push(`${where(place)} = ${seen.get(key)}`);
        seen.set(key, place.id);
      }
    }
    expect(twice).toEqual([]);
  });

  it('asks a head noun of names that are words, and of no name that news writes bare', () => {
    const weak = new Set(LEXICON.weakPlaces.map(foldLetters));
    for (const word of ['النصر', 'الوعر', 'السلام', 'القدم', 'السبت', 'كأس', 'كاس'])
      expect(weak.has(foldLetters(word)), word).toBe(true);
    const famous = 'العند حلب الحديدة الخليل الفلوجة الفاشر باريس روسيا البرازيل الزبداني درنة المخا الأنبار';
    for (const name of famous.split(' ')) expect(weak.has(foldLetters(name)), name).toBe(false);
  });

  it('tells the places that open a war’s news apart by country and area', () => {
    const of = (name: string) => GAZETTEER.filter((place) => place.ar.includes(name)).map(({ id }) => id);
    expect(of('سراقب')).toEqual(['sy/idlib/saraqib']);
    expect(of('دوما')).toEqual(expect.arrayContaining(['sy/rif-dimashq/douma', 'ps/west-bank/duma-nablus']));
    expect(of('التحيتا')).toEqual(['ye/al-hudaydah/tuhayta']);
    expect(of('الغوطة الشرقية')).toEqual(['sy/rif-dimashq/eastern-ghouta']);
    expect(GAZETTEER.find(({ id }) => id === 'sy/rif-dimashq/douma')?.within).toBe('الغوطة الشرقية');
  });
});
