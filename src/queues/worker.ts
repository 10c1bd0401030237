// One worker on one queue: the payload is checked before the handler sees it, and a stop costs no attempt.
import {
  type Job,
  type Telemetry,
  UnrecoverableError,
  WaitingError,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { messageOf, RasidError } from '../shared/errors.ts';
import type { QueueBackend } from './connections.ts';
import { parsePayload } from './payload.ts';
import { type Payload, QUEUES, type QueueName } from './registry.ts';
import { LONGEST_BLOCK_S, WaitingWorker } from './waiting-worker.ts';

export interface JobContext<Name extends QueueName> {
  job: Job<Payload<Name>>;
  /** For `job.moveToDelayed` and the like. */
  token: string | undefined;
  /** Aborted when the program stops and does not want to wait longer. */
  signal: AbortSignal;
}

/** What it throws decides the job’s fate: UnrecoverableError ends it, anything else is tried again with backoff. */
export type Handler<Name extends QueueName> = (
  payload: Payload<Name>,
  context: JobContext<Name>,
) => Promise<unknown>;

export interface RunningWorker {
  readonly worker: Worker;
  /** Takes no more jobs; resolves when those at work are done. */
  drain(): Promise<void>;
  /** Aborts the handlers’ signals. A handler that then fails gives its job back unharmed. */
  cancel(): void;
}

/**
 * The start of the only process there is takes up what a dead one held. While it lives a lock that runs out means that
 * the machine is slow, and nothing else.
 */
const ALONE = { lockDuration: 60_000, stalledInterval: 30_000 } satisfies Partial<WorkerOptions>;

const STOPPING = 'the program is stopping';

export function startWorker<Name extends QueueName>(
  name: Name,
  handler: Handler<Name>,
  backend: QueueBackend,
  options: { concurrency?: number | undefined; telemetry?: Telemetry | undefined } = {},
): RunningWorker {
  let cancelled = false;
  let drained: Promise<void> | undefined;

  // Three parameters: BullMQ hands the signal only to a processor that takes it.
  const process = async (job: Job, token?: string, signal?: AbortSignal): Promise<unknown> => {
    const payload = validated(name, job.data);
    try {
      return await handler(payload, { job, token, signal: signal! });
    } catch (error) {
      if (!cancelled || !token) throw error;
      await job.moveToWait(token);
      throw new WaitingError(STOPPING);
    }
  };

  const workerOptions: WorkerOptions = {
    ...QUEUES[name].worker,
    ...(backend.alone && ALONE),
    ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
    ...(options.telemetry && { telemetry: options.telemetry }),
    connection: backend.worker,
    prefix: 'rasid',
  };
  const worker =
    backend.kind === 'redis'
      ? new WaitingWorker(name, process, { ...workerOptions, drainDelay: LONGEST_BLOCK_S })
      : new Worker(name, process, workerOptions, backend.factory as undefined);
  return {
    worker,
    // A pause that does not wait would leave the worker listening: it would take one more job.
    drain: () => {
      drained ??= worker.pause();
      return drained;
    },
    cancel: () => {
      cancelled = true;
      worker.cancelAllJobs(STOPPING);
    },
  };
}

/** @throws UnrecoverableError: a payload that does not fit will not fit the next time either. */
function validated<Name extends QueueName>(name: Name, data: unknown): Payload<Name> {
  try {
    return parsePayload(name, data);
  } catch (error) {
    const code = error instanceof RasidError ? error.code : 'JOB_INVALID';
    throw new UnrecoverableError(`${code}: ${messageOf(error)}`);
  }
}
