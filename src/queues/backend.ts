// Where the queues live: on Redis where one is given, else in the database that holds the record.
import { createPostgresBackend, type PgPool, runMigrations, SchemaVersionMismatchError } from 'bullmq';
import { messageOf, RasidError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { QueueBackend } from './connections.ts';
import { openRedis } from './redis.ts';

export interface QueueBackendSettings {
  redisUrl?: string | undefined;
  /** `Engine.queuePool`; used where there is no Redis. */
  pgPool: object;
  /** No other process can be at work on these queues: what is active was left by one that is dead. */
  alone?: boolean;
  logger: Logger;
}

/** @throws RasidError REDIS_UNREACHABLE, REDIS_TOO_OLD, POSTGRES_UNREACHABLE, DATA_NEWER; without passwords. */
export async function openQueueBackend({
  redisUrl,
  pgPool,
  alone = false,
  logger,
}: QueueBackendSettings): Promise<QueueBackend> {
  return redisUrl ? openRedis(redisUrl, logger) : openPostgres(pgPool as PgPool, alone);
}

/**
 * Lets the first worker take back every active job, instead of waiting for locks to run out: BullMQ takes a job for
 * stalled once it was marked on an earlier pass and its lock has expired. Tables as in bullmq 6.7.
 */
const RELEASE_ORPHANS = `
  UPDATE bullmq.job SET locked_until_ms = 0, stalled_marked = true WHERE state = 'active';
  DELETE FROM bullmq.meta WHERE field = 'stalled-check';`;

async function openPostgres(pool: PgPool, alone: boolean): Promise<QueueBackend> {
  const client = await pool.connect().catch((error: unknown) => {
    throw new RasidError('POSTGRES_UNREACHABLE', `queues: ${messageOf(error)}`, { cause: error });
  });
  try {
    await runMigrations(client);
    if (alone) await client.query(RELEASE_ORPHANS);
  } catch (error) {
    if (!(error instanceof SchemaVersionMismatchError)) throw error;
    throw new RasidError('DATA_NEWER', messageOf(error), { cause: error });
  } finally {
    client.release();
  }
  return {
    kind: 'postgres',
    alone,
    producer: pool,
    worker: pool,
    factory: createPostgresBackend as unknown as QueueBackend['factory'],
    close: async () => undefined,
  };
}
