import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceSkip, type Found, findPostgres, findRedis, isServer } from '../support/engines.ts';
import { type FeedServer, startFeedServer } from '../support/feed-server.ts';
import { makeHome, startRasidProcess, waitFor } from '../support/rasid-process.ts';
import { SECRET, startWebhookSink, type WebhookSink } from '../support/webhook-sink.ts';
import { ALERTING, RIVER_ARTICLES } from './articles.ts';

describe('a fleet on PostgreSQL and Redis: one process polls, two read, one tells', () => {
  let postgres: Found;
  let redis: Found;
  let feed: FeedServer;
  let sink: WebhookSink;

  beforeAll(async () => {
    [postgres, redis] = [await findPostgres(), await findRedis()];
    announceSkip('the fleet on PostgreSQL', postgres);
    announceSkip('the fleet on Redis', redis);
    feed = await startFeedServer(RIVER_ARTICLES.slice(0, 2));
    sink = await startWebhookSink();
  });
  afterAll(async () => {
    await Promise.all([feed.close(), sink.close()]);
    for (const server of [postgres, redis]) if (isServer(server)) await server.stop();
  });

  it('survives a killed reader and a wiped Redis, and tells each incident once', {
    timeout: 180_000,
  }, async ({ skip }) => {
    if (!isServer(postgres) || !isServer(redis)) return skip();
    const env = { DATABASE_URL: postgres.url, REDIS_URL: redis.url };
    const home = makeHome(
      `feeds:\n  - { id: wire, outlet: وكالة الاختبار, url: "${feed.url}", every: 1s, allowPrivate: true, fullText: never }\n`,
      `receivers:\n  - name: desk\n    webhook: { url: "${sink.url}", secret: ${SECRET} }\nroute: { receiver: desk, matchers: ['class =~ "clash|control"'] }\n`,
    );
    const start = (roles: string) => startRasidProcess(home, ['--roles', roles], env);
    const [poller, reader, teller] = await Promise.all([
      start('poll'),
      start('extract'),
      start('alert,deliver,board'),
    ]);
    const second = await start('extract');
    await waitFor('a first notice', () => sink.receipts.length > 0, 60_000);

    await reader.stop('SIGKILL');
    feed.articles = RIVER_ARTICLES.slice(0, 4);
    await waitFor(
      'the longer feed to be stored',
      () => poller.output().match(/"articleIds":\[("[^"]+",?){2}\].*new articles stored/g)?.length === 2,
      60_000,
    );
    const client = new Redis(redis.url);
    await client.flushall();
    await client.quit();
    feed.articles = [...RIVER_ARTICLES];

    const told = () =>
      sink.receipts.flatMap(({ body }) =>
        body.data.sources.map(({ url }) => decodeURIComponent(url?.split('/').at(-1) ?? '')),
      );
    await waitFor(
      'every incident to be told',
      () => ALERTING.every((id) => told().includes(id)),
      90_000,
    ).catch((error) => {
      throw new Error(`told: ${told()}\n${poller.output()}\n${second.output()}\n${teller.output()}`, {
        cause: error,
      });
    });
    expect(await Promise.all([poller, second, teller].map((one) => one.stop('SIGTERM')))).toEqual([0, 0, 0]);

    expect(sink.receipts.every(({ verified }) => verified)).toBe(true);
    expect(new Set(sink.receipts.map(({ id }) => id)).size).toBe(sink.receipts.length);
    const news = sink.receipts
      .filter(({ body }) => body.type === 'incident.new')
      .map(({ body }) => body.data.id);
    expect(new Set(news).size).toBe(news.length);
  });
});
