// Incidents in the record, as a reading would have put them there.
import type { Incident } from '../../src/shared/schema/index.ts';
import type { Store } from '../../src/store/index.ts';
import { article, at, clash, reachFrom } from './examples.ts';

/** One article whose reading makes these incidents, of the first its first event. */
export async function seedIncidents(
  store: Store,
  articleId: string,
  incidents: Incident[],
  now: Date = at(0),
): Promise<void> {
  const text = article(articleId);
  await store.articles.store([text]);
  const reading = {
    articleId: text.id,
    fingerprint: text.fingerprint,
    extractorVersion: '1',
    events: [clash],
    at: now,
  };
  await store.incidents.commitReading(reading, reachFrom(-60), () => ({
    incidents,
    incidentOf: new Map([[0, incidents[0]!.id]]),
    ledger: [],
  }));
}
