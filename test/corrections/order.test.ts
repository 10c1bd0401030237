// The same articles and the same corrections end in the same incidents, whatever comes first.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CodedEvent, CorrectedReport, Correction } from '../../src/shared/schema/index.ts';
import { classOf, groupIn } from '../../src/shared/schema/index.ts';
import { capture, Desk, event, hour, type Report } from '../incidents/build.ts';
import { outcomeOf } from '../incidents/outcome.ts';
import { readAgain, undo } from './build.ts';

const RSF = ['rapid-support-forces'];
const SAF = ['sudanese-armed-forces'];
const runs = { numRuns: Number(process.env.RUNS ?? 60) };

const told = fc
  .record({
    place: fc.constantFrom('الفاشر', 'الأبيض', 'كتم'),
    sides: fc.constantFrom<CodedEvent['sides'][]>([RSF, SAF], [SAF, RSF], [[], SAF], [[], []]),
    kind: fc.constantFrom('armed-clash', 'armed-clash', 'air-drone-strike', 'control'),
    fatalities: fc.constantFrom(null, 3, 7),
    status: fc.constantFrom<CodedEvent['status'][]>('reported', 'reported', 'claimed'),
  })
  .map(({ kind, sides, ...parts }) =>
    kind === 'control'
      ? capture(sides[0], sides[1], parts)
      : event({ ...parts, sides, type: kind as 'armed-clash' }),
  );

const stream = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 100 }),
      events: fc.array(told, { minLength: 1, maxLength: 2 }),
    }),
    {
      minLength: 3,
      maxLength: 9,
    },
  )
  .map((reports) =>
    reports.map(({ at, events }, index): Report => {
      // Each event in words of its own, as they stand in different sentences.
      const own = events.map((one, n) => ({ ...one, evidence: `${one.evidence} ${index}-${n}` }));
      return { id: `r${index}`, at, events: own, text: own.map(({ evidence }) => evidence).join('. ') };
    }),
  );

/** What an editor could say of some of the reports: numbers pick them, whatever the stream. */
const said = fc.array(
  fc.record({
    kind: fc.constantFrom<Correction['kind'][]>('wrong', 'fix', 'fix', 'join', 'split'),
    picks: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
    fix: fc.constantFrom<Correction['fix'][]>(
      { place: { name: 'كتم', within: 'شمال دارفور' }, location: event({ place: 'كتم' }).location },
      { sides: [SAF, RSF] },
      { status: 'claimed', fatalities: 12 },
      { type: 'air-drone-strike' },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);
type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;

function correctionsOn(reports: readonly Report[], wishes: Said): Correction[] {
  const all = reports.flatMap(({ id, events }) => events.map((one) => ({ articleId: id, event: one })));
  return wishes.flatMap(({ kind, picks, fix }, index) => {
    const id = `c${index}`;
    const picked = [...new Set(picks.map((pick) => all[pick % all.length]!))];
    // Joined and split is what is of one class.
    const kin = picked.filter(({ event: one }) => classOf(one.type) === classOf(picked[0]!.event.type));
    const chosen = kind === 'join' || kind === 'split' ? kin : picked;
    const reports = chosen.map((one, n): CorrectedReport => {
      const part = kind === 'join' ? 'joined' : kind === 'split' ? (n % 2 === 0 ? 'off' : 'rest') : null;
      return { ...one, group: part && groupIn(id, part) };
    });
    const at = hour(200 + index);
    const made = {
      id,
      kind,
      incidentId: 'i1',
      reports,
      fix: kind === 'fix' ? fix : null,
      by: 'سلمى',
      why: 'خطأ',
      at,
    };
    return [{ ...made, undoneBy: null, undoneAt: null }];
  });
}

const tell = (order: readonly Report[], corrections: Correction[] = []): Desk => {
  const desk = new Desk();
  desk.corrections = corrections;
  for (const report of order) desk.tell(report);
  return desk;
};

const cases = fc
  .tuple(stream, said)
  .chain(([reports, wishes]) =>
    fc.tuple(
      fc.constant(reports),
      fc.constant(correctionsOn(reports, wishes)),
      fc.shuffledSubarray(reports, { minLength: reports.length }),
    ),
  );

it('does not depend on the order in which articles come', () => {
  fc.assert(
    fc.property(cases, ([reports, corrections, order]) => {
      expect(outcomeOf(tell(order, corrections))).toEqual(outcomeOf(tell(reports, corrections)));
    }),
    runs,
  );
});

it('does not depend on whether the articles or the corrections come first', () => {
  fc.assert(
    fc.property(cases, ([reports, corrections, order]) => {
      const desk = tell(reports);
      for (const correction of corrections) {
        desk.corrections = [...desk.corrections, correction];
        readAgain(desk, order, correction);
      }
      expect(outcomeOf(desk)).toEqual(outcomeOf(tell(reports, corrections)));
    }),
    runs,
  );
});

it('is as before when all is taken back', () => {
  fc.assert(
    fc.property(cases, ([reports, corrections, order]) => {
      const desk = tell(reports, corrections);
      for (const correction of corrections) {
        undo(desk, correction);
        readAgain(desk, order, correction);
      }
      expect(outcomeOf(desk)).toEqual(outcomeOf(tell(reports)));
    }),
    runs,
  );
});

it('holds what is joined together and keeps apart what is split, at any time and place', () => {
  fc.assert(
    fc.property(cases, ([reports, corrections, order]) => {
      const sources = [...tell(order, corrections).incidents.values()]
        .filter(({ state }) => state === 'active' || state === 'known')
        .flatMap((incident) => incident.sources.map((source) => ({ incident, source })));
      for (const a of sources.filter(({ source }) => source.group !== undefined)) {
        for (const b of sources.filter(({ source }) => source.group !== undefined)) {
          if (classOf(a.source.type) !== classOf(b.source.type)) continue;
          expect(a.incident === b.incident).toBe(a.source.group === b.source.group);
        }
      }
      expect(reports.length).toBeGreaterThan(2);
    }),
    runs,
  );
});
