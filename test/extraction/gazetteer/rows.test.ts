// The row reader: what each form of row becomes, and that a bad row is named.
import { describe, expect, it } from 'vitest';
import { places, slug } from '../../../src/extraction/gazetteer/rows.ts';

describe('rows', () => {
  it('reads areas, kinds, spellings, coordinates and the area told in', () => {
    const found = places(
      'SY',
      `
      ## ريف دمشق = Rif Dimashq @33.51,36.3
      within الغوطة الشرقية
      town
      // a remark
      دوما، دومة = Douma @33.57,36.4
      within -
      داريا = Darayya
      in حلب = Aleppo
      city
      حلب = Aleppo City @36.2,37.16 #1602264 gn170063
      ## -
      region
      البادية = Desert`,
    );
    expect(found.map(({ id, kind, admin1En, within }) => [id, kind, admin1En, within])).toEqual([
      ['sy/rif-dimashq', 'governorate', 'Rif Dimashq', undefined],
      ['sy/rif-dimashq/douma', 'town', 'Rif Dimashq', 'الغوطة الشرقية'],
      ['sy/rif-dimashq/darayya', 'town', 'Rif Dimashq', undefined],
      ['geonames/170063', 'city', 'Aleppo', undefined],
      ['sy/desert', 'region', null, undefined],
    ]);
    expect(found[1]).toMatchObject({ ar: ['دوما', 'دومة'], latitude: 33.57, longitude: 36.4 });
    expect(found[2]).toMatchObject({ latitude: null, longitude: null });
    expect(found[3]).toMatchObject({ population: 1602264 });
  });

  it('keeps ids apart by kind where English names meet', () => {
    const found = places(
      'YE',
      'city\nحجة = Hajjah\nbase\nمعسكر حجة = Hajjah\nbase\nمعسكر حجة القديم = Hajjah',
    );
    expect(found.map(({ id }) => id)).toEqual(['ye/hajjah', 'ye/hajjah-base', 'ye/hajjah-base-2']);
  });

  it('names the row it cannot read', () => {
    expect(() => places('SY', 'town\nسراقب Saraqib')).toThrow(/سراقب Saraqib/);
    expect(() => places('SY', 'town\nسراقب = Saraqib @35.86')).toThrow(/no known form/);
    expect(() => places('SY', 'سراقب = Saraqib')).toThrow(/no kind stated/);
  });

  it('makes Latin ids', () => {
    expect(slug('Jisr al-Shughur')).toBe('jisr-al-shughur');
    expect(slug("Be'eri (kibbutz)")).toBe('beeri-kibbutz');
    expect(slug('Élan')).toBe('elan');
  });
});
