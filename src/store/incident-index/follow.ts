// Keeps columns in step with the record: reads it in the order of revisions, page after page, then whatever was revised
// since. Processes stamp a revision before they commit it, so some time back is looked at again.
import { asc, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { incidents } from '../tables.ts';
import type { IncidentColumns, IndexedIncident } from './columns.ts';

const PAGE = 1000;
/** So long a revision usually takes from its stamp to its commit. */
const BACK_MS = 10_000;

export interface Follower {
  /** Reads what the record holds more; after it, the columns know all that was committed when it was called. */
  follow(): Promise<void>;
  /** Reads again what was stamped so long ago, for what was committed late or by a clock that is slow. */
  lookBack(ms: number): Promise<void>;
  /** Whatever runs ends after its page. */
  stop(): void;
}

export function createFollower(db: Database, columns: IncidentColumns): Follower {
  let latest: Position | undefined;
  let stopped = false;

  /** @returns the last one read. */
  async function read(after: Position | undefined): Promise<Position | undefined> {
    while (!stopped) {
      const page = await readPage(db, after);
      for (const incident of page) columns.put(incident);
      after = page.at(-1) ?? after;
      if (page.length < PAGE) break;
      // The record is asked by others too: let them in between.
      await new Promise(setImmediate);
    }
    return after;
  }

  return {
    async follow() {
      latest = later(latest, await read(latest && earlier(latest, ago(BACK_MS))));
    },
    async lookBack(ms) {
      if (latest) await read(earlier(latest, ago(ms)));
    },
    stop() {
      stopped = true;
    },
  };
}

type Position = Pick<IndexedIncident, 'id' | 'updatedAt'>;

/** What was stamped before that is in the record by now, however much of it bears one stamp. */
const ago = (ms: number): Position => ({
  id: '',
  updatedAt: new Date(Math.max(0, Date.now() - ms)).toISOString(),
});

const earlier = (a: Position, b: Position): Position => (a.updatedAt < b.updatedAt ? a : b);

const later = (a: Position | undefined, b: Position | undefined): Position | undefined =>
  a && b && b.updatedAt < a.updatedAt ? a : (b ?? a);

const { id, updatedAt } = incidents;

/** Compared as rows, so that the index is entered at that very one. */
const isAfter = (after: Position) =>
  sql`(${updatedAt}, ${id}) > (${after.updatedAt}::timestamptz, ${after.id}::text)`;

async function readPage(db: Database, after: Position | undefined): Promise<IndexedIncident[]> {
  return await db
    .select(INDEXED)
    .from(incidents)
    .where(after && isAfter(after))
    .orderBy(asc(updatedAt), asc(id))
    .limit(PAGE);
}

const INDEXED = {
  id: incidents.id,
  state: incidents.state,
  class: incidents.class,
  type: incidents.type,
  status: incidents.status,
  actors: incidents.actors,
  sources: incidents.sources,
  fatalities: incidents.fatalities,
  firstToldAt: incidents.firstToldAt,
  lastToldAt: incidents.lastToldAt,
  updatedAt: incidents.updatedAt,
  where: {
    placeId: incidents.placeId,
    country: incidents.country,
    governorate: incidents.governorate,
    name: incidents.placeName,
    nameEn: incidents.placeNameEn,
    latitude: incidents.latitude,
    longitude: incidents.longitude,
    precision: incidents.precision,
  },
};
