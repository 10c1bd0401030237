// A row of deliveries as the corpus schema knows it, without the record's own bookkeeping.
import type { Delivery } from '../shared/schema/index.ts';
import type { deliveries } from './tables.ts';

export function toDelivery(row: typeof deliveries.$inferSelect): Delivery {
  const {
    queuedAt: _queued,
    publishedAt: _published,
    holdGroup: _group,
    changedAt: _changed,
    doubts: _doubts,
    parts: _parts,
    ...delivery
  } = row;
  return delivery;
}
