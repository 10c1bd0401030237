// Whether a large record is slower than a small one: what it takes to commit a new reading and to answer the board, at
// both sizes, on PostgreSQL. The large one is the small one many times over: each copy a year older, and where control
// changed hands of places of its own, since all that was ever told of who holds a place is looked at anew.
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { createLogger } from '../src/shared/logger.ts';
import { createStore, openEngine, type Store } from '../src/store/index.ts';
import { commitEvents } from '../src/workers/commit-events.ts';
import { article } from '../test/store/examples.ts';
import { findPostgres, isServer } from '../test/support/engines.ts';
import { makeHome, startRasidProcess, waitFor } from '../test/support/rasid-process.ts';
import { SECRET } from '../test/support/webhook-sink.ts';
import { ask, VIEWS } from './board/ask.ts';
import { fillRecord } from './fill-record.ts';
import { COPY } from './record/copy.ts';

const FEEDS = 'feeds: [{ id: bench, outlet: قياس, url: "http://127.0.0.1:9/", allowPrivate: true }]\n';
const ALERTS = `receivers: [{ name: desk, webhook: { url: "http://127.0.0.1:9/", secret: "${SECRET}" } }]\nroute: { receiver: desk }\n`;
const READINGS = 200;
const ROUNDS = 15;

interface AtSize {
  incidents: number;
  /** Milliseconds, medians. */
  reading: number;
  views: Record<string, number>;
}

export interface RecordGrowth {
  small: number;
  large: number;
  readingSmallMs: number;
  readingLargeMs: number;
  readingRatio: number;
  /** Of all views of the board, and of the one that grows the most. */
  viewsRatio: number;
  worstViewRatio: number;
}

export async function measureRecord(small: number, large: number): Promise<RecordGrowth> {
  const server = await findPostgres([]);
  if (!isServer(server)) throw new Error(`no PostgreSQL: ${server.reason}`);
  const logger = createLogger('silent');
  const engine = await openEngine({ databaseUrl: server.url, dataDir: '', logger });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const store = createStore(engine);
    await fillRecord(engine.db, small, new Date());
    await client.query('analyze');
    await commitReadings(store, 'warm');
    const first = await measure(store, server.url, small, 'small');
    for (let copy = 1; copy < large / small; copy++) {
      for (const statement of COPY) await client.query(statement, [copy]);
      if (process.stderr.isTTY) process.stderr.write(`\r${(copy + 1) * small} of ${large} incidents written`);
    }
    await client.query('vacuum analyze');
    const then = await measure(store, server.url, large, 'large');
    const ratios = Object.keys(VIEWS).map((name) => then.views[name]! / first.views[name]!);
    return {
      small,
      large,
      readingSmallMs: first.reading,
      readingLargeMs: then.reading,
      readingRatio: then.reading / first.reading,
      viewsRatio: median(ratios),
      worstViewRatio: Math.max(...ratios),
    };
  } finally {
    await client.end();
    await engine.close();
    await server.stop();
  }
}

async function measure(store: Store, databaseUrl: string, incidents: number, name: string): Promise<AtSize> {
  const reading = median(await commitReadings(store, name));
  const rasid = await startRasidProcess(makeHome(FEEDS, ALERTS), ['--roles', 'board'], {
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'debug',
  });
  try {
    await waitFor('the index', () => rasid.output().includes('incidents are indexed'), 600_000);
    const views: Record<string, number> = {};
    for (const [view, path] of Object.entries(VIEWS))
      views[view] = (await ask(rasid.address, path, ROUNDS)).p50;
    return { incidents, reading, views };
  } finally {
    await rasid.stop('SIGTERM');
  }
}

/** Reports of today, each of what an incident of the record tells, in another outlet: each joins it or stands beside it. */
async function commitReadings(store: Store, name: string): Promise<number[]> {
  const known = await store.incidents.list({ limit: READINGS });
  const times: number[] = [];
  for (const [number, { sources }] of known.entries()) {
    const id = `bench-${name}-${number}`;
    const now = new Date();
    const text = { ...article(id), publishedAt: now.toISOString(), fetchedAt: now.toISOString() };
    await store.articles.store([text]);
    const stored = (await store.articles.get(id))!;
    const events = await store.incidents.events(sources[0]!.articleId);
    const begun = performance.now();
    await commitEvents(store, stored, events, now, null);
    times.push(performance.now() - begun);
  }
  return times;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
