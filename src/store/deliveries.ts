// The ledger of telling. A delivery is claimed before it is sent, so that no crash sends it twice unseen: what
// a crash leaves in `sending` becomes `uncertain`.
import { and, asc, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { DeliveryState } from '../shared/schema/index.ts';
import { createClaim, UNSENT } from './claim.ts';
import { isAnyOf } from './columns.ts';
import type { Database } from './database.ts';
import { createDeliveryLists } from './delivery-lists.ts';
import { toDelivery } from './delivery-row.ts';
import type { Blocker, DeliveryStore, Doubt, Outcome } from './delivery-side.ts';
import { openBefore } from './earlier.ts';
import { createFold } from './fold-held.ts';
import type { ReceiptBook } from './receipt-book.ts';
import { createResend } from './resend.ts';
import { deliveries } from './tables.ts';
import { together } from './together.ts';
import { toldBefore } from './told-before.ts';

const AT_ONCE = 100;

export function createDeliveryStore(db: Database, receipts?: ReceiptBook): DeliveryStore {
  const sent = createSent(db);
  return {
    ...createDeliveryLists(db),
    ...createFold(db),
    ...createResend(db),
    claim: createClaim(db),

    blocker: createBlocker(db),

    async renew(ids, until) {
      await db
        .update(deliveries)
        .set({ leaseUntil: until.toISOString() })
        .where(and(isAnyOf(deliveries.id, ids), eq(deliveries.state, 'sending')));
    },

    async notePart(id, part) {
      receipts?.note({ id, part });
      await db
        .update(deliveries)
        .set({ parts: sql`array_append(${deliveries.parts}, ${part})` })
        .where(eq(deliveries.id, id));
      receipts?.recorded(id);
    },

    async settle(id, outcome) {
      if (outcome.state === 'sent') {
        const { at, providerMessageId } = outcome;
        receipts?.note({ id, at: at.toISOString(), providerMessageId });
        await sent({ id, at: at.toISOString(), providerMessageId });
        receipts?.recorded(id);
        return;
      }
      await db
        .update(deliveries)
        .set({ leaseUntil: null, ...changesOf(outcome) })
        .where(and(eq(deliveries.id, id), eq(deliveries.state, 'sending')));
      receipts?.recorded(id);
    },

    async bury(id, at, error) {
      await db
        .update(deliveries)
        .set({ state: 'dead', changedAt: at.toISOString(), error })
        .where(and(eq(deliveries.id, id), inArray(deliveries.state, UNSENT)));
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
        .orderBy(sql`${deliveries.queuedAt} nulls first`, asc(deliveries.dueAt), asc(deliveries.id))
        .limit(limit)
        .for('update', { skipLocked: true });
      const rows = await db
        .update(deliveries)
        .set({ queuedAt: now.toISOString() })
        .where(inArray(deliveries.id, forgotten))
        .returning();
      return rows
        .map(toDelivery)
        .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || (a.id < b.id ? -1 : 1));
    },

    async expire(now, endedBefore = now) {
      const rows = await db
        .update(deliveries)
        .set({
          state: 'uncertain',
          leaseUntil: null,
          changedAt: now.toISOString(),
          doubts: sql`${deliveries.doubts} + 1`,
          error: 'lease ran out: it may or may not have gone out',
        })
        .where(and(eq(deliveries.state, 'sending'), lt(deliveries.leaseUntil, endedBefore.toISOString())))
        .returning();
      return rows.map(toDelivery);
    },

    async inDoubt(now, limit) {
      const rows = await db
        .select()
        .from(deliveries)
        .where(
          and(
            eq(deliveries.state, 'uncertain'),
            sql`greatest(${deliveries.dueAt}, ${deliveries.queuedAt}) <= ${now.toISOString()}::timestamptz`,
          ),
        )
        .orderBy(asc(deliveries.changedAt), asc(deliveries.id))
        .limit(limit);
      return Promise.all(rows.map(doubtOf));
    },

    async doubt(id) {
      const uncertain = and(eq(deliveries.id, id), eq(deliveries.state, 'uncertain'));
      const [row] = await db.select().from(deliveries).where(uncertain);
      return row && doubtOf(row);
    },

    async leaveInDoubt(ids, until) {
      await db
        .update(deliveries)
        // Not `dueAt`: when it was told decides when an update may follow.
        .set({ queuedAt: until.toISOString() })
        .where(and(isAnyOf(deliveries.id, ids), eq(deliveries.state, 'uncertain')));
    },
  };

  async function doubtOf(row: typeof deliveries.$inferSelect): Promise<Doubt> {
    const { first, overtaken } = await toldBefore(db, row);
    return { delivery: toDelivery(row), first, doubts: row.doubts, overtaken };
  }
}

/** Notes that these went out. A lease may run out while a message is on its way: that it went out is news even then. */
const createSent = (db: Database) =>
  together(
    async (out: { id: string; at: string; providerMessageId: string | null }[]): Promise<undefined[]> => {
      const ids = out.map(({ id }) => id);
      const open = db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(and(isAnyOf(deliveries.id, ids), inArray(deliveries.state, ['sending', 'uncertain'])))
        .orderBy(asc(deliveries.id))
        .for('update');
      await db
        .update(deliveries)
        .set({
          state: 'sent',
          leaseUntil: null,
          changedAt: sql`gone.at`,
          sentAt: sql`gone.at`,
          providerMessageId: sql`gone."providerMessageId"`,
          error: null,
        })
        .from(
          sql`jsonb_to_recordset(${JSON.stringify(out)}::jsonb) as gone(id text, at timestamptz, "providerMessageId" text)`,
        )
        .where(and(sql`${deliveries.id} = gone.id`, inArray(deliveries.id, open)));
      return out.map(() => undefined);
    },
    AT_ONCE,
  );

/** Those asked for at the same time with one statement, as of the first of them. */
function createBlocker(db: Database): DeliveryStore['blocker'] {
  const ask = together(async (asked: { id: string; now: Date; doubtMs: number }[]) => {
    const { now, doubtMs } = asked[0]!;
    const ids = JSON.stringify(asked.map(({ id }) => id));
    const { rows } = (await db.execute(sql`
      select distinct on (later.id) later.id as later, open.*
      from ${deliveries} later, lateral (${openBefore(sql`later`, now, doubtMs)}) open
      where later.id in (select jsonb_array_elements_text(${ids}::jsonb))
      order by later.id, open.due_at desc`)) as unknown as { rows: (BlockerRow & { later: string })[] };
    const found = new Map(rows.map((row) => [row.later, toBlocker(row)]));
    return asked.map(({ id }) => found.get(id));
  }, AT_ONCE);
  return (id, now, doubtMs) => ask({ id, now, doubtMs });
}

interface BlockerRow {
  state: DeliveryState;
  due_at: string | Date;
  changed_at: string | Date;
}

const toBlocker = ({ state, due_at, changed_at }: BlockerRow): Blocker => ({
  state,
  dueAt: new Date(due_at).toISOString(),
  since: new Date(changed_at).toISOString(),
});

function changesOf(outcome: Exclude<Outcome, { state: 'sent' }>) {
  const { state } = outcome;
  const changedAt = outcome.at.toISOString();
  switch (state) {
    case 'retry': {
      const { dueAt, error } = outcome;
      return { state, changedAt, dueAt: dueAt.toISOString(), error, queuedAt: null };
    }
    case 'uncertain': {
      const { dueAt, error } = outcome;
      if (dueAt) return { state, dueAt: dueAt.toISOString(), error };
      return { state, changedAt, error, doubts: sql`${deliveries.doubts} + 1` };
    }
    case 'dead':
      return { state, changedAt, error: outcome.error };
  }
}
