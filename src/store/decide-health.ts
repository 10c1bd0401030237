// What is told of the health of feeds is saved with the feeds it is told of: decided once over all processes, told once.
import { asc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { toState } from './feed-row.ts';
import { inTurn } from './in-turn.ts';
import { saveDeliveries, saveNotices } from './save-deliveries.ts';
import type { FeedStore } from './store.ts';
import { feeds } from './tables.ts';

/** Advisory lock of these decisions; any constant will do, as long as every process takes the same. */
const HEALTH = 7_245_003;

export function createDecideHealth(db: Database): FeedStore['decideHealth'] {
  return (decide) =>
    inTurn(db, HEALTH, async (tx) => {
      const rows = await tx.select().from(feeds).orderBy(asc(feeds.id));
      const { notices, deliveries, told } = decide(rows.map(toState));
      await saveNotices(tx, notices);
      for (const [id, state] of [...told].sort(([a], [b]) => (a < b ? -1 : 1)))
        await tx.update(feeds).set({ told: state }).where(eq(feeds.id, id));
      return saveDeliveries(tx, deliveries, ({ createdAt }) => createdAt);
    });
}
