// What people do to the ledger by hand: send again what died or is in doubt, or say that it has arrived.
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Delivery, DeliveryState } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import type { Database, Transaction } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import type { DeliveryStore, Resent } from './delivery-side.ts';
import { deliveries } from './tables.ts';

const RESENDABLE: readonly DeliveryState[] = ['dead', 'uncertain'];

type Row = typeof deliveries.$inferSelect;

export function createResend(db: Database): Pick<DeliveryStore, 'resend' | 'settleByHand'> {
  return {
    resend: (ids, now) => db.transaction((tx) => resendWithin(tx, ids, now)),

    async settleByHand(id, at) {
      const sentAt = at.toISOString();
      const rows = await db
        .update(deliveries)
        .set({ state: 'sent', sentAt, changedAt: sentAt, error: null })
        .where(and(eq(deliveries.id, id), eq(deliveries.state, 'uncertain')))
        .returning({ id: deliveries.id });
      return rows.length > 0;
    },
  };
}

/** Within a transaction of the caller’s; see DeliveryStore.resend. */
export async function resendWithin(tx: Transaction, ids: readonly string[], now: Date): Promise<Resent> {
  const found = await carriersOf(tx, ids);
  const known = new Set(found.map(({ asked }) => asked));
  const result: Resent = {
    resent: [],
    refused: ids.filter((id) => !known.has(id)).map((id) => ({ id, because: 'there is no such delivery' })),
  };
  for (const { asked, row } of found) {
    if (result.resent.some(({ id }) => id === row.id)) continue;
    const because = await reasonAgainst(tx, row);
    if (because === undefined) result.resent.push(await makePending(tx, row.id, now));
    else result.refused.push({ id: asked, because });
  }
  return result;
}

/** The delivery itself, or the digest it is told in. */
async function carriersOf(tx: Transaction, ids: readonly string[]): Promise<{ asked: string; row: Row }[]> {
  const lock = (wanted: readonly string[]) =>
    tx
      .select()
      .from(deliveries)
      .where(isAnyOf(deliveries.id, wanted))
      .orderBy(asc(deliveries.createdAt), asc(deliveries.id))
      .for('update');
  const rows = await lock(ids);
  const digests = rows.flatMap(({ foldedInto }) => (foldedInto === null ? [] : [foldedInto]));
  const byId = new Map((digests.length === 0 ? [] : await lock(digests)).map((row) => [row.id, row]));
  return rows.map((row) => ({ asked: row.id, row: byId.get(row.foldedInto ?? '') ?? row }));
}

async function reasonAgainst(tx: Transaction, row: Row): Promise<string | undefined> {
  if (!RESENDABLE.includes(row.state))
    return `it is ${row.state}; only dead and uncertain ones are sent again`;
  const { rows } = (await tx.execute(sql`
    select later.id from ${deliveries} later left join ${deliveries} digest on digest.id = later.folded_into
    where later.incident_id = ${row.incidentId} and later.receiver = ${row.receiver}
      and later.revision > ${row.revision} and coalesce(digest.state, later.state) = 'sent'
    limit 1`)) as unknown as { rows: { id: string }[] };
  return rows[0] && `a later one has told more: ${rows[0].id}`;
}

async function makePending(tx: Transaction, id: string, now: Date): Promise<Delivery> {
  const at = now.toISOString();
  const [row] = await tx
    .update(deliveries)
    .set({ state: 'pending', attempts: 0, dueAt: at, changedAt: at, queuedAt: null, error: null })
    .where(eq(deliveries.id, id))
    .returning();
  return toDelivery(row!);
}
