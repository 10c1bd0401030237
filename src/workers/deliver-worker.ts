// Takes one delivery in hand: in its order, with leave of its receiver, claimed before it is sent. Never two at once.
import { wayOut } from '../alerts/index.ts';
import type { Delivery } from '../shared/schema/index.ts';
import type { Blocker } from '../store/store.ts';
import type { Telling, WorkerContext } from './context.ts';
import { DOUBT_WAIT_MS, foldHeld } from './fold-held.ts';
import { createLeases } from './leases.ts';
import { createReceiverGate } from './receiver-leave.ts';
import { createSendClaimed } from './send-claimed.ts';

const LEAST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** A receiver that this process does not know may be known to one that works by a newer configuration: so long. */
const STRANGE_MS = 5 * 60_000;
const STRANGE_WAIT_MS = 5000;

/** @param tellings channel and text of each receiver, by its name. */
export function createDeliverHandler(context: WorkerContext, tellings: ReadonlyMap<string, Telling>) {
  const { store, queues, clock } = context;
  const gate = createReceiverGate(context);
  const leases = createLeases(context);
  const sendClaimed = createSendClaimed(context);

  return async ({ deliveryId }: { deliveryId: string }, signal: AbortSignal): Promise<void> => {
    const delivery = await store.deliveries.get(deliveryId);
    switch (delivery?.state) {
      case 'held':
        return release(delivery);
      case 'pending':
      case 'retry':
        return deliver(delivery, signal);
      case 'uncertain':
        return settleDoubt(delivery, signal);
    }
  };

  async function release(delivery: Delivery): Promise<void> {
    const left = Date.parse(delivery.dueAt) - clock().getTime();
    if (left > 0) await comeBack(delivery, left);
    else await foldHeld(context, delivery.receiver, delivery.hold!.group);
  }

  async function deliver(delivery: Delivery, signal: AbortSignal): Promise<void> {
    const telling = tellings.get(delivery.receiver);
    if (!telling) {
      const age = clock().getTime() - Date.parse(delivery.createdAt);
      if (age < STRANGE_MS) return comeBack(delivery, STRANGE_WAIT_MS);
      await store.deliveries.bury(delivery.id, clock(), 'the receiver is no longer in alerts.yaml');
      return;
    }
    const early = Date.parse(delivery.dueAt) - clock().getTime();
    if (early > 0) return comeBack(delivery, early);
    const blocker = await store.deliveries.blocker(delivery.id, clock(), DOUBT_WAIT_MS);
    if (blocker) return comeBack(delivery, waitFor(blocker, clock()));
    await send(delivery, telling, 'again', signal);
  }

  /** Settled where the channel has a way; otherwise it stays listed for people to see. */
  async function settleDoubt(delivery: Delivery, signal: AbortSignal): Promise<void> {
    const telling = tellings.get(delivery.receiver);
    const doubt = await store.deliveries.doubt(delivery.id);
    if (!telling || !doubt) return;
    const way = wayOut(doubt, telling.channel);
    if (way !== 'leave') await send(doubt.delivery, telling, way, signal);
  }

  async function send(
    delivery: Delivery,
    telling: Telling,
    way: ReturnType<typeof wayOut>,
    signal: AbortSignal,
  ): Promise<void> {
    const leave = await gate.enter(delivery, telling.channel);
    if ('gone' in leave) return store.deliveries.bury(delivery.id, clock(), leave.gone);
    if ('waitMs' in leave) return comeBack(delivery, leave.waitMs);
    try {
      const from =
        delivery.state === 'uncertain' ? (['uncertain'] as const) : (['pending', 'retry'] as const);
      const claimed = await store.deliveries.claim(delivery.id, clock(), leases.ms, from);
      if (claimed) await leases.during(delivery.id, () => sendClaimed(claimed, telling, way, signal));
    } finally {
      leave.end();
    }
  }

  function comeBack({ id }: Delivery, delayMs: number): Promise<void> {
    return queues.add('deliver', { deliveryId: id }, { delayMs });
  }
}

/** Until the earlier one is due; else the longer it has kept us waiting, the less often we look. */
function waitFor({ state, dueAt, since }: Blocker, now: Date): number {
  const age = (now.getTime() - Date.parse(since)) / 4;
  const due = state === 'retry' || state === 'held' ? Date.parse(dueAt) - now.getTime() : 0;
  return Math.min(LONGEST_WAIT_MS, Math.max(LEAST_WAIT_MS, due, age));
}

export { LEASE_MS } from './leases.ts';
