// Who hears that a receiver cannot be reached, and that it can be again. Pure: the store hands in all receivers and
// saves what comes out, so that each spell is told once, over restarts too.
import type { Receiver } from '../shared/config.ts';
import { stableId } from '../shared/ids.ts';
import type { Delivery, OutageKind, OutageNotice, ToldOutage } from '../shared/schema/index.ts';
import { plannedDelivery } from './planned.ts';

/** What the decision needs to know of a receiver. */
export interface WatchedReceiver {
  name: string;
  /** ISO instant of the first failure since something last went out; null: all is well. */
  failingSince: string | null;
  lastError: string | null;
  /** It has said that it is no more. */
  goneAt: string | null;
  told: ToldOutage | null;
  waiting: number;
}

export interface OutageDecision {
  notices: OutageNotice[];
  deliveries: Delivery[];
  /** By the receiver’s name; receivers that are not among them stay as they are. */
  told: Map<string, ToldOutage | null>;
}

type Settings = Pick<Receiver, 'name' | 'fallback' | 'fallback_after'>;

export function decideOutages(
  watched: readonly WatchedReceiver[],
  settings: readonly Settings[],
  now: Date,
): OutageDecision {
  const decision: OutageDecision = { notices: [], deliveries: [], told: new Map() };
  for (const receiver of watched) {
    const own = settings.find(({ name }) => name === receiver.name);
    if (own?.fallback === undefined) forget(receiver, decision);
    else if (receiver.told === null) begin(receiver, own, own.fallback, now, decision);
    else if (receiver.failingSince === null) end(receiver, receiver.told, own.fallback, now, decision);
  }
  return decision;
}

function forget({ name, told }: WatchedReceiver, decision: OutageDecision): void {
  if (told !== null) decision.told.set(name, null);
}

function begin(
  receiver: WatchedReceiver,
  own: Settings,
  fallback: string,
  now: Date,
  decision: OutageDecision,
) {
  const { name, failingSince, goneAt, lastError } = receiver;
  if (failingSince === null) return;
  const long = now.getTime() - Date.parse(failingSince) >= own.fallback_after;
  if (goneAt === null && (!long || receiver.waiting === 0)) return;
  const outage = { id: stableId('o', name, failingSince), since: failingSince };
  tell('undeliverable', receiver, outage, lastError, fallback, now, decision);
  decision.told.set(name, { ...outage, at: now.toISOString() });
}

function end(
  receiver: WatchedReceiver,
  told: ToldOutage,
  fallback: string,
  now: Date,
  decision: OutageDecision,
): void {
  tell('delivering', receiver, told, null, fallback, now, decision);
  decision.told.set(receiver.name, null);
}

function tell(
  kind: OutageKind,
  { name, waiting }: WatchedReceiver,
  { id, since }: { id: string; since: string },
  error: string | null,
  fallback: string,
  now: Date,
  { notices, deliveries }: OutageDecision,
): void {
  const createdAt = now.toISOString();
  const revision = kind === 'undeliverable' ? 1 : 2;
  const notice: OutageNotice = {
    id: stableId('n', id, kind),
    incidentId: id,
    revision,
    kind,
    receiver: name,
    since,
    waiting,
    error,
    createdAt,
  };
  notices.push(notice);
  deliveries.push(
    plannedDelivery(notice, { receiver: fallback, severity: 'severe', dueAt: createdAt }, createdAt),
  );
}
