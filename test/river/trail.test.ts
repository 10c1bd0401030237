// One id leads through the log of a running program: from the feed to the receiver.
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { startFeedServer } from '../support/feed-server.ts';
import { makeHome, startRasidProcess, waitFor } from '../support/rasid-process.ts';
import { SECRET, startWebhookSink } from '../support/webhook-sink.ts';
import { RIVER_ARTICLES } from './articles.ts';

it('an article’s id stands in every line of its way to a receiver', { timeout: 90_000 }, async () => {
  const feed = await startFeedServer(RIVER_ARTICLES.slice(0, 3));
  const sink = await startWebhookSink();
  const home = makeHome(
    `defaults: { allowPrivate: true, fullText: never }\nfeeds: [{ id: wire, outlet: وكالة, url: "${feed.url}", every: 2s }]\n`,
    `receivers: [{ name: desk, webhook: { url: "${sink.url}", secret: "${SECRET}" } }]\nroute: { receiver: desk }\n`,
  );
  const rasid = await startRasidProcess(home);
  try {
    await waitFor('a notice', () => rasid.output().includes('"msg":"notice sent"'));
    const lines = rasid
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { msg: string; articleId?: string; articleIds?: string[] });
    const sent = lines.find(({ msg }) => msg === 'notice sent')!;
    const [articleId] = sent.articleIds!;
    const way = lines.filter((line) => line.articleId === articleId || line.articleIds?.includes(articleId!));
    expect(way.map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['new articles stored', 'article read', 'alert decided', 'notice sent']),
    );
  } finally {
    await rasid.stop('SIGTERM');
    await Promise.all([feed.close(), sink.close()]);
    rmSync(dirname(home.config), { recursive: true, force: true });
  }
});
