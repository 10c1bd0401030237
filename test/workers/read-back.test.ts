// A channel with pages, over real HTTP: what was posted while nobody looked is read back, a page a job.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPollHandler } from '../../src/workers/poll-worker.ts';
import { serveAll, type TestServer } from '../support/http-server.ts';
import { type Bench, openBench } from './bench.ts';

const PAGE = 20;
const ALERTS = 'receivers: [{ name: desk, console: {} }]\nroute: { receiver: desk }\n';
const post = (
  number: number,
) => `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="nahr/${number}">
<div class="tgme_widget_message_bubble"><div class="tgme_widget_message_text">اشتباكات عند الحاجز رقم ${number} غربي البلدة منذ الفجر</div>
<div class="tgme_widget_message_footer"><a class="tgme_widget_message_date" href="https://t.me/nahr/${number}"><time datetime="2026-03-01T10:00:00+00:00"></time></a></div></div></div></div>`;

/** The newest posts before `before`, oldest first, as the public preview prints them. */
function preview(newest: number, before: number): string {
  const last = Math.min(newest, before - 1);
  const first = Math.max(1, last - PAGE + 1);
  const posts = Array.from({ length: last - first + 1 }, (_, index) => post(first + index));
  const more = first > 1 ? `<a class="tme_messages_more" data-before="${first}"></a>` : '';
  return `<html><body><div class="tgme_channel_info_header_title">نهر</div><section class="tgme_channel_history">${more}${posts.join('')}</section></body></html>`;
}

describe('a gap in a channel', () => {
  let bench: Bench;
  let server: TestServer;
  let newest = 30;
  let broken = false;
  const asked: string[] = [];
  const signal = new AbortController().signal;

  beforeAll(async () => {
    server = await serveAll((request, response) => {
      asked.push(request.url!);
      const before = Number(
        new URL(request.url!, 'http://x').searchParams.get('before') ?? Number.MAX_SAFE_INTEGER,
      );
      if (broken && request.url!.includes('before')) response.writeHead(500).end();
      else response.setHeader('content-type', 'text/html; charset=utf-8').end(preview(newest, before));
    });
    const url = server.url('/s/nahr');
    bench = await openBench(
      `defaults: { allowPrivate: true }\nfeeds:\n  - { id: nahr, outlet: نهر, kind: telegram, url: "${url}" }\n`,
      ALERTS,
    );
    await bench.store.feeds.sync(bench.config.feeds);
  });
  afterAll(async () => {
    await bench.close();
    await server.close();
  });

  const poll = () => createPollHandler(bench)({ feedId: 'nahr' }, signal);
  const back = () => createPollHandler(bench)({ feedId: 'nahr', back: true }, signal);
  const gap = async () => (await bench.store.feeds.get('nahr'))!.polling.gap;
  const stored = async () => (await bench.store.articles.counts()).stored;

  it('is none on the first poll, nor while something known is listed', async () => {
    await poll();
    expect([await stored(), await gap()]).toEqual([PAGE, null]);
    newest += 5;
    await poll();
    expect([await stored(), await gap()]).toEqual([PAGE + 5, null]);
  });

  it('is read back to the first known post, each once', async () => {
    newest += 2 * PAGE + 7;
    await poll();
    expect(await gap()).toMatchObject({ older: expect.stringContaining('before='), pages: 0 });
    expect((await bench.queues.counts()).poll.waiting).toBe(1);
    await back();
    await back();
    expect(await gap()).toBeNull();
    await back();
    expect(await stored()).toBe(newest - 10);
    expect(asked.filter((path) => path.includes('before'))).toHaveLength(2);
  });

  it('is left where its pages cannot be had, and the newest are in hand', async () => {
    broken = true;
    newest += 2 * PAGE;
    const before = await stored();
    await poll();
    await back();
    expect([await stored(), await gap()]).toEqual([before + PAGE, null]);
    expect(await bench.store.feeds.get('nahr')).toMatchObject({ failures: 0, polling: { gaps: 2 } });
  });
});
