// Sends one notice to one receiver: claim in the ledger, send, record. Never two at once, never out of order.
import { nextAttempt } from '../alerts/index.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import type { Delivery } from '../shared/schema/index.ts';
import type { Telling, WorkerContext } from './context.ts';

/** Longer than any channel's own timeout: when it has run out, nobody is sending any more. */
export const LEASE_MS = 90_000;
/** A delivery that was begun this often and never settled takes the worker down with it. */
const POISON_LIMIT = 25;
/** How soon to look again when an earlier notice of the same incident has not gone out yet. */
const WAIT_FOR_EARLIER_MS = 1000;

/** @param tellings channel and text of each receiver, by its name. */
export function createDeliverHandler(
  { store, queues, clock, logger }: WorkerContext,
  tellings: ReadonlyMap<string, Telling>,
) {
  return async ({ deliveryId }: { deliveryId: string }, signal: AbortSignal): Promise<void> => {
    const waiting = await store.deliveries.get(deliveryId);
    if (!waiting) return;
    if (await earlierIsOpen(waiting)) {
      await queues.add('deliver', { deliveryId }, { delayMs: WAIT_FOR_EARLIER_MS });
      return;
    }
    const claimed = await store.deliveries.claim(deliveryId, clock(), LEASE_MS);
    if (!claimed) return;
    const telling = tellings.get(claimed.delivery.receiver);
    if (!telling) {
      await store.deliveries.settle(deliveryId, {
        state: 'dead',
        error: 'the receiver is no longer in alerts.yaml',
      });
      return;
    }
    if (claimed.delivery.attempts > POISON_LIMIT) {
      const error = `sending was started ${claimed.delivery.attempts - 1} times and never finished`;
      await store.deliveries.settle(deliveryId, { state: 'dead', error });
      return;
    }
    try {
      const message = await telling.prepare(claimed, null);
      const { providerMessageId } = await telling.channel.send(message, signal);
      await store.deliveries.settle(deliveryId, { state: 'sent', at: clock(), providerMessageId });
      logger.info(
        { deliveryId, receiver: claimed.delivery.receiver, incidentId: claimed.delivery.incidentId },
        'notice sent',
      );
    } catch (error) {
      await settleFailure(claimed.delivery, error);
    }
  };

  /** An update must not overtake the notice it updates. */
  async function earlierIsOpen({ incidentId, receiver, revision }: Delivery): Promise<boolean> {
    const all = await store.deliveries.list({ incidentId, limit: 200 });
    return all.some(
      (other) =>
        other.receiver === receiver &&
        other.revision < revision &&
        ['pending', 'sending', 'retry'].includes(other.state),
    );
  }

  async function settleFailure(delivery: Delivery, error: unknown): Promise<void> {
    const now = clock();
    const next = nextAttempt(delivery.attempts, error, now, Math.random);
    const fields = { deliveryId: delivery.id, receiver: delivery.receiver, error: messageOf(error) };
    if (next === 'dead') {
      const advice = error instanceof RasidError ? error.advice : undefined;
      logger.error({ ...fields, advice }, 'delivery is dead');
      await store.deliveries.settle(delivery.id, { state: 'dead', error: messageOf(error) });
      return;
    }
    logger.warn({ ...fields, nextAt: next.toISOString() }, 'delivery will be tried again');
    await store.deliveries.settle(delivery.id, { state: 'retry', dueAt: next, error: messageOf(error) });
    await queues.add('deliver', { deliveryId: delivery.id }, { delayMs: next.getTime() - now.getTime() });
  }
}
