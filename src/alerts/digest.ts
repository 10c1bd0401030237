// What becomes of deliveries that were held back for one receiver and group. Pure. Each incident is told once, as it
// stands now; a single one is told by itself. The digest’s id is made of what it holds: folded twice, told once.
import { stableId } from '../shared/ids.ts';
import {
  CHANGES,
  type Delivery,
  type DeliveryKind,
  type DigestNotice,
  type Notice,
  type NoticeKind,
  SEVERITIES,
} from '../shared/schema/index.ts';
import { plannedDelivery } from './planned.ts';

export interface Held {
  delivery: Delivery;
  notice: Notice;
}

export interface Folding {
  digest: { notice: DigestNotice; delivery: Delivery } | null;
  folded: string[];
  released: { id: string; kind: DeliveryKind } | null;
  superseded: string[];
}

type Item = DigestNotice['items'][number];

export function digestOf(held: readonly Held[], now: Date): Folding {
  const ordered = held.toSorted(byHolding);
  const incidents = [...new Set(ordered.map(({ delivery }) => delivery.incidentId))];
  const items = incidents.flatMap(
    (id) => itemOf(ordered.filter(({ delivery }) => delivery.incidentId === id)) ?? [],
  );
  const told = new Set(items.map(({ deliveryId }) => deliveryId));
  const superseded = held.map(({ delivery }) => delivery.id).filter((id) => !told.has(id));
  const [only] = items;
  if (only === undefined) return { digest: null, folded: [], released: null, superseded };
  if (items.length === 1) {
    return { digest: null, folded: [], released: { id: only.deliveryId, kind: only.kind }, superseded };
  }
  const kept = ordered.filter(({ delivery }) => told.has(delivery.id));
  const notice = noticeOf(kept, items, ordered[0]!.delivery.createdAt, now);
  return {
    digest: { notice, delivery: deliveryOf(kept, notice, now) },
    folded: [...told],
    released: null,
    superseded,
  };
}

/** First held, first told; later revisions of an incident after earlier ones. */
const byHolding = ({ delivery: a }: Held, { delivery: b }: Held): number =>
  Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.revision - b.revision || (a.id < b.id ? -1 : 1);

/**
 * The latest of what is held of one incident, with all that has changed since the receiver last heard of it. To whom
 * the incident is new it stays new, and one that was taken back before anybody heard of it is not told at all.
 */
function itemOf(held: readonly Held[]): Item | null {
  const revisions = held.toSorted((a, b) => a.delivery.revision - b.delivery.revision);
  const latest = revisions.at(-1)!;
  const { id: deliveryId, incidentId, revision } = latest.delivery;
  const unheard = revisions[0]!.delivery.kind === 'new';
  const kind = latest.delivery.kind as NoticeKind;
  if (unheard && kind === 'retract') return null;
  if (unheard) return { deliveryId, incidentId, revision, kind: 'new', changes: [] };
  const changed = new Set(revisions.flatMap(({ notice }) => notice.changes));
  return { deliveryId, incidentId, revision, kind, changes: CHANGES.filter((change) => changed.has(change)) };
}

function noticeOf(kept: readonly Held[], items: Item[], from: string, now: Date): DigestNotice {
  const { receiver, hold } = kept[0]!.delivery;
  const ids = items.map(({ deliveryId }) => deliveryId).toSorted();
  const digestId = stableId('g', receiver, hold!.group, ...ids);
  return {
    id: stableId('n', digestId),
    incidentId: digestId,
    revision: 1,
    kind: 'digest',
    reason: hold!.reason,
    items,
    from,
    createdAt: now.toISOString(),
  };
}

/** As grave as the gravest of what it tells. */
function deliveryOf(kept: readonly Held[], notice: DigestNotice, now: Date): Delivery {
  const severity = SEVERITIES.find((each) => kept.some(({ delivery }) => delivery.severity === each))!;
  const at = now.toISOString();
  return plannedDelivery(notice, { receiver: kept[0]!.delivery.receiver, severity, dueAt: at }, at);
}
