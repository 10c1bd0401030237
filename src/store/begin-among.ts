// Many readings are begun at once: one statement counts an attempt at each. An article that takes its reader down takes
// those that were begun with it along; so what was begun a few times in vain is left to be begun alone.
import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import { articleColumns } from './article-columns.ts';
import { isAnyOf } from './columns.ts';
import type { Database } from './database.ts';
import type { ArticleStore } from './store.ts';
import { articles } from './tables.ts';
import { together, UNHURRIED_MS } from './together.ts';

const SUSPECT_FROM = 3;
const AT_ONCE = 100;

type Begun = Awaited<ReturnType<ArticleStore['beginAmong']>>;

export const createBeginAmong = (db: Database): ArticleStore['beginAmong'] =>
  together(
    async (ids: string[]): Promise<Begun[]> => {
      const begun = await begin(db, ids);
      const missing = ids.filter((id) => !begun.has(id));
      const suspects = missing.length === 0 ? new Set() : await stillWaiting(db, missing);
      return ids.map((id) => begun.get(id) ?? (suspects.has(id) ? 'suspect' : undefined));
    },
    AT_ONCE,
    UNHURRIED_MS,
  );

async function begin(db: Database, ids: readonly string[]): Promise<Map<string, Exclude<Begun, string>>> {
  const waiting = db
    .select({ id: articles.id })
    .from(articles)
    .where(and(isAnyOf(articles.id, ids), eq(articles.stage, 'stored'), lt(articles.attempts, SUSPECT_FROM)))
    .orderBy(asc(articles.id))
    .for('update');
  const rows = await db
    .update(articles)
    .set({ attempts: sql`${articles.attempts} + 1` })
    .where(inArray(articles.id, waiting))
    .returning(articleColumns);
  return new Map(rows.map((row) => [row.id, row]));
}

async function stillWaiting(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(isAnyOf(articles.id, ids), eq(articles.stage, 'stored')));
  return new Set(rows.map(({ id }) => id));
}
