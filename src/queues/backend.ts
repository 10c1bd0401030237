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
  logger: Logger;
}

/** @throws RasidError REDIS_UNREACHABLE, REDIS_TOO_OLD, POSTGRES_UNREACHABLE, DATA_NEWER; without passwords. */
export async function openQueueBackend({
  redisUrl,
  pgPool,
  logger,
}: QueueBackendSettings): Promise<QueueBackend> {
  return redisUrl ? openRedis(redisUrl, logger) : openPostgres(pgPool as PgPool);
}

async function openPostgres(pool: PgPool): Promise<QueueBackend> {
  const client = await pool.connect().catch((error: unknown) => {
    throw new RasidError('POSTGRES_UNREACHABLE', `queues: ${messageOf(error)}`, { cause: error });
  });
  try {
    await runMigrations(client);
  } catch (error) {
    if (!(error instanceof SchemaVersionMismatchError)) throw error;
    throw new RasidError('DATA_NEWER', messageOf(error), { cause: error });
  } finally {
    client.release();
  }
  return {
    kind: 'postgres',
    producer: pool,
    worker: pool,
    factory: createPostgresBackend as unknown as QueueBackend['factory'],
    close: async () => undefined,
  };
}
