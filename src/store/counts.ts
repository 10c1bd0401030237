// Counting rows by state, with a zero for every state that has none.
import { count, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';

export async function countBy<const T extends string>(
  db: Database,
  table: PgTable,
  column: PgColumn,
  values: readonly T[],
): Promise<Record<T, number>> {
  const rows = await db.select({ value: column, rows: count() }).from(table).groupBy(column);
  const counts = Object.fromEntries(values.map((value) => [value, 0])) as Record<T, number>;
  for (const row of rows) counts[row.value as T] = row.rows;
  return counts;
}

export async function countAll(db: Database, table: PgTable, only?: SQL): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(table).where(only);
  return row?.rows ?? 0;
}
