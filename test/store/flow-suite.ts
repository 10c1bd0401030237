// What the record tells of its own flow, and how what is quarantined comes back to work, on whichever engine.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createStore, type Engine, type Store } from '../../src/store/index.ts';
import { article, at, delivery, incident, iso, notice } from './examples.ts';
import { seedIncidents } from './seed.ts';

const TABLES = [
  'articles',
  'deliveries',
  'events',
  'feeds',
  'incident_revisions',
  'incident_sources',
  'incidents',
  'notices',
  'quarantine',
];
const MINUTE = 60_000;
const HOUR = { until: at(60), stepMs: 5 * MINUTE, steps: 12 };
const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);

export function flowSuite(name: string, open: () => Promise<Engine>): void {
  describe(`the flow on ${name}`, () => {
    let engine: Engine;
    let store: Store;
    beforeAll(async () => {
      engine = await open();
      store = createStore(engine);
    });
    afterAll(() => store?.close());
    beforeEach(async () => {
      for (const table of TABLES) await engine.db.execute(sql.raw(`truncate rasid.${table}`));
    });

    /** Plans one delivery of an incident that stands in the record. */
    const plan = (id: string, incidentId: string, createdAt = 0) =>
      store.incidents.decideAlert(incidentId, () => ({
        notices: [notice(`n-${id}`, incidentId)],
        deliveries: [
          delivery(id, incidentId, { noticeId: `n-${id}`, createdAt: iso(createdAt), dueAt: iso(createdAt) }),
        ],
        supersede: [],
      }));
    const send = async (id: string, minute: number) => {
      await store.deliveries.claim(id, at(minute), MINUTE);
      await store.deliveries.settle(id, { state: 'sent', at: at(minute), providerMessageId: null });
    };
    const quarantine = (queue: string, subject: string, minute = 1) =>
      store.quarantine.add({
        id: `q-${subject}`,
        queue,
        subject,
        reason: 'reading was started 10 times and never finished',
        at: iso(minute),
      });

    it('counts by steps of time what came in, was read, decided and sent', async () => {
      await store.articles.store([
        article('early', { fetchedAt: iso(-1) }),
        article('first', { fetchedAt: iso(0) }),
        article('second', { fetchedAt: iso(3) }),
        article('later', { fetchedAt: iso(31) }),
        article('last', { fetchedAt: iso(60) }),
      ]);
      await seedIncidents(store, 'first', [incident('i1', { updatedAt: iso(7) })], at(7));
      await plan('d1', 'i1', 7);
      await send('d1', 12);
      const flow = await store.flow.steps(HOUR);
      expect(flow.fetched).toEqual([2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
      expect(await store.flow.arrivals(HOUR)).toEqual(flow.fetched);
      expect(flow.read).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
      expect(flow.events).toEqual(flow.read);
      expect(flow.decided).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
      expect(flow.sent).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
      expect(total(flow.pages)).toBe(0);
    });

    it('does not count as decided what waits to be decided on', async () => {
      await seedIncidents(store, 'a1', [incident('i1', { updatedAt: iso(7) })], at(7));
      expect(total((await store.flow.steps(HOUR)).decided)).toBe(0);
    });

    it('puts notices into buckets by how long they took, each once however it is asked', async () => {
      await seedIncidents(store, 'a1', [incident('i1'), incident('i2'), incident('i3')]);
      for (const [id, incidentId, minute] of [
        ['d1', 'i1', 1],
        ['d2', 'i2', 5],
        ['d3', 'i3', 600],
      ] as const) {
        await plan(id, incidentId);
        await send(id, minute);
      }
      const bounds = [60, 300, 3600];
      const all = await store.flow.latencies(null, at(600), bounds);
      expect(total(all.buckets)).toBe(3);
      const before = await store.flow.latencies(null, at(5), bounds);
      const after = await store.flow.latencies(at(5), at(600), bounds);
      expect(before.buckets.map((count, index) => count + after.buckets[index]!)).toEqual(all.buckets);
      // At most: a bound belongs to the bucket below it.
      expect(all.buckets).toEqual([0, 0, 2, 1]);
      expect(after.buckets).toEqual([0, 0, 0, 1]);
      expect(before.sum + after.sum).toBeCloseTo(all.sum, 6);
    });

    it('puts a quarantined article back to be read, never tried', async () => {
      await store.articles.store([article('a1'), article('a2')]);
      for (let attempt = 0; attempt < 11; attempt++) await store.articles.begin('a1');
      await quarantine('extract', 'a1');
      expect(await store.quarantine.counts()).toEqual({ extract: 1 });
      const { retried, dropped } = await store.quarantine.retry({ ids: ['q-a1'] }, at(2));
      expect(retried.map(({ subject }) => subject)).toEqual(['a1']);
      expect(dropped).toEqual([]);
      expect(await store.quarantine.count()).toBe(0);
      expect((await store.articles.begin('a1'))?.attempts).toBe(1);
      expect(await store.articles.waiting(at(2), 10)).toContain('a1');
    });

    it('lets an incident be decided on again', async () => {
      await seedIncidents(store, 'a1', [incident('i1')]);
      await quarantine('alert', 'i1');
      expect(await store.incidents.undecided(at(600), 10)).toEqual([]);
      await store.quarantine.retry({ ids: ['q-i1'] }, at(2));
      expect(await store.incidents.undecided(at(600), 10)).toEqual([{ id: 'i1', revision: 1 }]);
    });

    it('makes a delivery pending and due, whether it waits or has died; not one that went out', async () => {
      await seedIncidents(store, 'a1', [incident('i1'), incident('i2'), incident('i3')]);
      for (const [id, incidentId] of [
        ['d1', 'i1'],
        ['d2', 'i2'],
        ['d3', 'i3'],
      ] as const)
        await plan(id, incidentId, 30);
      await store.deliveries.bury('d2', at(31), 'refused');
      await send('d3', 31);
      for (const id of ['d1', 'd2', 'd3']) await quarantine('deliver', id);
      const { retried, dropped } = await store.quarantine.retry({ before: at(60), limit: 10 }, at(2));
      expect(retried.map(({ subject }) => subject).toSorted()).toEqual(['d1', 'd2']);
      expect(dropped.map(({ subject }) => subject)).toEqual(['d3']);
      for (const id of ['d1', 'd2'])
        expect(await store.deliveries.get(id)).toMatchObject({ state: 'pending', dueAt: iso(2) });
      expect((await store.deliveries.get('d3'))?.state).toBe('sent');
      expect(await store.quarantine.count()).toBe(0);
    });

    it('takes the oldest first, never what came after; drops what is gone, and knows nothing of other ids', async () => {
      await quarantine('extract', 'gone', 1);
      await quarantine('extract', 'late', 9);
      expect(await store.quarantine.retry({ ids: ['q-other'] }, at(10))).toEqual({
        retried: [],
        dropped: [],
      });
      const { dropped } = await store.quarantine.retry({ before: at(5), limit: 10 }, at(10));
      expect(dropped.map(({ subject }) => subject)).toEqual(['gone']);
      expect((await store.quarantine.list(5)).map(({ subject }) => subject)).toEqual(['late']);
    });

    it('gives an entry to one of two who retry it at once', async () => {
      await store.articles.store([article('a1')]);
      await quarantine('extract', 'a1');
      const results = await Promise.all([
        store.quarantine.retry({ ids: ['q-a1'] }, at(2)),
        store.quarantine.retry({ ids: ['q-a1'] }, at(2)),
      ]);
      expect(results.flatMap(({ retried }) => retried)).toHaveLength(1);
    });
  });
}
