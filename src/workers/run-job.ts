// The only place where errors become BullMQ's: try again, try later, or never. What was tried to the end is
// quarantined with its reason, so that nothing ends silently among the failed jobs.
import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import type { Handler, Payload, QueueName } from '../queues/index.ts';
import { presentable } from '../shared/error-words.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import { stableId } from '../shared/ids.ts';
import type { WorkerContext } from './context.ts';
import { isOutage } from './outage.ts';

/** An engine that is away takes no attempts from the work that waits for it. */
const OUTAGE_PAUSE_MS = 2000;

/** What a worker does with one job. The signal is aborted when the program stops and will not wait longer. */
export type Work<Name extends QueueName> = (payload: Payload<Name>, signal: AbortSignal) => Promise<void>;

/** Not now, through nobody’s fault: the job waits and has lost no attempt. */
export class Postponed extends Error {
  readonly afterMs: number;
  constructor(afterMs: number, because: string) {
    super(`postponed by ${afterMs} ms: ${because}`);
    this.afterMs = afterMs;
  }
}

/** Wraps a worker's work for BullMQ: errors say themselves whether and when it may be tried again. */
export function runJob<Name extends QueueName>(work: Work<Name>): Handler<Name> {
  return async (payload, { job, token, signal }) => {
    try {
      await work(payload, signal);
    } catch (error) {
      const pause = pauseOf(error);
      if (pause === 'never') throw new UnrecoverableError(messageOf(error));
      // BullMQ keeps message and stack of what it is thrown, and shows them.
      if (pause === undefined) throw presentable(error);
      await job.moveToDelayed(Date.now() + pause, token);
      throw new DelayedError();
    }
  };
}

/** `never`, a pause in ms that costs no attempt, or undefined: BullMQ's own backoff. */
function pauseOf(error: unknown): 'never' | number | undefined {
  if (error instanceof Postponed) return error.afterMs;
  if (isOutage(error)) return OUTAGE_PAUSE_MS;
  if (!(error instanceof RasidError)) return undefined;
  if (error.retry === 'never') return 'never';
  return error.retry === 'later' ? undefined : error.retry.afterMs;
}

/** Called for every failed job; quarantines the subject of one that will not be tried again. */
export async function quarantineFailed(
  { store, clock, logger }: Pick<WorkerContext, 'store' | 'clock' | 'logger'>,
  queue: string,
  job: Job | undefined,
  error: Error,
): Promise<void> {
  const subject = job ? Object.values(job.data as Record<string, string>)[0] : undefined;
  if (!job || subject === undefined) return;
  const final =
    error instanceof UnrecoverableError ||
    job.attemptsMade >= (job.opts.attempts ?? 1) ||
    /stalled/.test(error.message);
  logger.warn({ queue, subject, attempt: job.attemptsMade, error: messageOf(error), final }, 'job failed');
  if (!final) return;
  await store.quarantine.add({
    id: stableId('q', queue, subject),
    queue,
    subject,
    reason: messageOf(error),
    at: clock().toISOString(),
  });
}
