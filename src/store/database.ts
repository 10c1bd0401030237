// The database under the record without its driver: every query is written against these types alone.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { QueuePool } from './queue-pool.ts';
import type { ReceiptBook } from './receipt-book.ts';

export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** Inside `db.transaction(async (tx) => …)`. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface Engine {
  readonly kind: 'embedded' | 'postgres';
  readonly db: Database;
  /** For BullMQ's PostgreSQL backend: the same database, with BullMQ's search_path. */
  readonly queuePool: QueuePool;
  /** Only where one process holds the record. */
  readonly receipts?: ReceiptBook;
  /** The time that all processes of this record go by, in epoch ms. */
  time(): Promise<number>;
  /** Waits for what runs, then closes. Close queues and workers first. */
  close(): Promise<void>;
}
