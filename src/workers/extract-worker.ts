// Reads one article against the corpus schema and lets its events join incidents, in one transaction.
import { EXTRACTOR_VERSION } from '../extraction/index.ts';
import { consolidate, windowStart } from '../incidents/index.ts';
import { randomId, stableId } from '../shared/ids.ts';
import type { Article, CodedEvent } from '../shared/schema/index.ts';
import type { Extractor, WorkerContext } from './context.ts';

/** An article whose reading was started this often and never finished takes the worker down with it. */
const POISON_LIMIT = 10;

export function createExtractHandler({ store, queues, clock, logger }: WorkerContext, extract: Extractor) {
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
    const { events } = extract(article, new Date(article.publishedAt ?? article.fetchedAt));
    const changed = await commit(article, events);
    logger.info({ articleId, events: events.length, incidents: changed.length }, 'article read');
    await queues.addBulk(
      'alert',
      changed.map(({ id }) => ({ incidentId: id })),
    );
  };

  function commit(article: Article, events: CodedEvent[]) {
    const now = clock();
    return store.incidents.commitReading(
      {
        articleId: article.id,
        fingerprint: article.fingerprint,
        extractorVersion: EXTRACTOR_VERSION,
        events,
        at: now,
      },
      windowStart(article, events),
      (existing, ledger) =>
        consolidate({ article, events, existing, ledger, now, newId: () => randomId('i') }),
    );
  }
}
