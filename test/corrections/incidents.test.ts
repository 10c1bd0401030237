// What becomes of incidents, their numbers, reasons and the ledger when an editor speaks.
import { expect, it } from 'vitest';
import { makeCorrection } from '../../src/corrections/index.ts';
import type { CodedEvent, Incident } from '../../src/shared/schema/index.ts';
import { capture, Desk, event, type Report } from '../incidents/build.ts';
import { correct, readAgain, undo } from './build.ts';

const RSF = ['rapid-support-forces'];
const SAF = ['sudanese-armed-forces'];

const report = (id: string, at: number, ...events: CodedEvent[]): Report => {
  const own = events.map((one, n) => ({ ...one, evidence: `${one.evidence} ${id}${n}` }));
  return { id, at, events: own, text: own.map(({ evidence }) => evidence).join(' ') };
};

function told(...reports: Report[]): { desk: Desk; reports: Report[] } {
  const desk = new Desk();
  for (const one of reports) desk.tell(one);
  return { desk, reports };
}

const latest = (desk: Desk, { id }: Incident): Incident => desk.incidents.get(id)!;
const articles = ({ sources }: Incident): string => sources.map(({ articleId }) => articleId).join('');

it('says in the incident who corrected it and why, in one revision for all its articles', () => {
  const { desk, reports } = told(report('a', 0, event()), report('b', 1, event()), report('c', 2, event()));
  const [clash] = desk.active;
  const place = { name: 'كتم', within: 'شمال دارفور' };
  const fix = { place, location: event({ place: 'كتم' }).location };
  const correction = correct(desk, clash!, { kind: 'fix', fix });
  readAgain(desk, reports, correction);
  const now = latest(desk, clash!);
  expect(now).toMatchObject({ revision: clash!.revision + 1, place, state: 'active' });
  expect(now.reason).toBe('corrected by سلمى: المصدر نفسه يقول ذلك');
  expect(now.corrections).toEqual([
    { id: correction.id, kind: 'fix', by: 'سلمى', why: 'المصدر نفسه يقول ذلك', at: correction.at },
  ]);
});

it('takes an incident back with the editor’s reason, and founds a new one when that is undone', () => {
  const { desk, reports } = told(report('a', 0, event()), report('b', 1, event()));
  const [clash] = desk.active;
  const correction = correct(desk, clash!, { kind: 'wrong', why: 'تمرين عسكري لا اشتباك' });
  readAgain(desk, reports, correction);
  expect(latest(desk, clash!)).toMatchObject({
    state: 'retracted',
    reason: 'corrected by سلمى: تمرين عسكري لا اشتباك',
    sources: [],
  });
  undo(desk, correction);
  readAgain(desk, reports, correction);
  expect(desk.active.map(articles)).toEqual(['ab']);
});

it('keeps the number of an incident whose type becomes another class', () => {
  const { desk, reports } = told(report('a', 0, event()), report('b', 1, event()));
  const [clash] = desk.active;
  const correction = correct(desk, clash!, { kind: 'fix', fix: { type: 'air-drone-strike' } });
  readAgain(desk, reports, correction);
  expect(latest(desk, clash!)).toMatchObject({ state: 'active', class: 'strike', type: 'air-drone-strike' });
  undo(desk, correction);
  readAgain(desk, reports, correction);
  expect(latest(desk, clash!)).toMatchObject({ state: 'active', class: 'clash' });
  expect(latest(desk, clash!).reason).toBe('correction taken back by كريم: المصدر نفسه يقول ذلك');
  expect(latest(desk, clash!).corrections).toBeUndefined();
});

it('joins incidents of two places and days, and takes later reports in with either', () => {
  const { desk, reports } = told(report('a', 0, event()), report('b', 90, event({ place: 'كتم' })));
  const [first, second] = desk.active;
  const correction = correct(desk, first!, { kind: 'join', with: second!.id });
  readAgain(desk, reports, correction);
  expect(desk.active.map(articles)).toEqual(['ab']);
  expect(latest(desk, first!)).toMatchObject({ state: 'active', corrections: [{ kind: 'join' }] });
  expect(latest(desk, second!)).toMatchObject({ state: 'merged', mergedInto: first!.id });
  desk.tell(report('c', 91, event({ place: 'كتم' })));
  expect(desk.active.map(articles)).toEqual(['abc']);
  undo(desk, correction);
  readAgain(desk, reports, correction);
  expect(desk.active.map(articles).toSorted()).toEqual(['a', 'bc']);
});

it('splits off what is chosen as a new incident, and keeps it apart from then on', () => {
  const { desk, reports } = told(...['a', 'b', 'c'].map((id, at) => report(id, at, event())));
  const [clash] = desk.active;
  const chosen = clash!.sources.slice(0, 2).map(({ articleId, quote }) => ({ articleId, quote }));
  const correction = correct(desk, clash!, { kind: 'split', reports: chosen });
  readAgain(desk, reports, correction);
  expect(articles(latest(desk, clash!))).toBe('c');
  const other = desk.active.find(({ id }) => id !== clash!.id)!;
  expect(articles(other)).toBe('ab');
  expect(other.reason).toBe(`corrected by سلمى: المصدر نفسه يقول ذلك; told apart from ${clash!.id}`);
  const joined = correct(desk, latest(desk, clash!), { kind: 'join', with: other.id });
  readAgain(desk, reports, joined);
  expect(desk.active.map(articles)).toEqual(['abc']);
  const again = correct(desk, desk.active[0]!, { kind: 'split', reports: chosen.slice(0, 1) });
  readAgain(desk, reports, again);
  expect(desk.active.map(articles).toSorted()).toEqual(['a', 'bc']);
  undo(desk, again);
  readAgain(desk, reports, again);
  expect(desk.active.map(articles)).toEqual(['abc']);
});

it('writes the ledger of control anew', () => {
  const { desk, reports } = told(report('a', 0, capture(RSF, SAF)), report('b', 1, capture(RSF, SAF)));
  const [taken] = desk.active;
  expect([...desk.ledger.values()]).toMatchObject([{ holders: RSF, placeName: 'الفاشر' }]);
  const turned = correct(desk, taken!, { kind: 'fix', fix: { sides: [SAF, RSF] } });
  readAgain(desk, reports, turned);
  expect([...desk.ledger.values()]).toMatchObject([{ holders: SAF, from: RSF, incidentId: taken!.id }]);
  const place = { place: { name: 'كتم', within: null }, location: event({ place: 'كتم' }).location };
  readAgain(desk, reports, correct(desk, latest(desk, taken!), { kind: 'fix', fix: place }));
  expect([...desk.ledger.values()]).toMatchObject([{ holders: SAF, placeName: 'كتم' }]);
  readAgain(
    desk,
    reports,
    correct(desk, latest(desk, taken!), { kind: 'fix', fix: { type: 'armed-clash' } }),
  );
  expect(desk.ledger.size).toBe(0);
});

it('refuses what cannot be meant', () => {
  const { desk } = told(report('a', 0, event()), report('b', 9, event({ type: 'air-drone-strike' })));
  const [clash, strike] = desk.active;
  const ask = (parts: object, incident: Incident | null = clash!, other?: Incident) =>
    makeCorrection(
      { kind: 'wrong', incidentId: 'i', why: 'x', ...parts },
      { incident: incident ?? undefined, other, events: new Map(), earlier: [] },
      { id: 'c', by: 'سلمى', at: '2026-11-22T10:00:00Z' },
    );
  expect(ask({}, desk.incidents.get('none') ?? null)).toEqual({ refused: 'no-incident' });
  expect(ask({}, { ...clash!, state: 'merged' })).toEqual({ refused: 'closed' });
  expect(ask({ reports: [{ articleId: 'a', quote: 'غيره' }] })).toEqual({ refused: 'no-report' });
  const pruned = {
    incident: clash,
    other: undefined,
    pruned: new Set(['a']),
    events: new Map(),
    earlier: [],
  };
  expect(
    makeCorrection({ kind: 'wrong', incidentId: 'i', why: 'x' }, pruned, {
      id: 'c',
      by: 'سلمى',
      at: '2026-11-22T10:00:00Z',
    }),
  ).toEqual({ refused: 'pruned' });
  expect(ask({ kind: 'fix' })).toEqual({ refused: 'no-fix' });
  expect(ask({ kind: 'fix', fix: {} })).toEqual({ refused: 'no-fix' });
  expect(ask({ kind: 'split' })).toEqual({ refused: 'not-apart' });
  expect(ask({ kind: 'join' })).toEqual({ refused: 'no-other' });
  expect(ask({ kind: 'join' }, clash!, clash)).toEqual({ refused: 'no-other' });
  expect(ask({ kind: 'join' }, clash!, strike)).toEqual({ refused: 'other-class' });
});
