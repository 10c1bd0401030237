// Taking a delivery in hand, with all that its words and its channel need to know.
import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  aboutOf,
  type Content,
  type ControlEntry,
  type Delivery,
  type DeliveryState,
  type DigestNotice,
  type Incident,
} from '../shared/schema/index.ts';
import type { Database, Transaction } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import type { DeliveryStore } from './delivery-side.ts';
import { threadOf } from './earlier.ts';
import { deliveries, incidentRevisions, ledger, notices } from './tables.ts';

/** Known not to have gone out. Whether an uncertain one may go again depends on its receiver: the caller knows. */
export const UNSENT = ['pending', 'retry'] as const satisfies DeliveryState[];
const CLAIMABLE = [...UNSENT, 'uncertain'] as const satisfies DeliveryState[];

type Row = typeof deliveries.$inferSelect;
type Db = Database | Transaction;

export function createClaim(db: Database): DeliveryStore['claim'] {
  return (id, now, leaseMs, from = CLAIMABLE) =>
    db.transaction(async (tx) => {
      const [row] = await tx
        .update(deliveries)
        .set({
          state: 'sending',
          attempts: sql`${deliveries.attempts} + 1`,
          leaseUntil: new Date(now.getTime() + leaseMs).toISOString(),
          // In doubt until it is settled, however often it is looked at.
          changedAt: sql`case when ${deliveries.state} = 'uncertain' then ${deliveries.changedAt} else ${now.toISOString()}::timestamptz end`,
        })
        .where(
          and(
            eq(deliveries.id, id),
            inArray(deliveries.state, [...from]),
            lte(deliveries.dueAt, now.toISOString()),
          ),
        )
        .returning();
      if (!row) return undefined;
      const told = await toldBefore(tx, row);
      const { doubts, parts } = row;
      const { first, previous } = told;
      return { ...(await contentOf(tx, row, told)), first, previous, doubts, parts };
    });
}

interface ToldBefore {
  first: Delivery | null;
  previous: Delivery | null;
  /** What the receiver saw last. */
  shown: { incidentId: string; revision: number } | null;
  inDoubt: boolean;
  /** A later telling about the same has gone out, or may have. */
  overtaken: boolean;
}

/** The first and the last telling about the same that reached the receiver: by itself, within a digest, or of an incident since merged into this. */
export async function toldBefore(db: Db, row: Row): Promise<ToldBefore> {
  const digest = alias(deliveries, 'digest');
  const state = sql<DeliveryState>`coalesce(${digest.state}, ${deliveries.state})`;
  const found = await db
    .select({ own: deliveries, digest, state })
    .from(deliveries)
    .leftJoin(digest, eq(digest.id, deliveries.foldedInto))
    .where(
      and(
        sql`${deliveries.incidentId} in (${threadOf(sql`${row.incidentId}`)})`,
        eq(deliveries.receiver, row.receiver),
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

async function contentOf(tx: Transaction, row: Row, { shown, inDoubt }: ToldBefore): Promise<Content> {
  const delivery = toDelivery(row);
  const [saved] = await tx.select({ data: notices.data }).from(notices).where(eq(notices.id, row.noticeId));
  if (!saved) throw new Error(`delivery ${row.id} has no notice`);
  const notice = saved.data;
  const about = aboutOf(notice);
  if (about === 'health' || about === 'outage') return { about, delivery, notice } as Content;
  if (about === 'digest') {
    const incidents = await revisionsOf(tx, (notice as DigestNotice).items);
    return { about, delivery, notice, incidents } as Content;
  }
  const [incident, before = null] = await revisionsOf(tx, shown ? [row, shown] : [row]);
  const line = await ledgerLine(tx, row.incidentId);
  return { about, delivery, notice, incident, before, earlierInDoubt: inDoubt, ledger: line } as Content;
}

/** How far the ledger of control trusts it by now, whatever the revision. */
async function ledgerLine(tx: Transaction, incidentId: string): Promise<ControlEntry | null> {
  const [line] = await tx
    .select({ data: ledger.data })
    .from(ledger)
    .where(eq(ledger.incidentId, incidentId))
    .orderBy(desc(ledger.since))
    .limit(1);
  return line?.data ?? null;
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
