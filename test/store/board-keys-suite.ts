// The secrets that all processes of a board share, on whichever engine.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore, type Engine, type Store } from '../../src/store/index.ts';

const NOW = new Date('2026-11-22T10:00:00Z');

export function boardKeysSuite(name: string, open: () => Promise<Engine>): void {
  describe(`the board’s keys on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = createStore(await open());
    });
    afterAll(() => store.close());

    it('are made once, whoever comes first, and kept apart by name', async () => {
      const offered = Array.from({ length: 8 }, (_, index) => `value ${index}`);
      const kept = await Promise.all(offered.map((value) => store.boardKeys.ensure('sessions', value, NOW)));
      expect(new Set(kept).size).toBe(1);
      expect(offered).toContain(kept[0]);
      expect(await store.boardKeys.ensure('sessions', 'later', NOW)).toBe(kept[0]);
      expect(await store.boardKeys.ensure('others', 'another', NOW)).toBe('another');
    });
  });
}
