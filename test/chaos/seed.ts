// Incidents put into the record by the same door as the workers: nobody has been told of them yet.
import type { Incident } from '../../src/shared/schema/index.ts';
import type { Store } from '../../src/store/store.ts';
import { article, clash, incident, reachFrom, source } from '../store/examples.ts';

/** Before the sweeper’s grace: it takes them up at once. */
const BEFORE_MS = 60_000;
const AT_ONCE = 100;

export const seedIncidents = (store: Store, ids: readonly string[]): Promise<void> =>
  commitAll(store, ids, 1);

/** A second source with a higher toll: worth an update. */
export const reviseIncidents = (store: Store, ids: readonly string[]): Promise<void> =>
  commitAll(store, ids, 2);

/** A hundred by each reading: one by one, thousands take minutes. */
async function commitAll(store: Store, ids: readonly string[], revision: 1 | 2): Promise<void> {
  for (let start = 0; start < ids.length; start += AT_ONCE)
    await commit(
      store,
      ids.slice(start, start + AT_ONCE).map((id) => incidentAt(id, revision)),
    );
}

function incidentAt(id: string, revision: 1 | 2): Incident {
  const at = new Date(Date.now() - BEFORE_MS).toISOString();
  const sources = ['first', 'second']
    .slice(0, revision)
    .map((name) => source(`${id}-${name}`, { outlet: name, publishedAt: at, fetchedAt: at }));
  const toll = 5 * revision;
  return incident(id, {
    revision,
    sources,
    independentSources: revision,
    fatalities: { lowest: 5, highest: toll, lowestBy: 'first', highestBy: 'second' },
    // Apart from each other: a reading looks at what lies around it.
    location: { ...clash.location!, placeId: `sy/${id}`, admin1: id, admin1En: id },
    firstToldAt: at,
    lastToldAt: at,
    createdAt: at,
    updatedAt: at,
  });
}

async function commit(store: Store, made: Incident[]): Promise<void> {
  const { updatedAt, location, sources } = made[0]!;
  const { articleId, publishedAt, fetchedAt } = sources.at(-1)!;
  const text = article(articleId, { publishedAt, fetchedAt, signature: [] });
  await store.articles.store([text]);
  const reading = {
    articleId,
    fingerprint: text.fingerprint,
    extractorVersion: 'chaos',
    events: [{ ...clash, location }],
    at: new Date(updatedAt),
  };
  await store.incidents.commitReading(reading, reachFrom(0), () => ({
    incidents: made,
    incidentOf: new Map([[0, made[0]!.id]]),
    ledger: [],
  }));
}
