// What ended among the failed jobs, on any engine.
import { Queue } from 'bullmq';
import { sql } from 'drizzle-orm';
import { QUEUE_NAMES } from '../../src/queues/index.ts';
import type { Engine } from '../../src/store/index.ts';
import type { Scene } from './scene.ts';

/** @returns «queue subject» of each. */
export async function failedSubjects({ servers }: Scene, db: Engine['db']): Promise<string[]> {
  return servers?.redis ? failedOnRedis(servers.redis.server.port) : failedInRecord(db);
}

const named = (queue: string, data: unknown): string => `${queue} ${Object.values(data as object)[0] ?? ''}`;

async function failedOnRedis(port: number): Promise<string[]> {
  const perQueue = await Promise.all(
    QUEUE_NAMES.map(async (name) => {
      const queue = new Queue(name, { connection: { host: '127.0.0.1', port }, prefix: 'rasid' });
      const jobs = await queue.getFailed(0, 10_000);
      await queue.close();
      return jobs.map(({ data }) => named(name, data));
    }),
  );
  return perQueue.flat();
}

async function failedInRecord(db: Engine['db']): Promise<string[]> {
  const { rows } = (await db.execute(sql`select * from bullmq.job where state = 'failed'`)) as unknown as {
    rows: { queue_name?: string; queue?: string; data: unknown }[];
  };
  return rows.map((row) => {
    const data = typeof row.data === 'string' ? JSON.parse(row.data) : row.data;
    return named(String(row.queue_name ?? row.queue), data);
  });
}
