// From a revision to the wire, through the record and the workers: groups, caps, silences, inhibition and merges.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Incident, Silence } from '../../src/shared/schema/index.ts';
import { createAlertHandler } from '../../src/workers/alert-worker.ts';
import { createDeliverHandler } from '../../src/workers/deliver-worker.ts';
import { createSweepHandler } from '../../src/workers/sweep-worker.ts';
import { clash, incident, source } from '../store/examples.ts';
import { seedIncidents } from '../store/seed.ts';
import { SECRET, startWebhookSink, type WebhookSink } from '../support/webhook-sink.ts';
import { type Bench, openBench } from './bench.ts';

const MINUTE = 60_000;
const signal = new AbortController().signal;

describe('deciding and telling', () => {
  let bench: Bench;
  let sink: WebhookSink;
  let count = 0;

  beforeAll(async () => {
    sink = await startWebhookSink();
    const hook = `webhook: { url: "${sink.url}", secret: ${SECRET} }`;
    bench = await openBench(
      'feeds: []\n',
      `receivers:
  - { name: desk, ${hook} }
  - { name: region, ${hook} }
  - { name: pager, ${hook}, cap: { count: 1, per: 1h, break_through: never } }
inhibit_rules: [{ source_matchers: [class = control], target_matchers: [class = clash], equal: [place], within: 2h }]
route:
  receiver: desk
  group_interval: 1m
  routes:
    - { receiver: region, matchers: [country = YE], group_by: [country], group_wait: 5m, group_interval: 20m }
    - { receiver: pager, matchers: [country = LY] }
`,
    );
  });
  afterAll(async () => {
    await bench.close();
    await sink.close();
  });
  beforeEach(() => {
    sink.receipts.length = 0;
    bench.wait(24 * 60 * MINUTE);
  });

  const at = (country: string, placeId = `x/${++count}`): Partial<Incident> => ({
    location: { ...clash.location!, country, placeId },
  });

  /** Commits a revision as a reading does, and decides on it. */
  async function revise(id: string, parts: Partial<Incident> = {}): Promise<void> {
    const now = bench.clock().toISOString();
    const old = await bench.store.incidents.get(id);
    const articleId = `alerting-${++count}`;
    const sources = [source(articleId, { publishedAt: now, fetchedAt: now })];
    const base = old ?? incident(id, { sources, firstToldAt: now, createdAt: now });
    const made = { ...base, ...parts, revision: (old?.revision ?? 0) + 1, lastToldAt: now, updatedAt: now };
    await seedIncidents(bench.store, articleId, [made], bench.clock());
    await createAlertHandler(bench)({ incidentId: id });
  }

  /** Time passes; the sweeper's findings and whatever is due are worked on. */
  async function pass(minutes: number): Promise<void> {
    bench.wait(minutes * MINUTE);
    const { store, clock } = bench;
    for (const { id } of await store.incidents.undecided(clock(), 50))
      await createAlertHandler(bench)({ incidentId: id });
    await createSweepHandler(bench, bench.tellings)();
    for (const state of ['held', 'pending'] as const)
      for (const { id } of await store.deliveries.list({ state, limit: 50 }))
        await createDeliverHandler(bench, bench.tellings)({ deliveryId: id }, signal);
  }

  const arrived = () =>
    sink.receipts.map(({ body }) => {
      const { type, data } = body as { type: string; data: { id: string; items?: { incidentId: string }[] } };
      return [type, ...(data.items?.map(({ incidentId }) => incidentId) ?? [data.id])];
    });

  it('tells those of a group together, and then no sooner than group_interval', async () => {
    await revise('i_g1', at('YE'));
    await pass(3);
    await revise('i_g2', at('YE'));
    expect(arrived()).toEqual([]);
    await pass(2);
    expect(arrived()).toEqual([['digest', 'i_g1', 'i_g2']]);
    await revise('i_g1', { status: 'denied', deniedBy: ['الجيش'] });
    await pass(19);
    expect(arrived()).toHaveLength(1);
    await pass(1);
    expect(arrived().at(-1)).toEqual(['incident.update', 'i_g1']);
  });

  it('tells what is more than the cap in one digest, and loses nothing', async () => {
    for (const id of ['i_c1', 'i_c2', 'i_c3']) await revise(id, at('LY'));
    await pass(0);
    expect(arrived()).toEqual([['incident.new', 'i_c1']]);
    await revise('i_c2', { deniedBy: ['الجيش'] });
    await pass(61);
    expect(arrived()).toEqual([
      ['incident.new', 'i_c1'],
      ['digest', 'i_c3', 'i_c2'],
    ]);
  });

  it('tells after a silence what it kept back, as new and once', async () => {
    await revise('i_s1', at('SD'));
    const now = bench.clock();
    const iso = (minutes: number) => new Date(now.getTime() + minutes * MINUTE).toISOString();
    const silence: Silence = {
      ...{ id: 's_1', matchers: ['country = SD'], receivers: null, comment: 'x', createdBy: 'x' },
      ...{ startsAt: iso(0), endsAt: iso(30), createdAt: iso(0) },
    };
    await bench.store.silences.add(silence, now);
    await pass(1);
    await revise('i_s1', { deniedBy: ['الجيش'] });
    await pass(20);
    expect(arrived()).toEqual([]);
    await pass(15);
    expect(arrived()).toEqual([['incident.new', 'i_s1']]);
  });

  it('does not tell of a clash where control has changed, until that is old', async () => {
    await revise('i_x1', { ...at('SD', 'x/front'), class: 'control', type: 'government-regains-territory' });
    await revise('i_x2', at('SD', 'x/front'));
    await pass(100);
    expect(arrived()).toEqual([['incident.new', 'i_x1']]);
    await pass(25);
    expect(arrived()).toEqual([
      ['incident.new', 'i_x1'],
      ['incident.new', 'i_x2'],
    ]);
  });

  it('goes on with the thread of an incident that was merged into another', async () => {
    await revise('i_m1', at('SD'));
    await pass(1);
    await revise('i_m1', { state: 'merged', mergedInto: 'i_m2' });
    await revise('i_m2', { ...at('SD'), deniedBy: ['الجيش'] });
    await pass(30);
    expect(arrived()).toEqual([
      ['incident.new', 'i_m1'],
      ['incident.update', 'i_m2'],
    ]);
  });
});
