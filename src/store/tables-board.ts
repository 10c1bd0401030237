// What people do at the board: how they corrected what was read, and what the board signs its sessions with.
import { index, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Correction } from '../shared/schema/index.ts';
import { anyText, instantColumn, json, rasid } from './columns.ts';

/** Never deleted: one that is taken back stays, with who took it back. */
export const corrections = rasid.table(
  'corrections',
  {
    id: text().primaryKey(),
    /** Whose page it was made on. */
    incidentId: text('incident_id').notNull(),
    at: instantColumn().notNull(),
    undoneAt: instantColumn('undone_at'),
    data: json<Correction>()().notNull(),
  },
  (row) => [
    index('corrections_incident').on(row.incidentId),
    index('corrections_at').on(row.at.desc().nullsFirst(), row.id.desc().nullsFirst()),
  ],
);

/** The articles whose reading a correction changes. */
export const correctionArticles = rasid.table(
  'correction_articles',
  {
    articleId: anyText('article_id').notNull(),
    correctionId: text('correction_id').notNull(),
  },
  (row) => [primaryKey({ columns: [row.articleId, row.correctionId] })],
);

/** Secrets that every process of the board must share, made once. */
export const boardKeys = rasid.table('board_keys', {
  name: text().primaryKey(),
  value: text().notNull(),
  createdAt: instantColumn('created_at').notNull(),
});
