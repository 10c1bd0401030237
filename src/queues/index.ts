// The queues room: what others may use of it.
export { openQueueBackend, type QueueBackendSettings } from './backend.ts';
export type { QueueBackend } from './connections.ts';
export { type AddOptions, createQueues, type JobState, type Queues } from './queues.ts';
export { type ExaminedRedis, examineRedis } from './redis.ts';
export { type Payload, QUEUE_NAMES, QUEUES, type QueueName } from './registry.ts';
export type { Schedule } from './schedules.ts';
export type { Handler, JobContext } from './worker.ts';
