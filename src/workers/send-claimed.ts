// One attempt at a delivery that is claimed: send it, or ask whether it has arrived already, and record what came of it.
import { circuitMs, type Message, mayHaveArrived, nextAttempt, type wayOut } from '../alerts/index.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import type { ClaimedDelivery } from '../store/store.ts';
import type { Telling, WorkerContext } from './context.ts';

/** A delivery that was begun this often and never settled takes the worker down with it. */
const POISON_LIMIT = 25;

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
    try {
      const { providerMessageId } = await attempt(claimed, telling, way, signal);
      const at = clock();
      await store.deliveries.settle(delivery.id, { state: 'sent', at, providerMessageId });
      await store.receivers.reached(delivery.receiver);
      const { id: deliveryId, receiver, incidentId } = delivery;
      logger.info({ deliveryId, receiver, incidentId }, 'notice sent');
    } catch (error) {
      await settleFailure(claimed, telling, way, error);
    }
  };

  /** What may have gone out before says so, unless the receiver knows that it has not, or knows it by its id. */
  async function attempt(
    claimed: ClaimedDelivery,
    { channel, prepare }: Telling,
    way: ReturnType<typeof wayOut>,
    signal: AbortSignal,
  ) {
    const { id } = claimed.delivery;
    const hook = { note: (part: string) => store.deliveries.notePart(id, part) };
    const write = async (mark: Message['mark']): Promise<Message> => ({
      ...(await prepare(claimed, mark)),
      ...hook,
    });
    if (way === 'ask') {
      const message = await write(null);
      const found = await channel.lookUp!(message, signal);
      return found === 'absent' ? channel.send(message, signal) : found;
    }
    const perhapsTwice =
      claimed.doubts > 0 && channel.repeating({ ...claimed.delivery, first: claimed.first }) !== 'harmless';
    return channel.send(await write(perhapsTwice ? 'repeat' : null), signal);
  }

  async function settleFailure(
    claimed: ClaimedDelivery,
    { channel }: Telling,
    way: ReturnType<typeof wayOut>,
    error: unknown,
  ): Promise<void> {
    const { delivery, first } = claimed;
    const at = clock();
    const reason = messageOf(error);
    const next = nextAttempt(delivery.attempts, error, at, Math.random);
    const fields = { deliveryId: delivery.id, receiver: delivery.receiver, error: reason };
    await store.receivers.failed(delivery.receiver, at, failureOf(delivery.attempts, error, at));
    const harmless = channel.repeating({ ...delivery, first }) === 'harmless';
    const unknown = !harmless && (way === 'ask' || mayHaveArrived(error));
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
