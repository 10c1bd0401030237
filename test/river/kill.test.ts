import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeedServer, startFeedServer } from '../support/feed-server.ts';
import { makeHome, startRasidProcess, waitFor } from '../support/rasid-process.ts';
import { SECRET, startWebhookSink, type WebhookSink } from '../support/webhook-sink.ts';
import { ALERTING, RIVER_ARTICLES } from './articles.ts';

/** The outlet articles behind a receipt. */
const toldIds = (sink: WebhookSink) =>
  new Set(
    sink.receipts
      .filter(({ body }) => ['clash', 'control'].includes(body.data.class))
      .flatMap(({ body }) =>
        body.data.sources.map(({ url }) => decodeURIComponent(url?.split('/').at(-1) ?? '')),
      ),
  );

describe('the river, killed with -9 in the middle and started again', () => {
  let feed: FeedServer;
  let sink: WebhookSink;

  beforeAll(async () => {
    feed = await startFeedServer(RIVER_ARTICLES.slice(0, 3));
    sink = await startWebhookSink();
  });
  afterAll(async () => {
    await feed.close();
    await sink.close();
  });

  it('stores each article once, tells each incident once, signed', { timeout: 120_000 }, async () => {
    const home = makeHome(
      `feeds:\n  - { id: wire, outlet: وكالة الاختبار, url: "${feed.url}", every: 1s, allowPrivate: true, fullText: never }\n`,
      `receivers:\n  - name: desk\n    language: both\n    webhook: { url: "${sink.url}", secret: ${SECRET} }\nroute: { receiver: desk, matchers: ['class =~ "clash|control"'] }\n`,
    );
    const first = await startRasidProcess(home);
    await waitFor('a first notice', () => sink.receipts.length > 0);
    feed.articles = [...RIVER_ARTICLES];
    await waitFor('a poll of the longer feed', () =>
      /"articleIds":\[("[^"]+",?){4}\].*new articles stored/.test(first.output()),
    );
    await first.stop('SIGKILL');

    const second = await startRasidProcess(home);
    await waitFor('every incident to be told', () => ALERTING.every((id) => toldIds(sink).has(id))).catch(
      (error) => {
        throw new Error(`told: ${[...toldIds(sink)]}\n${second.output()}`, { cause: error });
      },
    );
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const { incidents } = (await (await fetch(`${second.address}/api/incidents?limit=100`)).json()) as {
      incidents: { sources: unknown[] }[];
    };
    expect(await second.stop('SIGTERM')).toBe(0);

    expect(sink.receipts.filter(({ verified }) => !verified)).toEqual([]);
    // The kill may repeat the one message whose answer it cut off, under its own id.
    const ids = sink.receipts.map(({ id }) => id);
    expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(1);
    const news = [...new Map(sink.receipts.map((receipt) => [receipt.id, receipt])).values()]
      .filter(({ body }) => body.type === 'incident.new')
      .map(({ body }) => body.data.id);
    expect(new Set(news).size).toBe(news.length);
    expect([...toldIds(sink)].toSorted()).toEqual(ALERTING.toSorted());
    expect(incidents.length).toBeGreaterThanOrEqual(ALERTING.length);
  });
});
