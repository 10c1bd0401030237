// What could not be worked on, with the reason: nothing disappears into a log.
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { countAll } from './counts.ts';
import type { Database } from './database.ts';
import type { QuarantineStore } from './store.ts';
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
  };
}
