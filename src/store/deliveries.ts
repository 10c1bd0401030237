// The ledger of telling. A delivery is claimed before it is sent, so that no crash sends it twice unseen: what
// a crash leaves in `sending` becomes `uncertain`.
import { and, asc, desc, eq, inArray, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import {
  aboutOf,
  type Content,
  DELIVERY_STATES,
  type DeliveryState,
  type DigestNotice,
  type Incident,
  NOTICE_KINDS,
} from '../shared/schema/index.ts';
import { countBy } from './counts.ts';
import type { Database, Transaction } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import type { ReceiptBook } from './receipt-book.ts';
import type { DeliveryStore } from './store.ts';
import { deliveries, incidentRevisions, notices } from './tables.ts';

/** Known not to have gone out. Whether an uncertain one may go again depends on its receiver: the caller knows. */
const UNSENT = ['pending', 'retry'] as const satisfies DeliveryState[];
const CLAIMABLE = [...UNSENT, 'uncertain'] as const satisfies DeliveryState[];

type Row = typeof deliveries.$inferSelect;
type Outcome = Parameters<DeliveryStore['settle']>[1];

export function createDeliveryStore(db: Database, receipts?: ReceiptBook): DeliveryStore {
  return {
    async get(id) {
      const [row] = await db.select().from(deliveries).where(eq(deliveries.id, id));
      return row && toDelivery(row);
    },

    async list({ incidentId, state, limit }) {
      const rows = await db
        .select()
        .from(deliveries)
        .where(
          and(
            incidentId === undefined ? undefined : eq(deliveries.incidentId, incidentId),
            state === undefined ? undefined : eq(deliveries.state, state),
          ),
        )
        .orderBy(desc(deliveries.createdAt), asc(deliveries.id))
        .limit(limit);
      return rows.map(toDelivery);
    },

    claim: (id, now, leaseMs) =>
      db.transaction(async (tx) => {
        const [row] = await tx
          .update(deliveries)
          .set({
            state: 'sending',
            attempts: sql`${deliveries.attempts} + 1`,
            leaseUntil: new Date(now.getTime() + leaseMs).toISOString(),
          })
          .where(
            and(
              eq(deliveries.id, id),
              inArray(deliveries.state, CLAIMABLE),
              lte(deliveries.dueAt, now.toISOString()),
            ),
          )
          .returning();
        return row && { ...(await contentOf(tx, row)), ...(await told(tx, row)) };
      }),

    async settle(id, outcome) {
      if (outcome.state === 'sent') {
        const { at, providerMessageId } = outcome;
        receipts?.note({ id, at: at.toISOString(), providerMessageId });
      }
      // A lease may run out while the message is on its way: that it went out is news even then.
      const open: DeliveryState[] = outcome.state === 'sent' ? ['sending', 'uncertain'] : ['sending'];
      await db
        .update(deliveries)
        .set({ leaseUntil: null, ...changesOf(outcome) })
        .where(and(eq(deliveries.id, id), inArray(deliveries.state, open)));
      receipts?.recorded(id);
    },

    async due(now, queuedBefore, limit) {
      const forgotten = db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(
          and(
            inArray(deliveries.state, UNSENT),
            lte(deliveries.dueAt, now.toISOString()),
            or(isNull(deliveries.queuedAt), lt(deliveries.queuedAt, queuedBefore.toISOString())),
          ),
        )
        .orderBy(asc(deliveries.dueAt), asc(deliveries.id))
        .limit(limit)
        .for('update', { skipLocked: true });
      const rows = await db
        .update(deliveries)
        .set({ queuedAt: now.toISOString() })
        .where(inArray(deliveries.id, forgotten))
        .returning();
      return rows.map(toDelivery).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    },

    async expire(now) {
      const rows = await db
        .update(deliveries)
        .set({
          state: 'uncertain',
          leaseUntil: null,
          error: 'lease ran out: it may or may not have gone out',
        })
        .where(and(eq(deliveries.state, 'sending'), lt(deliveries.leaseUntil, now.toISOString())))
        .returning();
      return rows.map(toDelivery);
    },

    counts: () => countBy(db, deliveries, deliveries.state, DELIVERY_STATES),

    async latencies(limit) {
      const rows = await db
        .select({ publishedAt: deliveries.publishedAt, sentAt: deliveries.sentAt })
        .from(deliveries)
        .where(and(eq(deliveries.state, 'sent'), inArray(deliveries.kind, NOTICE_KINDS)))
        .orderBy(desc(deliveries.sentAt))
        .limit(limit);
      return rows.map((row) => Math.max(0, Date.parse(row.sentAt!) - Date.parse(row.publishedAt)) / 1000);
    },
  };
}

async function contentOf(tx: Transaction, row: Row): Promise<Content> {
  const delivery = toDelivery(row);
  const [saved] = await tx.select({ data: notices.data }).from(notices).where(eq(notices.id, row.noticeId));
  if (!saved) throw new Error(`delivery ${row.id} has no notice`);
  const notice = saved.data;
  const about = aboutOf(notice);
  if (about === 'health' || about === 'outage') return { about, delivery, notice } as Content;
  const shown = about === 'digest' ? (notice as DigestNotice).items : [row];
  const incidents = await revisionsOf(tx, shown);
  return (
    about === 'digest'
      ? { about, delivery, notice, incidents }
      : { about, delivery, notice, incident: incidents[0]! }
  ) as Content;
}

/** @returns the revisions in the order asked for. */
async function revisionsOf(
  tx: Transaction,
  wanted: readonly { incidentId: string; revision: number }[],
): Promise<Incident[]> {
  const found: Incident[] = [];
  for (const { incidentId, revision } of wanted) {
    const [row] = await tx
      .select({ data: incidentRevisions.data })
      .from(incidentRevisions)
      .where(and(eq(incidentRevisions.incidentId, incidentId), eq(incidentRevisions.revision, revision)));
    if (!row) throw new Error(`incident ${incidentId} has no revision ${revision}`);
    found.push(row.data);
  }
  return found;
}

/** The first and the last delivery about the same that reached the receiver. */
async function told(tx: Transaction, row: Row) {
  const sent = await tx
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.incidentId, row.incidentId),
        eq(deliveries.receiver, row.receiver),
        eq(deliveries.state, 'sent'),
        ne(deliveries.id, row.id),
      ),
    )
    .orderBy(asc(deliveries.sentAt), asc(deliveries.revision));
  const [first, last] = [sent[0], sent.at(-1)];
  return { first: first ? toDelivery(first) : null, previous: last ? toDelivery(last) : null };
}

function changesOf(outcome: Outcome) {
  switch (outcome.state) {
    case 'sent':
      return {
        state: outcome.state,
        sentAt: outcome.at.toISOString(),
        providerMessageId: outcome.providerMessageId,
        error: null,
      };
    case 'retry':
      return {
        state: outcome.state,
        dueAt: outcome.dueAt.toISOString(),
        error: outcome.error,
        queuedAt: null,
      };
    default:
      return { state: outcome.state, error: outcome.error };
  }
}
