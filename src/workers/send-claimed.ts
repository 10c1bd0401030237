// One attempt at a delivery that is claimed: send it, or ask whether it has arrived already, and record what came of it.
import {
  circuitMs,
  type Message,
  mayHaveArrived,
  nextAttempt,
  type Receipt,
  type wayOut,
} from '../alerts/index.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import type { ClaimedDelivery } from '../store/store.ts';
import type { Telling, WorkerContext } from './context.ts';
import { articleIdsTold } from './trail.ts';

/** A delivery that was begun this often and never settled takes the worker down with it. */
const POISON_LIMIT = 25;

interface Attempt {
  claimed: ClaimedDelivery;
  way: ReturnType<typeof wayOut>;
  /** Whether the channel has been called: what fails before has surely not gone out. */
  begun: boolean;
}

export type SendClaimed = (
  claimed: ClaimedDelivery,
  telling: Telling,
  way: ReturnType<typeof wayOut>,
  signal: AbortSignal,
) => Promise<void>;

export function createSendClaimed({ store, queues, clock, logger }: WorkerContext): SendClaimed {
  return async (claimed, telling, way, signal) => {
    const { delivery } = claimed;
    if (delivery.attempts > POISON_LIMIT) {
      const error = `sending was started ${delivery.attempts - 1} times and never finished`;
      await store.deliveries.settle(delivery.id, { state: 'dead', at: clock(), error });
      return;
    }
    const attempt: Attempt = { claimed, way, begun: false };
    let receipt: Receipt;
    try {
      receipt = await bringOut(attempt, telling, signal);
    } catch (error) {
      return settleFailure(attempt, telling, error);
    }
    const { id: deliveryId, receiver, incidentId } = delivery;
    const { providerMessageId } = receipt;
    await store.deliveries.settle(deliveryId, { state: 'sent', at: clock(), providerMessageId });
    await store.receivers.reached(receiver);
    logger.info({ deliveryId, receiver, incidentId, articleIds: articleIdsTold(claimed) }, 'notice sent');
  };

  /** What may have gone out before says so, unless the receiver knows that it has not, or knows it by its id. */
  async function bringOut(
    attempt: Attempt,
    { channel, prepare }: Telling,
    signal: AbortSignal,
  ): Promise<Receipt> {
    const { claimed, way } = attempt;
    const { delivery, first, doubts, parts } = claimed;
    const perhapsTwice =
      way !== 'ask' && doubts > 0 && channel.repeating({ ...delivery, first }) === 'seen-twice';
    const prepared = await prepare(claimed, perhapsTwice ? 'repeat' : null);
    const note = (part: string) => store.deliveries.notePart(delivery.id, part);
    const message: Message = { ...prepared, parts, note };
    attempt.begun = true;
    const found = way === 'ask' ? await channel.lookUp!(message, signal) : 'absent';
    return found === 'absent' ? channel.send(message, signal) : found;
  }

  async function settleFailure(attempt: Attempt, { channel }: Telling, error: unknown): Promise<void> {
    const { way, begun } = attempt;
    const { delivery, first } = attempt.claimed;
    const at = clock();
    const reason = messageOf(error);
    const next = nextAttempt(delivery.attempts, error, at, Math.random);
    const { id: deliveryId, receiver, incidentId } = delivery;
    const articleIds = articleIdsTold(attempt.claimed);
    const fields = { deliveryId, receiver, incidentId, articleIds, error: reason };
    await store.receivers.failed(delivery.receiver, at, failureOf(delivery.attempts, error, at));
    const harmless = channel.repeating({ ...delivery, first }) === 'harmless';
    const unknown = begun && !harmless && (way === 'ask' || mayHaveArrived(error));
    if (unknown) {
      const again = way === 'ask' && next !== 'dead' ? { dueAt: next } : {};
      logger.warn(fields, 'nobody knows whether the delivery went out');
      await store.deliveries.settle(delivery.id, { state: 'uncertain', at, error: reason, ...again });
    } else if (next === 'dead') {
      const advice = error instanceof RasidError ? error.advice : undefined;
      logger.error({ ...fields, advice }, 'delivery is dead');
      await store.deliveries.settle(delivery.id, { state: 'dead', at, error: reason });
    } else {
      logger.warn({ ...fields, nextAt: next.toISOString() }, 'delivery will be tried again');
      await store.deliveries.settle(delivery.id, { state: 'retry', at, dueAt: next, error: reason });
      await queues.add('deliver', { deliveryId: delivery.id }, { delayMs: next.getTime() - at.getTime() });
    }
  }
}

/** A receiver that names a time is left alone by all of its deliveries; one that fails delivery after delivery, too. */
function failureOf(attempts: number, error: unknown, now: Date) {
  const retry = error instanceof RasidError ? error.retry : 'later';
  const asked = typeof retry === 'object' ? new Date(now.getTime() + retry.afterMs) : undefined;
  return {
    error: messageOf(error),
    pauseUntil: asked,
    gone: error instanceof RasidError && error.code === 'RECEIVER_GONE',
    // The same delivery that fails again says nothing new about the receiver.
    counts: retry === 'later' && attempts === 1,
    openForMs: circuitMs,
  };
}
