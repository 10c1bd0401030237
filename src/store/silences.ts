// What operators have muted for a while. A silence that has ended stays in the record: it explains who was not told.
import { desc, eq, gt } from 'drizzle-orm';
import type { Database } from './database.ts';
import { reviewMuted, reviewWaiting } from './review.ts';
import type { SilenceStore } from './store.ts';
import { silences } from './tables.ts';

export function createSilenceStore(db: Database): SilenceStore {
  return {
    add: (silence, now) =>
      db.transaction(async (tx) => {
        const { id, startsAt, endsAt } = silence;
        await tx.insert(silences).values({ id, startsAt, endsAt, data: silence });
        await reviewWaiting(tx, now);
      }),

    async list({ endingAfter, limit }) {
      const rows = await db
        .select({ data: silences.data })
        .from(silences)
        .where(endingAfter === null ? undefined : gt(silences.endsAt, endingAfter.toISOString()))
        .orderBy(desc(silences.endsAt), desc(silences.id))
        .limit(limit);
      return rows.map(({ data }) => data);
    },

    expire: (id, now) =>
      db.transaction(async (tx) => {
        const [row] = await tx.select().from(silences).where(eq(silences.id, id)).for('update');
        if (!row || row.endsAt <= now.toISOString()) return row?.data;
        const endsAt = now.toISOString();
        const data = { ...row.data, endsAt };
        await tx.update(silences).set({ endsAt, data }).where(eq(silences.id, id));
        await reviewMuted(tx, now);
        return data;
      }),
  };
}
