// Browsers that asked to be told by web push, of one receiver each.
import { and, count, eq, isNull } from 'drizzle-orm';
import { stableId } from '../shared/ids.ts';
import type { PushSubscriptionData } from '../shared/schema/index.ts';
import type { Database } from './database.ts';
import { pushSubscriptions } from './tables.ts';

export interface PushSubscriptionStore {
  /** The same browser again: its keys are renewed. */
  add(receiver: string, data: PushSubscriptionData, at: Date): Promise<void>;
  /** Those that are not gone. */
  list(receiver: string): Promise<{ id: string; data: PushSubscriptionData }[]>;
  count(receiver: string): Promise<number>;
  /** The browser wants no more. */
  remove(receiver: string, endpoint: string): Promise<void>;
  /** The push service knows it no more. */
  gone(id: string, at: Date): Promise<void>;
}

export function createPushSubscriptionStore(db: Database): PushSubscriptionStore {
  const live = (receiver: string) =>
    and(eq(pushSubscriptions.receiver, receiver), isNull(pushSubscriptions.goneAt));
  return {
    async add(receiver, data, at) {
      const id = stableId('p', receiver, data.endpoint);
      await db
        .insert(pushSubscriptions)
        .values({ id, receiver, data, createdAt: at.toISOString() })
        .onConflictDoUpdate({ target: pushSubscriptions.id, set: { data, goneAt: null } });
    },

    list: (receiver) =>
      db
        .select({ id: pushSubscriptions.id, data: pushSubscriptions.data })
        .from(pushSubscriptions)
        .where(live(receiver))
        .orderBy(pushSubscriptions.id),

    async count(receiver) {
      const [row] = await db.select({ count: count() }).from(pushSubscriptions).where(live(receiver));
      return row!.count;
    },

    async remove(receiver, endpoint) {
      await db.delete(pushSubscriptions).where(eq(pushSubscriptions.id, stableId('p', receiver, endpoint)));
    },

    async gone(id, at) {
      await db
        .update(pushSubscriptions)
        .set({ goneAt: at.toISOString() })
        .where(eq(pushSubscriptions.id, id));
    },
  };
}
