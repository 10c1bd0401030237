// The whole river in one process, with a clock that is moved by hand: feeds over real HTTP, the record on disk, a real
// receiver. Hours pass in seconds.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Rasid, startRasid } from '../../src/main.ts';
import { readSettings } from '../../src/shared/config/settings.ts';
import { type Config, loadConfig } from '../../src/shared/config.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { type FeedServer, startFeedServer, type TestArticle } from '../support/feed-server.ts';
import { type Home, makeHome, waitFor } from '../support/rasid-process.ts';
import { SECRET, startWebhookSink, type WebhookSink } from '../support/webhook-sink.ts';

const MINUTE = 60_000;
const MORNING = Date.parse('2026-03-03T07:00:00Z');
const SHIPPED = new URL('../../config', import.meta.url).pathname;

let clockAt = MORNING;
const clock = () => new Date(clockAt);

const item = (feed: string, at: number): TestArticle => ({
  id: `${feed}-${at}`,
  title: `افتتاح معرض ${at}`,
  text: `افتتحت البلدية المعرض رقم ${at} بحضور عدد من الزوار، ويستمر حتى نهاية الأسبوع في قاعة ${feed}.`,
  publishedAt: new Date(at).toISOString(),
});
/** An item every twelve minutes of the ten hours before `until`. */
const halfDay = (feed: string, until: number) =>
  Array.from({ length: 50 }, (_, index) => item(feed, until - index * 12 * MINUTE));

let servers: Record<'steady' | 'quiet' | 'broken', FeedServer>;
let sink: WebhookSink;
let home: Home;
let config: Config;
let rasid: Rasid | undefined;

beforeAll(async () => {
  const [steady, quiet, broken] = await Promise.all(
    ['steady', 'quiet', 'broken'].map((id) => startFeedServer(halfDay(id, MORNING))),
  );
  servers = { steady: steady!, quiet: quiet!, broken: broken! };
  sink = await startWebhookSink();
  const feeds = Object.entries(servers).map(
    ([id, { url }]) => `  - { id: ${id}, outlet: منبر ${id}, url: "${url}", every: 1s }\n`,
  );
  home = makeHome(
    `defaults: { allowPrivate: true, fullText: never }\nfeeds:\n${feeds.join('')}`,
    `receivers: [{ name: desk, webhook: { url: "${sink.url}", secret: ${SECRET} } }]
route: { receiver: desk, matchers: ['class = "control"'] }
health: { receivers: [desk], failing: 6h }
`,
  );
  config = loadConfig(home.config, SHIPPED);
});
afterAll(async () => {
  await rasid?.stop();
  await Promise.all([...Object.values(servers), sink].map((server) => server.close()));
  rmSync(join(home.config, '..'), { recursive: true, force: true });
});

async function start(): Promise<Rasid> {
  const settings = readSettings({ data: home.data, roles: 'poll,extract,alert,deliver' }, SHIPPED, {});
  return startRasid(settings, config, createLogger('silent'), clock);
}

/** Half an hour goes by: the steady feed brings an item, every feed that is due is asked, the watch comes round. */
async function halfAnHour(): Promise<void> {
  clockAt += 30 * MINUTE;
  servers.steady.articles = [item('steady', clockAt), ...servers.steady.articles].slice(0, 50);
  const { store, queues } = rasid!;
  await waitFor('all due feeds to be asked', async () => {
    const feeds = await store.feeds.list();
    return feeds.every(
      ({ lastPolledAt, nextPollAt }) =>
        lastPolledAt === clock().toISOString() || nextPollAt! > clock().toISOString(),
    );
  });
  await queues.add('health', {});
  await waitFor('the watch to be over', async () => {
    const { health, deliver } = await queues.counts();
    return health.waiting + health.active + deliver.waiting + deliver.active === 0;
  });
}

const hours = async (count: number) => {
  for (let half = 0; half < 2 * count; half++) await halfAnHour();
};
const told = () =>
  sink.receipts.map(({ body }) => {
    const { type, data } = body as unknown as { type: string; data: { feeds: { id: string }[] } };
    return `${type} ${data.feeds.map(({ id }) => id)}`;
  });

it('tells of a silent and of a failing feed once, and once that each is well, over a restart', {
  timeout: 120_000,
}, async () => {
  rasid = await start();
  await halfAnHour();
  servers.broken.status = 500;
  await hours(1);
  expect(told()).toEqual([]);

  await hours(4);
  expect(told()).toEqual(['feed.silent quiet']);
  await hours(2);
  expect(told()).toEqual(['feed.silent quiet', 'feed.failing broken']);

  await rasid.stop();
  rasid = await start();
  await hours(3);
  expect(told()).toHaveLength(2);

  for (const id of ['quiet', 'broken'] as const)
    servers[id].articles = [item(id, clockAt), ...servers[id].articles];
  servers.broken.status = 200;
  await hours(4);
  expect(told().slice(2).sort()).toEqual(['feed.recovered broken', 'feed.recovered quiet']);

  const spells = sink.receipts.map(({ body }) => (body.data as unknown as { incidentId: string }).incidentId);
  expect(new Set(spells).size).toBe(2);
  expect(sink.receipts.every(({ verified }) => verified)).toBe(true);
  expect((await rasid.store.feeds.list()).map((feed) => feed.told)).toEqual([null, null, null]);
});
