// Whether a large record is slower than a small one: what it takes to commit a new reading, to tell of it and to answer
// the board, at both sizes, on PostgreSQL. The large one is the small one many times over: each copy a year older, and where control
// changed hands of places of its own, since all that was ever told of who holds a place is looked at anew.
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { decideAlert, surroundingsOf } from '../src/alerts/index.ts';
import { SHIPPED_CONFIG } from '../src/cli/paths.ts';
import { loadConfig } from '../src/shared/config.ts';
import { createLogger } from '../src/shared/logger.ts';
import { createStore, openEngine, type Store } from '../src/store/index.ts';
import { commitEvents } from '../src/workers/commit-events.ts';
import { article } from '../test/store/examples.ts';
import { findPostgres, isServer } from '../test/support/engines.ts';
import { makeHome, startRasidProcess, waitFor } from '../test/support/rasid-process.ts';
import { SECRET } from '../test/support/webhook-sink.ts';
import { ask, VIEWS } from './board/ask.ts';
import { fillRecord } from './fill-record.ts';
import { grow } from './record/grow.ts';

const FEEDS = 'feeds: [{ id: bench, outlet: قياس, url: "http://127.0.0.1:9/", allowPrivate: true }]\n';
const ALERTS = `receivers: [{ name: desk, webhook: { url: "http://127.0.0.1:9/", secret: "${SECRET}" } }]\nroute: { receiver: desk }\n`;
const READINGS = 150;
const TIMES = ['warm', 'small', 'large'];
const ROUNDS = 15;

interface AtSize {
  incidents: number;
  events: number;
  /** Milliseconds, medians: committing a reading; deciding whom to tell, claiming and settling it. */
  reading: number;
  telling: number;
  views: Record<string, number>;
}

export interface RecordGrowth {
  small: number;
  large: number;
  smallEvents: number;
  largeEvents: number;
  readingSmallMs: number;
  readingLargeMs: number;
  readingRatio: number;
  tellingSmallMs: number;
  tellingLargeMs: number;
  tellingRatio: number;
  /** Of all views of the board, and of the one that grows the most. */
  viewsRatio: number;
  worstViewRatio: number;
  /** Of each view, in milliseconds: «15 → 17». */
  views: Record<string, string>;
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
    const first = await measure(store, client, server.url, 'small');
    await grow(client, Math.ceil(large / small) - 1, (copies) => {
      if (process.stderr.isTTY)
        process.stderr.write(`\r${(copies + 1) * small} of ${large} incidents written`);
    });
    const then = await measure(store, client, server.url, 'large');
    const views = Object.keys(VIEWS);
    const ratios = views.map((name) => then.views[name]! / first.views[name]!);
    return {
      small: first.incidents,
      large: then.incidents,
      smallEvents: first.events,
      largeEvents: then.events,
      readingSmallMs: first.reading,
      readingLargeMs: then.reading,
      readingRatio: then.reading / first.reading,
      tellingSmallMs: first.telling,
      tellingLargeMs: then.telling,
      tellingRatio: then.telling / first.telling,
      viewsRatio: median(ratios),
      worstViewRatio: Math.max(...ratios),
      views: Object.fromEntries(views.map((name) => [name, `${first.views[name]} → ${then.views[name]}`])),
    };
  } finally {
    await client.end();
    await engine.close();
    await server.stop();
  }
}

async function measure(store: Store, client: pg.Client, databaseUrl: string, name: string): Promise<AtSize> {
  const { rows } = await client.query<{ incidents: number; events: number }>(
    `select (select count(*)::int from rasid.incidents) as incidents, (select count(*)::int from rasid.events) as events`,
  );
  const { times, changed } = await commitReadings(store, name);
  const home = makeHome(FEEDS, ALERTS);
  const telling = median(await tell(store, home.config, changed));
  const rasid = await startRasidProcess(home, ['--roles', 'board'], {
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'debug',
  });
  try {
    await waitFor('the index', () => rasid.output().includes('incidents are indexed'), 600_000);
    const views: Record<string, number> = {};
    for (const [view, path] of Object.entries(VIEWS))
      views[view] = (await ask(rasid.address, path, ROUNDS)).p50;
    return { ...rows[0]!, reading: median(times), telling, views };
  } finally {
    await rasid.stop('SIGTERM');
  }
}

/** Reports of today, each of what an incident of the record tells, in another outlet: each joins it or stands beside it. */
async function commitReadings(
  store: Store,
  name: string,
): Promise<{ times: number[]; changed: Set<string> }> {
  // Those that were read of before are the latest: each time others are looked for.
  const known = (await store.incidents.list({ limit: READINGS * (TIMES.indexOf(name) + 1) })).slice(
    -READINGS,
  );
  const times: number[] = [];
  const changed = new Set<string>();
  for (const [number, { sources }] of known.entries()) {
    const id = `bench-${name}-${number}`;
    const now = new Date();
    const text = { ...article(id), publishedAt: now.toISOString(), fetchedAt: now.toISOString() };
    await store.articles.store([text]);
    const stored = (await store.articles.get(id))!;
    const events = await store.incidents.events(sources[0]!.articleId);
    const begun = performance.now();
    const news = await commitEvents(store, stored, events, now, null);
    times.push(performance.now() - begun);
    for (const { id } of news) changed.add(id);
  }
  return { times, changed };
}

/** From the decision to the receiver's answer, without the sending. */
async function tell(store: Store, configDir: string, incidents: ReadonlySet<string>): Promise<number[]> {
  const { alerts, alertWithin: alertWithinMs } = loadConfig(configDir, SHIPPED_CONFIG);
  const times: number[] = [];
  for (const id of incidents) {
    const now = new Date();
    const begun = performance.now();
    const deliveries = await store.incidents.decideAlert(
      id,
      (told) => decideAlert(told, alerts, now, { alertWithinMs }),
      surroundingsOf(alerts, now),
    );
    for (const delivery of deliveries) {
      await store.deliveries.blocker(delivery.id, now, 60_000);
      await store.deliveries.claim(delivery.id, now, 6_000);
      await store.deliveries.settle(delivery.id, { state: 'sent', at: now, providerMessageId: null });
    }
    if (deliveries.length > 0) times.push(performance.now() - begun);
  }
  return times;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
