// Workers that die in the middle of a job: on servers, where another process takes over.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createQueues, openQueueBackend, type QueueBackend, type Queues } from '../../src/queues/index.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { type Engine, openEngine } from '../../src/store/index.ts';
import { quickWorker } from './quick-worker.ts';

const DOOMED = fileURLToPath(new URL('./doomed-worker.ts', import.meta.url));
const logger = createLogger('silent');

export function killSuite(servers: { databaseUrl?: string; redisUrl?: string }): void {
  describe('killed workers', () => {
    let engine: Engine | undefined;
    let backend: QueueBackend;
    let queues: Queues;

    beforeEach(async () => {
      const { databaseUrl, redisUrl } = servers;
      engine = databaseUrl ? await openEngine({ databaseUrl, dataDir: '', logger }) : undefined;
      backend = await openQueueBackend({ redisUrl, pgPool: engine?.queuePool ?? {}, logger });
      queues = createQueues(backend, logger);
      await queues.bull('extract').obliterate({ force: true });
      await queues.bull('extract').resume();
      await queues.add('extract', { articleId: 'a1' });
    });
    afterEach(async () => {
      await queues.close(2_000);
      await engine?.close();
    });

    it('lose no job: after a SIGKILL another worker does it, and no attempt is counted', async () => {
      const child = fork(DOOMED, [JSON.stringify(servers)], { execArgv: ['--import', 'tsx'] });
      await once(child, 'message');
      child.kill('SIGKILL');
      await once(child, 'exit');
      const done = new Promise((resolve) => {
        const worker = quickWorker(backend, async ({ data }) => data);
        worker.on('completed', async ({ returnvalue, stalledCounter, attemptsMade }) => {
          await worker.close();
          resolve({ returnvalue, stalledCounter, attemptsMade });
        });
      });
      expect(await done).toEqual({ returnvalue: { articleId: 'a1' }, stalledCounter: 1, attemptsMade: 1 });
    });

    it('do not fall to a poison job for ever: it fails after so many kills, with its reason', async () => {
      let started = 0;
      let reason: string | undefined;
      while (reason === undefined && started < 10) {
        let began: () => void = () => undefined;
        const atWork = new Promise<undefined>((resolve) => {
          began = () => resolve(undefined);
        });
        const worker = quickWorker(
          backend,
          () => {
            began();
            return sleep(600_000, undefined, { ref: false });
          },
          { maxStalledCount: 2 },
        );
        const failed = new Promise<string>((resolve) =>
          worker.once('failed', (_, error) => resolve(error.message)),
        );
        reason = await Promise.race([failed, atWork]);
        started++;
        await worker.close(true);
      }
      expect(reason).toBe('job stalled more than allowable limit');
      expect(started).toBe(4);
      expect((await queues.counts()).extract).toMatchObject({ failed: 1, waiting: 0, active: 0 });
    });
  });
}
