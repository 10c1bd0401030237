import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Incident } from '../../src/shared/schema/index.ts';
import { openTestBoard, type TestBoard } from '../dashboard/support/board.ts';
import { seedStories } from '../dashboard/support/seed.ts';
import { faultsAgainstTruth } from './hold-to-truth.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let test: TestBoard;
let incidents: Incident[];
beforeAll(async () => {
  test = await openTestBoard(() => NOW);
  await seedStories(test.store, NOW);
  incidents = await test.store.incidents.list({ limit: 200 });
});
afterAll(() => test.close());

it('a perfect reading, consolidated by the real rules, is what the truth asks for', () => {
  expect(faultsAgainstTruth(incidents)).toEqual([]);
});

it('a missing, an invented and a wrong incident are each named', () => {
  const [first, second, third, ...rest] = incidents;
  const faults = faultsAgainstTruth([
    { ...first!, status: 'claimed' },
    { ...second!, type: 'grenade' },
    third!,
    ...rest,
  ]);
  expect(faults.some((fault) => fault.startsWith('missing: '))).toBe(true);
  expect(faults.some((fault) => fault.startsWith('invented: grenade'))).toBe(true);
  expect(faults.some((fault) => fault.includes('status "claimed"'))).toBe(true);
});
