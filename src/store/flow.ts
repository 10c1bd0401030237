// How much flowed, and when: each count walks an index from its new end, however large the record.
import { and, between, eq, gt, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { NOTICE_KINDS } from '../shared/schema/index.ts';
import type { Database } from './database.ts';
import type { FlowStore, FlowWindow as Window } from './flow-side.ts';
import { articles, deliveries, events, incidents } from './tables.ts';

type Counted = { step: number; count: number };

export function createFlowStore(db: Database): FlowStore {
  return {
    async steps(window) {
      const [arrived, read, decided, sent] = await Promise.all([
        arrivals(db, window),
        eventsRead(db, window),
        incidentsDecided(db, window),
        deliveriesSent(db, window),
      ]);
      const of = (rows: readonly Counted[]) => lineUp(rows, window.steps);
      return {
        fetched: of(arrived),
        pages: of(arrived.map(({ step, pages }) => ({ step, count: pages }))),
        read: of(arrived.map((row) => ({ step: row.step, count: row.read }))),
        events: of(read),
        decided: of(decided),
        sent: of(sent),
      };
    },

    async arrivals(window) {
      const rows = await db
        .select({ step: stepOf(articles.fetchedAt, window), count: COUNT })
        .from(articles)
        .where(within(articles.fetchedAt, window))
        .groupBy(sql`1`);
      return lineUp(rows, window.steps);
    },

    async latencies(after, until, bounds) {
      const seconds = sql`greatest(0, date_part('epoch', ${deliveries.sentAt} - ${deliveries.publishedAt}))`;
      // width_bucket counts the bounds that a value has reached; turned round, those that it does not exceed.
      const turned = `{${bounds.map((bound) => -bound).toReversed()}}`;
      const bucket = sql<number>`${bounds.length}::int - width_bucket(-${seconds}, ${turned}::float8[])`;
      const rows = await db
        .select({ bucket, count: sql<number>`count(*)::int`, sum: sql<number>`sum(${seconds})::float8` })
        .from(deliveries)
        .where(
          and(
            eq(deliveries.state, 'sent'),
            inArray(deliveries.kind, NOTICE_KINDS),
            after === null ? undefined : gt(deliveries.sentAt, after.toISOString()),
            lte(deliveries.sentAt, until.toISOString()),
          ),
        )
        .groupBy(sql`1`);
      const buckets = Array.from({ length: bounds.length + 1 }, () => 0);
      for (const row of rows) buckets[row.bucket] = row.count;
      return { buckets, sum: rows.reduce((sum, row) => sum + row.sum, 0) };
    },
  };
}

const arrivals = (db: Database, window: Window) =>
  db
    .select({
      step: stepOf(articles.fetchedAt, window),
      count: COUNT,
      pages: sql<number>`count(*) filter (where ${articles.fullText} = 'read')::int`,
      read: sql<number>`count(*) filter (where ${articles.stage} = 'extracted')::int`,
    })
    .from(articles)
    .where(within(articles.fetchedAt, window))
    .groupBy(sql`1`);

const eventsRead = (db: Database, window: Window): Promise<Counted[]> =>
  db
    .select({ step: stepOf(articles.fetchedAt, window), count: COUNT })
    .from(articles)
    .innerJoin(events, eq(events.articleId, articles.id))
    .where(within(articles.fetchedAt, window))
    .groupBy(sql`1`);

const incidentsDecided = (db: Database, window: Window): Promise<Counted[]> =>
  db
    .select({ step: stepOf(incidents.updatedAt, window), count: COUNT })
    .from(incidents)
    .where(
      and(within(incidents.updatedAt, window), gte(incidents.decidedRevision, sql`${incidents.revision}`)),
    )
    .groupBy(sql`1`);

const deliveriesSent = (db: Database, window: Window): Promise<Counted[]> =>
  db
    .select({ step: stepOf(deliveries.sentAt, window), count: COUNT })
    .from(deliveries)
    .where(and(eq(deliveries.state, 'sent'), within(deliveries.sentAt, window)))
    .groupBy(sql`1`);

const COUNT = sql<number>`count(*)::int`;

const startOf = ({ until, stepMs, steps }: Window): Date => new Date(until.getTime() - stepMs * steps);

/** Both ends belong to it: what happens this very millisecond counts. */
const within = (column: PgColumn, window: Window): SQL | undefined =>
  between(column, startOf(window).toISOString(), window.until.toISOString());

const stepOf = (column: PgColumn, window: Window): SQL<number> =>
  sql<number>`floor(extract(epoch from ${column} - ${startOf(window).toISOString()}::timestamptz) * 1000 / ${window.stepMs}::float8)::int`;

/** What falls on the very end belongs to the last step. */
function lineUp(rows: readonly Counted[], steps: number): number[] {
  const line = Array.from({ length: steps }, () => 0);
  for (const { step, count } of rows) line[Math.min(step, steps - 1)]! += count;
  return line;
}
