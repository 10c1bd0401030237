// Polls one feed: fetch, read, store what is new, queue it for reading. A feed that fails is noted and tried
// again at its next turn; it never fails the job, so that one broken outlet fills nobody's failed list.
import { fetchFeed, readFeed, sameText } from '../feeds/index.ts';
import type { Feed } from '../shared/config.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import type { NewArticle } from '../shared/schema/index.ts';
import type { WorkerContext } from './context.ts';

/** Syndicated copies appear within days; older look-alikes are re-runs. */
const SYNDICATION_WINDOW_MS = 7 * 86_400_000;

export function createPollHandler({ config, store, queues, clock, logger }: WorkerContext) {
  const feeds = new Map(config.feeds.map((feed) => [feed.id, feed]));

  return async ({ feedId }: { feedId: string }, signal: AbortSignal): Promise<void> => {
    const feed = feeds.get(feedId);
    if (!feed?.enabled) return;
    const at = clock();
    try {
      const seen = await poll(feed, at, signal);
      await store.feeds.recordPoll(feedId, { at, ...seen, error: null });
    } catch (error) {
      const code = error instanceof RasidError ? error.code : 'FEED_UNREACHABLE';
      const advice = error instanceof RasidError ? error.advice : undefined;
      logger.warn({ feedId, code, error: messageOf(error), advice }, 'feed could not be polled');
      await store.feeds.recordPoll(feedId, { at, newItems: 0, error: `${code}: ${messageOf(error)}` });
    }
  };

  async function poll(feed: Feed, now: Date, signal: AbortSignal) {
    const state = await store.feeds.get(feed.id);
    const validators = { etag: state?.etag ?? null, lastModified: state?.lastModified ?? null };
    const response = await fetchFeed(feed, validators, { signal, now });
    if (response.status === 'unchanged') return { newItems: 0 };
    const { articles, irregularities } = readFeed(
      { body: response.body, contentType: response.contentType, url: response.finalUrl },
      feed,
      now,
    );
    if (irregularities.length > 0) logger.debug({ feedId: feed.id, irregularities }, 'feed is irregular');
    const fresh = await unseen(articles);
    const stored = await store.articles.store(await withSyndication(fresh, now));
    if (stored.length > 0) {
      await queues.addBulk(
        'extract',
        stored.map((articleId) => ({ articleId })),
      );
      await store.articles.markQueued(stored, now);
      logger.info({ feedId: feed.id, newItems: stored.length }, 'new articles stored');
    }
    return { newItems: stored.length, etag: response.etag, lastModified: response.lastModified };
  }

  async function unseen(articles: readonly NewArticle[]): Promise<NewArticle[]> {
    const known = await store.articles.known(articles.map(({ id }) => id));
    return articles.filter(({ id, fingerprint }) => known.get(id) !== fingerprint);
  }

  /** Gives copies of one text the same syndication id, among what is stored and within this very poll. */
  async function withSyndication(articles: readonly NewArticle[], now: Date) {
    const since = new Date(now.getTime() - SYNDICATION_WINDOW_MS);
    const done: (NewArticle & { syndicationId: string })[] = [];
    for (const article of articles) {
      const earlier = [...done, ...(await store.articles.similar(article, since))];
      const copy = earlier.find((other) => sameText(other, article));
      done.push({ ...article, syndicationId: copy?.syndicationId ?? article.id });
    }
    return done;
  }
}
