import { describe, expect, it } from 'vitest';
import { holdersAt } from '../../../src/shared/control/index.ts';
import type { ControlEntry } from '../../../src/shared/schema/index.ts';
import { controlEntry } from '../../store/examples.ts';

const day = (date: number): string => `2014-01-${String(date).padStart(2, '0')}T08:00:00.000Z`;
const at = (date: number): Date => new Date(day(date));

const line = (date: number, holder: string, change: Partial<ControlEntry> = {}): ControlEntry =>
  controlEntry(`c${date}${holder}`, `i${date}`, {
    since: day(date),
    holders: [holder],
    status: 'confirmed',
    ...change,
  });

const said = (lines: ControlEntry[], date: number) =>
  holdersAt(lines, at(date)).map(({ placeName, holder, disputed, partly }) => [
    placeName,
    holder?.holders.join() ?? null,
    disputed.map(({ holders }) => holders.join()).join(),
    partly.map(({ holders }) => holders.join()).join(),
  ]);

describe('who holds a place', () => {
  const lines = [line(10, 'rebels'), line(3, 'army'), line(20, 'army', { status: 'claimed' })];

  it.each([
    ['before anybody is said to', 2, []],
    ['from the day on', 3, [['منبج', 'army', '', '']]],
    ['after it changed hands', 12, [['منبج', 'rebels', '', '']]],
    ['while somebody claims it', 25, [['منبج', 'rebels', 'army', '']]],
  ])('%s', (_, date, expected) => {
    expect(said(lines, date)).toEqual(expected);
    expect(said(lines.toReversed(), date)).toEqual(expected);
  });

  it('nobody, where there are only claims', () => {
    expect(
      said([line(3, 'army', { status: 'contested' }), line(3, 'rebels', { status: 'contested' })], 4),
    ).toEqual([['منبج', null, 'army,rebels', '']]);
  });

  it('not who lost it again within a day', () => {
    expect(said([line(3, 'army'), line(9, 'rebels', { status: 'reverted' })], 12)).toEqual([
      ['منبج', 'army', '', ''],
    ]);
  });

  it('not who took a part of it', () => {
    expect(said([line(3, 'army'), line(9, 'rebels', { mode: 'partial' })], 12)).toEqual([
      ['منبج', 'army', '', 'rebels'],
    ]);
  });

  it('place by place: neither the governorate’s, nor a namesake’s', () => {
    const village = { placeId: 'text:الزهراء', placeName: 'الزهراء' };
    const lines = [
      line(3, 'army', { placeId: 'sy/aleppo', placeName: 'حلب' }),
      line(4, 'rebels', { ...village, within: 'حلب' }),
      line(5, 'army', { ...village, within: 'حمص' }),
    ];
    expect(said(lines, 9)).toEqual([
      ['الزهراء', 'rebels', '', ''],
      ['الزهراء', 'army', '', ''],
      ['حلب', 'army', '', ''],
    ]);
  });
});
