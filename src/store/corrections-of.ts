// What editors said of articles, as every reading that touches them must know.
import { asc, inArray } from 'drizzle-orm';
import type { Correction } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import type { Database, Transaction } from './database.ts';
import { correctionArticles, corrections } from './tables-board.ts';

/** @returns all that concern one of these articles, oldest first, also those that were taken back. */
export async function correctionsOf(
  db: Database | Transaction,
  articleIds: readonly string[],
): Promise<Correction[]> {
  if (articleIds.length === 0) return [];
  const concerning = db
    .select({ id: correctionArticles.correctionId })
    .from(correctionArticles)
    .where(isAnyOf(correctionArticles.articleId, new Set(articleIds)));
  const rows = await db
    .select({ data: corrections.data })
    .from(corrections)
    .where(inArray(corrections.id, concerning))
    .orderBy(asc(corrections.at), asc(corrections.id));
  return rows.map(({ data }) => data);
}
