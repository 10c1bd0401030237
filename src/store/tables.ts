// The tables of the record, all in a schema of their own: BullMQ's unqualified names never meet ours. What is
// searched by has a column; the rest of an incident, event or ledger entry is JSON of its zod type.
// After a change: `npm run migrations`.
import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, integer, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import type { Article, CodedEvent, ControlEntry, Incident, Polling, Told } from '../shared/schema/index.ts';
import { anyText, instantColumn, json, rasid, searchVector } from './columns.ts';

export * from './tables-board.ts';
export * from './tables-fleet.ts';
export * from './tables-telling.ts';
export { rasid };

export const feeds = rasid.table('feeds', {
  id: text().primaryKey(),
  outlet: anyText().notNull(),
  url: anyText().notNull(),
  active: boolean().notNull(),
  etag: anyText(),
  lastModified: anyText('last_modified'),
  lastPolledAt: instantColumn('last_polled_at'),
  lastSuccessAt: instantColumn('last_success_at'),
  lastNewAt: instantColumn('last_new_at'),
  failures: integer().notNull().default(0),
  lastError: anyText('last_error'),
  /** Null: at once. While a poll is under way it is the time from which another may be tried. */
  nextPollAt: instantColumn('next_poll_at'),
  polling: json<Partial<Polling>>()().notNull().default({}),
  /** Beside `polling`, which every poll writes anew. */
  told: json<Told>()(),
});

/** One row for each feed that a hub was asked to tell of (WebSub). */
export const subscriptions = rasid.table('subscriptions', {
  feedId: text('feed_id').primaryKey(),
  hub: anyText().notNull(),
  topic: anyText().notNull(),
  /** Part of the callback's address: who knows it was told by us. */
  token: text().notNull(),
  /** The hub signs with it. */
  secret: text().notNull(),
  askedAt: instantColumn('asked_at').notNull(),
  /** Confirmed until then; null: not yet, or no more. */
  leaseUntil: instantColumn('lease_until'),
  /** The hub's reason for refusing. */
  denied: anyText(),
});

/** One row for each host that is asked for something: who may ask it, and when. */
export const hosts = rasid.table('hosts', {
  host: anyText().primaryKey(),
  /** No request may begin before. */
  nextAt: instantColumn('next_at'),
  /** The circuit is open until then: nothing is asked. */
  openUntil: instantColumn('open_until'),
  /** Passing failures in a row, over all of its feeds and pages. */
  failures: integer().notNull().default(0),
  /** Requests under way, by lease; each with the time (epoch ms) at which it counts as lost. */
  leases: json<Record<string, number>>()().notNull().default({}),
});

export const articles = rasid.table(
  'articles',
  {
    id: anyText().primaryKey(),
    feedId: text('feed_id').notNull(),
    outlet: anyText().notNull(),
    country: text(),
    url: anyText(),
    origin: anyText(),
    title: anyText(),
    text: anyText().notNull(),
    /** As the outlet wrote it: its offset says what «today» means in the text. */
    publishedAt: text('published_at'),
    fetchedAt: instantColumn('fetched_at').notNull(),
    fingerprint: text().notNull(),
    /** Of what the feed carries, where the text is the page’s; null: the same. */
    feedFingerprint: text('feed_fingerprint'),
    fullText: text('full_text').$type<Article['fullText']>().notNull().default('unneeded'),
    signature: json<number[]>()().notNull(),
    /** What else it is known by. */
    keys: text().array().notNull().default([]),
    /** Hashes of the signature's bands: texts that share one may be near-duplicates. */
    bands: integer().array().notNull(),
    syndicationId: text('syndication_id').notNull(),
    stage: text().$type<Article['stage']>().notNull(),
    attempts: integer().notNull().default(0),
    extractorVersion: text('extractor_version'),
    queuedAt: instantColumn('queued_at'),
    /** When its text was dropped for its age; null: it is kept. */
    prunedAt: instantColumn('pruned_at'),
  },
  (row) => [
    index('articles_unpruned').on(row.fetchedAt).where(sql`${row.prunedAt} is null`),
    index('articles_fingerprint').on(row.fingerprint),
    index('articles_bands').using('gin', row.bands).with({ fastupdate: false }),
    index('articles_fetched').on(row.fetchedAt.desc().nullsFirst(), row.id.desc().nullsFirst()),
    index('articles_waiting').on(row.fetchedAt, row.id).where(sql`${row.stage} = 'stored'`),
    index('articles_keys').using('gin', row.keys).with({ fastupdate: false }),
    index('articles_origin').using('hash', row.origin),
    index('articles_stage').on(row.stage),
  ],
);

export const events = rasid.table(
  'events',
  {
    articleId: anyText('article_id').notNull(),
    index: integer().notNull(),
    incidentId: text('incident_id'),
    extractorVersion: text('extractor_version').notNull(),
    data: json<CodedEvent>()().notNull(),
  },
  (row) => [primaryKey({ columns: [row.articleId, row.index] }), index('events_incident').on(row.incidentId)],
);

export const incidents = rasid.table(
  'incidents',
  {
    id: text().primaryKey(),
    revision: integer().notNull(),
    /** The latest revision about which it was decided whether to tell anybody. */
    decidedRevision: integer('decided_revision').notNull().default(0),
    /** When to decide again without a newer revision: a silence or another mute ends; null: never. */
    reviewAt: instantColumn('review_at'),
    state: text().$type<Incident['state']>().notNull(),
    class: text().$type<Incident['class']>().notNull(),
    status: text().$type<Incident['status']>().notNull(),
    country: text(),
    placeId: anyText('place_id'),
    lastToldAt: instantColumn('last_told_at').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    updatedAt: instantColumn('updated_at').notNull(),
    data: json<Incident>()().notNull(),
    // What boards and exports search by. Null in rows written before there were these columns, until they are filled.
    type: text().$type<Incident['type']>(),
    governorate: anyText(),
    /** Of both sides, of those who take and who lose. */
    actors: text().array(),
    sources: integer(),
    firstToldAt: instantColumn('first_told_at'),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    precision: smallint(),
    placeName: anyText('place_name'),
    placeNameEn: anyText('place_name_en'),
    /** The highest figure told. */
    fatalities: integer(),
    /** Words that it is found by; see shared/search. */
    search: searchVector(),
  },
  (row) => [
    index('incidents_told').on(row.lastToldAt.desc().nullsFirst(), row.id.desc().nullsFirst()),
    index('incidents_actors').using('gin', row.actors).with({ fastupdate: false }),
    index('incidents_search').using('gin', row.search).with({ fastupdate: false }),
    index('incidents_unfilled').on(row.id).where(sql`${row.search} is null`),
    index('incidents_updated').on(row.updatedAt.desc().nullsFirst(), row.id.desc().nullsFirst()),
    index('incidents_active').on(row.class, row.lastToldAt).where(sql`${row.state} = 'active'`),
    index('incidents_place').on(row.placeId, row.updatedAt.desc().nullsFirst()),
    index('incidents_undecided').on(row.updatedAt).where(sql`${row.revision} > ${row.decidedRevision}`),
    index('incidents_review').on(row.reviewAt).where(sql`${row.reviewAt} is not null`),
    index('incidents_merged').on(sql`(${row.data}->>'mergedInto')`).where(sql`${row.state} = 'merged'`),
  ],
);

export const incidentRevisions = rasid.table(
  'incident_revisions',
  {
    incidentId: text('incident_id').notNull(),
    revision: integer().notNull(),
    data: json<Incident>()().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.incidentId, row.revision] }),
    index('incident_revisions_made').on(sql`(${row.data}->>'updatedAt')`, row.incidentId, row.revision),
  ],
);

export const incidentSources = rasid.table(
  'incident_sources',
  {
    articleId: anyText('article_id').notNull(),
    incidentId: text('incident_id').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.articleId, row.incidentId] }),
    index('incident_sources_incident').on(row.incidentId),
  ],
);

/** Under which keys an incident is found by a report that may touch it; of incidents that can still be joined. */
export const incidentSpots = rasid.table(
  'incident_spots',
  {
    incidentId: text('incident_id').notNull(),
    class: text().$type<Incident['class']>().notNull(),
    spot: anyText().notNull(),
    /** When the first and the last of its reports say that it happened. */
    since: instantColumn().notNull(),
    until: instantColumn().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.incidentId, row.spot] }),
    index('incident_spots_spot').on(row.spot, row.class, row.until),
  ],
);

export const ledger = rasid.table(
  'ledger',
  {
    id: text().primaryKey(),
    placeId: anyText('place_id').notNull(),
    since: instantColumn().notNull(),
    incidentId: text('incident_id').notNull(),
    data: json<ControlEntry>()().notNull(),
  },
  (row) => [
    index('ledger_place').on(row.placeId, row.since.desc().nullsFirst()),
    index('ledger_since').on(row.since.desc().nullsFirst()),
    index('ledger_incident').on(row.incidentId),
  ],
);

export const quarantine = rasid.table(
  'quarantine',
  {
    id: text().primaryKey(),
    queue: text().notNull(),
    subject: anyText().notNull(),
    reason: anyText().notNull(),
    at: instantColumn().notNull(),
  },
  (row) => [index('quarantine_at').on(row.at.desc().nullsFirst(), row.id)],
);
