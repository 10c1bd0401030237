import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPollHandler } from '../../src/workers/poll-worker.ts';
import { type FeedServer, startFeedServer } from '../support/feed-server.ts';
import { serveAll, type TestServer } from '../support/http-server.ts';
import { type Bench, openBench } from './bench.ts';

const LONG =
  'سيطرت قوات سوريا الديمقراطية، اليوم الأحد، على قرية الباغوز فوقاني في ريف دير الزور الشرقي بعد معارك استمرت ثلاثة أيام مع تنظيم الدولة الإسلامية، وقال مصدر عسكري إن القوات تمشط المنطقة وتفكك الألغام التي زرعها التنظيم قبل انسحاب عناصره نحو البادية.';
const ALERTS = 'receivers: [{ name: desk, console: {} }]\nroute: { receiver: desk }\n';

describe('polling', () => {
  let bench: Bench;
  let first: FeedServer;
  let second: FeedServer;
  let page: TestServer;
  const signal = new AbortController().signal;

  beforeAll(async () => {
    first = await startFeedServer([{ id: 'a', title: 'خبر', text: LONG }]);
    second = await startFeedServer([{ id: 'b', title: 'خبر عاجل', text: `دمشق (وكالات) - ${LONG}` }]);
    page = await serveAll((_request, response) =>
      response.end('<!doctype html><title>404</title><p>not here'),
    );
    const pageUrl = page.url('/');
    bench = await openBench(
      `defaults: { allowPrivate: true, fullText: never }
feeds:
  - { id: first, outlet: الأولى, url: "${first.url}" }
  - { id: second, outlet: الثانية, url: "${second.url}" }
  - { id: page, outlet: صفحة, url: "${pageUrl}" }
  - { id: away, outlet: بعيدة, url: "http://127.0.0.1:1/feed" }
  - { id: inside, outlet: داخلية, url: "${first.url}", allowPrivate: false }
`,
      ALERTS,
    );
    await bench.store.feeds.sync(bench.config.feeds);
  });
  afterAll(async () => {
    await bench.close();
    await Promise.all([first.close(), second.close(), page.close()]);
  });

  it('stores an item once, however often it is seen, and queues it for reading', async () => {
    const poll = createPollHandler(bench);
    await poll({ feedId: 'first' }, signal);
    await poll({ feedId: 'first' }, signal);
    expect(await bench.store.articles.counts()).toMatchObject({ stored: 1 });
    expect((await bench.queues.counts()).extract.waiting).toBe(1);
    expect(await bench.store.feeds.get('first')).toMatchObject({ failures: 0, lastError: null });
  });

  it('knows a syndicated copy in another outlet', async () => {
    await createPollHandler(bench)({ feedId: 'second' }, signal);
    const articles = await bench.store.articles.latest(10);
    expect(articles).toHaveLength(2);
    expect(new Set(articles.map(({ syndicationId }) => syndicationId)).size).toBe(1);
  });

  it('reads a corrected text again', async () => {
    first.articles = [
      { id: 'a', title: 'خبر', text: `${LONG} وأعلن المصدر مقتل 12 من عناصر التنظيم في حصيلة جديدة.` },
    ];
    const [article] = (await bench.store.articles.latest(10)).filter(({ feedId }) => feedId === 'first');
    await createPollHandler(bench)({ feedId: 'first' }, signal);
    const again = await bench.store.articles.get(article!.id);
    expect(again?.text).toContain('حصيلة جديدة');
    expect(again?.fingerprint).not.toBe(article?.fingerprint);
    expect(await bench.store.articles.counts()).toMatchObject({ stored: 2 });
  });

  it('notes a page that is no feed, and an address that may not be polled, without failing the job', async () => {
    const poll = createPollHandler(bench);
    await poll({ feedId: 'page' }, signal);
    await poll({ feedId: 'page' }, signal);
    await poll({ feedId: 'inside' }, signal);
    expect(await bench.store.feeds.get('page')).toMatchObject({
      failures: 2,
      lastError: expect.stringContaining('FEED_NOT_A_FEED'),
    });
    expect(await bench.store.feeds.get('inside')).toMatchObject({
      lastError: expect.stringContaining('FEED_ADDRESS_FORBIDDEN'),
    });
  });

  it('notes a host that takes no connections: that is no outage of the record', async () => {
    await createPollHandler(bench)({ feedId: 'away' }, signal);
    expect(await bench.store.feeds.get('away')).toMatchObject({
      failures: 1,
      lastError: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('reads no page from which robots.txt keeps machines', async () => {
    const asked: string[] = [];
    const news = await serveAll((request, response) => {
      asked.push(request.url!);
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /closed');
      else response.end('<a href="/n/1">اشتباكات في ريف حلب الغربي منذ الفجر</a>');
    });
    const origin = news.url('');
    const list = { kind: 'html' as const, list: { links: '/n/\\d+$' } };
    const base = bench.config.feeds[0]!;
    const feeds = ['open', 'closed'].map((id) => ({ ...base, ...list, id, url: `${origin}/${id}` }));
    const config = { ...bench.config, feeds };
    await bench.store.feeds.sync([...bench.config.feeds, ...feeds]);
    const poll = createPollHandler({ ...bench, config });
    for (const { id } of feeds) await poll({ feedId: id }, signal);
    await news.close();
    expect(await bench.store.feeds.get('open')).toMatchObject({ lastError: null, polling: { listed: 1 } });
    expect((await bench.store.feeds.get('closed'))?.lastError).toMatch(/FEED_REFUSED.*robots\.txt/);
    expect(asked).toEqual(['/robots.txt', '/open']);
  });

  it('says of a page’s host that does not answer what is wrong, not that it keeps machines away', async () => {
    const gone = await serveAll((_request, response) => void response.end());
    const origin = gone.url('');
    await gone.close();
    const base = bench.config.feeds[0]!;
    const page = { kind: 'html' as const, list: { links: '/n/\\d+$' }, id: 'mute', url: `${origin}/news` };
    const config = { ...bench.config, feeds: [{ ...base, ...page }] };
    await bench.store.feeds.sync([...bench.config.feeds, ...config.feeds]);
    await createPollHandler({ ...bench, config })({ feedId: 'mute' }, signal);
    expect((await bench.store.feeds.get('mute'))?.lastError).toMatch(/FEED_UNREACHABLE.*ECONNREFUSED/);
  });

  it('leaves a feed alone that is no longer configured', async () => {
    const { requests } = first;
    await createPollHandler(bench)({ feedId: 'gone' }, signal);
    expect(first.requests).toBe(requests);
  });
});
