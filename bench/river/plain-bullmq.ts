// How long the jobs of a river take without the river: the same number of them, over the same hops, by as many
// processes, with nothing to do.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { QUEUES } from '../../src/queues/index.ts';
import { waitFor } from '../../test/support/rasid-process.ts';

const HOP = fileURLToPath(new URL('plain-hops.mjs', import.meta.url));
const PREFIX = 'plain';
/** Added at once, as a poll adds what a feed has listed. */
const BULK = 100;

/** @param told of so many articles one goes on to be alerted and delivered. @returns seconds. */
export async function plainBullmq(redisUrl: string, articles: number, told: number): Promise<number> {
  const share = Math.max(1, Math.round(articles / told));
  const hops = [
    startHop(redisUrl, 'extract', ['alert', String(share)]),
    startHop(redisUrl, 'alert', ['deliver', '1']),
    startHop(redisUrl, 'deliver', []),
  ];
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue('extract', { connection, prefix: PREFIX });
  try {
    await waitFor('the plain workers', () => hops.every(({ isUp }) => isUp()));
    const expected = [articles, Math.ceil(articles / share), Math.ceil(articles / share)];
    const begun = performance.now();
    for (let start = 0; start < articles; start += BULK)
      await queue.addBulk(
        Array.from({ length: Math.min(BULK, articles - start) }, (_, n) => jobOf(start + n)),
      );
    await waitFor('the plain jobs', () => hops.every(({ done }, hop) => done() >= expected[hop]!), 600_000);
    return (Math.max(...hops.map(({ lastAt }) => lastAt())) - begun) / 1000;
  } finally {
    for (const { end } of hops) end();
    await queue.close();
    connection.disconnect();
  }
}

function jobOf(number: number) {
  const articleId = `a_${number.toString(16).padStart(20, '0')}`;
  return {
    name: 'extract',
    data: { articleId },
    opts: {
      ...{ removeOnComplete: { age: 3600, count: 100 } },
      deduplication: { id: articleId, keepLastIfActive: true },
    },
  };
}

function startHop(redisUrl: string, hop: 'extract' | 'alert' | 'deliver', onward: string[]) {
  const concurrency = String(QUEUES[hop].worker.concurrency);
  const child = spawn(process.execPath, [HOP, redisUrl, PREFIX, hop, concurrency, ...onward], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let up = false;
  let done = 0;
  let lastAt = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n').filter(Boolean)) {
      if (line === 'up') up = true;
      else {
        done = Number(line);
        lastAt = performance.now();
      }
    }
  });
  return { isUp: () => up, done: () => done, lastAt: () => lastAt, end: () => child.kill('SIGKILL') };
}
