// A feed of summaries and its pages, over real HTTP.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageHandler } from '../../src/workers/page-worker.ts';
import { createPollHandler } from '../../src/workers/poll-worker.ts';
import { Postponed } from '../../src/workers/run-job.ts';
import { serveAll, type TestServer } from '../support/http-server.ts';
import { type Bench, openBench } from './bench.ts';

const SUMMARY = 'سيطرت فصائل محلية على ثلاث نقاط تفتيش عند المدخل الشرقي لمدينة نوى.';
const STORY = `${SUMMARY}
وقال مصدر محلي إن المهاجمين استخدموا أسلحة متوسطة، وإن شخصين أصيبا بجروح ونقلا إلى المشفى الوطني في المدينة.
وأغلقت المحال التجارية أبوابها في السوق الرئيسي، فيما فرضت قوات الأمن طوقا حول الأحياء القريبة.`;
const ALERTS = 'receivers: [{ name: desk, console: {} }]\nroute: { receiver: desk }\n';
const PATHS = ['open/1', 'closed/1', 'gone/1', 'moved/1'];
const FRONT =
  'افتتح وزير الثقافة معرض الكتاب السنوي بمشاركة مئة دار نشر محلية وعربية وسط حضور جماهيري كبير في يومه الأول، ويستمر المعرض أسبوعين.';

describe('the page of a summary', () => {
  let bench: Bench;
  let server: TestServer;
  const asked: string[] = [];
  const signal = new AbortController().signal;

  beforeAll(async () => {
    server = await serveAll((request, response) => {
      const path = request.url!.slice(1);
      asked.push(path);
      if (path === 'feed') {
        const items = PATHS.map(
          (link) =>
            `<item><guid>${link}</guid><link>/${link}</link><title>نوى</title><description>${SUMMARY}</description></item>`,
        );
        response.setHeader('content-type', 'application/rss+xml');
        response.end(`<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`);
      } else if (path === 'robots.txt') response.end('User-agent: *\nDisallow: /closed/\nCrawl-delay: 3');
      else if (path === 'gone/1') response.writeHead(404).end('not here');
      else if (path === 'moved/1') response.writeHead(302, { location: '/' }).end();
      else {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(
          `<html lang="ar"><body><nav><a href="/">الرئيسية</a></nav><article><h1>نوى</h1>${(path === ''
            ? FRONT
            : STORY
          )
            .split('\n')
            .map((line) => `<p>${line}</p>`)
            .join('')}</article></body></html>`,
        );
      }
    });
    const origin = server.url('');
    bench = await openBench(
      `defaults: { allowPrivate: true }\nfeeds:\n  - { id: short, outlet: موجز, url: "${origin}/feed" }\n`,
      ALERTS,
    );
    await bench.store.feeds.sync(bench.config.feeds);
  });
  afterAll(async () => {
    await bench.close();
    await server.close();
  });

  const stored = async () =>
    new Map(
      (await bench.store.articles.latest(10)).map((article) => [
        new URL(article.url!).pathname.slice(1),
        article,
      ]),
    );

  it('is queued before the article is read', async () => {
    await createPollHandler(bench)({ feedId: 'short' }, signal);
    const { page, extract } = await bench.queues.counts();
    expect([page.waiting, extract.waiting]).toEqual([4, 0]);
    expect([...(await stored()).values()].map(({ fullText }) => fullText)).toEqual([
      'wanted',
      'wanted',
      'wanted',
      'wanted',
    ]);
  });

  it('takes the place of the summary, as slowly as the host asks; where it cannot be had, the summary is read', async () => {
    const work = createPageHandler(bench);
    const pauses: number[] = [];
    const patiently = async (articleId: string): Promise<void> => {
      try {
        await work({ articleId }, signal);
      } catch (error) {
        if (!(error instanceof Postponed)) throw error;
        pauses.push(error.afterMs);
        bench.wait(error.afterMs);
        await patiently(articleId);
      }
    };
    for (const { id } of (await stored()).values()) await patiently(id);
    expect(pauses).toEqual([3000, 3000]);
    const articles = await stored();
    expect(articles.get('open/1')).toMatchObject({ text: STORY, fullText: 'read', stage: 'stored' });
    expect(articles.get('closed/1')).toMatchObject({ text: SUMMARY, fullText: 'failed' });
    expect(articles.get('gone/1')).toMatchObject({ text: SUMMARY, fullText: 'failed' });
    expect(articles.get('moved/1')).toMatchObject({ text: SUMMARY, fullText: 'failed' });
    expect((await bench.queues.counts()).extract.waiting).toBe(4);
    expect(asked.filter((path) => path === 'robots.txt')).toHaveLength(1);
    expect(asked).not.toContain('closed/1');
  });

  it('is not read again while the summary stays as it was', async () => {
    bench.wait(3000);
    await createPollHandler(bench)({ feedId: 'short' }, signal);
    expect((await stored()).get('open/1')).toMatchObject({ text: STORY, fullText: 'read' });
    expect((await bench.queues.counts()).page.waiting).toBe(4);
  });
});
