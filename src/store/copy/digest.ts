// What a table holds, in two figures: its rows, and a sum over them that does not depend on their order.
import { sql } from 'drizzle-orm';
import type { Transaction } from '../database.ts';
import { quoted, rowsOf } from './tables.ts';

export interface Digest {
  rows: number;
  /** Sum of the first eight bytes of each row’s SHA-256, in decimal. */
  sum: string;
}

/** @param columns in the order in which the other side has them. */
export async function digestOf(tx: Transaction, table: string, columns: readonly string[]): Promise<Digest> {
  const row = `row(${columns.map(quoted).join(', ')})::text`;
  const hash = `('x' || encode(substr(sha256(convert_to(${row}, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint`;
  const [digest] = rowsOf<{ rows: string; sum: string }>(
    await tx.execute(
      sql.raw(
        `select count(*)::text as rows, coalesce(sum(${hash}), 0)::text as sum from rasid.${quoted(table)}`,
      ),
    ),
  );
  return { rows: Number(digest!.rows), sum: digest!.sum };
}

export const isSame = (one: Digest, other: Digest): boolean =>
  one.rows === other.rows && one.sum === other.sum;
