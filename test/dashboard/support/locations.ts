// Where the demo’s places are, as the gazetteer would say it.
import type { Location } from '../../../src/shared/schema/index.ts';

type Row = [
  name: string,
  en: string,
  kind: Location['kind'],
  country: string,
  admin1: string,
  admin1En: string,
];

const ROWS: Row[] = [
  ['السخنة', 'Al-Sukhnah', 'town', 'SY', 'حمص', 'Homs'],
  ['ذيبان', 'Dhiban', 'town', 'SY', 'دير الزور', 'Deir ez-Zor'],
  ['خان أرنبة', 'Khan Arnabah', 'town', 'SY', 'القنيطرة', 'Quneitra'],
  ['سد تشرين', 'Tishrin Dam', 'dam', 'SY', 'حلب', 'Aleppo'],
  ['الكسوة', 'Al-Kiswah', 'town', 'SY', 'ريف دمشق', 'Rif Dimashq'],
  ['الباب', 'Al-Bab', 'city', 'SY', 'حلب', 'Aleppo'],
  ['الأبيض', 'El Obeid', 'city', 'SD', 'شمال كردفان', 'North Kordofan'],
  ['بارا', 'Bara', 'town', 'SD', 'شمال كردفان', 'North Kordofan'],
  ['الدلنج', 'Dilling', 'town', 'SD', 'جنوب كردفان', 'South Kordofan'],
  ['بابنوسة', 'Babanusa', 'town', 'SD', 'غرب كردفان', 'West Kordofan'],
  ['النهود', 'En Nahud', 'town', 'SD', 'غرب كردفان', 'West Kordofan'],
  ['حريب', 'Harib', 'town', 'YE', 'مأرب', 'Marib'],
  ['حيس', 'Hays', 'district', 'YE', 'الحديدة', 'Al Hudaydah'],
  ['الزاوية', 'Zawiya', 'city', 'LY', 'الزاوية', 'Zawiya'],
];

export function locate(name: string): Location {
  const row = ROWS.find(([each]) => each === name);
  if (!row) throw new Error(`no location for ${name}`);
  const [, nameEn, kind, country, admin1, admin1En] = row;
  const placeId = `${country.toLowerCase()}/${admin1En}/${nameEn}`.toLowerCase().replaceAll(' ', '-');
  const precision = kind === 'district' ? 2 : 1;
  return { placeId, kind, nameEn, country, admin1, admin1En, latitude: 33, longitude: 36, precision };
}
