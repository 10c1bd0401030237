// What is indexed in memory answers as the record does, whatever is asked, and keeps in step with it.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import { EVENT_CLASSES, EVENT_TYPES, type Incident } from '../../src/shared/schema/index.ts';
import { createIncidentColumns } from '../../src/store/incident-index/columns.ts';
import { createFollower } from '../../src/store/incident-index/follow.ts';
import {
  createStore,
  type Engine,
  type IncidentListing,
  type IndexedIncidents,
  indexIncidents,
  type Store,
} from '../../src/store/index.ts';
import { incident, iso } from './examples.ts';
import { seedIncidents } from './seed.ts';

const PLACES = [
  {
    placeId: 'xa/one',
    country: 'SY',
    admin1: 'حلب',
    nameEn: 'One',
    precision: 1,
    latitude: 36,
    longitude: 37,
  },
  {
    placeId: 'xa/two',
    country: 'SY',
    admin1: 'إدلب',
    nameEn: null,
    precision: 1,
    latitude: 35,
    longitude: 36,
  },
  {
    placeId: 'xa/all',
    country: 'SD',
    admin1: null,
    nameEn: 'All',
    precision: 3,
    latitude: null,
    longitude: null,
  },
] as const;
const ACTORS = ['amal', 'bani', 'dar'];
const STATES = ['active', 'active', 'active', 'retracted', 'merged', 'known'] as const;

const places = fc.option(
  fc.record({ at: fc.constantFrom(...PLACES), name: fc.constantFrom('بلدة', 'البلدة') }),
  { freq: 5 },
);

const changes = fc
  .record({
    state: fc.constantFrom(...STATES),
    class: fc.constantFrom(...EVENT_CLASSES.slice(0, 3)),
    type: fc.constantFrom(...EVENT_TYPES.slice(0, 3)),
    status: fc.constantFrom('reported', 'claimed', 'denied'),
    where: places,
    sides: fc.tuple(fc.subarray(ACTORS, { minLength: 1 }), fc.subarray(ACTORS)),
    independentSources: fc.integer({ min: 1, max: 4 }),
    dead: fc.option(fc.integer({ min: 0, max: 9 })),
    told: fc.integer({ min: 0, max: 9 }),
    lasts: fc.integer({ min: 0, max: 3 }),
    revised: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ where, dead, told, lasts, revised, sides, ...rest }): Partial<Incident> => {
    const day = 24 * 60;
    return {
      ...(rest as Partial<Incident>),
      sides: sides as Incident['sides'],
      place: where && { name: where.name, within: null },
      location: where && { ...where.at, kind: 'town', admin1En: null },
      fatalities: dead === null ? null : { lowest: 0, highest: dead, lowestBy: 'a', highestBy: 'a' },
      firstToldAt: iso(told * day),
      lastToldAt: iso((told + lasts) * day + 30),
      updatedAt: iso(revised),
    };
  });

const some = <Value>(values: readonly Value[]) =>
  fc.option(fc.subarray([...values]), { nil: undefined, freq: 2 });
const day = fc.option(
  fc.integer({ min: -1, max: 13 }).map((days) => new Date(iso(days * 24 * 60))),
  { nil: undefined, freq: 2 },
);

const filters = fc.record({
  classes: some(EVENT_CLASSES.slice(0, 4)),
  types: some(EVENT_TYPES.slice(0, 4)),
  countries: some(['SY', 'SD', 'EG']),
  governorates: some(['حلب', 'إدلب', 'دمشق']),
  statuses: some(['reported', 'claimed']),
  states: some(['active', 'retracted']),
  actors: some([...ACTORS, 'nobody']),
  placeId: fc.option(fc.constantFrom(...PLACES.map(({ placeId }) => placeId)), { nil: undefined, freq: 2 }),
  sourcesAtLeast: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 2 }),
  from: day,
  to: day,
});

const INCIDENTS = 160;

export function incidentIndexSuite(name: string, open: () => Promise<Engine>): void {
  describe(`incidents indexed in memory, on ${name}`, () => {
    let engine: Engine;
    let store: Store;
    let indexed: IndexedIncidents;

    const made = fc.sample(changes, { numRuns: INCIDENTS, seed: 7 });
    const idOf = (index: number) => `x${String(index).padStart(4, '0')}`;

    beforeAll(async () => {
      engine = await open();
      store = createStore(engine);
      const first = made.slice(0, 100).map((change, index) => incident(idOf(index), change));
      await seedIncidents(store, 'index-1', first);
      indexed = indexIncidents(engine.db, store.incidents, createLogger('silent'));
      await indexed.ready;
      const later = made
        .slice(100)
        .map((change, index) => incident(idOf(index + 100), { ...change, updatedAt: iso(6) }));
      const revised = made
        .slice(0, 40)
        .map((change, index) =>
          incident(idOf(99 - index), { ...change, revision: 2, updatedAt: iso(40_000) }),
        );
      await seedIncidents(store, 'index-2', [...later, ...revised]);
    });
    afterAll(async () => {
      await indexed?.stop();
      await store?.close();
    });

    it('lists, page after page, and counts as the record does, whatever the filter', async () => {
      const listings = fc.record({ filter: filters, order: fc.constantFrom('told', 'updated') });
      await fc.assert(
        fc.asyncProperty(listings, async ({ filter, order }) => {
          const asked = { ...filter, order } as IncidentListing;
          const [ours, theirs] = [indexed.store, store.incidents];
          expect(await ours.count(filter)).toBe(await theirs.count(filter));
          const page = await ours.list({ ...asked, limit: 5 });
          expect(page).toEqual(await theirs.list({ ...asked, limit: 5 }));
          const last = page.at(-1);
          if (!last) return;
          const before = { at: order === 'told' ? last.lastToldAt : last.updatedAt, id: last.id };
          const next = { ...asked, before, limit: 7 };
          expect(await ours.list(next)).toEqual(await theirs.list(next));
        }),
        { numRuns: 40, seed: 11 },
      );
    });

    it('counts places, days and facets as the record does, whatever the filter', async () => {
      const byPlace = (counts: { placeId: string; class: string }[]) =>
        counts.toSorted((a, b) => (a.placeId + a.class < b.placeId + b.class ? -1 : 1));
      const byDay = (counts: { day: string; class: string }[]) =>
        counts.toSorted((a, b) => (a.day + a.class < b.day + b.class ? -1 : 1));
      await fc.assert(
        fc.asyncProperty(filters, async (filter) => {
          const [ours, theirs] = [indexed.store, store.incidents];
          expect(byPlace(await ours.places(filter, 99))).toEqual(byPlace(await theirs.places(filter, 99)));
          expect(byDay(await ours.days(filter))).toEqual(byDay(await theirs.days(filter)));
        }),
        { numRuns: 60, seed: 12 },
      );
      expect(await indexed.store.counts()).toEqual(await store.incidents.counts());
      const [ours, theirs] = [await indexed.store.facets(), await store.incidents.facets()];
      expect(new Set(ours.actors)).toEqual(new Set(theirs.actors));
      expect(new Set(ours.governorates)).toEqual(new Set(theirs.governorates));
    });

    it('knows the latest places first, and no more than asked', async () => {
      const [latest, ...others] = await indexed.store.places({}, 2);
      expect(others).toHaveLength(1);
      expect(latest!.lastToldAt >= others[0]!.lastToldAt).toBe(true);
      expect(await indexed.store.days({ states: ['retracted'] })).toEqual([]);
    });

    it('leaves words to the record', async () => {
      const filter = { text: 'عنب بلدي' };
      expect(await indexed.store.count(filter)).toBe(await store.incidents.count(filter));
      expect(await indexed.store.count({ text: 'كلمة لا تقال' })).toBe(0);
    });

    it('finds, on looking back, what was committed long after its stamp', async () => {
      const columns = createIncidentColumns();
      const follower = createFollower(engine.db, columns);
      await follower.follow();
      await seedIncidents(store, 'index-late', [incident('x8000', { updatedAt: iso(-30) })]);
      const known = columns.size;
      await follower.follow();
      expect(columns.size).toBe(known);
      await follower.lookBack(Number.POSITIVE_INFINITY);
      expect(columns.size).toBe(known + 1);
    });

    it('knows an incident the moment it is in the record, and its revisions', async () => {
      const changed = { updatedAt: iso(50_000), sides: [['only-here'], []] as Incident['sides'] };
      const only = { actors: ['only-here'] };
      expect(await indexed.store.count(only)).toBe(0);
      await seedIncidents(store, 'index-3', [incident('x9000', changed)]);
      expect(await indexed.store.list({ ...only, limit: 5 })).toMatchObject([{ id: 'x9000' }]);
      const gone = { ...changed, revision: 2, state: 'known' as const, updatedAt: iso(50_001) };
      await seedIncidents(store, 'index-4', [incident('x9000', gone)]);
      expect(await indexed.store.count(only)).toBe(0);
    });
  });
}
