// A record on its way from one database to another, or to a file and back.
import type { Digest } from './digest.ts';

export interface TableCopy extends Digest {
  table: string;
  columns: string[];
}

export interface RecordCopy {
  /** How many migrations its database has had. */
  schema: number;
  tables: readonly TableCopy[];
  /**
   * The rows of every table, in the order of `tables`, a batch at a time: each row is a JSON array of its values as
   * text, or null, in the order of the columns.
   */
  batches(): AsyncIterable<RowBatch>;
}

export interface RowBatch {
  table: string;
  rows: string[];
}

export const rowCount = ({ tables }: Pick<RecordCopy, 'tables'>): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);
