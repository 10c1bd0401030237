// What is known of the feeds: which are configured, and how polling them went.
import { and, asc, count, eq, inArray, isNull, lte, notInArray, or, sql, sum } from 'drizzle-orm';
import { isAnyOf } from './columns.ts';
import type { Database } from './database.ts';
import { createDecideHealth } from './decide-health.ts';
import { toState } from './feed-row.ts';
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
        const set = {
          outlet: sql`excluded.outlet`,
          url: sql`excluded.url`,
          active: sql`excluded.active`,
          nextPollAt: sql`case when ${ANEW} then null else ${feeds.nextPollAt} end`,
        };
        await tx.insert(feeds).values(rows).onConflictDoUpdate({ target: feeds.id, set });
      });
    },

    async get(id) {
      const [feed] = await db.select().from(feeds).where(eq(feeds.id, id));
      return feed && toState(feed);
    },

    async claimDue(now, holdMs, limit) {
      const due = db
        .select({ id: feeds.id })
        .from(feeds)
        .where(and(feeds.active, or(isNull(feeds.nextPollAt), lte(feeds.nextPollAt, now.toISOString()))))
        .orderBy(sql`${feeds.nextPollAt} asc nulls first`, asc(feeds.id))
        .limit(limit)
        .for('update', { skipLocked: true });
      return db
        .update(feeds)
        .set({ nextPollAt: new Date(now.getTime() + holdMs).toISOString() })
        .where(inArray(feeds.id, due))
        .returning({ id: feeds.id, url: feeds.url });
    },

    async hold(ids, claimedUntil, until) {
      await db
        .update(feeds)
        .set({ nextPollAt: until.toISOString() })
        .where(and(isAnyOf(feeds.id, ids), eq(feeds.nextPollAt, claimedUntil.toISOString())));
    },

    async release(ids, now) {
      await db.update(feeds).set({ nextPollAt: now.toISOString() }).where(isAnyOf(feeds.id, ids));
    },

    async postpone(id, until) {
      await db.update(feeds).set({ nextPollAt: until.toISOString() }).where(eq(feeds.id, id));
    },

    async hurry(id, now, restMs) {
      const soonest = sql`greatest(${now.toISOString()}::timestamptz, ${feeds.lastPolledAt} + ${`${restMs} milliseconds`}::interval)`;
      await db
        .update(feeds)
        .set({ nextPollAt: sql`least(${feeds.nextPollAt}, ${soonest})` })
        .where(and(eq(feeds.id, id), feeds.active));
    },

    async recordGap(id, gap) {
      const polling = sql`jsonb_set(${feeds.polling}, '{gap}', ${JSON.stringify(gap)}::jsonb)`;
      await db.update(feeds).set({ polling }).where(eq(feeds.id, id));
    },

    decideHealth: createDecideHealth(db),

    async counts() {
      const [row] = await db
        .select({ active: count(), failures: sum(feeds.failures).mapWith(Number) })
        .from(feeds)
        .where(eq(feeds.active, true));
      return { active: row?.active ?? 0, failures: row?.failures ?? 0 };
    },

    list: async () => (await db.select().from(feeds).orderBy(asc(feeds.id))).map(toState),

    async recordPoll(id, outcome) {
      await db.update(feeds).set(changesOf(outcome)).where(eq(feeds.id, id));
    },
  };
}

/** What was mended by hand is asked at once: a new address, a feed switched on again, a failure that only people mend. */
const ANEW = sql`${feeds.url} <> excluded.url or not ${feeds.active} or ${feeds.polling}->>'failureKind' = 'hard'`;

const toRow = ({ id, outlet, url }: NewFeed) => ({ id, outlet, url, active: true });
const byId = (a: NewFeed, b: NewFeed) => (a.id < b.id ? -1 : 1);

function changesOf({ at, etag, lastModified, newItems, error, polling, nextPollAt }: PollOutcome) {
  const polledAt = at.toISOString();
  return {
    lastPolledAt: polledAt,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(newItems > 0 ? { lastNewAt: polledAt } : {}),
    ...(error === null ? { lastSuccessAt: polledAt, failures: 0 } : { failures: sql`${feeds.failures} + 1` }),
    lastError: error,
    ...(polling === undefined ? {} : { polling }),
    ...(nextPollAt === undefined ? {} : { nextPollAt: nextPollAt.toISOString() }),
  };
}
