// The recorded streams, read and consolidated as the river does it: any order ends in the same incidents and ledger,
// and what comes out may not get worse.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../incidents/build.ts';
import { outcomeOf } from '../incidents/outcome.ts';
import { readStreams, tellAll } from './desk.ts';
import { loadStreams } from './load.ts';
import { measure } from './measure.ts';

const SHUFFLES = 50;
/** What was reached; raise it with every gain. */
const FLOORS = {
  // Most pairs missed are of articles that were read without the event.
  '.': { f1: 0.83, f1OfRead: 0.89, precision: 0.94, statuses: 0.93 },
  'daily-one': { f1: 0.94, f1OfRead: 0.95, precision: 0.98, statuses: 0.93 },
  'daily-two': { f1: 0.9, f1OfRead: 0.93, precision: 0.96, statuses: 0.91 },
};

const streams = loadStreams();
let reports: Report[];

beforeAll(() => {
  reports = readStreams(streams);
}, 120_000);

describe('the recorded streams', () => {
  it.each(Object.entries(FLOORS))(
    'are no less well understood than before: %s',
    (folder, floor) => {
      const own = folder === '.' ? streams : loadStreams(fileURLToPath(new URL(folder, import.meta.url)));
      const read = folder === '.' ? reports : readStreams(own);
      const scores = measure(own, read, tellAll(read));
      expect(scores.pairs.f1).toBeGreaterThanOrEqual(floor.f1);
      expect(scores.pairsOfRead.f1).toBeGreaterThanOrEqual(floor.f1OfRead);
      expect(scores.pairs.precision).toBeGreaterThanOrEqual(floor.precision);
      expect(scores.statuses).toBeGreaterThanOrEqual(floor.statuses);
    },
    60_000,
  );

  it(`end in the same incidents and ledger in ${SHUFFLES} orders`, { timeout: 600_000 }, () => {
    const expected = outcomeOf(tellAll(reports));
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (order) => {
        expect(outcomeOf(tellAll(order))).toEqual(expected);
      }),
      { numRuns: SHUFFLES, endOnFailure: true },
    );
  });
});
