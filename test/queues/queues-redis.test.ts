import { Redis } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import { createQueues, openQueueBackend } from '../../src/queues/index.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { createStore, openEngine } from '../../src/store/index.ts';
import { article, at } from '../store/examples.ts';
import { announceSkip, findPostgres, findRedis, isServer } from '../support/engines.ts';
import { killSuite } from './kill-suite.ts';
import { queueSuite } from './queue-suite.ts';

const logger = createLogger('silent');
const [postgres, redis] = await Promise.all([findPostgres(), findRedis()]);
announceSkip('queues on Redis', redis);
announceSkip('PostgreSQL with Redis', postgres);

describe.skipIf(!isServer(redis))('Redis', () => {
  const redisUrl = isServer(redis) ? redis.url : '';
  afterAll(async () => {
    for (const server of [redis, postgres]) if (isServer(server)) await server.stop();
  });

  queueSuite('Redis', async () => ({
    connect: () => openQueueBackend({ redisUrl, pgPool: {}, logger }),
    close: async () => undefined,
  }));
  killSuite({ redisUrl });

  it.skipIf(!isServer(postgres))(
    'a wiped Redis loses nothing: the record knows what to queue again',
    async () => {
      const databaseUrl = isServer(postgres) ? postgres.url : '';
      const engine = await openEngine({ databaseUrl, dataDir: '', logger });
      const store = createStore(engine);
      const queues = createQueues(
        await openQueueBackend({ redisUrl, pgPool: engine.queuePool, logger }),
        logger,
      );
      const articleIds = Array.from({ length: 50 }, (_, index) => `wiped${index}`);
      await store.articles.store(articleIds.map((id) => article(id)));
      await queues.addBulk(
        'extract',
        articleIds.map((articleId) => ({ articleId })),
      );
      await store.articles.markQueued(articleIds, at(0));

      const wiper = new Redis(redisUrl);
      await wiper.flushdb();
      wiper.disconnect();
      expect((await queues.counts()).extract.waiting).toBe(0);

      const lost = await store.articles.waiting(at(1), 100);
      expect(lost.sort()).toEqual([...articleIds].sort());
      await queues.addBulk(
        'extract',
        lost.map((articleId) => ({ articleId })),
      );
      const seen = new Set<string>();
      queues.createWorker('extract', async ({ articleId }) => void seen.add(articleId));
      await expect.poll(() => seen.size, { timeout: 10_000 }).toBe(50);
      await queues.close(2_000);
      await store.close();
    },
  );
});
