// Processes that share one PostgreSQL and one Redis: who polls, who reads, and one that takes over from another.
//
//   FLEET_ARTICLES=2000 npx vitest run test/river/sharing.test.ts
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import type { ControlEntry, Incident } from '../../src/shared/schema/index.ts';
import { createStore, openEngine, type Store } from '../../src/store/index.ts';
import type { Desk } from '../incidents/build.ts';
import { outcomeOf } from '../incidents/outcome.ts';
import { announceSkip, type Found, findPostgres, findRedis, isServer } from '../support/engines.ts';
import { startFeedServer } from '../support/feed-server.ts';
import { serveAll } from '../support/http-server.ts';
import { makeHome, type RunningRasid, startRasidProcess, waitFor } from '../support/rasid-process.ts';
import { SECRET, startWebhookSink } from '../support/webhook-sink.ts';
import { manyArticles, TOWN_NAMES, townArticles } from './many-articles.ts';

const ARTICLES = Number(process.env.FLEET_ARTICLES ?? 200);
const CONSOLE = 'receivers: [{ name: desk, console: true }]\nroute: { receiver: desk }\n';
const logger = createLogger('silent');

let postgres: Found[];
let redis: Found;
beforeAll(async () => {
  postgres = [await findPostgres(), await findPostgres()];
  redis = await findRedis();
  announceSkip('processes that share PostgreSQL', postgres[0]!);
  announceSkip('processes that share Redis', redis);
}, 60_000);
afterAll(async () => {
  for (const server of [...postgres, redis]) if (isServer(server)) await server.stop();
});
/** Engines of their own for each test. */
const engines = (which: number, database: number) => {
  const [record, queues] = [postgres[which]!, redis];
  if (!isServer(record) || !isServer(queues)) return undefined;
  return { DATABASE_URL: record.url, REDIS_URL: `${queues.url}/${database}` };
};
const feedYaml = (id: string, url: string) =>
  `  - { id: ${id}, outlet: منبر ${id}, url: "${url}", every: 2s, allowPrivate: true, fullText: never }\n`;

describe('two pollers', () => {
  it('poll each feed once a turn between them', { timeout: 120_000 }, async ({ skip }) => {
    const env = engines(0, 1);
    if (!env) return skip();
    const asked = new Map<string, number[]>();
    const outlets = await serveAll((request, response) => {
      const path = request.url!;
      asked.set(path, [...(asked.get(path) ?? []), performance.now()]);
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(
        `<rss version="2.0"><channel><title>x</title><item><guid>${path}-${asked.get(path)!.length}</guid><title>خبر</title><description>${path} ${asked.get(path)!.length}</description></item></channel></rss>`,
      );
    });
    const ids = Array.from({ length: 8 }, (_, index) => `f${index}`);
    const home = makeHome(
      `feeds:\n${ids.map((id) => feedYaml(id, outlets.url(`/${id}`))).join('')}`,
      CONSOLE,
    );
    const pollers: RunningRasid[] = [];
    try {
      for (let one = 0; one < 2; one++) pollers.push(await startRasidProcess(home, ['--roles', 'poll'], env));
      await waitFor(
        'eight turns of each',
        () => ids.every((id) => (asked.get(`/${id}`)?.length ?? 0) >= 8),
        60_000,
      );
      expect(await Promise.all(pollers.map((one) => one.stop('SIGTERM')))).toEqual([0, 0]);
    } finally {
      await Promise.all(pollers.map((one) => one.stop('SIGKILL')));
      await outlets.close();
    }
    // One turn may come late and the next in time, where the machine is busy; of three, no two are of the same turn.
    const spans = [...asked.values()].flatMap((times) =>
      times.slice(2).map((at, index) => at - times[index]!),
    );
    expect(Math.min(...spans)).toBeGreaterThan(3000);
    const turns = [...asked.values()].map((times) => (times.at(-1)! - times[0]!) / (times.length - 1));
    expect(Math.min(...turns)).toBeGreaterThan(1800);
    for (const poller of pollers) expect(poller.output()).toContain('rasid is up');
  });
});

/** All that stands in the record when every article is read. */
async function readBy(readers: number, which: number, database: number) {
  const env = engines(which, database)!;
  const store = createStore(await openEngine({ databaseUrl: env.DATABASE_URL, dataDir: '', logger }));
  const home = makeHome('feeds: []\n', CONSOLE);
  const running: RunningRasid[] = [];
  try {
    for (let one = 0; one < readers; one++)
      running.push(await startRasidProcess(home, ['--roles', 'extract'], env));
    await store.articles.store(manyArticles(ARTICLES));
    const left = async () => (await store.articles.counts()).stored;
    await waitFor('all articles to be read', async () => (await left()) === 0, 60_000 + ARTICLES * 200);
    const shares = running.map((one) => one.output().split('article read').length - 1);
    await Promise.all(running.map((one) => one.stop('SIGTERM')));
    return { shares, outcome: outcomeOf(await deskOf(store)), quarantined: await store.quarantine.count() };
  } finally {
    await Promise.all(running.map((one) => one.stop('SIGKILL')));
    await store.close();
  }
}

async function deskOf({ incidents }: Store): Promise<Desk> {
  const all: Incident[] = [];
  for (;;) {
    const last = all.at(-1);
    const before = last && { at: last.updatedAt, id: last.id };
    const page = await incidents.list({ order: 'id', limit: 500, ...(before && { before }) });
    all.push(...page);
    if (page.length < 500) break;
  }
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
  return { incidents: byId(all), ledger: byId<ControlEntry>(await incidents.controlOf()) } as Desk;
}

describe('two readers', () => {
  it(`make of ${ARTICLES} articles what one makes`, {
    timeout: 240_000 + ARTICLES * 500,
  }, async ({ skip }) => {
    if (!engines(1, 2)) return skip();
    const two = await readBy(2, 1, 2);
    const one = await readBy(1, 0, 3);
    expect(two.shares.every((share) => share > 0)).toBe(true);
    expect(one.outcome.incidents.length).toBeGreaterThan(ARTICLES / 30);
    expect(one.outcome.ledger.length).toBeGreaterThan(0);
    expect(two.outcome).toEqual(one.outcome);
    expect([one.quarantined, two.quarantined]).toEqual([0, 0]);
  });
});

describe('a rolling restart under load', () => {
  it('loses and doubles nothing', { timeout: 180_000 }, async ({ skip }) => {
    const env = engines(1, 4);
    if (!env) return skip();
    const feed = await startFeedServer([]);
    const sink = await startWebhookSink();
    const home = makeHome(
      `feeds:\n${feedYaml('wire', feed.url)}`,
      `receivers:\n  - name: desk\n    webhook: { url: "${sink.url}", secret: ${SECRET} }\nroute: { receiver: desk, matchers: ['class =~ "clash|control"'] }\n`,
    );
    const up: RunningRasid[] = [];
    const start = async () => {
      up.push(await startRasidProcess(home, ['--roles', 'poll,extract,alert,deliver'], env));
    };
    const told = (town: string) => sink.receipts.some(({ body }) => JSON.stringify(body.data).includes(town));
    try {
      await start();
      const articles = townArticles();
      const parts = [5, 10, 15, 20];
      for (const upTo of parts) {
        feed.articles = articles.slice(0, upTo);
        await start();
        expect(await up.at(-2)!.stop('SIGTERM')).toBe(0);
      }
      await waitFor('every town to be told of', () => TOWN_NAMES.every(told), 60_000);
      expect(await up.at(-1)!.stop('SIGTERM')).toBe(0);
    } finally {
      await Promise.all(up.map((one) => one.stop('SIGKILL')));
      await Promise.all([feed.close(), sink.close()]);
    }
    expect(new Set(sink.receipts.map(({ id }) => id)).size).toBe(sink.receipts.length);
    const news = sink.receipts
      .filter(({ body }) => body.type === 'incident.new')
      .map(({ body }) => body.data.id);
    expect(new Set(news).size).toBe(news.length);
    expect(news.length).toBe(TOWN_NAMES.length);
    for (const one of up) expect(one.output()).not.toContain('"final":true');
  });
});
