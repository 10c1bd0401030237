// The server engine: a PostgreSQL that several processes share. Record and queues have pools of their own, so
// that BullMQ's search_path and its LISTEN connections stay off the record's.
import type { MigrationConfig } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { messageOf, RasidError } from '../shared/errors.ts';
import { type Logger, redactUrl } from '../shared/logger.ts';
import type { Engine } from './database.ts';
import { bringToSchema, bringUpToDate } from './migrate.ts';
import { watchedClients } from './watched-client.ts';

const MINIMUM_VERSION = 140_000;
/** Any constant will do, as long as every Rasid takes the same. */
const MIGRATION_LOCK = 7_245_001;

/** Timeouts in milliseconds: nothing waits for ever on a server that has gone quiet. */
const POOL = {
  max: 10,
  keepAlive: true,
  keepAliveInitialDelayMillis: 5_000,
  connectionTimeoutMillis: 4_000,
  idleTimeoutMillis: 30_000,
} as const;

/**
 * @param schema how many migrations a database gets; undefined: all.
 * @throws RasidError POSTGRES_UNREACHABLE, POSTGRES_TOO_OLD, DATA_NEWER
 */
export async function openServer(databaseUrl: string, logger: Logger, schema?: number): Promise<Engine> {
  const pool = openPool({
    connectionString: databaseUrl,
    application_name: 'rasid',
    statement_timeout: 60_000,
    // A process that is cut off in the middle of a transaction holds its locks no longer.
    idle_in_transaction_session_timeout: 6_000,
    // Compiling a statement takes longer than any of ours runs.
    onConnect: async (client) => {
      await client.query('SET jit TO off');
    },
  });
  const queuePool = openPool({
    // Each worker holds one connection for LISTEN.
    max: 20,
    connectionString: databaseUrl,
    application_name: 'rasid queues',
    onConnect: async (client) => {
      await client.query('SET search_path TO bullmq');
    },
  });
  // BullMQ listens to the pool once for every queue and worker.
  queuePool.setMaxListeners(0);
  pool.on('error', (error) => logger.warn({ err: error }, 'postgres connection lost'));
  queuePool.on('error', (error) => logger.warn({ err: error }, 'postgres queue connection lost'));
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= Promise.all([pool.end(), queuePool.end()]).then(() => undefined);
    return closing;
  };
  try {
    await prepare(pool, databaseUrl, logger, schema);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  const time = async () => {
    const { rows } = await pool.query('select extract(epoch from clock_timestamp()) * 1000 as now');
    return Number(rows[0].now);
  };
  return { kind: 'postgres', db: drizzle({ client: pool }), queuePool, time, close };
}

function openPool(own: pg.PoolConfig): pg.Pool {
  const config = { ...POOL, ...own };
  return new pg.Pool({ ...config, Client: watchedClients(config) });
}

async function prepare(pool: pg.Pool, databaseUrl: string, logger: Logger, schema?: number): Promise<void> {
  const client = await pool.connect().catch((error: unknown) => {
    throw unreachable(databaseUrl, error);
  });
  try {
    const { rows } = await client.query('SHOW server_version_num');
    assertPostgresVersion(Number(rows[0].server_version_num));
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      const db = drizzle({ client });
      const migrator = (config: MigrationConfig) => migrate(db, config);
      if (schema === undefined) await bringUpToDate(db, migrator, redactUrl(databaseUrl), logger);
      else await bringToSchema(schema, migrator);
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    client.release();
  }
}

/**
 * @param version `server_version_num`, e.g. 150017 for 15.17.
 * @throws RasidError POSTGRES_TOO_OLD
 */
export function assertPostgresVersion(version: number): void {
  if (version >= MINIMUM_VERSION) return;
  const major = version >= 100_000 ? Math.floor(version / 10_000) : version / 10_000;
  throw new RasidError('POSTGRES_TOO_OLD', `The server is PostgreSQL ${major}`);
}

export function unreachable(databaseUrl: string, error: unknown): RasidError {
  const where = redactUrl(databaseUrl);
  return new RasidError('POSTGRES_UNREACHABLE', `${where}: ${reasonOf(error)}`, { cause: error });
}

/** Several addresses tried in vain come as one error without words. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return messageOf(first);
}
