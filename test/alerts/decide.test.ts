import { describe, expect, it } from 'vitest';
import { type AlertDecision, decideAlert } from '../../src/alerts/decide.ts';
import { MemoryRecord } from '../../src/alerts/memory-record.ts';
import { surroundingsOf } from '../../src/alerts/surroundings.ts';
import type { AlertsConfig } from '../../src/shared/config.ts';
import { type Delivery, deliverySchema, type Incident, noticeSchema } from '../../src/shared/schema/index.ts';
import { config, incident, outlets, source, time, toll } from './build.ts';

const DESK = config(`
receivers: [{ name: desk, console: true }]
route: { receiver: desk, group_wait: 30s, group_interval: 5m, repeat_interval: 4h }
`);
const TWO = config(`
receivers: [{ name: desk, console: true }, { name: many, console: true }]
route:
  receiver: desk
  routes:
    - { receiver: many, matchers: ['sources !~ "[01]"'], continue: true }
    - { receiver: desk }
`);

/** Decides as the alert worker does, over a record in memory; sending is done by hand. */
class Telling {
  readonly record = new MemoryRecord();
  #config: AlertsConfig;

  constructor(alerts: AlertsConfig = DESK) {
    this.#config = alerts;
  }

  decide(of: Incident, clock: string): AlertDecision {
    const now = time(clock);
    const told = this.record.toldSoFar(of, surroundingsOf(this.#config, now));
    const decision = decideAlert(told, this.#config, now, { alertWithinMs: 72 * 3_600_000 });
    for (const notice of decision.notices) noticeSchema.parse(notice);
    for (const delivery of decision.deliveries) deliverySchema.parse(delivery);
    this.record.save(of, decision);
    return decision;
  }

  /** Whatever waits, due or not. */
  settle(state: Delivery['state'], clock: string): this {
    for (const delivery of this.record.due(new Date(FOREVER)))
      this.record.settle(delivery, state, time(clock));
    return this;
  }

  /** Kind and revision of what was sent of the incident. */
  sent(of: Incident): string[] {
    const { deliveries } = this.record.toldSoFar(of, surroundingsOf(this.#config, time('10:00')));
    return deliveries
      .filter(({ state }) => state === 'sent')
      .map(({ kind, revision }) => `${kind} ${revision}`);
  }
}

const FOREVER = '2100-01-01T00:00:00Z';

const told = (revision: number, count: number, parts: Partial<Incident> = {}): Incident =>
  incident({ revision, sources: outlets(count), ...parts });

const because = ({ trace }: AlertDecision) => trace.map((one) => one.because);

describe('a first notice', () => {
  it('is due after group_wait, with ids that depend on nothing but what it tells', () => {
    const [a, b] = [new Telling().decide(told(1, 1), '10:00'), new Telling().decide(told(1, 1), '10:09')];
    expect(a.notices).toMatchObject([{ kind: 'new', revision: 1, changes: [] }]);
    expect(a.deliveries).toMatchObject([
      { kind: 'new', receiver: 'desk', dueAt: '2026-11-21T10:00:30.000Z' },
    ]);
    expect(b.deliveries[0]!.id).toBe(a.deliveries[0]!.id);
    expect(because(a)).toEqual(['first-told']);
  });

  it('still waiting, gives way to the next revision, which waits no longer and stays `new`', () => {
    const telling = new Telling();
    const first = telling.decide(told(1, 1), '10:00');
    const second = telling.decide(told(2, 2), '10:00');
    expect(second.supersede).toEqual([first.deliveries[0]!.id]);
    expect(second.deliveries).toMatchObject([
      { kind: 'new', revision: 2, dueAt: '2026-11-21T10:00:30.000Z' },
    ]);
    expect(telling.settle('sent', '10:01').sent(told(2, 2))).toEqual(['new 2']);
  });

  it('is not decided twice for one revision', () => {
    const telling = new Telling();
    telling.decide(told(1, 1), '10:00');
    const again = telling.decide(told(1, 1), '10:00');
    expect(again).toMatchObject({ notices: [], deliveries: [], supersede: [] });
    expect(because(again)).toEqual(['already-decided']);
  });

  it.each([
    ['denied', told(1, 1, { status: 'denied' }), '10:00', 'denied'],
    ['retracted before anybody was told', told(1, 1, { state: 'retracted' }), '10:00', 'retracted'],
    [
      'published too long ago by every source',
      told(1, 1, { sources: [source({ publishedAt: '2026-11-18T09:59:00Z' })] }),
      '10:00',
      'too-old',
    ],
  ])('is not sent where the incident is %s', (_, of, clock, reason) => {
    const decision = new Telling().decide(of, clock);
    expect(decision).toMatchObject({ notices: [], deliveries: [] });
    expect(because(decision)).toEqual([reason]);
  });

  it('is sent where one of several sources is fresh, or the only one has no date', () => {
    const old = source({ publishedAt: '2026-11-01T00:00:00Z' });
    expect(new Telling().decide(told(1, 1, { sources: [old, source()] }), '10:00').notices).toHaveLength(1);
    expect(
      new Telling().decide(told(1, 1, { sources: [source({ publishedAt: null })] }), '10:00').notices,
    ).toHaveLength(1);
  });

  it('is sent of an attack that failed: it happened', () => {
    expect(new Telling().decide(told(1, 1, { status: 'failed' }), '10:00').notices).toMatchObject([
      { kind: 'new' },
    ]);
  });

  it('waiting for a claim that is denied by then never goes out', () => {
    const telling = new Telling();
    const first = telling.decide(told(1, 1), '10:00');
    const second = telling.decide(told(2, 1, { status: 'denied' }), '10:00');
    expect(second.supersede).toEqual([first.deliveries[0]!.id]);
    expect(second.notices).toEqual([]);
  });
});

describe('an update', () => {
  const started = (state: Delivery['state'] = 'sent') => {
    const telling = new Telling();
    telling.decide(told(1, 1), '10:00');
    return telling.settle(state, '10:01');
  };

  it.each(['sent', 'sending', 'retry', 'uncertain'] as const)(
    'follows a first notice that is %s',
    (state) => {
      expect(started(state).decide(told(2, 2), '10:02').deliveries).toMatchObject([
        { kind: 'update', revision: 2 },
      ]);
    },
  );

  it('does not follow one that is dead: the next revision is news there', () => {
    expect(started('dead').decide(told(2, 2), '10:02').deliveries).toMatchObject([
      { kind: 'new', revision: 2 },
    ]);
  });

  it('says what changed, no sooner than group_interval after the last notice', () => {
    const { notices, deliveries } = started().decide(told(2, 2, { fatalities: toll(3) }), '10:02');
    expect(notices).toMatchObject([{ kind: 'update', changes: ['second-source', 'fatalities'] }]);
    expect(deliveries[0]!.dueAt).toBe(time('10:06').toISOString());
  });

  it('is due at once where group_interval has long passed', () => {
    expect(started().decide(told(2, 2), '11:00').deliveries[0]!.dueAt).toBe(time('11:00').toISOString());
  });

  it('of one more source waits for repeat_interval, and a material one after it does not', () => {
    const telling = new Telling();
    telling.decide(told(1, 2), '10:00');
    telling.settle('sent', '10:01');
    const more = telling.decide(told(2, 3), '10:02');
    expect(more.deliveries[0]!.dueAt).toBe(time('14:01').toISOString());
    expect(because(more)).toEqual(['one-more-source']);
    const denied = telling.decide(told(3, 3, { deniedBy: ['الجيش'] }), '10:03');
    expect(denied.notices[0]!.changes).toEqual(['more-sources', 'denied']);
    expect(denied.deliveries[0]!.dueAt).toBe(time('10:06').toISOString());
    expect(denied.supersede).toEqual([more.deliveries[0]!.id]);
  });

  it('is not sent for a reprint', () => {
    const reprint = told(2, 2, { sources: outlets(2).map((one) => ({ ...one, syndicationId: 'agency' })) });
    expect(because(started().decide(reprint, '10:02'))).toEqual(['nothing-changed']);
  });

  it('counts no denial as a source', () => {
    const [telling, denying] = outlets(2);
    const sources = [telling!, { ...denying!, status: 'denied' as const }];
    const { notices } = started().decide(told(2, 2, { sources, deniedBy: ['الجيش'] }), '10:02');
    expect(notices[0]!.changes).toEqual(['denied']);
  });

  it('still waiting is taken back where nothing is new any more', () => {
    const telling = started();
    const update = telling.decide(told(2, 1, { fatalities: toll(9) }), '10:02');
    const back = telling.decide(told(3, 1), '10:03');
    expect(back.notices).toEqual([]);
    expect(back.supersede).toEqual([update.deliveries[0]!.id]);
  });

  it('goes on to a receiver whose route no longer takes the incident', () => {
    const telling = new Telling(TWO);
    telling.decide(told(1, 2), '10:00');
    telling.settle('sent', '10:01');
    const { deliveries } = telling.decide(told(2, 1, { fatalities: toll(1) }), '10:30');
    expect(deliveries.map(({ receiver, kind }) => `${receiver} ${kind}`)).toEqual([
      'desk update',
      'many update',
    ]);
  });

  it('to one receiver may be the first notice of another', () => {
    const telling = new Telling(TWO);
    telling.decide(told(1, 1), '10:00');
    telling.settle('sent', '10:01');
    const { notices, deliveries } = telling.decide(told(2, 2), '10:30');
    expect(notices.map(({ kind }) => kind)).toEqual(['update', 'new']);
    expect(deliveries.map(({ receiver, kind }) => `${receiver} ${kind}`)).toEqual([
      'desk update',
      'many new',
    ]);
  });
});

describe('a retraction', () => {
  const gone = (revision: number) =>
    told(revision, 1, { state: 'retracted', sources: [], independentSources: 0 });

  it('is sent at once to whoever was told, and once', () => {
    const telling = new Telling();
    telling.decide(told(1, 1), '10:00');
    telling.settle('sent', '10:01');
    const { notices, deliveries } = telling.decide(gone(2), '10:02');
    expect(notices).toMatchObject([{ kind: 'retract', changes: ['retracted'] }]);
    expect(deliveries).toMatchObject([{ kind: 'retract', dueAt: time('10:02').toISOString() }]);
    telling.settle('sent', '10:03');
    expect(telling.decide(gone(3), '10:04').notices).toEqual([]);
  });

  it('of what was still waiting only stops it', () => {
    const telling = new Telling();
    const first = telling.decide(told(1, 1), '10:00');
    const decision = telling.decide(gone(2), '10:00');
    expect(decision).toMatchObject({ notices: [], supersede: [first.deliveries[0]!.id] });
  });

  it('replaces an update still waiting', () => {
    const telling = new Telling();
    telling.decide(told(1, 1), '10:00');
    telling.settle('sent', '10:01');
    const update = telling.decide(told(2, 2), '10:02');
    expect(telling.decide(gone(3), '10:03').supersede).toEqual([update.deliveries[0]!.id]);
  });
});
