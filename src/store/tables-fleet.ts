// What processes say of themselves to one another, and figures that would take long to count.
import { bigint, integer, text } from 'drizzle-orm/pg-core';
import { anyText, instantColumn, rasid } from './columns.ts';

/** One row for each process that is up, renewed while it is. */
export const processes = rasid.table('processes', {
  id: text().primaryKey(),
  host: anyText().notNull(),
  pid: integer().notNull(),
  roles: text().array().notNull(),
  version: text().notNull(),
  /** The latest migration that its program knows. */
  schema: integer().notNull(),
  startedAt: instantColumn('started_at').notNull(),
  seenAt: instantColumn('seen_at').notNull(),
  /** Fingerprint of the configuration it works by. */
  config: text().notNull(),
  /** Why it still works by that one, where a newer was refused. */
  configFault: anyText('config_fault'),
});

/** Counted as rows are written, in the same transaction. */
export const tallies = rasid.table('tallies', {
  name: text().primaryKey(),
  value: bigint({ mode: 'number' }).notNull(),
});
