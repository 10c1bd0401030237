// A machine of the fleet whose clock is wrong: what it puts off is put off by the time of the others.
import { Queue } from 'bullmq';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findClocks } from '../support/clocks.ts';
import { announceSkip, type Found, findPostgres, findRedis, isServer } from '../support/engines.ts';
import { type FeedServer, startFeedServer } from '../support/feed-server.ts';
import { makeHome, startRasidProcess, waitFor } from '../support/rasid-process.ts';
import { SECRET, startWebhookSink, type WebhookSink } from '../support/webhook-sink.ts';
import { RIVER_ARTICLES } from './articles.ts';

const HOUR_S = 3600;
const clocks = findClocks();
let postgres: Found;
let redis: Found;
let feed: FeedServer;
let sink: WebhookSink;

beforeEach(async () => {
  [postgres, redis] = [await findPostgres(), await findRedis()];
  announceSkip('wrong clocks on PostgreSQL', postgres);
  announceSkip('wrong clocks on Redis', redis);
  if (!clocks) announceSkip('wrong clocks', { reason: 'there is no libfaketime (apt install libfaketime)' });
  feed = await startFeedServer(RIVER_ARTICLES.slice(0, 4));
  sink = await startWebhookSink();
});
afterEach(async () => {
  await Promise.all([feed.close(), sink.close()]);
  for (const server of [postgres, redis]) if (isServer(server)) await server.stop();
});

const homeOf = (name: string) =>
  makeHome(
    `feeds:\n  - { id: ${name}, outlet: وكالة الاختبار, url: "${feed.url}", every: 1s, allowPrivate: true, fullText: never }\n`,
    `receivers:\n  - name: ${name}\n    webhook: { url: "${sink.url}", secret: ${SECRET} }\nroute: { receiver: ${name} }\n`,
  );

it.for([['ahead', HOUR_S] as const, ['behind', -HOUR_S] as const])(
  'an hour %s: notices are tried again when they are due',
  {
    timeout: 120_000,
  },
  async ([name, seconds], { skip }) => {
    if (!clocks || !isServer(postgres) || !isServer(redis)) return skip();
    sink.answers = Array.from({ length: 20 }, () => (_, response) => response.writeHead(503).end());
    const home = homeOf(name);
    const clock = clocks.env(name);
    clocks.set(name, seconds);
    const env = { ...clock, DATABASE_URL: postgres.url, REDIS_URL: redis.url };
    const wrong = await startRasidProcess(home, [], env as Record<string, string>);
    const queue = new Queue('deliver', { connection: { url: redis.url }, prefix: 'rasid' });
    queue.on('error', () => undefined);
    const begun = Date.now();
    const [job] = await waitFor('a notice that is tried again', async () => {
      const delayed = await queue.getDelayed();
      return delayed.length > 0 ? delayed : null;
    });
    expect(Math.abs(job!.timestamp - begun)).toBeLessThan(60_000);
    sink.answers = [];
    const [told] = await waitFor(
      'the notice',
      () => (sink.receipts.length > 0 ? sink.receipts : null),
      60_000,
    );
    expect(told!.verified).toBe(true);
    expect(await wrong.stop('SIGTERM')).toBe(0);
    await queue.close();
  },
);

it('a start with the right clock goes on at once with what one an hour ahead put off', {
  timeout: 120_000,
}, async ({ skip }) => {
  if (!clocks) return skip();
  sink.answers = Array.from({ length: 20 }, () => (_, response) => response.writeHead(503).end());
  feed.articles = RIVER_ARTICLES.slice(0, 2);
  const home = homeOf('start');
  const env = clocks.env('start') as Record<string, string>;
  clocks.set('start', HOUR_S);
  const ahead = await startRasidProcess(home, [], env);
  await waitFor('a notice that is tried again', () => ahead.output().includes('tried again'), 60_000);
  await ahead.stop('SIGKILL');
  clocks.set('start', 0);
  sink.answers = [];
  feed.articles = RIVER_ARTICLES.slice(0, 4);

  const right = await startRasidProcess(home, [], env);
  await waitFor('the notice', () => sink.receipts.length > 0, 30_000);
  await waitFor('the next articles', () => right.output().includes('new articles stored'), 30_000);
  expect(await right.stop('SIGTERM')).toBe(0);
});
