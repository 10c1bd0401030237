// What a poll that fetched something saw, in few words.
import type { Answer } from '../../src/feeds/polling/seen.ts';

/** All of it known, unless said otherwise. @param published publication times, epoch ms, oldest first. */
export const seen = (published: number[] = [], change: Partial<Answer> = {}): Answer => ({
  status: 'fetched',
  kind: 'rss',
  charset: 'utf-8',
  irregularities: [],
  published,
  listed: published.length,
  newItems: 0,
  knownItems: published.length,
  older: null,
  hub: null,
  restMs: null,
  bodyHash: 'a',
  movedTo: null,
  conditional: false,
  sameValidators: false,
  ...change,
});
