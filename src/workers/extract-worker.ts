// Reads one article against the corpus schema and lets its events join incidents, in one transaction.
import { publishersOf } from '../shared/config.ts';
import { stableId } from '../shared/ids.ts';
import type { Article } from '../shared/schema/index.ts';
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
  const alone = oneAtATime();
  return async ({ articleId }: { articleId: string }, signal?: AbortSignal): Promise<void> => {
    const begun = await store.articles.beginAmong(articleId);
    if (begun === 'suspect') return alone(async () => read(await store.articles.begin(articleId), signal));
    return read(begun, signal);
  };

  async function read(article: Article | undefined, signal: AbortSignal | undefined): Promise<void> {
    if (!article) return;
    const articleId = article.id;
    if (article.attempts > POISON_LIMIT) return giveUp(article);
    const { events, told, corrections } = await unlessAborted(readArticle(store, article, extract), signal);
    const publisher = publisherOf(article.feedId);
    const changed = await commitEvents(store, article, events, clock(), publisher, corrections);
    logger.info({ articleId, events: told, incidentIds: changed.map(({ id }) => id) }, 'article read');
    await queues.addBulk(
      'alert',
      changed.map(({ id }) => ({ incidentId: id })),
    );
  }

  async function giveUp({ id: articleId, attempts }: Article): Promise<void> {
    const reason = `reading was started ${attempts - 1} times and never finished`;
    logger.error({ articleId, reason }, 'article quarantined');
    await store.quarantine.add({
      id: stableId('q', 'extract', articleId),
      queue: 'extract',
      subject: articleId,
      reason,
      at: clock().toISOString(),
    });
  }
}

/** What has taken its reader down before is read by itself: nothing innocent is begun with it. */
function oneAtATime(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
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
