// Keeps hold of what this process is sending: a claim is short, so that what a killed process leaves is found soon,
// and is renewed as long as the sending lasts.
import { messageOf } from '../shared/errors.ts';
import type { WorkerContext } from './context.ts';

/** How long a claim lasts: when it has run out, nobody is sending any more. */
export const LEASE_MS = 6_000;
const RENEW_EVERY_MS = 2_000;

/** Where one process holds the record, its start settles what a dead one was sending: no claim need run out. */
const ALONE_LEASE_MS = 60_000;

export interface Leases {
  /** How long a claim is taken for. */
  readonly ms: number;
  /** Runs `work` and keeps the claim on the delivery meanwhile. */
  during<T>(deliveryId: string, work: () => Promise<T>): Promise<T>;
}

export function createLeases({
  store,
  clock,
  logger,
}: Pick<WorkerContext, 'store' | 'clock' | 'logger'>): Leases {
  const ms = store.engine === 'embedded' ? ALONE_LEASE_MS : LEASE_MS;
  const held = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const renew = () =>
    store.deliveries
      .renew([...held], new Date(clock().getTime() + ms))
      .catch((error) => logger.warn({ error: messageOf(error) }, 'claims could not be renewed'));

  return {
    ms,
    async during(deliveryId, work) {
      held.add(deliveryId);
      timer ??= setInterval(renew, RENEW_EVERY_MS).unref();
      try {
        return await work();
      } finally {
        held.delete(deliveryId);
        if (held.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      }
    },
  };
}
