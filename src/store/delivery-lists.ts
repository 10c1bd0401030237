// Reading the ledger of telling: for the commands, the board and the metrics.
import { and, asc, desc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  DELIVERY_STATES,
  type DeliveryState,
  type DigestNotice,
  NOTICE_KINDS,
} from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import { countBy } from './counts.ts';
import type { Database } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import type { DeliveryStore, LedgerLine } from './delivery-side.ts';
import { deliveries, notices } from './tables.ts';
import { together } from './together.ts';

const AT_ONCE = 100;

type Lists = Pick<DeliveryStore, 'get' | 'list' | 'lines' | 'counts' | 'tallies' | 'latencies'>;

export function createDeliveryLists(db: Database): Lists {
  return {
    get: together(async (ids: string[]) => {
      const rows = await db.select().from(deliveries).where(isAnyOf(deliveries.id, ids));
      const found = new Map(rows.map((row) => [row.id, toDelivery(row)]));
      return ids.map((id) => found.get(id));
    }, AT_ONCE),

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

    async lines({ fate, receiver, since, carriers, limit }) {
      const digest = alias(deliveries, 'digest');
      const shared = sql<DeliveryState>`coalesce(${digest.state}, ${deliveries.state})`;
      const changed = sql<string>`coalesce(${digest.changedAt}, ${deliveries.changedAt})`;
      const rows = await db
        .select({ own: deliveries, fate: shared, changed, notice: notices.data })
        .from(deliveries)
        .leftJoin(digest, eq(digest.id, deliveries.foldedInto))
        .innerJoin(notices, eq(notices.id, deliveries.noticeId))
        .where(
          and(
            fate === undefined ? undefined : eq(shared, fate),
            receiver === undefined ? undefined : eq(deliveries.receiver, receiver),
            carriers ? isNull(deliveries.foldedInto) : undefined,
            since === undefined ? undefined : gte(changed, since.toISOString()),
          ),
        )
        .orderBy(desc(deliveries.createdAt), asc(deliveries.id))
        .limit(limit);
      return rows.map(
        ({ own, notice, ...row }): LedgerLine => ({
          delivery: toDelivery(own),
          fate: row.fate,
          since: new Date(row.changed).toISOString(),
          incidentIds: toldIncidents(own, notice as DigestNotice),
        }),
      );
    },

    counts: () => countBy(db, deliveries, deliveries.state, DELIVERY_STATES),

    async tallies() {
      const { receiver, state, createdAt, dueAt, attempts, sentAt } = deliveries;
      const rows = await db
        .select({
          receiver,
          state,
          count: sql<number>`count(*)::int`,
          oldestAt: sql<string>`min(${createdAt})`,
          firstDueAt: sql<string>`min(${dueAt})`,
          retries: sql<number>`sum(greatest(${attempts} - 1, 0))::int`,
          lastSentAt: sql<string | null>`max(${sentAt})`,
        })
        .from(deliveries)
        .groupBy(receiver, state)
        .orderBy(asc(receiver), asc(state));
      return rows.map((row) => ({
        ...row,
        oldestAt: new Date(row.oldestAt).toISOString(),
        firstDueAt: new Date(row.firstDueAt).toISOString(),
        lastSentAt: row.lastSentAt === null ? null : new Date(row.lastSentAt).toISOString(),
      }));
    },

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

function toldIncidents({ kind, incidentId }: typeof deliveries.$inferSelect, notice: DigestNotice): string[] {
  if (kind === 'digest') return notice.items.map((item) => item.incidentId);
  return (NOTICE_KINDS as readonly string[]).includes(kind) ? [incidentId] : [];
}
