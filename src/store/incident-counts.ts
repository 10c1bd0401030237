// Incidents counted by place and by day, for maps and timelines: narrow columns only, never the incidents themselves.
import { and, count, desc, eq, inArray, isNotNull, max, min, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import { conditionOf } from './incident-filter.ts';
import type { IncidentFilter, IncidentStore, PlaceCount } from './store.ts';
import { incidents } from './tables.ts';

const stands = eq(incidents.state, 'active');

/** Of words that stand in very many incidents, so many are looked at: a common word must not read the whole record. */
const MOST_FOUND = 3000;

/** What is counted: where words are looked for, the latest told that have them. */
function counted(db: Database, filter: IncidentFilter) {
  const wanted = and(conditionOf(filter), stands);
  if (filter.text === undefined) return wanted;
  const latest = db
    .select({ id: incidents.id })
    .from(incidents)
    .where(wanted)
    .orderBy(desc(incidents.lastToldAt), desc(incidents.id))
    .limit(MOST_FOUND);
  return inArray(incidents.id, latest);
}

/** Any will do: compared by its bytes, which is twice as quick as by a language’s order. */
const first = (column: PgColumn) => sql<string | null>`min(${column} collate "C")`;

export function createCountPlaces(db: Database): IncidentStore['places'] {
  const latest = max(incidents.lastToldAt);
  const query = {
    placeId: incidents.placeId,
    class: incidents.class,
    name: first(incidents.placeName),
    nameEn: first(incidents.placeNameEn),
    governorate: first(incidents.governorate),
    country: first(incidents.country),
    latitude: min(incidents.latitude),
    longitude: min(incidents.longitude),
    precision: min(incidents.precision),
    incidents: count(),
    claimed: sql<number>`(count(*) filter (where ${incidents.status} = 'claimed'))::integer`,
    fatalities: sql<number>`coalesce(sum(${incidents.fatalities}), 0)::integer`,
    lastToldAt: latest,
  };
  return async (filter, limit) => {
    const rows = await db
      .select(query)
      .from(incidents)
      .where(and(counted(db, filter), isNotNull(incidents.placeId)))
      .groupBy(incidents.placeId, incidents.class)
      .orderBy(desc(latest))
      .limit(limit);
    return rows as PlaceCount[];
  };
}

export function createCountDays(db: Database): IncidentStore['days'] {
  const day = sql<string>`to_char(${incidents.lastToldAt} at time zone 'UTC', 'YYYY-MM-DD')`;
  return (filter) =>
    db
      .select({ day, class: incidents.class, incidents: count() })
      .from(incidents)
      .where(counted(db, filter))
      .groupBy(sql`1`, incidents.class)
      .orderBy(sql`1`);
}

/** More names than this nobody looks through. */
export const MOST_ACTORS = 300;

export function createCountFacets(db: Database): IncidentStore['facets'] {
  return async () => {
    const governorates = await db
      .select({ country: incidents.country, governorate: incidents.governorate, incidents: count() })
      .from(incidents)
      .where(stands)
      .groupBy(incidents.country, incidents.governorate)
      .orderBy(desc(count()));
    const actor = sql<string>`unnest(${incidents.actors})`;
    const actors = await db
      .select({ actor, incidents: count() })
      .from(incidents)
      .where(stands)
      .groupBy(sql`1`)
      .orderBy(desc(count()))
      .limit(MOST_ACTORS);
    return { governorates, actors };
  };
}
