// After a clock that was ahead: what was put off by it would wait for as long as it was wrong.
import { and, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';
import { articles, deliveries, feeds, hosts, incidents, processes, receivers } from './tables.ts';

/** Further ahead than this nothing is by rounding, or by the way that an answer takes. */
const SKEW_MS = 60_000;
/** What may be put off; all else stands for itself, or was decided by people. */
const OPEN = ['pending', 'retry', 'uncertain', 'sending'] as const;

/**
 * Feeds and processes say when they last did something. Where that is still to come, the clock was ahead: what it put
 * off is due at `now`. A pause that a host or receiver has asked for may be forgotten with it.
 */
export const createRewind =
  (db: Database) =>
  (now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      const ahead = new Date(now.getTime() + SKEW_MS).toISOString();
      const at = now.toISOString();
      const polled = await tx
        .update(feeds)
        .set({ nextPollAt: null, lastPolledAt: at })
        .where(gt(feeds.lastPolledAt, ahead))
        .returning({ id: feeds.id });
      const seen = await tx
        .delete(processes)
        .where(gt(processes.seenAt, ahead))
        .returning({ id: processes.id });
      if (polled.length + seen.length === 0) return false;
      await tx.update(hosts).set({ nextAt: null, openUntil: null, leases: {} });
      await tx.update(receivers).set({ nextAt: null, openUntil: null, pausedUntil: null });
      await rewindWork(tx, at, ahead);
      return true;
    });

async function rewindWork(tx: Transaction, at: string, ahead: string): Promise<void> {
  const least = (column: unknown) => sql`least(${column}, ${at}::timestamptz)`;
  await tx
    .update(articles)
    .set({ queuedAt: null })
    .where(and(eq(articles.stage, 'stored'), gt(articles.queuedAt, ahead)));
  await tx
    .update(incidents)
    .set({ updatedAt: at })
    .where(and(sql`${incidents.revision} > ${incidents.decidedRevision}`, gt(incidents.updatedAt, ahead)));
  await tx
    .update(deliveries)
    .set({
      dueAt: least(deliveries.dueAt),
      leaseUntil: least(deliveries.leaseUntil),
      changedAt: least(deliveries.changedAt),
      queuedAt: null,
    })
    .where(
      and(
        inArray(deliveries.state, [...OPEN]),
        or(
          ...[deliveries.dueAt, deliveries.leaseUntil, deliveries.queuedAt, deliveries.changedAt].map(
            (column) => gt(column, ahead),
          ),
        ),
      ),
    );
  // The next notice about an incident is counted from the last. All are put back by as much, in the order they have.
  const isAhead = (column: SQL) => sql`${column} > ${ahead}::timestamptz`;
  const back = (column: SQL) =>
    sql`case when ${isAhead(column)} then ${column} + latest.by else ${column} end`;
  const [created, sent, changed] = [sql`created_at`, sql`sent_at`, sql`changed_at`];
  await tx.execute(sql`
    with latest as (
      select ${at}::timestamptz - max(greatest(created_at, sent_at)) as by from ${deliveries}
      where ${isAhead(created)} or ${isAhead(sent)}
    )
    update ${deliveries}
    set created_at = ${back(created)}, sent_at = ${back(sent)}, changed_at = ${back(changed)}
    from latest where ${isAhead(created)} or ${isAhead(sent)}`);
}
