// The incidents of the record, indexed in memory: lists, maps and timelines over any filter take milliseconds, however
// much the record holds. It is only speed: what it answers is what the record would, and until it has read the record,
// and for whatever it does not know (words), the record answers.
import { inArray } from 'drizzle-orm';
import { messageOf } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Database } from '../database.ts';
import { MOST_ACTORS } from '../incident-counts.ts';
import type { IncidentFilter, IncidentListing, IncidentStore } from '../store.ts';
import { incidents } from '../tables.ts';
import { readTallies } from '../tallies.ts';
import { createIncidentColumns } from './columns.ts';
import { countDays, countMatching, countPlaces } from './counting.ts';
import { countFacets } from './facets.ts';
import { createFollower } from './follow.ts';
import { latestMatching } from './latest.ts';
import { answersInMemory, isTold } from './matching.ts';
import { createNextTurn } from './next-turn.ts';

/** Revisions that came into the record later than their stamps say: the latest often, all of them now and then. */
const LOOK_BACK_EVERY_MS = 60_000;
const LOOK_BACK_MS = 15 * 60_000;
const LOOK_AT_ALL_EVERY = 60;

export interface IndexedIncidents {
  store: IncidentStore;
  /** Settles when the record was read to its end for the first time. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

export function indexIncidents(db: Database, store: IncidentStore, logger: Logger): IndexedIncidents {
  const columns = createIncidentColumns();
  const follower = createFollower(db, columns);
  const followed = createNextTurn(() => follower.follow());
  let isReady = false;
  const ready = followed().then(
    () => {
      isReady = true;
      logger.debug({ incidents: columns.size }, 'incidents are indexed');
    },
    (error) =>
      logger.warn({ error: messageOf(error) }, 'incidents are not indexed: the record answers alone'),
  );

  let looks = 0;
  const lookBack = setInterval(() => {
    const far = ++looks % LOOK_AT_ALL_EVERY === 0 ? Number.POSITIVE_INFINITY : LOOK_BACK_MS;
    follower
      .lookBack(far)
      .catch((error) => logger.debug({ error: messageOf(error) }, 'incidents not looked at again'));
  }, LOOK_BACK_EVERY_MS).unref();

  /** In step with the record as it is now; undefined where the record is to be asked. */
  async function inStep(filter: IncidentFilter) {
    if (!isReady || !answersInMemory(filter)) return undefined;
    await followed();
    return columns;
  }

  async function list(listing: IncidentListing) {
    const found = listing.order === 'id' ? undefined : await inStep(listing);
    if (!found) return await store.list(listing);
    const ids = latestMatching(found, listing);
    if (ids.length === 0) return [];
    const rows = await db
      .select({ id: incidents.id, data: incidents.data })
      .from(incidents)
      .where(inArray(incidents.id, ids));
    const byId = new Map(rows.map(({ id, data }) => [id, data]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  return {
    ready,
    async stop() {
      clearInterval(lookBack);
      follower.stop();
      await ready;
    },
    store: {
      ...store,
      list,
      async count(filter) {
        const found = await inStep(filter);
        return found ? countMatching(found, filter) : await store.count(filter);
      },
      async places(filter, limit) {
        const found = await inStep(filter);
        return found ? countPlaces(found, filter, limit) : await store.places(filter, limit);
      },
      async days(filter) {
        const found = await inStep(filter);
        return found ? countDays(found, filter) : await store.days(filter);
      },
      async counts() {
        const found = await inStep({});
        if (!found) return await store.counts();
        return {
          ...(await readTallies(db, 'events', 'ledger')),
          incidents: countMatching(found, {}, isTold),
        };
      },
      async facets() {
        const found = await inStep({});
        return found ? countFacets(found, MOST_ACTORS) : await store.facets();
      },
    },
  };
}
