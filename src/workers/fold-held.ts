// Folds what was held back and is due into digests, and queues what comes of it.
import { digestOf } from '../alerts/index.ts';
import type { WorkerContext } from './context.ts';

/** How long an earlier notice in doubt keeps a later one of the same incident waiting. */
export const DOUBT_WAIT_MS = 60_000;

/** @returns how many deliveries came of it. */
export async function foldHeld(
  { store, queues, clock, logger }: Pick<WorkerContext, 'store' | 'queues' | 'clock' | 'logger'>,
  receiver: string,
  group: string,
): Promise<number> {
  const now = clock();
  const made = await store.deliveries.fold(receiver, group, now, DOUBT_WAIT_MS, (held) =>
    digestOf(held, now),
  );
  await queues.addBulk(
    'deliver',
    made.map(({ id }) => ({ deliveryId: id })),
  );
  for (const { id, kind } of made) logger.info({ deliveryId: id, receiver, kind }, 'held notices folded');
  return made.length;
}
