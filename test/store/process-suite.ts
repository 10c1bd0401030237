// The processes that share a record, on whichever engine.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import { createStore, type Engine, KNOWN_MIGRATIONS, type Store } from '../../src/store/index.ts';
import type { ProcessState } from '../../src/store/store.ts';
import { startPresence } from '../../src/workers/presence.ts';
import { config } from '../alerts/build.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const at = (seconds: number) => new Date(NOW + seconds * 1000).toISOString();

const state = (id: string, change: Partial<ProcessState> = {}): ProcessState => ({
  id,
  host: 'desk',
  pid: 7,
  roles: ['poll', 'board'],
  version: '0.1.0',
  schema: KNOWN_MIGRATIONS,
  startedAt: at(0),
  seenAt: at(0),
  config: 'abc',
  configFault: null,
  ...change,
});

export function processSuite(name: string, open: () => Promise<Engine>): void {
  describe(`processes on ${name}`, () => {
    let engine: Engine;
    let store: Store;
    beforeAll(async () => {
      engine = await open();
      store = createStore(engine);
    });
    afterAll(() => store.close());
    const ids = async () => (await store.processes.list()).map(({ id }) => id);

    it('renew their rows, see one another and the record’s migrations', async () => {
      expect(await store.processes.beat(state('a'))).toEqual({ schema: KNOWN_MIGRATIONS, others: [] });
      const second = state('b', { startedAt: at(1), seenAt: at(1) });
      expect((await store.processes.beat(second)).others).toEqual([state('a')]);
      const renewed = state('a', { seenAt: at(5), config: 'def', configFault: 'line 3: a fault' });
      expect((await store.processes.beat(renewed)).others).toEqual([second]);
      expect(await store.processes.list()).toEqual([renewed, second]);
    });

    it('are gone when they say so, and after a minute of silence', async () => {
      await store.processes.gone('b');
      expect(await ids()).toEqual(['a']);
      await store.processes.beat(state('c', { startedAt: at(60), seenAt: at(64) }));
      expect(await ids()).toEqual(['a', 'c']);
      await store.processes.beat(state('c', { startedAt: at(60), seenAt: at(66) }));
      expect(await ids()).toEqual(['c']);
      await store.processes.gone('c');
    });

    it('beat at once without waiting for each other', async () => {
      const many = Array.from({ length: 12 }, (_, index) => state(`m${index}`, { seenAt: at(200) }));
      await store.processes.beat(state('old', { seenAt: at(100) }));
      await Promise.all(many.map((each) => store.processes.beat(each)));
      expect((await ids()).toSorted()).toEqual(many.map(({ id }) => id).toSorted());
      for (const { id } of many) await store.processes.gone(id);
    });

    it('are listed while they run, and hear that a newer program has migrated the record', async () => {
      const parts = {
        store,
        roles: ['extract'] as const,
        config: {
          alerts: config('receivers: [{ name: desk, console: true }]\nroute: { receiver: desk }'),
        } as never,
        clock: () => new Date(NOW),
        logger: createLogger('silent'),
      };
      const presence = await startPresence(parts);
      const [row] = await store.processes.list();
      expect(row).toMatchObject({ pid: process.pid, roles: ['extract'], schema: KNOWN_MIGRATIONS });
      expect(row!.config).toMatch(/^[0-9a-f]{12}$/);
      await presence.refused('alerts.yaml:3: a fault');
      expect((await store.processes.list())[0]!.configFault).toBe('alerts.yaml:3: a fault');
      await presence.worksBy(parts.config);
      expect((await store.processes.list())[0]).toMatchObject({ config: row!.config, configFault: null });

      await engine.db.execute(sql`insert into rasid.migrations (hash, created_at) values ('newer', 1)`);
      await presence.worksBy(parts.config);
      await expect(presence.outgrown).resolves.toMatchObject({ code: 'DATA_OUTGROWN', exitCode: 24 });
      await engine.db.execute(sql`delete from rasid.migrations where hash = 'newer'`);
      await presence.stop();
      expect(await ids()).toEqual([]);
    });
  });
}
