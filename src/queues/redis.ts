// Queues on Redis: two shared connections, and a look at whether this Redis keeps what it is given.
import { Redis, type RedisOptions } from 'ioredis';
import { messageOf, RasidError } from '../shared/errors.ts';
import { type Logger, redactUrl } from '../shared/logger.ts';
import { askRedisOnce } from './ask-once.ts';
import type { QueueBackend } from './connections.ts';
import { LONGEST_BLOCK_S } from './waiting-worker.ts';

/** Whoever owes an answer for so long is gone, whatever the line says: the connection is given up. */
const SILENCE_MS = 4_000;
/** A worker that waits for jobs may rightly be silent for as long as it blocks. */
const BLOCKED_SILENCE_MS = LONGEST_BLOCK_S * 1000 + SILENCE_MS;

const COMMON: RedisOptions = {
  keepAlive: 5_000,
  connectTimeout: 3_000,
  socketTimeout: SILENCE_MS,
  /** Never gives up, and never waits longer than work may stand still. */
  retryStrategy: (times) => Math.min(100 * 2 ** Math.min(times - 1, 5), 1_000),
  /** After a failover the old primary refuses writes: connect anew. */
  reconnectOnError: (error) => error.message.startsWith('READONLY'),
};

/** @throws RasidError REDIS_UNREACHABLE, REDIS_TOO_OLD */
export async function openRedis(url: string, logger: Logger): Promise<QueueBackend> {
  await inspect(url, logger);
  const producer = connect(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false }, logger);
  const worker = connect(url, { maxRetriesPerRequest: null }, logger);
  blocksLonger(worker);
  await Promise.all([ready(producer), ready(worker)]);
  return {
    kind: 'redis',
    alone: false,
    producer,
    worker,
    factory: undefined,
    close: async () => {
      for (const client of [producer, worker]) client.disconnect();
    },
  };
}

function connect(url: string, options: RedisOptions, logger: Logger): Redis {
  const client = new Redis(url, { ...COMMON, ...options });
  client.on('error', (error) => logger.warn({ err: error }, 'redis connection lost'));
  return client;
}

/** BullMQ gives each worker a copy of its connection to wait for jobs on. */
function blocksLonger(client: Redis): void {
  const copy = client.duplicate.bind(client);
  client.duplicate = (override) => copy({ ...override, socketTimeout: BLOCKED_SILENCE_MS });
}

const ready = (client: Redis): Promise<void> =>
  client.status === 'ready'
    ? Promise.resolve()
    : new Promise((resolve) => client.once('ready', () => resolve()));

async function inspect(url: string, logger: Logger): Promise<void> {
  const { warnings } = await examineRedis(url);
  for (const warning of warnings) logger.warn({ advice: warning.advice }, warning.message);
}

export interface ExaminedRedis {
  version: string;
  warnings: { message: string; advice: string }[];
  /** By how much this machine’s clock is ahead of the server’s, in ms. */
  clockAheadMs: number;
}

const EXAMINED_WITHIN_MS = 3_000;

/** @throws RasidError REDIS_UNREACHABLE, REDIS_TOO_OLD; no message holds a password. */
export async function examineRedis(url: string): Promise<ExaminedRedis> {
  try {
    return await askRedisOnce(url, EXAMINED_WITHIN_MS, examine);
  } catch (error) {
    if (error instanceof RasidError) throw error;
    const reason = messageOf(error) || 'no answer';
    throw new RasidError('REDIS_UNREACHABLE', `${redactUrl(url)}: ${reason}`, { cause: error });
  }
}

async function examine(client: Redis): Promise<ExaminedRedis> {
  const info = await client.info();
  const version = field(info, 'redis_version') ?? '0';
  assertRedisVersion(version);
  const asked = Date.now();
  const [seconds, microseconds] = await client.time();
  const there = Number(seconds) * 1000 + Number(microseconds) / 1000;
  const clockAheadMs = (asked + Date.now()) / 2 - there;
  return { version, warnings: durabilityWarnings(info), clockAheadMs };
}

const field = (info: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];

/**
 * @param version as Redis gives it, e.g. 7.0.15.
 * @throws RasidError REDIS_TOO_OLD
 */
export function assertRedisVersion(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 6 || (major === 6 && minor >= 2)) return;
  throw new RasidError('REDIS_TOO_OLD', `The server is Redis ${version}`);
}

/** @param info the answer to INFO. */
export function durabilityWarnings(info: string): { message: string; advice: string }[] {
  const warnings: { message: string; advice: string }[] = [];
  if (field(info, 'aof_enabled') !== '1') {
    warnings.push({
      message:
        'redis keeps no append-only file: a crash loses queued jobs until the sweeper finds their work again',
      advice: 'Set `appendonly yes` and `appendfsync everysec` in redis.conf.',
    });
  }
  if (field(info, 'maxmemory_policy') !== 'noeviction') {
    warnings.push({
      message: 'redis may throw queued jobs away when its memory is full',
      advice: 'Set `maxmemory-policy noeviction` in redis.conf.',
    });
  }
  return warnings;
}
