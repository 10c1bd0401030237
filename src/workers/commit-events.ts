// What was read of an article becomes record: its events join incidents, in one transaction.
import { EXTRACTOR_VERSION } from '../extraction/index.ts';
import { consolidate, windowStart } from '../incidents/index.ts';
import { randomId } from '../shared/ids.ts';
import type { Article, CodedEvent } from '../shared/schema/index.ts';
import type { Store } from '../store/store.ts';

/** @returns the incidents that changed, for whoever decides on alerts. */
export function commitEvents(store: Store, article: Article, events: CodedEvent[], now: Date) {
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
      consolidate({
        article: { ...article, publisher: null },
        events,
        existing,
        ledger,
        now,
        newId: () => randomId('i'),
      }),
  );
}
