// What was read of an article becomes record: its events join incidents, in one transaction.
import { amend } from '../corrections/index.ts';
import { EXTRACTOR_VERSION } from '../extraction/index.ts';
import { consolidate, reachOf } from '../incidents/index.ts';
import { randomId } from '../shared/ids.ts';
import type { Article, CodedEvent } from '../shared/schema/index.ts';
import type { Store } from '../store/store.ts';

/**
 * @param publisher who publishes the article’s outlet, where the config says so.
 * @param corrections ids of those that were done to the events.
 * @returns the incidents that changed, for whoever decides on alerts.
 */
export function commitEvents(
  store: Store,
  article: Article,
  events: CodedEvent[],
  now: Date,
  publisher: string | null,
  corrections: readonly string[] = [],
) {
  return store.incidents.commitReading(
    {
      articleId: article.id,
      fingerprint: article.fingerprint,
      extractorVersion: EXTRACTOR_VERSION,
      events,
      corrections,
      at: now,
    },
    reachOf(article, events),
    (existing, ledger, told, said) =>
      consolidate({
        article: { ...article, publisher },
        events,
        existing,
        ledger,
        told,
        corrections: said,
        amend: (source) => amend(source, said),
        now,
        newId: () => randomId('i'),
      }),
  );
}
