// Of an article, what its readers are given: without what it is only recognised and found by.
import { getTableColumns } from 'drizzle-orm';
import { articles } from './tables.ts';

const {
  signature: _s,
  bands: _b,
  queuedAt: _q,
  prunedAt: _p,
  feedFingerprint: _f,
  keys: _k,
  ...columns
} = getTableColumns(articles);

export const articleColumns = columns;
