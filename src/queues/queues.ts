// The one place that builds BullMQ’s queues and workers. Jobs are hints that work waits in the record: an added
// job about something for which one waits already is that one.
import { type JobsOptions, Queue, type Telemetry, type Worker } from 'bullmq';
import { messageOf } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { QueueBackend } from './connections.ts';
import { assertJobId, parsePayload, subjectOf } from './payload.ts';
import { type Payload, QUEUE_NAMES, QUEUES, type QueueName } from './registry.ts';
import { createSchedules, type Schedules } from './schedules.ts';
import { stopWorkers } from './stop.ts';
import { type Handler, type RunningWorker, startWorker } from './worker.ts';

export interface AddOptions {
  /** Leave it out: an id of one’s own keeps a failed job from being added again. */
  jobId?: string;
  /** Rounded up: BullMQ’s PostgreSQL backend refuses parts of a millisecond. */
  delayMs?: number;
  /** Where a job about the same subject is delayed, it comes as soon as this one would. */
  hurry?: boolean;
  /** 1 is the most urgent of those with a priority; jobs without one come first. */
  priority?: number;
}

const STATES = ['waiting', 'prioritized', 'active', 'delayed', 'completed', 'failed'] as const;
export type JobState = (typeof STATES)[number];

export interface Queues extends Schedules {
  readonly backend: QueueBackend['kind'];
  /**
   * Without `jobId`, a job about the same subject that waits or is delayed takes its place; beside one that is
   * being worked on, the new one waits until that is done.
   * @throws RasidError JOB_INVALID for a payload or id that does not fit.
   */
  add<Name extends QueueName>(name: Name, payload: Payload<Name>, options?: AddOptions): Promise<void>;
  /** In one round trip. @param options by place in `payloads`. */
  addBulk<Name extends QueueName>(
    name: Name,
    payloads: readonly Payload<Name>[],
    options?: readonly Omit<AddOptions, 'jobId'>[],
  ): Promise<void>;
  /** Makes every delayed job wait for nothing any more: one that comes too soon finds nothing to do yet. */
  promote(): Promise<void>;
  counts(): Promise<Record<QueueName, Record<JobState, number>>>;
  /** Age in milliseconds of the job that has waited longest; null where none waits. */
  oldestWaiting(name: QueueName): Promise<number | null>;
  /** BullMQ’s own queue, for bull-board. */
  bull(name: QueueName): Queue;
  /** A worker that has started. `close` stops it. */
  createWorker<Name extends QueueName>(
    name: Name,
    handler: Handler<Name>,
    options?: { concurrency?: number },
  ): Worker;
  /** Takes no more jobs with these workers; what is not done within `deadlineMs` goes back to its queue. */
  retire(workers: readonly Worker[], deadlineMs: number): Promise<void>;
  /**
   * Takes no more jobs, waits for those at work, and when `deadlineMs` have nearly passed cancels them: they go
   * back to their queue. Resolves within the deadline, and closes the backend.
   */
  close(deadlineMs: number): Promise<void>;
}

/** @param telemetry traces what is added and worked on; see tracing.ts. */
export function createQueues(backend: QueueBackend, logger: Logger, telemetry?: Telemetry): Queues {
  const queues = new Map<QueueName, Queue>();
  let workers: RunningWorker[] = [];
  let closing: Promise<void> | undefined;
  const complain = (queue: QueueName) => (error: Error) =>
    logger.warn({ queue, error: messageOf(error) }, 'queue error');

  const queueOf = (name: QueueName): Queue => {
    const known = queues.get(name);
    if (known) return known;
    const options = {
      connection: backend.producer,
      prefix: 'rasid',
      defaultJobOptions: QUEUES[name].job,
      streams: { events: { maxLen: 1_000 } },
      ...(telemetry && { telemetry }),
    };
    const queue = new Queue(name, options, backend.factory as undefined);
    queue.on('error', complain(name));
    queues.set(name, queue);
    return queue;
  };

  return {
    backend: backend.kind,
    ...createSchedules(queueOf),
    bull: queueOf,

    async add(name, payload, options = {}) {
      const data = parsePayload(name, payload);
      await queueOf(name).add(name, data, jobOptions(subjectOf(name, data), options));
    },

    async addBulk(name, payloads, options = []) {
      if (payloads.length === 0) return;
      const jobs = payloads.map((payload, at) => {
        const data = parsePayload(name, payload);
        return { name, data, opts: jobOptions(subjectOf(name, data), options[at] ?? {}) };
      });
      await queueOf(name).addBulk(jobs);
    },

    async promote() {
      await Promise.all(QUEUE_NAMES.map((name) => queueOf(name).promoteJobs()));
    },

    async counts() {
      const entries = QUEUE_NAMES.map(async (name) => [name, await queueOf(name).getJobCounts(...STATES)]);
      return Object.fromEntries(await Promise.all(entries));
    },

    async oldestWaiting(name) {
      const jobs = await queueOf(name).getJobs(['waiting', 'prioritized'], 0, 0, true);
      const since = jobs.filter(Boolean).map((job) => job.timestamp + (job.opts.delay ?? 0));
      return since.length === 0 ? null : Math.max(0, Date.now() - Math.min(...since));
    },

    createWorker(name, handler, options) {
      const running = startWorker(name, handler, backend, { ...options, telemetry });
      running.worker.on('error', complain(name));
      workers.push(running);
      return running.worker;
    },

    async retire(retired, deadlineMs) {
      const own = workers.filter(({ worker }) => retired.includes(worker));
      await stopWorkers(own, deadlineMs);
      workers = workers.filter((running) => !own.includes(running));
    },

    close(deadlineMs) {
      closing ??= stopWorkers(workers, deadlineMs).then(async () => {
        await Promise.all([...queues.values()].map((queue) => queue.close().catch(() => undefined)));
        await backend.close();
      });
      return closing;
    },
  };
}

function jobOptions(subject: string, { jobId, delayMs, priority, hurry }: AddOptions): JobsOptions {
  if (jobId !== undefined) assertJobId(jobId);
  return {
    ...(jobId === undefined
      ? { deduplication: { id: subject, keepLastIfActive: true, ...(hurry && { reschedule: true }) } }
      : { jobId }),
    ...(delayMs === undefined ? {} : { delay: Math.ceil(delayMs) }),
    ...(priority === undefined ? {} : { priority }),
  };
}
