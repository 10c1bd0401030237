// Leave to send to a receiver: its pace, its pauses and its circuit are kept over all processes by the record; how
// many messages are on their way to it at once, by each process for itself.

import type { Channel } from '../alerts/index.ts';
import type { Delivery } from '../shared/schema/index.ts';
import type { WorkerContext } from './context.ts';
import { LEASE_MS } from './leases.ts';

/** A receiver that hangs keeps no more of the worker’s turns than these. */
const AT_ONCE = 8;
/** What one message usually takes, ms: those that find no turn come back when it should be theirs. */
const USUAL_MS = 50;
const LEAST_WAIT_MS = 250;

export type Leave = { end(): void } | { gone: string } | { waitMs: number };

export interface ReceiverGate {
  /** Whoever gets leave ends it when the message is out or has failed. */
  enter(delivery: Delivery, channel: Pick<Channel, 'pace'>): Promise<Leave>;
}

export function createReceiverGate({ store, clock }: Pick<WorkerContext, 'store' | 'clock'>): ReceiverGate {
  const underWay = new Map<string, number>();
  const count = (receiver: string, change: number) =>
    underWay.set(receiver, (underWay.get(receiver) ?? 0) + change);

  return {
    async enter(delivery, { pace }) {
      const { receiver } = delivery;
      const perMs = pace?.perMs ?? 0;
      const rank = async (eachMs: number) => eachMs * (await store.receivers.ahead(receiver, delivery));
      if ((underWay.get(receiver) ?? 0) >= AT_ONCE) {
        return { waitMs: Math.max(LEAST_WAIT_MS, await rank(Math.max(perMs, USUAL_MS / AT_ONCE))) };
      }
      count(receiver, 1);
      let entered = false;
      try {
        const leave = await store.receivers.enter(receiver, clock(), { perMs, trialMs: LEASE_MS });
        if ('gone' in leave) return leave;
        if ('waitMs' in leave) {
          return {
            waitMs: leave.waitMs + Math.max(LEAST_WAIT_MS, await rank(Math.max(perMs, USUAL_MS / AT_ONCE))),
          };
        }
        entered = true;
        return { end: () => count(receiver, -1) };
      } finally {
        if (!entered) count(receiver, -1);
      }
    },
  };
}
