// Whatever happens in whatever order: one receiver hears `new` once, and ends on the last state that matters.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesBetween, isMaterial } from '../../src/alerts/changes.ts';
import { decideAlert } from '../../src/alerts/decide.ts';
import { MemoryRecord } from '../../src/alerts/memory-record.ts';
import { hasReached, isWaiting } from '../../src/alerts/reached.ts';
import { surroundingsOf } from '../../src/alerts/surroundings.ts';
import type { Delivery, Incident, Silence } from '../../src/shared/schema/index.ts';
import { at, config, incident, outlets, time, toll } from './build.ts';

const PER_INCIDENT = config(`
receivers: [{ name: desk, console: true, timezone: Asia/Damascus }]
route: { receiver: desk, group_wait: 30s }
`);
const HELD_BACK = config(`
receivers:
  - { name: desk, console: true, timezone: Asia/Damascus, quiet_hours: { from: "22:00", to: "07:00" }, cap: { count: 2, per: 1h } }
route: { receiver: desk, group_wait: 30s, group_by: [governorate] }
`);

const minutes = fc.integer({ min: 0, max: 600 });
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('report' as const),
      outlets: fc.integer({ min: 1, max: 5 }),
      which: fc.nat(1),
    }),
  },
  fc.record({ do: fc.constant('toll' as const), deaths: fc.integer({ min: 1, max: 40 }), which: fc.nat(1) }),
  fc.record({ do: fc.constantFrom('deny' as const, 'retract' as const, 'merge' as const), which: fc.nat(1) }),
  fc.record({ do: fc.constantFrom('silence' as const, 'unsilence' as const), minutes }),
  fc.record({ do: fc.constant('wait' as const), minutes }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('claim' as const, 'sent' as const, 'crash' as const, 'dead' as const),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** A desk, two incidents at one place, and senders that do whatever the steps say. */
class World {
  readonly record = new MemoryRecord();
  readonly arrived: Delivery[] = [];
  readonly #config: typeof PER_INCIDENT;
  #now = time('10:00').getTime();
  /** What one that was merged had been told in by then, and the incident it was merged into. */
  merges: { heir: string; at: string; told: Delivery[] }[] = [];
  incidents: Incident[] = [incident({ id: 'i_0' }), incident({ id: 'i_1' })];

  constructor(alerts: typeof PER_INCIDENT) {
    this.#config = alerts;
    for (const one of this.incidents) this.decide(one);
  }

  get now(): Date {
    return new Date(this.#now);
  }

  told(of: Incident) {
    return this.record.toldSoFar(of, surroundingsOf(this.#config, this.now));
  }

  decide(of: Incident): void {
    const decision = decideAlert(this.told(of), this.#config, this.now, { alertWithinMs: 1e12 });
    this.record.save(of, decision);
  }

  take(one: Step): void {
    this.#now += 60_000;
    if (one.do === 'wait') this.#now += one.minutes * 60_000;
    else if (one.do === 'silence') this.#silence(one.minutes);
    else if (one.do === 'unsilence') this.record.silences = [];
    else if ('which' in one) this.#change(this.incidents[one.which]!, one);
    else this.#send(one.do);
    for (const review of this.record.reviewsDue(this.now)) this.decide(review);
  }

  #silence(minutes: number): void {
    const endsAt = new Date(this.#now + minutes * 60_000).toISOString();
    const fixed = { matchers: ['class = clash'], receivers: null, comment: 'x', createdBy: 'x' };
    const silence: Silence = {
      id: `s_${this.#now}`,
      ...fixed,
      startsAt: at('09:00'),
      endsAt,
      createdAt: at('09:00'),
    };
    this.record.silences = [silence];
    for (const one of this.incidents) this.decide(one);
  }

  #change(old: Incident, one: Step): void {
    if (old.state !== 'active') return;
    const other = this.incidents.find(({ id }) => id !== old.id)!;
    if (one.do === 'report')
      this.#revise(old, { sources: outlets(one.outlets), independentSources: one.outlets });
    else if (one.do === 'toll') this.#revise(old, { fatalities: toll(one.deaths) });
    else if (one.do === 'deny') this.#revise(old, { deniedBy: [...old.deniedBy, `d${this.#now}`] });
    else if (one.do === 'retract') this.#revise(old, { state: 'retracted', sources: [] });
    else if (one.do === 'merge' && other.state === 'active') {
      const begun = this.arrived.filter(({ incidentId, kind }) => incidentId === old.id && kind === 'new');
      this.merges.push({ heir: other.id, at: this.now.toISOString(), told: begun });
      this.#revise(old, { state: 'merged', mergedInto: other.id });
      this.#revise(other, { sources: outlets(6) });
    }
  }

  #revise(old: Incident, parts: Partial<Incident>): void {
    const revised = { ...old, ...parts, revision: old.revision + 1 };
    this.incidents = this.incidents.map((one) => (one.id === old.id ? revised : one));
    this.decide(revised);
  }

  #send(what: 'claim' | 'sent' | 'crash' | 'dead'): void {
    const [next] = this.record.due(this.now);
    const sending = this.arrived.find(({ state }) => state === 'sending');
    if (what === 'claim' && next) {
      if (next.state === 'held') this.record.settle(next, 'folded', this.now);
      else this.record.settle(next, 'sending');
      this.arrived.push(next);
    } else if (sending && what !== 'claim') {
      const state = { sent: 'sent', crash: 'uncertain', dead: 'dead' }[what] as Delivery['state'];
      this.record.settle(sending, state, this.now);
      if (state === 'dead') this.arrived.splice(this.arrived.indexOf(sending), 1);
    }
  }

  /** Silences end, mutes are reviewed, and what waits may go. */
  settle(): void {
    this.record.silences = [];
    this.#now += 40 * 86_400_000;
    for (let round = 0; round < 3; round++)
      for (const review of this.record.reviewsDue(this.now)) this.decide(review);
  }
}

const lineageOf = (world: World, id: string): string[] => [
  id,
  ...world.incidents.filter(({ mergedInto }) => mergedInto === id).map((one) => one.id),
];

for (const [name, alerts] of [
  ['incident by incident', PER_INCIDENT],
  ['in groups, with quiet hours and a cap', HELD_BACK],
] as const) {
  it(`${name}: no receiver hears \`new\` twice, nothing follows a retraction, nothing that matters is lost`, () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const world = new World(alerts);
        for (const one of steps) world.take(one);
        world.settle();
        for (const { heir, at: since, told } of world.merges) {
          if (!told.some((one) => world.arrived.includes(one))) continue;
          const news = world.arrived.filter(({ incidentId, kind }) => incidentId === heir && kind === 'new');
          expect(news.filter(({ createdAt }) => createdAt >= since)).toEqual([]);
        }
        for (const of of world.incidents) {
          const mine = world.arrived.filter(({ incidentId }) => incidentId === of.id);
          expect(mine.filter(({ kind }) => kind === 'new').length).toBeLessThanOrEqual(1);
          const end = mine.findIndex(({ kind }) => kind === 'retract');
          if (end >= 0) expect(mine.slice(end + 1)).toEqual([]);
          const told = world.told(of);
          const all = told.deliveries.filter(({ incidentId }) => incidentId === of.id);
          expect(all.filter(isWaiting).length).toBeLessThanOrEqual(1);
          expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
          if (of.state !== 'active') continue;
          // What died on the way is for people to look at: dead letters are listed, and can be sent again.
          const tried = told.deliveries.filter(({ state }) => state !== 'superseded');
          if (tried.at(-1)?.state === 'dead') continue;
          const open = told.deliveries.filter((one) => hasReached(one) || isWaiting(one));
          const last = open.findLast((one) => one.incidentId === of.id) ?? open.at(-1);
          const seen = told.notices.find(({ notice }) => notice.id === last?.noticeId)?.incident;
          expect(seen).toBeDefined();
          expect(isMaterial(changesBetween(seen!, of))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
}

it('who was told of one of two that turned out to be one hears of the other as an update', () => {
  const world = new World(PER_INCIDENT);
  world.take({ do: 'claim' });
  world.take({ do: 'sent' });
  world.take({ do: 'merge', which: 0 });
  const heir = world.incidents[1]!;
  expect(lineageOf(world, heir.id)).toEqual(['i_1', 'i_0']);
  const waiting = world.told(heir).deliveries.filter(isWaiting);
  expect(waiting.map(({ incidentId, kind }) => [incidentId, kind])).toEqual([['i_1', 'update']]);
});
