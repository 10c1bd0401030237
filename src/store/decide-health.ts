// What is told of the health of feeds is saved with the feeds it is told of: decided once over all processes, told once.
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import { toState } from './feed-row.ts';
import type { FeedStore, HealthDecision } from './store.ts';
import { deliveries, feeds, notices } from './tables.ts';

/** Advisory lock of these decisions; any constant will do, as long as every process takes the same. */
const HEALTH = 7_245_003;

export function createDecideHealth(db: Database): FeedStore['decideHealth'] {
  return (decide) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${HEALTH})`);
      const rows = await tx.select().from(feeds).orderBy(asc(feeds.id));
      const decision = decide(rows.map(toState));
      await save(tx, decision);
      const ids = decision.deliveries.map(({ id }) => id);
      const saved = await tx
        .select()
        .from(deliveries)
        .where(inArray(deliveries.id, ids))
        .orderBy(asc(deliveries.id));
      return saved.map(toDelivery);
    });
}

async function save(tx: Transaction, { notices: told, deliveries: planned, told: states }: HealthDecision) {
  if (told.length > 0) {
    const rows = told.map((notice) => {
      const { id, incidentId, revision } = notice;
      return { id, incidentId, revision, data: notice };
    });
    await tx.insert(notices).values(rows).onConflictDoNothing();
  }
  if (planned.length > 0) {
    const rows = planned.map((delivery) => ({ ...delivery, publishedAt: delivery.createdAt }));
    await tx.insert(deliveries).values(rows).onConflictDoNothing();
  }
  for (const [id, state] of [...states].sort(([a], [b]) => (a < b ? -1 : 1)))
    await tx.update(feeds).set({ told: state }).where(eq(feeds.id, id));
}
