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
  /** From the first poll until all were read, and until the last was told. */
  readAfter: number;
  seconds: number;
  /** Milliseconds of processor time for each article, by process. */
  processorMs: string;
  /** Resident megabytes by process: the most until a fifth of the articles were read, and the most of all. */
  memoryMb: string;
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
  const { seconds, readAfter, processorMs, memoryMb, incidents, notices } = await run(
    servers,
    articles,
    roles,
  );
  const plain = await plainBullmq(servers.redis.url, articles, Math.max(1, notices));
  const articlesPerSecond = articles / seconds;
  const plainArticlesPerSecond = articles / plain;
  return {
    articles,
    incidents,
    notices,
    readAfter,
    seconds,
    processorMs,
    memoryMb,
    articlesPerSecond,
    plainArticlesPerSecond,
    ratio: articlesPerSecond / plainArticlesPerSecond,
  };
}

/** What takes longer stands still. */
const LONGEST_MS = 3_600_000;
/** Often enough for seconds; counting a large record costs the server something. */
const LOOK_EVERY_MS = 250;

/** From the first poll to the last notice. */
async function run(servers: Servers, articles: number, roles: readonly string[]) {
  const wire = await startWire(Math.ceil(articles / PER_OUTLET), articles);
  const sink = await startSink();
  const fleet = await startFleet(servers, wire, sink, roles);
  const before = fleet.processorTime();
  const early: Record<string, number> = {};
  const most: Record<string, number> = {};
  let readAt = 0;
  const deadline = Date.now() + LONGEST_MS;
  try {
    for (;;) {
      const { read, undecided, open, deliveries, incidents } = await fleet.standing();
      const readBy = Date.now();
      for (const [role, mb] of Object.entries(fleet.memory())) {
        if (read < articles / 5) early[role] = Math.max(early[role] ?? 0, mb);
        most[role] = Math.max(most[role] ?? 0, mb);
      }
      if (process.stderr.isTTY)
        process.stderr.write(`\r\x1b[K${read} of ${articles} articles read, ${sink.received.length} notices`);
      if (read >= articles) readAt ||= readBy;
      if (read >= articles && undecided === 0 && open === 0) {
        const end = Math.max(readBy, sink.received.at(-1)?.at ?? 0);
        process.stderr.write('\r\x1b[K');
        const after = (at: number) => (at - wire.asked[0]!.at) / 1000;
        const processorMs = costOf(before, fleet.processorTime(), articles);
        const memoryMb = Object.entries(most)
          .map(([role, mb]) => `${role} ${early[role]} → ${mb}`)
          .join(', ');
        const notices = deliveries;
        return { seconds: after(end), readAfter: after(readAt), processorMs, memoryMb, incidents, notices };
      }
      if (Date.now() > deadline)
        throw new Error(
          `after ${LONGEST_MS / 1000} s ${read} of ${articles} articles were read, ${open} deliveries open`,
        );
      await sleep(LOOK_EVERY_MS);
    }
  } finally {
    await fleet.stop();
    await Promise.all([wire.close(), sink.close()]);
  }
}

/** By process: «extract (1) 3.2, alert (2) 0.9». */
const costOf = (before: Record<string, number>, after: Record<string, number>, articles: number): string =>
  Object.entries(after)
    .map(([role, ms]) => `${role} ${((ms - (before[role] ?? 0)) / articles).toFixed(2)}`)
    .join(', ');
