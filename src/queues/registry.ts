// The queues: what each carries and how hard it tries. Everything that names a queue derives from here.
import type { JobsOptions, WorkerOptions } from 'bullmq';
import { z } from 'zod';

const id = z.string().min(1);
const SECOND = 1_000;
const HOUR = 3_600;

export interface QueueDefinition<Payload> {
  readonly payload: z.ZodType<Payload>;
  /** What the job is about: while one job about it waits, another is not added. */
  readonly subject: (payload: Payload) => string;
  readonly job: JobsOptions;
  readonly worker: Omit<WorkerOptions, 'connection'>;
}

/**
 * Ages in seconds. BullMQ applies them when another job of the queue finishes; on PostgreSQL that costs a scan of
 * what is kept, so that few of the completed are.
 */
const KEEP = {
  removeOnComplete: { age: HOUR, count: 100 },
  removeOnFail: { age: 14 * 24 * HOUR, count: 1_000 },
} satisfies JobsOptions;

/**
 * BullMQ fails the job of a killed worker after `maxStalledCount` kills, whatever `attempts` says: its default of
 * 1 loses work. Ten kills with the same job at work are no accident: it is poison. `maxStartedAttempts` would
 * count every postponement as well, so it only ends what goes round for hours. What a killed worker held is taken up
 * again within `lockDuration` and `stalledInterval` together; after an outage workers look again every `runRetryDelay`.
 */
const SURVIVE_KILLS = {
  lockDuration: 6 * SECOND,
  stalledInterval: 2 * SECOND,
  runRetryDelay: SECOND,
  maxStalledCount: 10,
  maxStartedAttempts: 10_000,
};

const backoff = (delayMs: number) => ({ type: 'exponential', delay: delayMs, jitter: 0.5 });

function define<Payload>(definition: QueueDefinition<Payload>): QueueDefinition<Payload> {
  return definition;
}

export const QUEUES = {
  /**
   * Fetch one feed, or with `back` the next page of a gap in it. The feed comes round again, so that one retry is
   * enough. Waiting for hosts is all that most of these jobs do, so that many run at a time.
   */
  poll: define({
    payload: z.strictObject({ feedId: id, back: z.literal(true).optional() }),
    subject: ({ feedId, back }) => (back ? `${feedId}/back` : feedId),
    job: { ...KEEP, attempts: 2, backoff: backoff(5 * SECOND) },
    worker: { ...SURVIVE_KILLS, concurrency: 24 },
  }),
  /** Read the page of one article whose feed carries only a summary. */
  page: define({
    payload: z.strictObject({ articleId: id }),
    subject: ({ articleId }) => articleId,
    job: { ...KEEP, attempts: 3, backoff: backoff(2 * SECOND) },
    worker: { ...SURVIVE_KILLS, concurrency: 4 },
  }),
  /** Read one article. Those at work at the same time are committed together. */
  extract: define({
    payload: z.strictObject({ articleId: id }),
    subject: ({ articleId }) => articleId,
    job: { ...KEEP, attempts: 5, backoff: backoff(2 * SECOND) },
    worker: { ...SURVIVE_KILLS, concurrency: 64 },
  }),
  /** Decide whether somebody is told about an incident’s latest revision. Those at work at the same time go together. */
  alert: define({
    payload: z.strictObject({ incidentId: id }),
    subject: ({ incidentId }) => incidentId,
    job: { ...KEEP, attempts: 5, backoff: backoff(1 * SECOND) },
    worker: { ...SURVIVE_KILLS, concurrency: 32 },
  }),
  /**
   * Send one delivery. When to try again stands in the record; these attempts are for the record’s own failures.
   * Waiting for receivers is most of the work, so that many run at a time.
   */
  deliver: define({
    payload: z.strictObject({ deliveryId: id }),
    subject: ({ deliveryId }) => deliveryId,
    job: { ...KEEP, attempts: 5, backoff: backoff(2 * SECOND) },
    worker: { ...SURVIVE_KILLS, concurrency: 32 },
  }),
  /** Decide whether somebody is told about the health of the feeds. */
  health: define({
    payload: z.strictObject({}),
    subject: () => 'feeds',
    job: { ...KEEP, attempts: 1 },
    worker: { ...SURVIVE_KILLS, concurrency: 1 },
  }),
  /** Re-queue from the record what a crash or a wiped Redis left. */
  sweep: define({
    payload: z.strictObject({}),
    subject: () => 'record',
    job: { ...KEEP, attempts: 1 },
    worker: { ...SURVIVE_KILLS, concurrency: 1 },
  }),
} as const;

export type QueueName = keyof typeof QUEUES;
export type Payload<Name extends QueueName> = z.infer<(typeof QUEUES)[Name]['payload']>;
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];
