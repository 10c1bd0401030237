// Corrections and the articles whose reading they change. An article that an editor has said something of goes back to
// `stored` in the same transaction: should its job be lost, the sweeper finds it.
import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Correction } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import { correctionsOf } from './corrections-of.ts';
import type { Database, Transaction } from './database.ts';
import type { CorrectionStore } from './store.ts';
import { articles, incidents } from './tables.ts';
import { correctionArticles, corrections } from './tables-board.ts';
import { together } from './together.ts';

/** Of one incident: nobody reads more of them on its page. */
const MOST_OF_INCIDENT = 200;
const AT_ONCE = 100;

export function createCorrectionStore(db: Database): CorrectionStore {
  return {
    add: (correction) =>
      db.transaction(async (tx) => {
        const { id, incidentId, at, undoneAt } = correction;
        const articleIds = articlesOf(correction);
        await lockArticles(tx, articleIds);
        const added = await tx
          .insert(corrections)
          .values({ id, incidentId, at, undoneAt, data: correction })
          .onConflictDoNothing()
          .returning({ id: corrections.id });
        if (added.length === 0) return [];
        await tx
          .insert(correctionArticles)
          .values(articleIds.map((articleId) => ({ articleId, correctionId: id })));
        return readAgain(tx, articleIds);
      }),

    undo: (id, by, at) =>
      db.transaction(async (tx) => {
        const [row] = await tx
          .select({ data: corrections.data })
          .from(corrections)
          .where(eq(corrections.id, id))
          .for('update');
        if (!row) return undefined;
        if (row.data.undoneAt !== null) return { correction: row.data, articleIds: [] };
        const undoneAt = at.toISOString();
        const correction = { ...row.data, undoneBy: by, undoneAt };
        const articleIds = articlesOf(correction);
        await lockArticles(tx, articleIds);
        await tx.update(corrections).set({ undoneAt, data: correction }).where(eq(corrections.id, id));
        return { correction, articleIds: await readAgain(tx, articleIds) };
      }),

    async get(id) {
      const [row] = await db
        .select({ data: corrections.data })
        .from(corrections)
        .where(eq(corrections.id, id));
      return row?.data;
    },

    async list({ standing, before, limit }) {
      const earlier =
        before &&
        or(lt(corrections.at, before.at), and(eq(corrections.at, before.at), lt(corrections.id, before.id)));
      const rows = await db
        .select({ data: corrections.data })
        .from(corrections)
        .where(and(standing ? isNull(corrections.undoneAt) : undefined, earlier))
        .orderBy(desc(corrections.at), desc(corrections.id))
        .limit(limit);
      return rows.map(({ data }) => data);
    },

    forArticles: createForArticles(db),

    async ofIncident(id) {
      const [incident] = await db
        .select({ data: incidents.data })
        .from(incidents)
        .where(eq(incidents.id, id));
      const carried = incident?.data.corrections?.map((one) => one.id) ?? [];
      const rows = await db
        .select({ data: corrections.data })
        .from(corrections)
        .where(or(eq(corrections.incidentId, id), inArray(corrections.id, carried)))
        .orderBy(desc(corrections.at), desc(corrections.id))
        .limit(MOST_OF_INCIDENT);
      return rows.map(({ data }) => data);
    },

    async correctedArticles(after, limit) {
      const rows = await db
        .selectDistinct({ id: correctionArticles.articleId })
        .from(correctionArticles)
        .innerJoin(corrections, eq(corrections.id, correctionArticles.correctionId))
        .where(
          and(
            gt(correctionArticles.articleId, after),
            isNull(corrections.undoneAt),
            sql`${corrections.data}->>'kind' in ('wrong', 'fix')`,
          ),
        )
        .orderBy(asc(correctionArticles.articleId))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
  };
}

/** Readings ask for one article each, many at a time. */
function createForArticles(db: Database): CorrectionStore['forArticles'] {
  const ask = together(async (asked: (readonly string[])[]) => {
    const found = await correctionsOf(db, asked.flat());
    return asked.map((ids) => found.filter((one) => articlesOf(one).some((id) => ids.includes(id))));
  }, AT_ONCE);
  return async (ids) => (ids.length === 0 ? [] : ask(ids));
}

const articlesOf = ({ reports }: Correction): string[] =>
  [...new Set(reports.map(({ articleId }) => articleId))].toSorted();

/** A reading that commits just now sees the correction, or is seen by it; in one order, lest two lock each other out. */
const lockArticles = (tx: Transaction, ids: readonly string[]) =>
  tx
    .select({ id: articles.id })
    .from(articles)
    .where(isAnyOf(articles.id, ids))
    .orderBy(asc(articles.id))
    .for('update');

/** What is quarantined stays where it is, and what has no text any more as it was read. */
async function readAgain(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .update(articles)
    .set({ stage: 'stored', attempts: 0, queuedAt: null })
    .where(and(isAnyOf(articles.id, ids), ne(articles.stage, 'quarantined'), isNull(articles.prunedAt)))
    .returning({ id: articles.id });
  return rows.map(({ id }) => id);
}
