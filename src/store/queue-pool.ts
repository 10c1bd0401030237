// The part of `pg.Pool` that BullMQ's PostgreSQL backend asks for: a real pool has it, and so has ours over PGlite.
import type { EventEmitter } from 'node:events';

export interface QueryRows {
  // biome-ignore lint/suspicious/noExplicitAny: rows are BullMQ's own business.
  rows: any[];
  rowCount?: number | null;
}

export interface QueuePoolClient extends EventEmitter {
  query(text: string, params?: readonly unknown[]): Promise<QueryRows>;
  release(destroy?: boolean): void;
}

export interface QueuePool extends EventEmitter {
  query(text: string, params?: readonly unknown[]): Promise<QueryRows>;
  connect(): Promise<QueuePoolClient>;
  end(): Promise<void>;
}
