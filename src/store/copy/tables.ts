// What a copy of the record is made of: its tables, each with its columns as the database knows them.
import { sql } from 'drizzle-orm';
import type { Transaction } from '../database.ts';

/** In the order in which one table speaks of another. */
export const COPIED = [
  'feeds',
  'subscriptions',
  'hosts',
  'articles',
  'incidents',
  'events',
  'incident_revisions',
  'incident_sources',
  'incident_spots',
  'ledger',
  'quarantine',
  'notices',
  'deliveries',
  'receivers',
  'silences',
  'push_subscriptions',
  'corrections',
  'correction_articles',
  'board_keys',
  'tallies',
] as const;

/** What belongs to a database rather than to what stands in it: its migrations, and who is at work on it. */
export const LEFT_OUT = ['migrations', 'processes'] as const;

/** Rows that a fresh record has by itself; a copy replaces them. */
export const MADE_BY_ITSELF: readonly string[] = ['tallies'];

export interface Column {
  name: string;
  /** As SQL writes it, like `timestamp with time zone` or `text[]`. */
  type: string;
}

export async function columnsOf(tx: Transaction, table: string): Promise<Column[]> {
  return rowsOf<Column>(
    await tx.execute(sql`
      select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = ${`rasid.${quoted(table)}`}::regclass and attnum > 0 and not attisdropped
      order by attnum`),
  );
}

/** Those of them that this database has: one of an older schema may lack some. */
export async function tablesIn(tx: Transaction): Promise<string[]> {
  const found = rowsOf<{ name: string }>(
    await tx.execute(sql`select tablename as name from pg_tables where schemaname = 'rasid'`),
  );
  const there = new Set(found.map(({ name }) => name));
  return COPIED.filter((table) => there.has(table));
}

/** Values are written and read as text: what one database writes, the other must take for the same. */
export async function speakPlainly(tx: Transaction): Promise<void> {
  for (const setting of [
    "timezone to 'UTC'",
    "datestyle to 'ISO, YMD'",
    'extra_float_digits to 1',
    'statement_timeout to 0',
    'idle_in_transaction_session_timeout to 0',
  ])
    await tx.execute(sql.raw(`set local ${setting}`));
}

/** Both drivers answer with `rows`. */
export const rowsOf = <Row>(answer: unknown): Row[] => (answer as { rows: Row[] }).rows;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
