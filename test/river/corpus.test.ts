// The river on long articles that nobody here wrote. They belong to their outlets and stay outside the project, so
// this runs only where the corpus folder stands beside it.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FeedServer, startFeedServer, type TestArticle } from '../support/feed-server.ts';
import {
  type Home,
  makeHome,
  type RunningRasid,
  startRasidProcess,
  waitFor,
} from '../support/rasid-process.ts';
import { SECRET, startWebhookSink, type WebhookSink } from '../support/webhook-sink.ts';

const SEEDS = new URL('../../../shared/corpus/gold/seeds.json', import.meta.url);
const there = existsSync(SEEDS);
if (!there) console.warn('SKIPPED: the river on long articles, because ../shared/corpus is not here');

interface Incident {
  class: string;
  sources: { articleId: string }[];
}

async function incidentsOf({ address }: RunningRasid): Promise<Incident[]> {
  const response = await fetch(`${address}/api/incidents?limit=200`);
  return ((await response.json()) as { incidents: Incident[] }).incidents;
}

/** Nothing waits to be decided, and no notice to go out. */
async function allTold({ address }: RunningRasid): Promise<boolean> {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  const waiting =
    /^rasid_(?:queue_jobs\{queue="(?:alert|deliver)",state="(?:waiting|active|delayed)"|deliveries\{state="(?:pending|sending|retry)")\} (\d+)$/gm;
  const counts = [...metrics.matchAll(waiting)].map(([, count]) => Number(count));
  return counts.length === 9 && counts.every((count) => count === 0);
}

const KILLS = 3;

async function killRepeatedly(home: Home, sink: WebhookSink): Promise<void> {
  const rasid = await startRasidProcess(home);
  await waitFor('a first notice', () => sink.receipts.length > 0);
  await rasid.stop('SIGKILL');
  for (const afterMs of [300, 1500]) {
    const again = await startRasidProcess(home);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await again.stop('SIGKILL');
  }
}

describe.runIf(there)('the river on five long articles, killed three times', () => {
  it('stores each once, finds clash or control in each, tells each incident once', {
    timeout: 180_000,
  }, async () => {
    const articles = JSON.parse(readFileSync(SEEDS, 'utf8')) as TestArticle[];
    const feed: FeedServer = await startFeedServer(articles);
    const sink = await startWebhookSink();
    const home = makeHome(
      `feeds:\n  - { id: seeds, outlet: seeds, url: "${feed.url}", every: 1s, allowPrivate: true, fullText: never }\n`,
      `receivers:\n  - name: desk\n    webhook: { url: "${sink.url}", secret: ${SECRET} }\nroute: { receiver: desk, group_interval: 1s }\n`,
    );
    await killRepeatedly(home, sink);
    const rasid = await startRasidProcess(home);
    await waitFor('all articles to be read', async () =>
      (await (await fetch(`${rasid.address}/metrics`)).text()).includes(
        'rasid_articles{stage="extracted"} 5',
      ),
    );
    await waitFor('every incident to be told', async () => await allTold(rasid), 90_000);
    const incidents = await incidentsOf(rasid);
    expect(await rasid.stop('SIGTERM')).toBe(0);
    await feed.close();
    await sink.close();

    const alerting = incidents.filter((one) => ['clash', 'control'].includes(one.class));
    expect(new Set(alerting.map((one) => one.class)).size).toBe(2);
    expect(new Set(alerting.flatMap(({ sources }) => sources.map(({ articleId }) => articleId))).size).toBe(
      5,
    );
    expect(sink.receipts.every(({ verified }) => verified)).toBe(true);
    const ids = sink.receipts.map(({ id }) => id);
    // A kill between the receiver's answer and our reading of it repeats that one message, under its own id.
    expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(KILLS);
    const news = [...new Map(sink.receipts.map((receipt) => [receipt.id, receipt])).values()]
      .filter(({ body }) => body.type === 'incident.new')
      .map(({ body }) => body.data.id);
    expect(new Set(news).size).toBe(news.length);
    expect(news.length).toBeGreaterThanOrEqual(incidents.length);
  });
});
