// A row of feeds as the rest of the program knows it, whatever version of Rasid wrote its JSON.
import { readPolling, readTold } from '../shared/schema/index.ts';
import type { FeedState } from './store.ts';
import type { feeds } from './tables.ts';

export const toState = (row: typeof feeds.$inferSelect): FeedState => ({
  ...row,
  polling: readPolling(row.polling),
  told: readTold(row.told),
});
