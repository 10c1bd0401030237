// SIGHUP to the real process: a feed more, another receiver, a broken file, the mended one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeedServer, startFeedServer } from '../support/feed-server.ts';
import {
  type Home,
  makeHome,
  type RunningRasid,
  startRasidProcess,
  waitFor,
} from '../support/rasid-process.ts';
import { SECRET, startWebhookSink, type WebhookSink } from '../support/webhook-sink.ts';
import { RIVER_ARTICLES } from './articles.ts';
import { TOWN_NAMES, townArticles } from './many-articles.ts';

const feedsYaml = (feeds: Record<string, FeedServer>) =>
  `feeds:\n${Object.entries(feeds)
    .map(
      ([id, { url }]) =>
        `  - { id: ${id}, outlet: منبر ${id}, url: "${url}", every: 1s, allowPrivate: true, fullText: never }\n`,
    )
    .join('')}`;
const alertsYaml = (sink: WebhookSink) =>
  `receivers:\n  - name: desk\n    webhook: { url: "${sink.url}", secret: ${SECRET} }\nroute: { receiver: desk, matchers: ['class =~ "clash|control"'] }\n`;
const count = (rasid: RunningRasid, said: string) => rasid.output().split(said).length - 1;
const TAKEN = 'configuration was read again';
const REFUSED = 'the new configuration is refused';

async function hangUp(rasid: RunningRasid, answer: string): Promise<void> {
  const before = count(rasid, answer);
  rasid.child.kill('SIGHUP');
  await waitFor(`“${answer}”`, () => count(rasid, answer) > before);
}
const newsOf = (sink: WebhookSink) =>
  sink.receipts
    .filter(({ body }) => body.type === 'incident.new')
    .flatMap(({ body }) =>
      body.data.sources.map(({ url }) => decodeURIComponent(url?.split('/').at(-1) ?? '')),
    );

describe('a process that is told to read its configuration again', () => {
  let near: FeedServer;
  let far: FeedServer;
  let first: WebhookSink;
  let second: WebhookSink;
  let home: Home;
  let rasid: RunningRasid;

  beforeAll(async () => {
    near = await startFeedServer(RIVER_ARTICLES.slice(0, 1));
    far = await startFeedServer(RIVER_ARTICLES.slice(1, 3));
    [first, second] = [await startWebhookSink(), await startWebhookSink()];
    home = makeHome(feedsYaml({ near }), alertsYaml(first));
    rasid = await startRasidProcess(home);
  }, 60_000);
  afterAll(async () => {
    await rasid?.stop('SIGKILL');
    await Promise.all([near, far, first, second].map((server) => server.close()));
  });
  const processes = async () => {
    const answer = await fetch(`${rasid.address}/api/processes`);
    return ((await answer.json()) as { processes: { config: string; configFault: string | null }[] })
      .processes;
  };
  const write = (name: string, text: string) => writeFileSync(join(home.config, name), text);

  it('polls a new feed and tells a changed receiver, on the same port', { timeout: 60_000 }, async () => {
    await waitFor('a first notice', () => newsOf(first).includes('wire-1'));
    const [before] = await processes();
    const stream = await fetch(`${rasid.address}/api/stream`);
    write('feeds.yaml', feedsYaml({ near, far }));
    write('alerts.yaml', alertsYaml(second));
    await hangUp(rasid, TAKEN);

    // A stream is ended, so that its browser asks the board of now.
    await stream.text();
    const [after] = await processes();
    expect(after!.config).not.toBe(before!.config);
    await waitFor('the new feed to be told of', () =>
      ['wire-2', 'wire-3'].every((id) => newsOf(second).includes(id)),
    );
    expect(newsOf(first)).toEqual(['wire-1']);
    expect(await (await fetch(`${rasid.address}/api/feeds`)).text()).toContain('منبر far');
  });

  it('goes on as before where a file has a fault, and says so', { timeout: 60_000 }, async () => {
    write('alerts.yaml', `${alertsYaml(first)}nonsense: true\n`);
    await hangUp(rasid, REFUSED);
    const [row] = await processes();
    expect(row!.configFault).toMatch(/alerts\.yaml:\d+.*nonsense/);
    const river = await (await fetch(`${rasid.address}/river?lang=en`)).text();
    expect(river).toContain('A newer configuration was refused');
    near.articles = RIVER_ARTICLES.slice(3, 4);
    await waitFor('the receiver of before to be told', () => newsOf(second).includes('wire-4'));
  });

  it('takes the mended file, and stops as ever', { timeout: 60_000 }, async () => {
    write('alerts.yaml', alertsYaml(first));
    await hangUp(rasid, TAKEN);
    expect((await processes())[0]!.configFault).toBeNull();
    near.articles = RIVER_ARTICLES.slice(4, 5);
    await waitFor('the receiver of now to be told', () => newsOf(first).includes('wire-5'));
    expect(await rasid.stop('SIGTERM')).toBe(0);
    const told = [...newsOf(first), ...newsOf(second)];
    expect(told.toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `wire-${n}`));
  });
});

it('loses and doubles nothing when it is told so again and again under load', {
  timeout: 120_000,
}, async () => {
  const feed = await startFeedServer([]);
  const sink = await startWebhookSink();
  const home = makeHome(feedsYaml({ feed }), alertsYaml(sink));
  const rasid = await startRasidProcess(home);
  try {
    const articles = townArticles();
    for (let given = 2; given <= articles.length; given += 2) {
      feed.articles = articles.slice(0, given);
      await hangUp(rasid, TAKEN);
    }
    const stored = async () => {
      const metrics = await (await fetch(`${rasid.address}/metrics`)).text();
      return Number(/rasid_articles\{stage="extracted"\} (\d+)/.exec(metrics)?.[1]);
    };
    await waitFor('all articles to be read', async () => (await stored()) === articles.length, 60_000);
    await waitFor('every place to be told of', () => {
      const places = sink.receipts.map(({ body }) => JSON.stringify(body.data));
      return TOWN_NAMES.every((town) => places.some((place) => place.includes(town)));
    });
    expect(new Set(sink.receipts.map(({ id }) => id)).size).toBe(sink.receipts.length);
    const news = sink.receipts
      .filter(({ body }) => body.type === 'incident.new')
      .map(({ body }) => body.data.id);
    expect(new Set(news).size).toBe(news.length);
    expect(rasid.output()).not.toContain('job failed');
    expect(await rasid.stop('SIGTERM')).toBe(0);
  } finally {
    await rasid.stop('SIGKILL');
    await Promise.all([feed.close(), sink.close()]);
  }
});
