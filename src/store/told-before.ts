// What a receiver has been told of the same before: the thread that a delivery goes on.
import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Delivery, DeliveryState } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import type { Database, Transaction } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import { toldOfThread } from './earlier.ts';
import { deliveries } from './tables.ts';

type Row = typeof deliveries.$inferSelect;

export interface ToldBefore {
  first: Delivery | null;
  previous: Delivery | null;
  /** What the receiver saw last. */
  shown: { incidentId: string; revision: number } | null;
  inDoubt: boolean;
  /** A later telling about the same has gone out, or may have. */
  overtaken: boolean;
}

/** The first and the last telling about the same that reached the receiver: by itself, within a digest, or of an incident since merged into this. */
export async function toldBefore(db: Database | Transaction, row: Row): Promise<ToldBefore> {
  const digest = alias(deliveries, 'digest');
  const state = sql<DeliveryState>`coalesce(${digest.state}, ${deliveries.state})`;
  const found = await db
    .select({ own: deliveries, digest, state })
    .from(deliveries)
    .leftJoin(digest, eq(digest.id, deliveries.foldedInto))
    .where(
      and(
        sql`${deliveries.id} in (select id from ${toldOfThread(sql`${row.incidentId}`, sql`${row.receiver}`)} told)`,
        sql`${state} in ('sent', 'uncertain')`,
        sql`${deliveries.id} <> ${row.id}`,
      ),
    )
    .orderBy(asc(sql`coalesce(${digest.sentAt}, ${deliveries.sentAt})`), asc(deliveries.revision));
  const thread = ownThread(found, row.incidentId);
  const sent = thread.filter((one) => one.state === 'sent');
  const [first, last] = [sent[0], sent.at(-1)].map((one) => (one ? toDelivery(one.digest ?? one.own) : null));
  const shown = sent.at(-1)?.own ?? null;
  const inDoubt = sent.length === 0 && thread.length > 0;
  return {
    first: first!,
    previous: last!,
    shown,
    inDoubt,
    overtaken: found.some(({ own }) => isLater(own, row)),
  };
}

const isLater = (one: Row, other: Row): boolean =>
  one.incidentId === other.incidentId ? one.revision > other.revision : one.createdAt > other.createdAt;

/** Where the receiver heard of this incident as new, that is its thread; else it goes on one that was merged into it. */
function ownThread<Told extends { own: Row }>(told: Told[], incidentId: string): Told[] {
  const mine = told.filter(({ own }) => own.incidentId === incidentId);
  return mine.some(({ own }) => own.kind === 'new') ? mine : told;
}

const NOTHING: ToldBefore = { first: null, previous: null, shown: null, inDoubt: false, overtaken: false };

/** Of many deliveries, by id: most are the first that their receiver hears, and are not looked up further. */
export async function toldBeforeEach(
  tx: Transaction,
  rows: readonly Row[],
): Promise<Map<string, ToldBefore>> {
  const ids = rows.map(({ id }) => id);
  const later = alias(deliveries, 'later');
  const found = await tx
    .select({ id: later.id })
    .from(later)
    .where(
      and(
        isAnyOf(later.id, ids),
        sql`exists (select 1 from ${toldOfThread(sql`${later.incidentId}`, sql`${later.receiver}`)} told
          where told.id <> ${later.id})`,
      ),
    );
  const threaded = new Set(found.map(({ id }) => id));
  const told = new Map<string, ToldBefore>();
  for (const row of rows) told.set(row.id, threaded.has(row.id) ? await toldBefore(tx, row) : NOTHING);
  return told;
}
