import { describe, expect, it } from 'vitest';
import { openQueueBackend } from '../../src/queues/index.ts';
import { assertRedisVersion, durabilityWarnings } from '../../src/queues/redis.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { freePort } from '../support/engines.ts';

describe('a Redis', () => {
  it('that is too old is refused by name', () => {
    for (const old of ['5.0.14', '6.0.20', '2.8']) {
      expect(() => assertRedisVersion(old)).toThrow(expect.objectContaining({ code: 'REDIS_TOO_OLD' }));
    }
    for (const good of ['6.2.0', '7.0.15', '8.2.1', '10.0.0']) assertRedisVersion(good);
  });

  it('that is away is refused at once, without its password', async () => {
    const redisUrl = `redis://u:s3cret@127.0.0.1:${await freePort()}/1`;
    const opening = openQueueBackend({ redisUrl, pgPool: {}, logger: createLogger('silent') });
    const error = await opening.catch((reason) => reason);
    expect(error).toMatchObject({ code: 'REDIS_UNREACHABLE', exitCode: 42 });
    expect(error.message).toContain('ECONNREFUSED');
    expect(error.message).not.toContain('s3cret');
  });

  it('that may forget jobs is warned of, with what to set', () => {
    const careless = 'redis_version:7.0.15\r\naof_enabled:0\r\nmaxmemory_policy:allkeys-lru\r\n';
    const advice = durabilityWarnings(careless).map((warning) => warning.advice);
    expect(advice.join(' ')).toMatch(/appendonly yes.*noeviction/);
    expect(durabilityWarnings('aof_enabled:1\r\nmaxmemory_policy:noeviction\r\n')).toEqual([]);
  });
});
