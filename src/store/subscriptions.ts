// What hubs were asked to tell us of, and until when they promised to.
import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { SubscriptionStore } from './feed-side.ts';
import { subscriptions } from './tables.ts';

export function createSubscriptionStore(db: Database): SubscriptionStore {
  return {
    async ask(asked) {
      await db
        .insert(subscriptions)
        .values({ ...asked, denied: null })
        .onConflictDoUpdate({ target: subscriptions.feedId, set: { ...asked, denied: null } });
    },

    async get(feedId) {
      const [row] = await db.select().from(subscriptions).where(eq(subscriptions.feedId, feedId));
      return row;
    },

    async confirm(feedId, token, leaseUntil) {
      await db
        .update(subscriptions)
        .set({ leaseUntil: leaseUntil.toISOString(), denied: null })
        .where(and(eq(subscriptions.feedId, feedId), eq(subscriptions.token, token)));
    },

    async deny(feedId, token, reason) {
      await db
        .update(subscriptions)
        .set({ denied: reason, leaseUntil: null })
        .where(and(eq(subscriptions.feedId, feedId), eq(subscriptions.token, token)));
    },

    list: () => db.select().from(subscriptions),
  };
}
