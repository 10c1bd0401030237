// The same reports in any order end in the same incidents and the same ledger.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedEvent, PlaceKind } from '../../src/shared/schema/index.ts';
import { capture, Desk, event, hour, type Report } from './build.ts';
import { outcomeOf } from './outcome.ts';

const RSF = ['rapid-support-forces'];
const SAF = ['sudanese-armed-forces'];
const TEBU = ['tebu-tribal-fighters'];
const voice = (actor: string) => ({ name: actor, kind: 'party' as const, actor });

/** Five days around El Fasher and El Obeid: clashes told well and badly, a claim, its denial, a recapture. */
const STREAM: Report[] = [
  { id: 'a', at: 0, events: [event({ sides: [[], []] })] },
  { id: 'b', at: 1, events: [event({ fatalities: 8 }), event({ place: 'الأبيض' })] },
  { id: 'c', at: 2, outlet: 'b', events: [event({ sides: [SAF, RSF], fatalities: 12 })] },
  { id: 'd', at: 3, text: 'b', events: [event({ known: false })] },
  { id: 'e', at: 4, events: [event({ sides: [RSF, []] }), event({ sides: [TEBU, []] })] },
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
  { id: 'o', at: 150, events: [capture(SAF, RSF)] },
  { id: 'p', at: 160, events: [capture(SAF, RSF)] },
];

const tell = (order: readonly Report[]): Desk => {
  const desk = new Desk();
  for (const report of order) desk.tell(report);
  return desk;
};

const anyOrderOf = (stream: Report[]) => fc.shuffledSubarray(stream, { minLength: stream.length });

it('any order of arrival ends in the same incidents and ledger', () => {
  const expected = outcomeOf(tell(STREAM));
  expect(expected.incidents.length).toBeGreaterThan(6);
  fc.assert(
    fc.property(anyOrderOf(STREAM), (order) => {
      expect(outcomeOf(tell(order))).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

describe('whatever is told', () => {
  const places: readonly (readonly [string, PlaceKind, string])[] = [
    ['شمال دارفور', 'governorate', 'السودان'],
    ['ريف الفاشر', 'countryside', 'شمال دارفور'],
    ['الفاشر', 'city', 'شمال دارفور'],
    ['أبو شوك', 'camp', 'الفاشر'],
    ['شقرة', 'village', 'ريف الفاشر'],
    ['طويلة', 'village', 'ريف الفاشر'],
  ];
  const sides = fc.constantFrom([RSF, SAF], [SAF, RSF], [RSF, []], [[], SAF], [[], []], [TEBU, RSF]);
  const told = fc
    .record({
      place: fc.constantFrom(...places),
      sides: sides as fc.Arbitrary<CodedEvent['sides']>,
      kind: fc.constantFrom('armed-clash', 'armed-clash', 'air-drone-strike', 'control'),
      fatalities: fc.constantFrom(null, null, 3, 7),
      status: fc.constantFrom<CodedEvent['status'][]>('reported', 'reported', 'claimed', 'denied'),
      day: fc.option(fc.integer({ min: 0, max: 2 })),
      known: fc.boolean(),
      guessed: fc.boolean(),
      passing: fc.constantFrom(false, false, true),
    })
    .map(({ place: [place, kind, within], kind: type, sides, ...rest }) => ({
      place,
      kind,
      within,
      type,
      sides,
      ...rest,
    }));

  const report = fc.record({
    // Five days: whatever hangs together longer than six is no longer grouped anew (docs/incidents.md).
    at: fc.integer({ min: 0, max: 120 }),
    outlet: fc.constantFrom('a', 'b', 'c', 'd'),
    events: fc.array(told, { minLength: 1, maxLength: 2 }),
  });
  type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;

  const eventOf = (told: Told, at: number): CodedEvent => {
    const { place, kind, within, type, sides, fatalities, status, day, known, guessed, passing } = told;
    const date = day === null ? null : hour(Math.max(0, at - 24 * day)).slice(0, 10);
    const parts = {
      place,
      within,
      known,
      fatalities,
      status,
      date,
      implied: guessed ? (['sides'] as 'sides'[]) : [],
    };
    const coded =
      type === 'control'
        ? capture(sides[0], sides[1], parts)
        : event({ ...parts, type: type as 'armed-clash', sides });
    return {
      ...coded,
      ...(passing ? { sides: [[], []], passing } : {}),
      location: { ...coded.location!, kind, areas: [within], precision: kind === 'governorate' ? 3 : 1 },
    };
  };

  it('does not depend on the order in which it comes', () => {
    fc.assert(
      fc.property(
        fc.array(report, { minLength: 2, maxLength: 14 }).chain((stream) => {
          const reports = stream.map(({ at, outlet, events }, index) => ({
            id: `r${index}`,
            at,
            outlet,
            events: events.map((one) => eventOf(one, at)),
          }));
          return fc.tuple(fc.constant(reports), anyOrderOf(reports));
        }),
        ([reports, order]) => {
          expect(outcomeOf(tell(order))).toEqual(outcomeOf(tell(reports)));
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});

it('reading everything again changes nothing', () => {
  const desk = tell(STREAM);
  for (const report of STREAM) {
    expect(desk.tell(report)).toMatchObject({ incidents: [], ledger: [] });
  }
});

it('taking all articles back retracts every incident and empties the ledger', () => {
  const desk = tell(STREAM);
  for (const report of STREAM) desk.tell({ ...report, events: [] });
  expect(desk.active).toEqual([]);
  expect(desk.ledger.size).toBe(0);
});
