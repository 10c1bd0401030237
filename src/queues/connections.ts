// What a queue or worker connects with, whichever server stands behind it.
import type { BackendFactory } from 'bullmq';

export interface QueueBackend {
  readonly kind: 'redis' | 'postgres';
  /** BullMQ connections: a producer fails at once while the server is away, a worker waits for its return. */
  readonly producer: object;
  readonly worker: object;
  /** undefined: BullMQ’s own, Redis. */
  readonly factory: BackendFactory | undefined;
  /** No other process can be at work on these queues. */
  readonly alone: boolean;
  /** Closes what this opened; the pool belongs to the engine. */
  close(): Promise<void>;
}
