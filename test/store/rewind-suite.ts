// What a clock that was an hour ahead has put off, on whichever engine.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore, type Engine, type Store } from '../../src/store/index.ts';
import { article, at, delivery, incident, iso, notice, source } from './examples.ts';
import { seedIncidents } from './seed.ts';

const HOUR = 60;

export function rewindSuite(name: string, open: () => Promise<Engine>): void {
  describe(`after a clock that was ahead, on ${name}`, () => {
    let engine: Engine;
    let store: Store;
    beforeAll(async () => {
      engine = await open();
      store = createStore(engine);
    });
    afterAll(() => store.close());

    const beat = (id: string, minutes: number) =>
      store.processes.beat({
        ...{ id, host: 'desk', pid: 7, roles: [], version: '0.1.0', schema: 1, config: 'abc' },
        ...{ startedAt: iso(minutes), seenAt: iso(minutes), configFault: null },
      });
    const rules = { gapMs: 2000, connections: 1, leaseMs: 6000 };
    const enterHost = async (minutes: number) =>
      'lease' in (await store.hosts.enter('a.example', at(minutes), rules));
    const enterReceiver = (minutes: number) =>
      store.receivers.enter('desk', at(minutes), { perMs: 1000, trialMs: 6000 });
    const claim = (id: string, minutes: number) => store.deliveries.claim(id, at(minutes), 6000);

    /** Incidents, each with one delivery. */
    async function tell(minutes: number, ids: readonly string[]) {
      for (const id of ids) {
        await seedIncidents(store, `a-${id}`, [incident(id, { sources: [source(`a-${id}`)] })]);
        await store.incidents.decideAlert(id, () => ({
          notices: [notice(`n-${id}`, id, 1)],
          deliveries: [
            delivery(`d-${id}`, id, {
              noticeId: `n-${id}`,
              createdAt: iso(minutes),
              dueAt: iso(minutes),
              receiver: 'desk',
            }),
          ],
          supersede: [],
        }));
      }
    }

    it('leaves everything as it is where no clock was ahead', async () => {
      await beat('p', 0);
      await enterHost(0);
      await tell(30, ['i0']);
      expect(await store.rewind(at(0))).toBe(false);
      expect(await enterHost(0)).toBe(false);
      expect(await claim('d-i0', 0)).toBeUndefined();
      expect((await store.processes.list()).map(({ id }) => id)).toEqual(['p']);
    });

    it('makes due what waits for that hour, and puts back what was told in it, in its order', async () => {
      await beat('ahead', HOUR);
      await enterHost(HOUR);
      await enterReceiver(HOUR);
      await store.receivers.failed('desk', at(HOUR), { error: '503', counts: true, openForMs: () => 30_000 });
      await store.articles.store([article('a1', { fetchedAt: iso(HOUR) })]);
      await store.articles.markQueued(['a1'], at(HOUR));
      await tell(HOUR, ['i1']);
      await tell(HOUR + 1, ['i2', 'i3', 'i4']);
      await claim('d-i1', HOUR + 2);
      await store.deliveries.settle('d-i1', { state: 'sent', at: at(HOUR + 2), providerMessageId: null });
      await claim('d-i2', HOUR + 2);
      const retry = { at: at(HOUR + 2), dueAt: at(HOUR + 5), error: '503' };
      await store.deliveries.settle('d-i2', { state: 'retry', ...retry });
      await claim('d-i3', HOUR + 2);
      await claim('d-i4', HOUR + 2);
      await store.deliveries.settle('d-i4', { state: 'uncertain', at: at(HOUR + 2), error: 'cut off' });

      expect(await store.articles.waiting(at(1), 10)).not.toContain('a1');
      expect(await enterHost(1)).toBe(false);
      expect(await claim('d-i2', 1)).toBeUndefined();
      expect(await store.rewind(at(1))).toBe(true);

      expect(await store.articles.waiting(at(1), 10)).toContain('a1');
      expect(await enterHost(1)).toBe(true);
      expect(await enterReceiver(1)).toEqual({ may: true });
      expect(await claim('d-i2', 1)).toBeDefined();
      expect((await store.deliveries.expire(at(1.1), at(1.1))).map(({ id }) => id)).toEqual(['d-i3']);
      expect(await store.deliveries.get('d-i1')).toMatchObject({ createdAt: iso(-1), sentAt: iso(1) });
      expect(await store.deliveries.get('d-i2')).toMatchObject({ createdAt: iso(0) });
      const doubts = await store.deliveries.inDoubt(at(2), 10);
      expect(doubts.map(({ delivery: { id } }) => id)).toContain('d-i4');
      const left = sql`select id from rasid.deliveries where changed_at > ${iso(2)}`;
      expect(await engine.db.execute(left)).toMatchObject({ rows: [] });
      expect(await store.rewind(at(1))).toBe(false);
    });
  });
}
