// What the queues promise, on whichever backend: run by one test file for each.
import { setTimeout as sleep } from 'node:timers/promises';
import { UnrecoverableError } from 'bullmq';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueues, QUEUE_NAMES, type QueueBackend, type Queues } from '../../src/queues/index.ts';
import { createLogger } from '../../src/shared/logger.ts';

const logger = createLogger('silent');
const soon = { timeout: 15_000, interval: 20 };

export interface QueueServer {
  /** A fresh connection for each test. */
  connect(): Promise<QueueBackend>;
  close(): Promise<void>;
}

export function queueSuite(name: string, start: () => Promise<QueueServer>): void {
  describe(`queues on ${name}`, () => {
    let server: QueueServer;
    let queues: Queues;

    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.close());
    beforeEach(async () => {
      queues = createQueues(await server.connect(), logger);
      for (const queue of QUEUE_NAMES) await queues.bull(queue).obliterate({ force: true });
      for (const queue of QUEUE_NAMES) await queues.bull(queue).resume();
    });
    afterEach(() => queues.close(2_000));

    /** Collects what a worker is given. */
    function collect(handle: (articleId: string) => Promise<void> = async () => undefined, concurrency = 1) {
      const seen: string[] = [];
      const worker = queues.createWorker(
        'extract',
        async ({ articleId }) => {
          seen.push(articleId);
          await handle(articleId);
        },
        { concurrency },
      );
      return { seen, worker };
    }

    it('carries a job to its worker', async () => {
      const { seen } = collect();
      await queues.add('extract', { articleId: 'a1' });
      await queues.addBulk('extract', [{ articleId: 'a2' }, { articleId: 'https://example.org/a:3' }]);
      await vi.waitFor(() => expect(seen).toEqual(['a1', 'a2', 'https://example.org/a:3']), soon);
      await vi.waitFor(async () => expect((await queues.counts()).extract.completed).toBe(3), soon);
    });

    it('brings a delayed job forward where the new one may not wait', async () => {
      const later = { delayMs: 60_000 };
      await queues.add('extract', { articleId: 'a1' }, later);
      await queues.addBulk('extract', [{ articleId: 'a2' }, { articleId: 'a3' }], [later, later]);
      await queues.add('extract', { articleId: 'a1' });
      await queues.addBulk('extract', [{ articleId: 'a2' }], [{ hurry: true }]);
      const { seen } = collect();
      await vi.waitFor(() => expect(seen).toEqual(['a2']), soon);
      await sleep(300);
      expect(seen).toEqual(['a2']);
      await queues.promote();
      await vi.waitFor(() => expect(seen.toSorted()).toEqual(['a1', 'a2', 'a3']), soon);
    });

    it('refuses a payload or an id that does not fit, where it is added', async () => {
      await expect(queues.add('extract', { articleId: '' })).rejects.toMatchObject({ code: 'JOB_INVALID' });
      await expect(queues.addBulk('extract', [{ feedId: 'x' } as never])).rejects.toThrow(/articleId/);
      for (const jobId of ['a:b', '17', '-3', '']) {
        await expect(queues.add('extract', { articleId: 'a' }, { jobId })).rejects.toThrow(/no job id/);
      }
      await queues.add('extract', { articleId: 'a' }, { jobId: 'a_17' });
      expect((await queues.counts()).extract.waiting).toBe(1);
    });

    it('ends a foreign payload at once, unread', async () => {
      const { seen, worker } = collect();
      const failed = new Promise<string>((resolve) =>
        worker.once('failed', (_, error) => resolve(error.message)),
      );
      await queues.bull('extract').add('extract', { article: 1 }, { attempts: 5 });
      expect(await failed).toContain('JOB_INVALID');
      expect(seen).toEqual([]);
    });

    it('keeps one waiting job per subject', async () => {
      await queues.add('extract', { articleId: 'a1' });
      await queues.add('extract', { articleId: 'a1' });
      await queues.addBulk('extract', [{ articleId: 'a1' }, { articleId: 'a2' }]);
      expect((await queues.counts()).extract.waiting).toBe(2);
      await sleep(30);
      expect(await queues.oldestWaiting('extract')).toBeGreaterThanOrEqual(30);
      expect(await queues.oldestWaiting('alert')).toBeNull();
    });

    it('runs a subject again that is added while it is worked on, also later', async () => {
      let again = true;
      const { seen } = collect(async () => {
        if (!again) return;
        again = false;
        await queues.add('extract', { articleId: 'a1' }, { delayMs: 399.5 });
      });
      const started = Date.now();
      await queues.add('extract', { articleId: 'a1' });
      await vi.waitFor(() => expect(seen).toEqual(['a1', 'a1']), soon);
      expect(Date.now() - started).toBeGreaterThanOrEqual(390);
    });

    it('takes a subject again after its job has failed for good', async () => {
      let fail = true;
      const { seen, worker } = collect(async () => {
        if (fail) throw new UnrecoverableError('no');
      });
      const failed = new Promise((resolve) => worker.once('failed', resolve));
      await queues.add('extract', { articleId: 'a1' });
      await failed;
      fail = false;
      await queues.add('extract', { articleId: 'a1' });
      await vi.waitFor(() => expect(seen).toEqual(['a1', 'a1']), soon);
    });

    it('tries again with backoff', async () => {
      let failures = 1;
      const seen: number[] = [];
      queues.createWorker('alert', async () => {
        seen.push(Date.now());
        if (failures-- > 0) throw new Error('once');
      });
      await queues.add('alert', { incidentId: 'i1' });
      await vi.waitFor(() => expect(seen).toHaveLength(2), soon);
      expect(seen[1]! - seen[0]!).toBeGreaterThanOrEqual(480);
    });

    it('runs a schedule at once and on time, leaves an unchanged one alone, and stops it', async () => {
      const seen: number[] = [];
      queues.createWorker('poll', async () => void seen.push(Date.now()));
      await queues.schedule('poll.a', 400, 'poll', { feedId: 'a' });
      await vi.waitFor(() => expect(seen.length).toBeGreaterThanOrEqual(3), soon);
      await queues.schedule('poll.a', 3_600_000, 'poll', { feedId: 'a' });
      await vi.waitFor(
        async () => expect((await queues.counts()).poll).toMatchObject({ waiting: 0, active: 0 }),
        soon,
      );
      const [changed] = await queues.schedules();
      expect(changed).toMatchObject({
        id: 'poll.a',
        queue: 'poll',
        everyMs: 3_600_000,
        payload: { feedId: 'a' },
      });
      const runs = seen.length;
      await queues.schedule('poll.a', 3_600_000, 'poll', { feedId: 'a' });
      await sleep(200);
      expect(seen).toHaveLength(runs);
      expect((await queues.schedules())[0]?.nextAt).toBe(changed?.nextAt);
      expect(await queues.unschedule('poll.a')).toBe(true);
      expect(await queues.unschedule('poll.a')).toBe(false);
      expect(await queues.schedules()).toEqual([]);
      await expect(queues.schedule('poll:a', 1, 'poll', { feedId: 'a' })).rejects.toThrow(/no job id/);
    });

    it('finishes what is at work before it closes', async () => {
      let finished = false;
      const { seen } = collect(async () => {
        await sleep(500);
        finished = true;
      });
      await queues.add('extract', { articleId: 'a1' });
      await queues.add('extract', { articleId: 'a2' });
      await vi.waitFor(() => expect(seen).toHaveLength(1), soon);
      await queues.close(5_000);
      expect([finished, seen]).toEqual([true, ['a1']]);
      queues = createQueues(await server.connect(), logger);
      expect((await queues.counts()).extract).toMatchObject({ waiting: 1, active: 0, completed: 1 });
    });

    it('gives back what it cancels at the deadline, without counting an attempt', async () => {
      const running = new Promise<void>((resolve) => {
        queues.createWorker('extract', async (_, { signal }) => {
          resolve();
          await sleep(60_000, undefined, { signal });
        });
      });
      await queues.add('extract', { articleId: 'a1' });
      await running;
      const started = Date.now();
      await queues.close(2_000);
      expect(Date.now() - started).toBeLessThan(2_500);
      queues = createQueues(await server.connect(), logger);
      const [job] = await queues.bull('extract').getWaiting();
      expect(job).toMatchObject({ data: { articleId: 'a1' }, attemptsMade: 0 });
    });

    it('closes in time even when a handler is deaf', async () => {
      const { seen } = collect(() => sleep(4_000));
      await queues.add('extract', { articleId: 'a1' });
      await vi.waitFor(() => expect(seen).toHaveLength(1), soon);
      const started = Date.now();
      await queues.close(800);
      expect(Date.now() - started).toBeLessThan(1_500);
      await sleep(3_500);
      queues = createQueues(await server.connect(), logger);
    });
  });
}
