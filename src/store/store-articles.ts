// Storing articles, and finding those that may be copies of them: within whatever transaction the caller has open.
import { and, asc, desc, gte, sql } from 'drizzle-orm';
import { bandsOf } from '../shared/bands.ts';
import { havingOne, holdingOne, idsOf, sharingMost } from './alike.ts';
import type { Database, Transaction } from './database.ts';
import { insertRows } from './insert-rows.ts';
import type { ArticleStore, StoredArticle, SyndicationCandidate } from './store.ts';
import { articles } from './tables.ts';

/** Rows of one INSERT: a few megabytes. */
const CHUNK = 500;
/** More likely copies of one article than anybody needs to look at: a wire's text rarely appears in a hundred outlets. */
const MOST_OF_ONE = 200;
/** Of all that come in together. */
const MOST_CANDIDATES = 20_000;

export async function similar(
  db: Database | Transaction,
  given: Parameters<ArticleStore['similar']>[0],
  since: Date,
): Promise<SyndicationCandidate[]> {
  if (given.length === 0) return [];
  const most = Math.min(MOST_CANDIDATES, MOST_OF_ONE * given.length);
  const origins = given.flatMap(({ origin, url }) => [origin, url]).filter((address) => address != null);
  const alike = idsOf(
    [
      havingOne(
        articles.fingerprint,
        given.map(({ fingerprint }) => fingerprint),
      ),
      sharingMost(
        given.map(({ signature }) => bandsOf(signature)),
        since,
      ),
      holdingOne(
        articles.keys,
        given.flatMap(({ keys }) => keys),
      ),
      havingOne(articles.origin, origins),
    ],
    2 * most,
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
    .limit(most);
}

/** @returns ids that now wait to be read. */
export async function storeAll(tx: Transaction, given: readonly StoredArticle[]): Promise<string[]> {
  const rows = [...new Map(given.map((article) => [article.id, article])).values()].map(toRow).sort(byId);
  const waiting: string[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const stored = await insertRows(tx, articles, rows.slice(start, start + CHUNK))
      .onConflictDoUpdate({
        target: articles.id,
        set: CHANGED_TEXT,
        setWhere: sql`${CARRIED} <> excluded.fingerprint`,
      })
      .returning({ id: articles.id });
    waiting.push(...stored.map(({ id }) => id));
  }
  return waiting;
}

/** Fingerprint of what the feed carried. */
export const CARRIED = sql<string>`coalesce(${articles.feedFingerprint}, ${articles.fingerprint})`;

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
