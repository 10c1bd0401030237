// How a decision to tell somebody is saved, whatever it is about: notices and deliveries once, however often decided.
import { asc, eq, sql } from 'drizzle-orm';
import type { AnyNotice, Delivery } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import type { Transaction } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import { insertRows } from './insert-rows.ts';
import { deliveries, notices } from './tables.ts';

export async function saveNotices(tx: Transaction, told: readonly AnyNotice[]): Promise<void> {
  if (told.length === 0) return;
  const rows = told.map((data) => ({
    id: data.id,
    incidentId: data.incidentId,
    revision: data.revision,
    data,
  }));
  await insertRows(tx, notices, rows).onConflictDoNothing();
}

/** What was superseded before it went out, and is to be told after all: a silence has ended. */
const REVIVED = {
  state: sql`excluded.state`,
  dueAt: sql`excluded.due_at`,
  severity: sql`excluded.severity`,
  hold: sql`excluded.hold`,
  holdGroup: sql`excluded.hold_group`,
  queuedAt: null,
  changedAt: sql`excluded.changed_at`,
};

/**
 * @param publishedAt of the report that a delivery tells of: ISO instant.
 * @returns the planned deliveries as they stand in the record, by id.
 */
export async function saveDeliveries(
  tx: Transaction,
  planned: readonly Delivery[],
  publishedAt: (delivery: Delivery) => string,
): Promise<Delivery[]> {
  if (planned.length === 0) return [];
  const rows = planned.map((delivery) => ({
    ...delivery,
    holdGroup: delivery.hold?.group ?? null,
    publishedAt: publishedAt(delivery),
    changedAt: delivery.createdAt,
  }));
  await insertRows(tx, deliveries, rows).onConflictDoUpdate({
    target: deliveries.id,
    set: REVIVED,
    setWhere: eq(deliveries.state, 'superseded'),
  });
  const ids = planned.map(({ id }) => id);
  const saved = await tx
    .select()
    .from(deliveries)
    .where(isAnyOf(deliveries.id, ids))
    .orderBy(asc(deliveries.id));
  return saved.map(toDelivery);
}
