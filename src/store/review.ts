// Incidents that are to be decided on again although nobody has told anything new of them: the sweeper finds them.
import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import { deliveries, incidents } from './tables.ts';

/**
 * What waits to be told may be muted by now.
 * @param where a place (null: everywhere), and an incident to leave out.
 */
export async function reviewWaiting(
  tx: Transaction,
  now: Date,
  where?: { placeId: string | null; but: string },
): Promise<void> {
  const waiting = tx
    .select({ id: deliveries.incidentId })
    .from(deliveries)
    .where(inArray(deliveries.state, ['pending', 'held']));
  await tx
    .update(incidents)
    .set({ reviewAt: now.toISOString() })
    .where(
      and(
        inArray(incidents.id, waiting),
        where && ne(incidents.id, where.but),
        where && where.placeId !== null ? eq(incidents.placeId, where.placeId) : undefined,
      ),
    );
}

/** What was muted until later may be told sooner. */
export async function reviewMuted(tx: Transaction, now: Date): Promise<void> {
  await tx
    .update(incidents)
    .set({ reviewAt: sql`least(${incidents.reviewAt}, ${now.toISOString()}::timestamptz)` })
    .where(isNotNull(incidents.reviewAt));
}
