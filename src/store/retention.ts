// What the record lets go of with age, and how large it is. Of an article its text goes; its title, its address, what it
// is known again by, its events and the incidents that quote it stay.
import { and, asc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { isAnyOf } from './columns.ts';
import type { Database } from './database.ts';
import type { ArticleStore, TableSize } from './store.ts';
import { articles, rasid } from './tables.ts';

type Retention = Pick<ArticleStore, 'prune' | 'pruned' | 'countPruned'>;

export function createRetention(db: Database): Retention {
  return {
    async prune(before, now, limit) {
      const old = db
        .select({ id: articles.id })
        .from(articles)
        .where(
          and(
            isNull(articles.prunedAt),
            lt(articles.fetchedAt, before.toISOString()),
            eq(articles.stage, 'extracted'),
          ),
        )
        .orderBy(asc(articles.fetchedAt))
        .limit(limit)
        .for('update', { skipLocked: true });
      const rows = await db
        .update(articles)
        .set({ text: '', signature: [], bands: [], prunedAt: now.toISOString() })
        .where(inArray(articles.id, old))
        .returning({ id: articles.id });
      return rows.length;
    },

    async pruned(ids) {
      if (ids.length === 0) return new Set();
      const rows = await db
        .select({ id: articles.id })
        .from(articles)
        .where(and(isAnyOf(articles.id, ids), isNotNull(articles.prunedAt)));
      return new Set(rows.map(({ id }) => id));
    },

    async countPruned() {
      const [row] = await db
        .select({ pruned: sql<number>`count(*)::int` })
        .from(articles)
        .where(isNotNull(articles.prunedAt));
      return row!.pruned;
    },
  };
}

/** The largest first; indexes and long values are counted to their table. */
export async function readSizes(db: Database): Promise<TableSize[]> {
  const { rows } = (await db.execute(sql`
    select relname as "table", pg_total_relation_size(pg_class.oid) as bytes
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = ${rasid.schemaName} and relkind = 'r' order by bytes desc, relname`)) as unknown as {
    rows: { table: string; bytes: string | number }[];
  };
  return rows.map(({ table, bytes }) => ({ table, bytes: Number(bytes) }));
}
