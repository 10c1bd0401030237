// The record in the order of its making, page after page: for trying a configuration on what has been.
import { and, asc, gt, gte, or, sql } from 'drizzle-orm';
import { NOTICE_KINDS } from '../shared/schema/index.ts';
import type { Database } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import type { HistoryStore } from './store.ts';
import { deliveries, incidentRevisions } from './tables.ts';

/** ISO instants in one form sort as text. */
const revisedAt = sql<string>`(${incidentRevisions.data}->>'updatedAt')`;

export function createHistoryStore(db: Database): HistoryStore {
  return {
    async revisions({ since, after, limit }) {
      const place = after
        ? sql`(${revisedAt}, ${incidentRevisions.incidentId}, ${incidentRevisions.revision}) > (${after.updatedAt}, ${after.id}, ${after.revision})`
        : sql`${revisedAt} >= ${since.toISOString()}`;
      const rows = await db
        .select({ data: incidentRevisions.data })
        .from(incidentRevisions)
        .where(place)
        .orderBy(asc(revisedAt), asc(incidentRevisions.incidentId), asc(incidentRevisions.revision))
        .limit(limit);
      return rows.map(({ data }) => data);
    },

    async deliveries({ since, after, limit }) {
      const rows = await db
        .select()
        .from(deliveries)
        .where(
          and(
            gte(deliveries.createdAt, since.toISOString()),
            sql`${deliveries.kind} in ${[...NOTICE_KINDS]}`,
            after
              ? or(
                  gt(deliveries.createdAt, after.createdAt),
                  sql`${deliveries.createdAt} = ${after.createdAt}::timestamptz and ${deliveries.id} > ${after.id}`,
                )
              : undefined,
          ),
        )
        .orderBy(asc(deliveries.createdAt), asc(deliveries.id))
        .limit(limit);
      return rows.map(toDelivery);
    },
  };
}
