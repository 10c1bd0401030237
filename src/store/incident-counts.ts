// Incidents counted by place and by day, for maps and timelines: narrow columns only, never the incidents themselves.
import { and, count, desc, eq, isNotNull, max, min, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { conditionOf } from './incident-filter.ts';
import type { IncidentStore, PlaceCount } from './store.ts';
import { incidents } from './tables.ts';

const stands = eq(incidents.state, 'active');

export function createCountPlaces(db: Database): IncidentStore['places'] {
  const latest = max(incidents.lastToldAt);
  const query = {
    placeId: incidents.placeId,
    class: incidents.class,
    name: min(incidents.placeName),
    nameEn: min(incidents.placeNameEn),
    governorate: min(incidents.governorate),
    country: min(incidents.country),
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
      .where(and(conditionOf(filter), stands, isNotNull(incidents.placeId)))
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
      .where(and(conditionOf(filter), stands))
      .groupBy(sql`1`, incidents.class)
      .orderBy(sql`1`);
}
