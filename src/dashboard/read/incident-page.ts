// One page of incidents, newest first, and where the next begins.
import type { Incident } from '../../shared/schema/index.ts';
import type { Store } from '../../store/store.ts';
import { encodeCursor, type Keyset } from './cursor.ts';
import { type IncidentQuery, toListing } from './incident-query.ts';

export interface IncidentPage {
  incidents: Incident[];
  /** null on the last page. */
  nextCursor: string | null;
}

export async function readIncidentPage(store: Store, query: IncidentQuery): Promise<IncidentPage> {
  const found = await store.incidents.list(toListing(query));
  const incidents = found.slice(0, query.limit);
  const last = incidents.at(-1);
  return {
    incidents,
    nextCursor: found.length > query.limit && last ? encodeCursor(keysetOf(last, query.order)) : null,
  };
}

const keysetOf = ({ id, lastToldAt, updatedAt }: Incident, order: IncidentQuery['order']): Keyset => ({
  at: order === 'told' ? lastToldAt : updatedAt,
  id,
});
