// Articles and how far each has come. An article is here before any job speaks of it.
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { ARTICLE_STAGES, type Article } from '../shared/schema/index.ts';
import { havingOne, holdingOne, idsOf } from './alike.ts';
import { articleColumns } from './article-columns.ts';
import { bandsOf } from './bands.ts';
import { createBeginAmong } from './begin-among.ts';
import { countBy } from './counts.ts';
import type { Database } from './database.ts';
import { createRetention } from './retention.ts';
import type { ArticleStore, StoredArticle } from './store.ts';
import { articles } from './tables.ts';

/** Rows of one INSERT: far below PostgreSQL's 65,535 parameters. */
const CHUNK = 500;
/** More likely copies than anybody needs to look at: a wire's text rarely appears in a hundred outlets. */
const MOST_CANDIDATES = 200;
/** Of one listing, in this feed and others that print the same articles. */
const MOST_KNOWN = 10_000;

export function createArticleStore(db: Database): ArticleStore {
  return {
    async similar(given, since) {
      if (given.length === 0) return [];
      const origins = given.flatMap(({ origin, url }) => [origin, url]).filter((address) => address != null);
      const alike = idsOf(
        [
          havingOne(
            articles.fingerprint,
            given.map(({ fingerprint }) => fingerprint),
          ),
          holdingOne(
            articles.bands,
            given.flatMap(({ signature }) => bandsOf(signature)),
          ),
          holdingOne(
            articles.keys,
            given.flatMap(({ keys }) => keys),
          ),
          havingOne(articles.origin, origins),
        ],
        2 * MOST_CANDIDATES,
      );
      return db
        .select({
          articleId: articles.id,
          syndicationId: articles.syndicationId,
          signature: articles.signature,
          fingerprint: articles.fingerprint,
          keys: articles.keys,
          origin: articles.origin,
        })
        .from(articles)
        .where(and(sql`${articles.id} in ${alike}`, gte(articles.fetchedAt, since.toISOString())))
        .orderBy(desc(articles.fetchedAt), asc(articles.id))
        .limit(MOST_CANDIDATES);
    },

    async store(given) {
      const rows = [...new Map(given.map((article) => [article.id, article])).values()].map(toRow).sort(byId);
      return db.transaction(async (tx) => {
        const waiting: string[] = [];
        for (let start = 0; start < rows.length; start += CHUNK) {
          const stored = await tx
            .insert(articles)
            .values(rows.slice(start, start + CHUNK))
            .onConflictDoUpdate({
              target: articles.id,
              set: CHANGED_TEXT,
              setWhere: sql`${CARRIED} <> excluded.fingerprint`,
            })
            .returning({ id: articles.id });
          waiting.push(...stored.map(({ id }) => id));
        }
        return waiting;
      });
    },

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
      const rows: Article[] = await db
        .select(articleColumns)
        .from(articles)
        .where(inArray(articles.id, [...ids]));
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
      await db
        .update(articles)
        .set({ queuedAt: at.toISOString() })
        .where(inArray(articles.id, [...ids]));
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

/** Fingerprint of what the feed carried. */
const CARRIED = sql<string>`coalesce(${articles.feedFingerprint}, ${articles.fingerprint})`;

const CHANGED_TEXT = {
  feedFingerprint: null,
  prunedAt: null,
  fullText: sql`excluded.full_text`,
  origin: sql`excluded.origin`,
  title: sql`excluded.title`,
  text: sql`excluded.text`,
  fingerprint: sql`excluded.fingerprint`,
  signature: sql`excluded.signature`,
  bands: sql`excluded.bands`,
  keys: sql`array(select distinct unnest(${articles.keys} || excluded.keys))`,
  stage: sql`excluded.stage`,
  attempts: 0,
  queuedAt: sql`excluded.queued_at`,
};

function toRow(article: StoredArticle): typeof articles.$inferInsert {
  return { ...article, bands: bandsOf(article.signature), stage: 'stored' };
}

/** Writers that take rows in one order cannot lock each other out. */
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
