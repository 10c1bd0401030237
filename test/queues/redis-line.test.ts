import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueues, openQueueBackend, type Queues } from '../../src/queues/index.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { type ChaosProxy, startProxy } from '../chaos/proxy.ts';
import { announceSkip, findRedis, isServer } from '../support/engines.ts';
import { waitFor } from '../support/rasid-process.ts';

const redis = await findRedis();
announceSkip('lines to Redis that die', redis);

describe.skipIf(!isServer(redis))('a line to Redis that dies without a word', () => {
  let line: ChaosProxy;
  let queues: Queues;
  const done = new Set<string>();

  beforeAll(async () => {
    const { hostname, port } = new URL(isServer(redis) ? redis.url : '');
    line = await startProxy(Number(port), hostname);
    const logger = createLogger('silent');
    const redisUrl = `redis://127.0.0.1:${line.port}`;
    queues = createQueues(await openQueueBackend({ redisUrl, pgPool: {}, logger }), logger);
    queues.createWorker('extract', async ({ articleId }) => void done.add(articleId));
  });
  afterAll(async () => {
    await queues.close(1000);
    await line.close();
    if (isServer(redis)) await redis.stop();
  });

  it('holds work up for less than ten seconds once it is back', { timeout: 40_000 }, async () => {
    const add = (articleId: string) => queues.add('extract', { articleId });
    await add('before');
    await waitFor('the first job', () => done.has('before'));
    line.mute();
    const lost = add('meanwhile').catch((error: Error) => error);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    line.heal();
    await waitFor(
      'another job',
      async () => {
        await add('after').catch(() => undefined);
        return done.has('after');
      },
      10_000,
    );
    expect(await lost).toSatisfy((outcome) => outcome === undefined || outcome instanceof Error);
  });
});
