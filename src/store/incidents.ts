// Reading incidents, their revisions, the articles' events and the ledger of control.
import { and, asc, desc, eq, gt, inArray, lt, ne, or, sql } from 'drizzle-orm';
import type { Location } from '../shared/schema/index.ts';
import { storable } from './columns.ts';
import { createCommitReading } from './commit-reading.ts';
import { countAll } from './counts.ts';
import type { Database } from './database.ts';
import { createDecideAlert, createToldSoFar } from './decide-alert.ts';
import { createCountDays, createCountFacets, createCountPlaces } from './incident-counts.ts';
import { behind, conditionOf, isNews, orderedBy } from './incident-filter.ts';
import { mergedInto } from './lineage.ts';
import { placesHeld } from './places-held.ts';
import { createEventsOf, createToldBehind } from './readings.ts';
import type { IncidentStore } from './store.ts';
import { events, incidentRevisions, incidentSources, incidents, ledger } from './tables.ts';
import { readTallies } from './tallies.ts';

/** Lines of the ledger given at most where the caller names no limit. */
const LEDGER_LINES = 200;

export function createIncidentStore(db: Database): IncidentStore {
  return {
    commitReading: createCommitReading(db),
    decideAlert: createDecideAlert(db),
    toldSoFar: createToldSoFar(db),

    async get(id, revision) {
      const query =
        revision === undefined
          ? db
              .select({ data: incidents.data })
              .from(incidents)
              .where(eq(incidents.id, storable(id)))
          : db
              .select({ data: incidentRevisions.data })
              .from(incidentRevisions)
              .where(and(eq(incidentRevisions.incidentId, id), eq(incidentRevisions.revision, revision)));
      const [row] = await query;
      return row?.data;
    },

    async revisions(id) {
      const rows = await db
        .select({ data: incidentRevisions.data })
        .from(incidentRevisions)
        .where(eq(incidentRevisions.incidentId, id))
        .orderBy(asc(incidentRevisions.revision));
      return rows.map(({ data }) => data);
    },

    mergedInto: (id) => mergedInto(db, id),

    async list(listing) {
      const ordered = orderedBy(listing);
      const rows = await db
        .select({ data: incidents.data })
        .from(incidents)
        .where(and(conditionOf(listing), behind(listing)))
        .orderBy(desc(ordered), desc(incidents.id))
        .limit(listing.limit);
      return rows.map(({ data }) => data);
    },

    count: (filter) => countAll(db, incidents, conditionOf(filter)),
    places: createCountPlaces(db),
    days: createCountDays(db),
    facets: createCountFacets(db),

    async events(articleId) {
      const rows = await db
        .select({ data: events.data })
        .from(events)
        .where(eq(events.articleId, articleId))
        .orderBy(asc(events.index));
      return rows.map(({ data }) => data);
    },

    eventsOf: createEventsOf(db),
    toldBehind: createToldBehind(db),

    async of(articleId) {
      const rows = await db
        .select({ id: incidentSources.incidentId })
        .from(incidentSources)
        .where(eq(incidentSources.articleId, articleId));
      return rows.map(({ id }) => id);
    },

    async control(placeId, limit = LEDGER_LINES) {
      const rows = await db
        .select({ data: ledger.data })
        .from(ledger)
        .where(placeId === undefined ? undefined : eq(ledger.placeId, placeId))
        .orderBy(desc(ledger.since), desc(ledger.id))
        .limit(limit);
      return rows.map(({ data }) => data);
    },

    async controlOf(placeIds) {
      if (placeIds?.length === 0) return [];
      const rows = await db
        .select({ data: ledger.data })
        .from(ledger)
        .where(placeIds && inArray(ledger.placeId, [...placeIds]))
        .orderBy(desc(ledger.since), desc(ledger.id));
      return rows.map(({ data }) => data);
    },

    placesHeld: (until, limit, of = {}) => placesHeld(db, until, limit, of),

    ledgerWrites: async () => (await readTallies(db, 'ledgerWrites')).ledgerWrites,

    async whereabouts(placeIds) {
      if (placeIds.length === 0) return new Map();
      // Of each place one row is looked up: a place may have thousands.
      const found = await db.execute(sql`
        select place as "placeId", latest.location
        from jsonb_array_elements_text(${JSON.stringify(placeIds)}::jsonb) as place
        cross join lateral (
          select ${incidents.data} -> 'location' as location from ${incidents}
          where ${incidents.placeId} = place order by ${incidents.updatedAt} desc nulls first limit 1
        ) as latest`);
      const { rows } = found as { rows: { placeId: string; location: Location }[] };
      return new Map(rows.map(({ placeId, location }) => [placeId, location]));
    },

    async controlPlaces() {
      const rows = await db
        .selectDistinctOn([ledger.placeId], { data: ledger.data })
        .from(ledger)
        .orderBy(asc(ledger.placeId), desc(ledger.since));
      return rows.map(({ data: { placeId, placeName, nameEn, within } }) => ({
        placeId,
        placeName,
        nameEn,
        within,
      }));
    },

    undecided: (updatedBefore, limit) =>
      db
        .select({ id: incidents.id, revision: incidents.revision })
        .from(incidents)
        .where(
          or(
            and(
              gt(incidents.revision, incidents.decidedRevision),
              isNews,
              lt(incidents.updatedAt, updatedBefore.toISOString()),
            ),
            lt(incidents.reviewAt, updatedBefore.toISOString()),
          ),
        )
        .orderBy(asc(incidents.updatedAt), asc(incidents.id))
        .limit(limit),

    counts: async () => ({
      ...(await readTallies(db, 'events', 'ledger')),
      incidents: await countAll(db, incidents, ne(incidents.state, 'mentioned')),
    }),
  };
}
