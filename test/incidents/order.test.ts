// The same reports in any order end in the same incidents and the same ledger.
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { capture, Desk, event, type Report } from './build.ts';

const RSF = ['rapid-support-forces'];
const SAF = ['sudanese-armed-forces'];
const voice = (actor: string) => ({ name: actor, kind: 'party' as const, actor });

/** Five days around El Fasher and El Obeid: clashes told well and badly, a claim, its denial, a recapture. */
const STREAM: Report[] = [
  { id: 'a', at: 0, events: [event({ sides: [[], []] })] },
  { id: 'b', at: 1, events: [event({ fatalities: 8 }), event({ place: 'الأبيض' })] },
  { id: 'c', at: 2, outlet: 'b', events: [event({ sides: [SAF, RSF], fatalities: 12 })] },
  { id: 'd', at: 3, text: 'b', events: [event({ known: false })] },
  { id: 'e', at: 4, events: [event({ sides: [RSF, []] }), event({ sides: [['tebu-tribal-fighters'], []] })] },
  { id: 'f', at: 5, events: [event({ sides: [[], SAF] })] },
  { id: 'g', at: 20, events: [capture(RSF, SAF, { status: 'claimed', speaker: voice(RSF[0]!) })] },
  { id: 'h', at: 22, events: [capture(RSF, SAF, { status: 'denied', speaker: voice(SAF[0]!) })] },
  { id: 'i', at: 30, events: [capture(RSF, [])] },
  { id: 'j', at: 31, events: [capture(SAF, RSF), event({ date: '2026-11-20' })] },
  { id: 'k', at: 33, events: [capture(SAF, []), event({ place: 'الأبيض' })] },
  { id: 'l', at: 52, events: [event()] },
  {
    id: 'm',
    at: 70,
    events: [event({ sides: [[], []] }), event({ type: 'shelling-artillery-missile', sides: [RSF, []] })],
  },
  { id: 'n', at: 99, events: [event({ status: 'failed' })] },
];

function outcome(order: readonly Report[]) {
  const desk = new Desk();
  for (const report of order) desk.tell(report);
  const names = new Map(
    desk.active.map(({ id, sources }) => [id, sources.map((s) => `${s.articleId}${s.eventIndex}`).join()]),
  );
  const incidents = desk.active.map(
    ({ id: _i, revision: _r, reason: _w, createdAt: _c, updatedAt: _u, ...rest }) => rest,
  );
  const ledger = [...desk.ledger.values()].map(({ id: _i, incidentId, updatedAt: _u, ...rest }) => ({
    ...rest,
    incident: names.get(incidentId),
  }));
  const sorted = (all: object[]) => all.map((one) => JSON.stringify(one)).toSorted();
  return { incidents: sorted(incidents), ledger: sorted(ledger) };
}

it('any order of arrival ends in the same incidents and ledger', () => {
  const expected = outcome(STREAM);
  expect(expected.incidents.length).toBeGreaterThan(6);
  fc.assert(
    fc.property(fc.shuffledSubarray(STREAM, { minLength: STREAM.length }), (order) => {
      expect(outcome(order)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

it('reading everything again changes nothing', () => {
  const desk = new Desk();
  for (const report of STREAM) desk.tell(report);
  for (const report of STREAM) {
    expect(desk.tell(report)).toMatchObject({ incidents: [], ledger: [] });
  }
});

it('taking all articles back retracts every incident and empties the ledger', () => {
  const desk = new Desk();
  for (const report of STREAM) desk.tell(report);
  for (const report of STREAM) desk.tell({ ...report, events: [] });
  expect(desk.active).toEqual([]);
  expect(desk.ledger.size).toBe(0);
});
