// What could not be worked on, with the reason: nothing disappears into a log. A retry puts the subject back to work
// in the transaction that takes the entry away; a subject that fails again comes back under the same id.
import { and, asc, count, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { countAll } from './counts.ts';
import type { Database, Transaction } from './database.ts';
import { putBack } from './put-back.ts';
import type { QuarantineEntry, QuarantineStore, Retried } from './store.ts';
import { articles, incidents, quarantine } from './tables.ts';

export function createQuarantineStore(db: Database): QuarantineStore {
  return {
    async add(entry) {
      await db.transaction(async (tx) => {
        await tx.insert(quarantine).values(entry).onConflictDoUpdate({ target: quarantine.id, set: entry });
        const stillWaiting = and(eq(articles.id, entry.subject), eq(articles.stage, 'stored'));
        await tx.update(articles).set({ stage: 'quarantined' }).where(stillWaiting);
        await tx
          .update(incidents)
          .set({ decidedRevision: sql`${incidents.revision}` })
          .where(eq(incidents.id, entry.subject));
      });
    },

    list: (limit) =>
      db.select().from(quarantine).orderBy(desc(quarantine.at), asc(quarantine.id)).limit(limit),

    count: () => countAll(db, quarantine),

    async counts() {
      const rows = await db
        .select({ queue: quarantine.queue, count: count() })
        .from(quarantine)
        .groupBy(quarantine.queue);
      return Object.fromEntries(rows.map((row) => [row.queue, row.count]));
    },

    retry: (which, now) =>
      db.transaction(async (tx) => {
        const taken = await takeAway(tx, 'ids' in which ? which.ids : await oldest(tx, which));
        return retryAll(tx, taken, now);
      }),
  };
}

const takeAway = (tx: Transaction, ids: readonly string[]): Promise<QuarantineEntry[]> =>
  tx
    .delete(quarantine)
    .where(inArray(quarantine.id, [...ids]))
    .returning();

async function oldest(tx: Transaction, { before, limit }: { before: Date; limit: number }) {
  const rows = await tx
    .select({ id: quarantine.id })
    .from(quarantine)
    .where(lte(quarantine.at, before.toISOString()))
    .orderBy(asc(quarantine.at), asc(quarantine.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

async function retryAll(tx: Transaction, entries: readonly QuarantineEntry[], now: Date): Promise<Retried> {
  const result: Retried = { retried: [], dropped: [] };
  for (const queue of new Set(entries.map((entry) => entry.queue))) {
    const ofQueue = entries.filter((entry) => entry.queue === queue);
    const subjects = ofQueue.map(({ subject }) => subject);
    const back = await putBack(tx, queue, subjects, now);
    for (const entry of ofQueue) result[back.has(entry.subject) ? 'retried' : 'dropped'].push(entry);
  }
  return result;
}
