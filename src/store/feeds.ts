// What is known of the feeds: which are configured, and how polling them went.
import { asc, eq, notInArray, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { FeedState, FeedStore, PollOutcome } from './store.ts';
import { feeds } from './tables.ts';

type NewFeed = Pick<FeedState, 'id' | 'outlet' | 'url'>;

export function createFeedStore(db: Database): FeedStore {
  return {
    async sync(configured) {
      const rows = [...new Map(configured.map((feed) => [feed.id, feed])).values()].map(toRow).sort(byId);
      await db.transaction(async (tx) => {
        const gone = notInArray(
          feeds.id,
          rows.map((row) => row.id),
        );
        await tx.update(feeds).set({ active: false }).where(gone);
        if (rows.length === 0) return;
        const set = { outlet: sql`excluded.outlet`, url: sql`excluded.url`, active: sql`excluded.active` };
        await tx.insert(feeds).values(rows).onConflictDoUpdate({ target: feeds.id, set });
      });
    },

    async get(id) {
      const [feed] = await db.select().from(feeds).where(eq(feeds.id, id));
      return feed;
    },

    list: () => db.select().from(feeds).orderBy(asc(feeds.id)),

    async recordPoll(id, outcome) {
      await db.update(feeds).set(changesOf(outcome)).where(eq(feeds.id, id));
    },
  };
}

const toRow = ({ id, outlet, url }: NewFeed) => ({ id, outlet, url, active: true });
const byId = (a: NewFeed, b: NewFeed) => (a.id < b.id ? -1 : 1);

function changesOf({ at, etag, lastModified, newItems, error }: PollOutcome) {
  const polledAt = at.toISOString();
  return {
    lastPolledAt: polledAt,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(newItems > 0 ? { lastNewAt: polledAt } : {}),
    ...(error === null ? { lastSuccessAt: polledAt, failures: 0 } : { failures: sql`${feeds.failures} + 1` }),
    lastError: error,
  };
}
