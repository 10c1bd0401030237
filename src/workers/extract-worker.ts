// Reads one article against the corpus schema and lets its events join incidents, in one transaction.
import { keptOf } from '../extraction/index.ts';
import { publishersOf } from '../shared/config.ts';
import { stableId } from '../shared/ids.ts';
import { commitEvents } from './commit-events.ts';
import type { Extractor, WorkerContext } from './context.ts';

/** An article whose reading was started this often and never finished takes the worker down with it. */
const POISON_LIMIT = 10;

export function createExtractHandler(
  { config, store, queues, clock, logger }: WorkerContext,
  extract: Extractor,
) {
  const publisherOf = publishersOf(config.feeds);
  return async ({ articleId }: { articleId: string }): Promise<void> => {
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
    const reading = extract(article, new Date(article.publishedAt ?? article.fetchedAt));
    const publisher = publisherOf(article.feedId);
    const changed = await commitEvents(store, article, keptOf(reading), clock(), publisher);
    logger.info({ articleId, events: reading.events.length, incidents: changed.length }, 'article read');
    await queues.addBulk(
      'alert',
      changed.map(({ id }) => ({ incidentId: id })),
    );
  };
}
