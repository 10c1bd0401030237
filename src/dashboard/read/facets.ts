// What there is to filter by. It changes slowly and is counted over the whole record: asked for once a minute.
import type { IncidentFacets, Store } from '../../store/store.ts';

const FRESH_MS = 60_000;
const kept = new WeakMap<Store, { at: number; facets: Promise<IncidentFacets> }>();

export function readFacets(store: Store, now: Date): Promise<IncidentFacets> {
  const known = kept.get(store);
  if (known && Math.abs(now.getTime() - known.at) < FRESH_MS) return known.facets;
  const facets = store.incidents.facets();
  kept.set(store, { at: now.getTime(), facets });
  // What failed is not kept.
  facets.catch(() => kept.delete(store));
  return facets;
}
