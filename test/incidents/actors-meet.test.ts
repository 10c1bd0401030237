import { describe, expect, it } from 'vitest';
import { contradict, overlap, precisionOf } from '../../src/incidents/actors-meet.ts';
import { ALLIANCES, PARTS, VAGUE } from '../../src/incidents/camps.ts';
import { readActors } from '../../src/shared/config.ts';

const actors = readActors('config', 'config');

describe('who can be meant by whom', () => {
  it.each([
    ['opposition-factions', 'jaysh-al-islam', true],
    ['opposition-factions', 'isis', false],
    ['opposition-factions', 'syrian-democratic-forces', false],
    ['opposition-factions', 'hamza-division', true],
    ['syrian-government-forces', 'tiger-forces', true],
    ['tiger-forces', 'national-defence-forces-syria', false],
    ['government-forces', 'sudanese-armed-forces', true],
    ['government-forces', 'rapid-support-forces', false],
    ['government-forces', 'syrian-democratic-forces', false],
    ['isis', 'sinai-province', true],
    ['houthi-saleh-forces', 'houthis', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(overlap([a], [b])).toBe(expected);
    expect(overlap([b], [a])).toBe(expected);
    expect(contradict([a], [b])).toBe(!expected);
  });

  it('nobody in particular contradicts nobody', () => {
    expect(contradict(['unidentified-armed-group'], ['isis'])).toBe(false);
    expect(overlap(['unidentified-armed-group'], ['unidentified-armed-group'])).toBe(false);
  });

  it('an actor is closer than a camp, a camp than nobody', () => {
    expect([['isis'], ['opposition-factions'], ['unidentified-armed-group'], []].map(precisionOf)).toEqual([
      2, 1, 0, 0,
    ]);
  });
});

describe('the table of camps', () => {
  it('has every parent of actors.yaml', () => {
    const missing = actors.filter(({ id, parent }) => parent !== undefined && !PARTS[parent]?.includes(id));
    expect(missing.map(({ id, parent }) => `${parent}: ${id}`)).toEqual([]);
  });

  it('names only actors that are there', () => {
    const known = new Set(actors.map(({ id }) => id));
    const named = [VAGUE, ALLIANCES, PARTS].flatMap((table) => [
      ...Object.keys(table),
      ...Object.values(table).flat(),
    ]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('counts every army of a state among the government forces', () => {
    const KURDISH = ['peshmerga', 'asayish-kri'];
    const missing = actors.filter(
      ({ id, kind }) =>
        kind === 'state-forces' &&
        !(id in VAGUE) &&
        !KURDISH.includes(id) &&
        !overlap(['government-forces'], [id]),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
