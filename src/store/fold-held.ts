// Telling together what was held back: one transaction turns all that is held for a receiver and group into one
// digest. Killed at any point, it has happened whole or not at all.
import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Delivery, Notice } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import type { Database, Transaction } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import type { DeliveryStore, Folding, Held } from './delivery-side.ts';
import { openBefore } from './earlier.ts';
import { inTurn } from './in-turn.ts';
import { saveDeliveries, saveNotices } from './save-deliveries.ts';
import { deliveries, notices } from './tables.ts';

/** Advisory lock of folding. */
const FOLDING = 7_245_005;

export function createFold(db: Database): Pick<DeliveryStore, 'foldable' | 'fold'> {
  return {
    async foldable(now) {
      const { receiver, holdGroup } = deliveries;
      const rows = await db
        .selectDistinct({ receiver, group: holdGroup })
        .from(deliveries)
        .where(and(eq(deliveries.state, 'held'), lte(deliveries.dueAt, now.toISOString())));
      return rows.map((row) => ({ receiver: row.receiver, group: row.group! }));
    },

    fold: (receiver, group, now, doubtMs, digestOf) =>
      inTurn(db, FOLDING, async (tx) => {
        const rows = await heldRows(tx, receiver, group, now, doubtMs);
        if (rows.length === 0) return [];
        const [published] = rows.map(({ publishedAt }) => publishedAt).toSorted();
        return save(tx, digestOf(await withNotices(tx, rows)), now, published!);
      }),
  };
}

/**
 * Locked in the order in which a decision about an incident locks its deliveries. What an earlier telling of the
 * same incident keeps waiting stays held.
 */
async function heldRows(tx: Transaction, receiver: string, group: string, now: Date, doubtMs: number) {
  const rows = await tx
    .select()
    .from(deliveries)
    .where(
      and(eq(deliveries.state, 'held'), eq(deliveries.receiver, receiver), eq(deliveries.holdGroup, group)),
    )
    .orderBy(asc(deliveries.incidentId), asc(deliveries.createdAt), asc(deliveries.id))
    .for('update');
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return rows;
  const waiting = (await tx.execute(sql`
    select later.id from ${deliveries} later, lateral (
      select 1 from (${openBefore(sql`later`, now, doubtMs)}) open
      where open.state <> 'held' or open.hold_group <> ${group} limit 1) blocked
    where ${isAnyOf(sql`later.id`, ids)}`)) as unknown as { rows: { id: string }[] };
  const kept = new Set(waiting.rows.map(({ id }) => id));
  return rows.filter(({ id }) => !kept.has(id));
}

async function withNotices(tx: Transaction, rows: (typeof deliveries.$inferSelect)[]): Promise<Held[]> {
  const ids = [...new Set(rows.map(({ noticeId }) => noticeId))];
  const found = await tx
    .select({ id: notices.id, data: notices.data })
    .from(notices)
    .where(isAnyOf(notices.id, ids));
  const byId = new Map(found.map(({ id, data }) => [id, data as Notice]));
  return rows.map((row) => ({ delivery: toDelivery(row), notice: byId.get(row.noticeId)! }));
}

async function save(tx: Transaction, folding: Folding, now: Date, publishedAt: string): Promise<Delivery[]> {
  const { digest, folded, released, superseded } = folding;
  const changedAt = now.toISOString();
  if (superseded.length > 0)
    await tx
      .update(deliveries)
      .set({ state: 'superseded', changedAt })
      .where(isAnyOf(deliveries.id, superseded));
  if (released !== null) {
    const { id, kind } = released;
    const rows = await tx
      .update(deliveries)
      .set({ state: 'pending', kind, dueAt: changedAt, changedAt, queuedAt: null })
      .where(eq(deliveries.id, id))
      .returning();
    return rows.map(toDelivery);
  }
  if (digest === null) return [];
  await tx
    .update(deliveries)
    .set({ state: 'folded', foldedInto: digest.delivery.id, changedAt })
    .where(isAnyOf(deliveries.id, folded));
  await saveNotices(tx, [digest.notice]);
  return saveDeliveries(tx, [digest.delivery], () => publishedAt);
}
