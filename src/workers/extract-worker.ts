// Reads one article against the corpus schema and lets its events join incidents, in one transaction.
import { publishersOf } from '../shared/config.ts';
import { stableId } from '../shared/ids.ts';
import { commitEvents } from './commit-events.ts';
import type { Extractor, WorkerContext } from './context.ts';
import { readArticle } from './read-article.ts';

/** An article whose reading was started this often and never finished takes the worker down with it. */
const POISON_LIMIT = 10;

export function createExtractHandler(
  { config, store, queues, clock, logger }: WorkerContext,
  extract: Extractor,
) {
  const publisherOf = publishersOf(config.feeds);
  return async ({ articleId }: { articleId: string }, signal?: AbortSignal): Promise<void> => {
    const article = await store.articles.begin(articleId);
    if (!article) return;
    if (article.attempts > POISON_LIMIT) {
      const reason = `reading was started ${article.attempts - 1} times and never finished`;
      logger.error({ articleId, reason }, 'article quarantined');
      const at = clock().toISOString();
      await store.quarantine.add({
        id: stableId('q', 'extract', articleId),
        queue: 'extract',
        subject: articleId,
        reason,
        at,
      });
      return;
    }
    const { events, told, corrections } = await unlessAborted(readArticle(store, article, extract), signal);
    const publisher = publisherOf(article.feedId);
    const changed = await commitEvents(store, article, events, clock(), publisher, corrections);
    logger.info({ articleId, events: told, incidents: changed.length }, 'article read');
    await queues.addBulk(
      'alert',
      changed.map(({ id }) => ({ incidentId: id })),
    );
  };
}

/** A reading that nobody waits for any more changes nothing: the article is read again. */
async function unlessAborted<T>(reading: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return reading;
  const aborted = new Promise<never>((_, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
  return Promise.race([reading, aborted]);
}
