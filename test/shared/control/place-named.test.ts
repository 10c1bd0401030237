import { expect, it } from 'vitest';
import { placesNamed } from '../../../src/shared/control/index.ts';

const PLACES = [
  { placeId: 'sy/aleppo/aleppo', names: ['حلب'], nameEn: 'Aleppo' },
  { placeId: 'sy/aleppo', names: ['حلب'], nameEn: 'Aleppo' },
  { placeId: 'sy/idlib/idlib', names: ['إدلب'], nameEn: 'Idlib' },
  { placeId: 'sy/raqqa/raqqa', names: ['الرقة'], nameEn: 'Raqqa' },
  { placeId: 'sy/aleppo/al-bab', names: ['الباب'], nameEn: 'Al-Bab' },
  { placeId: 'sy/aleppo/ayn-al-arab', names: ['عين العرب', 'كوباني'], nameEn: 'Ayn al-Arab (Kobani)' },
];

it.each([
  ['حلب', ['sy/aleppo/aleppo', 'sy/aleppo']],
  ['مدينة حلب', ['sy/aleppo/aleppo', 'sy/aleppo']],
  ['aleppo', ['sy/aleppo/aleppo', 'sy/aleppo']],
  ['sy/aleppo', ['sy/aleppo']],
  ['ادلب', ['sy/idlib/idlib']],
  ['الرقه', ['sy/raqqa/raqqa']],
  ['رقة', ['sy/raqqa/raqqa']],
  ['Bab', ['sy/aleppo/al-bab']],
  ['كوبانى', ['sy/aleppo/ayn-al-arab']],
  ['حل', []],
  ['***', []],
])('%s is %j', (asked, expected) => {
  expect(placesNamed(PLACES, asked).map(({ placeId }) => placeId)).toEqual(expected);
});
