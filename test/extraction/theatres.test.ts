import { describe, expect, it } from 'vitest';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { THEATRES } from '../../src/extraction/lexicon/theatres.ts';
import { readTheatres, theatreAt } from '../../src/extraction/who/theatres.ts';
import { readActors } from '../../src/shared/config.ts';

const placeOf = (name: string, country: string) =>
  GAZETTEER.find((place) => place.country === country && place.ar.includes(name) && place.latitude !== null)!;
const at = (name: string, country: string, day: string) => theatreAt(placeOf(name, country), null, day);

describe('theatres', () => {
  it('name actors that are known, and days in their order', () => {
    const ids = new Set(readActors('config', 'config').map(({ id }) => id));
    for (const { first, second, air, from, to } of readTheatres(THEATRES)) {
      expect([...first, ...second, ...(air ? [air] : [])].filter((id) => !ids.has(id))).toEqual([]);
      expect(from < to).toBe(true);
    }
  });

  it('stand the narrower before the wider: none is shadowed', () => {
    const rows = readTheatres(THEATRES);
    const shadowed = rows.filter(({ country, from, to }, index) =>
      rows
        .slice(0, index)
        .some((wide) => !wide.circle && wide.country === country && wide.from <= to && from <= wide.to),
    );
    expect(shadowed).toEqual([]);
  });

  it.each([
    ['عفرين', 'SY', '2018-02-10', 'turkey', 'ypg'],
    ['عفرين', 'SY', '2015-02-10', 'syrian-government-forces', 'opposition-factions'],
    ['تدمر', 'SY', '2016-03-20', 'syrian-government-forces', 'isis'],
    ['الحديدة', 'YE', '2018-07-01', 'giants-brigades', 'houthis'],
    ['عدن', 'YE', '2015-05-01', 'yemeni-popular-resistance', 'houthi-saleh-forces'],
    ['الفاشر', 'SD', '2025-09-01', 'sudanese-armed-forces', 'rapid-support-forces'],
  ])('knows who fought in %s (%s) on %s', (name, country, day, first, second) => {
    const theatre = at(name, country, day);
    expect([theatre?.first[0], theatre?.second[0]]).toEqual([first, second]);
  });

  it('knows of none before a war, after it, or where no place and no country is known', () => {
    expect(at('حلب', 'SY', '2010-01-01')).toBeNull();
    expect(at('حلب', 'SY', '2025-06-01')).toBeNull();
    expect(theatreAt(null, null, '2018-01-01')).toBeNull();
  });

  it('refuse a row that they cannot read', () => {
    expect(() => readTheatres('SY 2018-01-01 forever * a > b')).toThrow('row of no known form');
  });
});
