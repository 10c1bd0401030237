// Corrections kept and taken back, on whichever engine.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Correction } from '../../src/shared/schema/index.ts';
import { createStore, type Engine, type Store } from '../../src/store/index.ts';
import { article, at, clash, iso, reachFrom } from './examples.ts';

const correction = (id: string, minutes: number, ...articleIds: string[]): Correction => ({
  id,
  kind: 'fix',
  incidentId: 'i_1',
  reports: articleIds.map((articleId) => ({ articleId, event: clash, group: null })),
  fix: { fatalities: 3 },
  by: 'سلمى',
  why: 'أكدها الدفاع المدني',
  at: iso(minutes),
  undoneBy: null,
  undoneAt: null,
});

export function correctionSuite(name: string, open: () => Promise<Engine>): void {
  describe(`corrections on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = createStore(await open());
    });
    afterAll(() => store.close());

    const stage = async (id: string) => (await store.articles.get(id))?.stage;

    /** @returns whether the reading was taken. */
    async function read(id: string, corrections: string[]): Promise<boolean> {
      const { fingerprint } = (await store.articles.get(id))!;
      const reading = { articleId: id, fingerprint, extractorVersion: 'test', events: [clash], at: at(0) };
      let decided = false;
      await store.incidents.commitReading({ ...reading, corrections }, reachFrom(-60), () => {
        decided = true;
        return { incidents: [], incidentOf: new Map(), ledger: [] };
      });
      return decided;
    }

    it('sends the articles back to be read with the correction, once', async () => {
      await store.articles.store([article('k1'), article('k2'), article('k3')]);
      for (const id of ['k1', 'k2', 'k3']) expect(await read(id, [])).toBe(true);
      expect(await store.corrections.add(correction('c_1', 1, 'k1', 'k2'))).toEqual(
        expect.arrayContaining(['k1', 'k2']),
      );
      expect([await stage('k1'), await stage('k2'), await stage('k3')]).toEqual([
        'stored',
        'stored',
        'extracted',
      ]);
      expect(await read('k1', [])).toBe(false);
      expect(await stage('k1')).toBe('stored');
      expect(await read('k1', ['c_1'])).toBe(true);
      expect(await store.corrections.add(correction('c_1', 1, 'k1', 'k2'))).toEqual([]);
      expect(await stage('k1')).toBe('extracted');
    });

    it('takes one back once, and keeps who did', async () => {
      const first = await store.corrections.undo('c_1', 'كريم', at(5));
      expect(first).toMatchObject({ correction: { undoneBy: 'كريم', undoneAt: iso(5) } });
      expect(first!.articleIds.toSorted()).toEqual(['k1', 'k2']);
      const second = await store.corrections.undo('c_1', 'ليلى', at(6));
      expect(second).toMatchObject({ correction: { undoneBy: 'كريم' }, articleIds: [] });
      expect(await store.corrections.undo('c_none', 'ليلى', at(6))).toBeUndefined();
      expect(await read('k1', ['c_1'])).toBe(false);
      expect(await read('k1', [])).toBe(true);
    });

    it('lists by time, by article and by incident, and knows what is gold', async () => {
      await store.corrections.add(correction('c_2', 2, 'k3'));
      await store.corrections.add({
        ...correction('c_3', 2, 'k2'),
        kind: 'join',
        fix: null,
        incidentId: 'i_2',
      });
      const ids = (found: Correction[]) => found.map(({ id }) => id);
      expect(ids(await store.corrections.list({ limit: 10 }))).toEqual(['c_3', 'c_2', 'c_1']);
      const before = { at: iso(2), id: 'c_3' };
      expect(ids(await store.corrections.list({ before, limit: 1 }))).toEqual(['c_2']);
      expect(ids(await store.corrections.list({ standing: true, limit: 10 }))).toEqual(['c_3', 'c_2']);
      expect(ids(await store.corrections.forArticles(['k2']))).toEqual(['c_1', 'c_3']);
      expect(ids(await store.corrections.forArticles([]))).toEqual([]);
      expect(ids(await store.corrections.ofIncident('i_1'))).toEqual(['c_2', 'c_1']);
      expect(await store.corrections.correctedArticles('', 10)).toEqual(['k3']);
      expect(await store.corrections.correctedArticles('k3', 10)).toEqual([]);
      expect(await store.corrections.get('c_2')).toEqual(correction('c_2', 2, 'k3'));
    });
  });
}
