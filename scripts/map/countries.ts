// Whose maps are drawn: the countries that Arabic wires report fighting from, and those around them.

/** ISO 3166: two letters as the gazetteer has them, three as the outlines have them. */
export const CODES: Readonly<Record<string, string>> = {
  SY: 'SYR',
  YE: 'YEM',
  IQ: 'IRQ',
  PS: 'PSE',
  SD: 'SDN',
  SS: 'SSD',
  LY: 'LBY',
  LB: 'LBN',
  EG: 'EGY',
  SO: 'SOM',
  ML: 'MLI',
  JO: 'JOR',
  IL: 'ISR',
  TN: 'TUN',
  DZ: 'DZA',
  MA: 'MAR',
  MR: 'MRT',
  SA: 'SAU',
  KW: 'KWT',
  OM: 'OMN',
  AE: 'ARE',
  TR: 'TUR',
  IR: 'IRN',
  AF: 'AFG',
  TD: 'TCD',
  NE: 'NER',
  NG: 'NGA',
  BF: 'BFA',
  ET: 'ETH',
  ER: 'ERI',
  DJ: 'DJI',
};

/** Whose regions the gazetteer tells apart; of the others the outline is enough. */
export const REGIONS_OF: ReadonlySet<string> = new Set([
  'SY',
  'YE',
  'IQ',
  'PS',
  'SD',
  'LY',
  'LB',
  'EG',
  'SO',
  'ML',
  'TN',
  'SA',
]);

/** What the outlines keep apart and the gazetteer files with a country, by its id in the outlines. */
export const BESIDE: Readonly<Record<string, string>> = { SO: 'somaliland' };
