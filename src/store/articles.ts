// Articles and how far each has come. An article is here before any job speaks of it.
import { and, asc, desc, eq, gt, gte, isNull, lt, or, sql } from 'drizzle-orm';
import { bandsOf } from '../shared/bands.ts';
import { ARTICLE_STAGES, type Article } from '../shared/schema/index.ts';
import { havingOne, holdingOne, idsOf } from './alike.ts';
import { articleColumns } from './article-columns.ts';
import { createBeginAmong } from './begin-among.ts';
import { isAnyOf } from './columns.ts';
import { countBy } from './counts.ts';
import type { Database } from './database.ts';
import { createRetention } from './retention.ts';
import type { ArticleStore } from './store.ts';
import { CARRIED, similar, storeAll } from './store-articles.ts';
import { createStoreRelated } from './store-related.ts';
import { articles } from './tables.ts';

/** Of one listing, in this feed and others that print the same articles. */
const MOST_KNOWN = 10_000;

export function createArticleStore(db: Database): ArticleStore {
  return {
    similar: (given, since) => similar(db, given, since),
    store: (given) => db.transaction((tx) => storeAll(tx, given)),

    storeRelated: createStoreRelated(db),

    async known(feedId, listed) {
      if (listed.length === 0) return [];
      const alike = idsOf(
        [
          havingOne(
            articles.id,
            listed.map(({ id }) => id),
          ),
          holdingOne(
            articles.keys,
            listed.flatMap(({ keys }) => keys),
          ),
        ],
        MOST_KNOWN,
      );
      return db
        .select({ id: articles.id, fingerprint: CARRIED, keys: articles.keys })
        .from(articles)
        .where(and(eq(articles.feedId, feedId), sql`${articles.id} in ${alike}`))
        .orderBy(asc(articles.fetchedAt), asc(articles.id));
    },

    async get(id) {
      const [article] = await db.select(articleColumns).from(articles).where(eq(articles.id, id));
      return article;
    },

    async some(ids) {
      if (ids.length === 0) return new Map();
      const rows: Article[] = await db.select(articleColumns).from(articles).where(isAnyOf(articles.id, ids));
      return new Map(rows.map((article) => [article.id, article]));
    },

    async setPageText(id, page) {
      const rows = await db
        .update(articles)
        .set({
          ...page,
          bands: bandsOf(page.signature),
          feedFingerprint: CARRIED,
          fullText: 'read',
          prunedAt: null,
          stage: 'stored',
          attempts: 0,
          queuedAt: null,
        })
        .where(and(eq(articles.id, id), sql`${articles.fingerprint} <> ${page.fingerprint}`))
        .returning({ id: articles.id });
      return rows.length > 0;
    },

    async pageFailed(id) {
      await db.update(articles).set({ fullText: 'failed' }).where(eq(articles.id, id));
    },

    async begin(id) {
      const [article] = await db
        .update(articles)
        .set({ attempts: sql`${articles.attempts} + 1` })
        .where(and(eq(articles.id, id), eq(articles.stage, 'stored')))
        .returning(articleColumns);
      return article;
    },

    ...createRetention(db),
    beginAmong: createBeginAmong(db),

    async markQueued(ids, at) {
      if (ids.length === 0) return;
      await db.update(articles).set({ queuedAt: at.toISOString() }).where(isAnyOf(articles.id, ids));
    },

    async waiting(queuedBefore, limit) {
      const forgotten = or(isNull(articles.queuedAt), lt(articles.queuedAt, queuedBefore.toISOString()));
      const rows = await db
        .select({ id: articles.id })
        .from(articles)
        .where(and(eq(articles.stage, 'stored'), forgotten))
        .orderBy(asc(articles.fetchedAt), asc(articles.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    read: ({ readBy, since, after, limit }) =>
      db
        .select(articleColumns)
        .from(articles)
        .where(
          and(
            eq(articles.stage, 'extracted'),
            isNull(articles.prunedAt),
            gt(articles.id, after),
            readBy === null ? undefined : sql`${articles.extractorVersion} is distinct from ${readBy}`,
            since === null ? undefined : gte(articles.fetchedAt, since.toISOString()),
          ),
        )
        .orderBy(asc(articles.id))
        .limit(limit) satisfies PromiseLike<Article[]>,

    async markRead(id, fingerprint, extractorVersion) {
      await db
        .update(articles)
        .set({ extractorVersion })
        .where(and(eq(articles.id, id), eq(articles.fingerprint, fingerprint)));
    },

    counts: () => countBy(db, articles, articles.stage, ARTICLE_STAGES),

    wholeTexts: (since) =>
      db
        .select({
          feedId: articles.feedId,
          whole: sql`count(*) filter (where ${articles.fullText} in ('unneeded', 'read'))`.mapWith(Number),
          summaries: sql`count(*) filter (where ${articles.fullText} = 'failed')`.mapWith(Number),
        })
        .from(articles)
        .where(gte(articles.fetchedAt, since.toISOString()))
        .groupBy(articles.feedId)
        .orderBy(asc(articles.feedId)),

    latest: (limit) =>
      db
        .select(articleColumns)
        .from(articles)
        .orderBy(desc(articles.fetchedAt), desc(articles.id))
        .limit(limit) satisfies PromiseLike<Article[]>,
  };
}
