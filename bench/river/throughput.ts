// Articles a second from the feeds to the receiver, against the same jobs through BullMQ alone, in one run.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Servers, startFleet } from './fleet.ts';
import { plainBullmq } from './plain-bullmq.ts';
import { startSink } from './sink.ts';
import { PER_OUTLET, startWire } from './wire.ts';

export interface Throughput {
  articles: number;
  incidents: number;
  notices: number;
  seconds: number;
  articlesPerSecond: number;
  plainArticlesPerSecond: number;
  /** Of what BullMQ alone does. */
  ratio: number;
}

export const ONE_EACH = ['extract', 'alert', 'deliver', 'poll'] as const;

export async function measureThroughput(
  servers: Servers,
  articles: number,
  roles: readonly string[] = ONE_EACH,
): Promise<Throughput> {
  const { seconds, incidents, notices } = await run(servers, articles, roles);
  const plain = await plainBullmq(servers.redis.url, articles, Math.max(1, notices));
  const articlesPerSecond = articles / seconds;
  const plainArticlesPerSecond = articles / plain;
  return {
    articles,
    incidents,
    notices,
    seconds,
    articlesPerSecond,
    plainArticlesPerSecond,
    ratio: articlesPerSecond / plainArticlesPerSecond,
  };
}

/** From the first poll to the last notice. */
async function run(servers: Servers, articles: number, roles: readonly string[]) {
  const wire = await startWire(Math.ceil(articles / PER_OUTLET), articles);
  const sink = await startSink();
  const fleet = await startFleet(servers, wire, sink, roles);
  try {
    for (;;) {
      const { read, undecided, open, deliveries, incidents } = await fleet.standing();
      const readBy = Date.now();
      if (process.stderr.isTTY)
        process.stderr.write(`\r\x1b[K${read} of ${articles} articles read, ${sink.received.length} notices`);
      if (read >= articles && undecided === 0 && open === 0) {
        const end = Math.max(readBy, sink.received.at(-1)?.at ?? 0);
        process.stderr.write('\r\x1b[K');
        return { seconds: (end - wire.asked[0]!.at) / 1000, incidents, notices: deliveries };
      }
      await sleep(100);
    }
  } finally {
    await fleet.stop();
    await Promise.all([wire.close(), sink.close()]);
  }
}
