// What pages of places and actors ask of the record, on whichever engine.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ControlEntry, Incident } from '../../src/shared/schema/index.ts';
import { createStore, type Engine, type Store } from '../../src/store/index.ts';
import { article, at, clash, controlEntry, incident, iso, reachFrom, source } from './examples.ts';

export function recordSuite(name: string, open: () => Promise<Engine>): void {
  describe(`places and actors on ${name}`, () => {
    let store: Store;

    async function tell(id: string, change: Partial<Incident>, ledger: ControlEntry[] = []) {
      const text = article(`record-${id}`);
      await store.articles.store([text]);
      const made = incident(id, { sources: [source(text.id)], ...change });
      const { fingerprint } = text;
      await store.incidents.commitReading(
        { articleId: text.id, fingerprint, extractorVersion: 't', events: [clash], at: at(5) },
        reachFrom(-60),
        () => ({ incidents: [made], incidentOf: new Map([[0, id]]), ledger }),
      );
    }

    beforeAll(async () => {
      store = createStore(await open());
      const sides = (first: string[], second: string[]): Pick<Incident, 'sides'> => ({
        sides: [first, second],
      });
      await tell('r1', sides(['amal'], ['bani']));
      await tell('r2', sides(['bani'], ['amal', 'dar']));
      await tell('r3', { ...sides(['amal', 'dar'], ['bani']), class: 'strike', type: 'air-drone-strike' });
      await tell('r4', { ...sides(['amal'], ['bani']), status: 'denied' });
      await tell('r5', { ...sides(['amal'], ['bani']), type: 'non-violent-transfer-of-territory' });
      await tell('r6', { ...sides(['amal'], ['bani']), state: 'merged', mergedInto: 'r1' });
      const line = (id: string, change: Partial<ControlEntry>) =>
        controlEntry(id, 'r7', { placeId: 'rec/town', placeName: 'بلدة', within: null, ...change });
      await tell('r7', { ...sides(['dar'], []), place: null, location: null }, [
        line('t1', { holders: ['amal'], from: ['bani'], status: 'reported', since: iso(0) }),
        line('t2', { holders: ['bani'], from: ['amal'], status: 'claimed', since: iso(10) }),
        line('t3', { holders: ['amal'], from: [], status: 'reverted', since: iso(20) }),
        line('t4', { holders: ['amal'], from: [], mode: 'partial', status: 'reported', since: iso(30) }),
      ]);
    });
    afterAll(() => store?.close());

    it('counts against whom an actor fought, not beside whom, nor what is denied, merged or handed over', async () => {
      expect(await store.actors.opponents('amal', 100)).toEqual({
        opponents: [
          { actor: 'bani', class: 'clash', incidents: 2 },
          { actor: 'bani', class: 'strike', incidents: 1 },
        ],
        among: 3,
      });
      expect((await store.actors.opponents('amal', 1)).among).toBe(1);
      expect(await store.actors.opponents('nobody', 100)).toEqual({ opponents: [], among: 0 });
    });

    it('counts whole places taken and lost by month, what is only claimed apart', async () => {
      const month = iso(0).slice(0, 7);
      expect(await store.actors.territory('amal')).toEqual([
        { month, change: 'taken', disputed: false, times: 1 },
        { month, change: 'lost', disputed: true, times: 1 },
      ]);
      expect((await store.actors.control('amal', 10)).map(({ id }) => id)).toEqual(['t4', 't3', 't2', 't1']);
      expect(await store.actors.control('amal', 1)).toHaveLength(1);
    });

    it('knows a place by its latest incident, or by the ledger alone', async () => {
      expect(await store.places.get('sy-manbij')).toMatchObject({
        name: 'منبج',
        nameEn: 'Manbij',
        within: 'حلب',
      });
      expect(await store.places.get('rec/town')).toMatchObject({ name: 'بلدة', location: null });
      expect(await store.places.get('nowhere')).toBeUndefined();
      expect(await store.places.get('\0')).toBeUndefined();
      expect(await store.incidents.get('\0')).toBeUndefined();
    });

    it('names what was merged into an incident', async () => {
      expect(await store.incidents.mergedInto('r1')).toEqual(['r6']);
      expect(await store.incidents.mergedInto('r2')).toEqual([]);
    });
  });
}
