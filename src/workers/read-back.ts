// Fills a gap: where a feed with pages shows nothing that is known, the pages before are read until one is.
import { fetchFeed, type ReadFeed, readFeed } from '../feeds/index.ts';
import type { Feed } from '../shared/config.ts';
import { messageOf } from '../shared/errors.ts';
import type { NewArticle } from '../shared/schema/index.ts';
import type { WorkerContext } from './context.ts';
import { withLeave } from './host-leave.ts';
import { Postponed } from './run-job.ts';

const MOST_PAGES = 5;
const NO_VALIDATORS = { etag: null, lastModified: null };

/** @returns articles of the older pages, oldest first; what cannot be fetched ends the search. */
export async function readBack(
  context: WorkerContext,
  feed: Feed,
  newest: ReadFeed,
  now: Date,
  signal: AbortSignal,
): Promise<NewArticle[]> {
  const found: NewArticle[][] = [];
  let older = newest.feed.older ?? null;
  for (let page = 0; page < MOST_PAGES && older !== null; page++) {
    const read = await readPage(context, feed, older, now, signal);
    if (!read) break;
    const known = await context.store.articles.known(read.articles.map(({ id }) => id));
    found.unshift(read.articles.filter(({ id }) => !known.has(id)).reverse());
    if (known.size > 0 || read.articles.length === 0) break;
    older = read.feed.older ?? null;
  }
  const articles = found.flat();
  if (articles.length > 0)
    context.logger.info({ feedId: feed.id, articles: articles.length }, 'gap read back');
  return articles;
}

/** Waits for its host’s leave as long as it takes: the newest page is in hand. */
async function readPage(
  context: WorkerContext,
  feed: Feed,
  url: string,
  now: Date,
  signal: AbortSignal,
): Promise<ReadFeed | undefined> {
  for (;;) {
    try {
      const answer = await withLeave(context, feed, url, () =>
        fetchFeed({ ...feed, url }, NO_VALIDATORS, { signal, now }),
      );
      if (answer.status === 'unchanged') return undefined;
      return readFeed(
        { body: answer.body, contentType: answer.contentType, url: answer.finalUrl },
        feed,
        now,
      );
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Postponed) || error.afterMs > 10_000) {
        context.logger.warn({ feedId: feed.id, error: messageOf(error) }, 'an older page could not be read');
        return undefined;
      }
      await new Promise((resolve) => setTimeout(resolve, error.afterMs));
    }
  }
}
