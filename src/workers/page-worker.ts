// Reads the article's own page where the feed carries only a summary, and sends the article on to be read. Whatever
// stands in the way, the summary is read: no article waits for its page longer than a minute.
import { createRepeatedLines, fetchPage, fingerprintOf, hostOf, readPage, tellsOf } from '../feeds/index.ts';
import type { Feed } from '../shared/config.ts';
import { messageOf } from '../shared/errors.ts';
import type { Article } from '../shared/schema/index.ts';
import type { WorkerContext } from './context.ts';
import { withLeave } from './host-leave.ts';
import { createRobotsBook } from './robots-book.ts';
import { Postponed } from './run-job.ts';

/** So long may a busy host or a passing failure hold an article back, from when it was first seen. */
const PATIENCE_MS = 60_000;
const RETRY_MS = 10_000;
/** A host that asks for longer pauses than this would get its articles read without their pages. */
const LONGEST_DELAY_MS = 10_000;

export function createPageHandler(context: WorkerContext) {
  const { config, store, queues, clock, logger } = context;
  const feeds = new Map(config.feeds.map((feed) => [feed.id, feed]));
  const robots = createRobotsBook(context);
  const repeated = createRepeatedLines();

  return async ({ articleId }: { articleId: string }, signal: AbortSignal): Promise<void> => {
    const article = await store.articles.get(articleId);
    if (!article) return;
    const feed = feeds.get(article.feedId);
    if (feed && article.url !== null && article.fullText === 'wanted') {
      const text = await textOf(article, article.url, feed, signal);
      if (text) await store.articles.setPageText(articleId, text);
      else await store.articles.pageFailed(articleId);
    }
    await queues.add('extract', { articleId });
    await store.articles.markQueued([articleId], clock());
  };

  /** @returns undefined where the page gives no more than the feed does. @throws Postponed */
  async function textOf(article: Article, url: string, feed: Feed, signal: AbortSignal) {
    try {
      const { allows, crawlDelayMs } = await robots.of(url, feed, signal);
      if (!allows(url)) {
        logger.debug({ articleId: article.id }, 'robots.txt keeps the page to its host');
        return undefined;
      }
      const { html } = await withLeave(
        context,
        feed,
        url,
        () => fetchPage(url, feed, { now: clock(), signal }),
        Math.min(crawlDelayMs ?? 0, LONGEST_DELAY_MS),
      );
      const page = readPage(html, {
        timezone: feed.timezone,
        now: clock(),
        outlet: feed.outlet,
        page: feed.page,
      });
      const text = repeated.strip(hostOf(url), url, page.text);
      if (text.length <= article.text.length) return undefined;
      if (!tellsOf(article, { title: page.title, text })) {
        logger.info({ articleId: article.id }, 'the page tells another story');
        return undefined;
      }
      const title = article.title ?? page.title;
      return {
        title,
        text,
        publishedAt: article.publishedAt ?? page.publishedAt,
        ...fingerprintOf({ title, text }),
      };
    } catch (error) {
      signal.throwIfAborted();
      const waited = clock().getTime() - Date.parse(article.fetchedAt);
      const pause = error instanceof Postponed ? error.afterMs : RETRY_MS;
      const passing =
        error instanceof Postponed || /FEED_UNREACHABLE/.test(String((error as { code?: unknown }).code));
      if (passing && waited + pause < PATIENCE_MS) throw new Postponed(pause, messageOf(error));
      logger.info({ articleId: article.id, error: messageOf(error) }, 'the page could not be read');
      return undefined;
    }
  }
}
