import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARTICLES, FIRST_BATCH } from '../../src/demo/articles.ts';
import { OUTLETS } from '../../src/demo/outlets.ts';
import { pressDates } from '../../src/demo/press-dates.ts';
import { type DemoWire, startDemoWire } from '../../src/demo/wire.ts';
import { readFeed } from '../../src/feeds/index.ts';
import { xmlFault } from './well-formed.ts';

const START = new Date('2026-11-22T10:00:00.400Z');

let wire: DemoWire;
let time: Date;
beforeEach(async () => {
  time = START;
  wire = await startDemoWire({ port: 0, now: () => time, everyMs: 0, waitForReader: false });
});
afterEach(() => wire.close());

const urlOf = (id: string) => wire.feeds.find((feed) => feed.id === id)!.url;

/** Decodes the bytes as their prolog says, as a reader of feeds must. */
async function read(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  const declared = /encoding="([^"]+)"/.exec(bytes.toString('latin1'))?.[1] ?? 'utf-8';
  return { response, bytes, declared, xml: new TextDecoder(declared, { fatal: true }).decode(bytes) };
}

it('the reader of these tests sees what is not well-formed', () => {
  for (const bad of ['<a>&</a>', '<a><b></a></b>', '<a/><b/>', '<a x=1/>', '<a>'])
    expect(xmlFault(bad)).toBeDefined();
});

/** What the product itself reads in a feed; irregularities fail the test. */
async function articlesOf(id: string) {
  const url = urlOf(id);
  const { response, bytes } = await read(url);
  const feed = { id, outlet: id, country: null, timezone: 'UTC' };
  const contentType = response.headers.get('content-type');
  const { articles, irregularities } = readFeed({ body: bytes, contentType, url }, feed, START);
  expect(irregularities).toEqual([]);
  return articles;
}

describe('the feeds', () => {
  it.each(OUTLETS.map(({ id }) => id))(
    '%s is well-formed XML before and after the last release',
    async (id) => {
      expect(xmlFault((await read(urlOf(id))).xml)).toBeUndefined();
      wire.release(ARTICLES.length);
      const { xml } = await read(urlOf(id));
      expect(xmlFault(xml)).toBeUndefined();
      expect(xml.match(/<(item|entry)>/g)).toHaveLength(
        ARTICLES.filter(({ outlet }) => outlet === id).length,
      );
    },
  );

  it('serves one feed as windows-1256 that no UTF-8 reader could read', async () => {
    const { bytes, declared, xml } = await read(urlOf('marafi-alnil'));
    expect(declared).toBe('windows-1256');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(xml).toContain('قوات الدعم السريع تسيطر على مدينة بارا بشمال كردفان');
  });

  it('writes what windows-1256 lacks as numeric references', async () => {
    wire.release(ARTICLES.length);
    const { xml } = await read(urlOf('marafi-alnil'));
    expect(xml).toContain('&#1633;&#1641;');
    const shelling = (await articlesOf('marafi-alnil')).find(({ title }) => title!.includes('الأبيض'))!;
    expect(shelling.text).toContain('وأصيب ١٩ آخرون');
  });

  it.each(OUTLETS.map(({ id }) => id))('%s gives the product whole texts, links and times', async (id) => {
    wire.release(ARTICLES.length);
    const read = await articlesOf(id);
    const printed = ARTICLES.filter(({ outlet }) => outlet === id);
    expect(read).toHaveLength(printed.length);
    for (const { key, title, body } of printed) {
      const article = read.find(({ url }) => url === `${wire.url}/${id}/${key}`)!;
      expect(article.title).toBe(title);
      expect(article.text.split(/\n+/)).toEqual(body(pressDates(START)));
      expect(Date.parse(article.publishedAt!)).toBe(Date.parse('2026-11-22T10:00:00Z'));
    }
  });

  it('links to pages that are there', async () => {
    const page = await fetch(`${wire.url}/almada/dhiban-clash-almada`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<h1>اشتباكات بين «قسد» ومسلحي العشائر');
    expect((await fetch(`${wire.url}/almada/sukhna-ambush-almada`)).status).toBe(404);
  });
});

describe('conditional requests', () => {
  it('answers 304 without a body to the entity tag and to the date', async () => {
    const url = urlOf('almada');
    const { response } = await read(url);
    const etag = response.headers.get('etag')!;
    const modified = response.headers.get('last-modified')!;
    for (const headers of [{ 'If-None-Match': etag }, { 'If-Modified-Since': modified }] as Record<
      string,
      string
    >[]) {
      const again = await fetch(url, { headers });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    }
  });

  it('answers in full once an article was added', async () => {
    const url = urlOf('almada');
    const etag = (await read(url)).response.headers.get('etag')!;
    time = new Date(START.getTime() + 60_000);
    wire.release(ARTICLES.length);
    const { response, xml } = await read(url, { 'If-None-Match': etag });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).not.toBe(etag);
    expect(xml).toContain('Sun, 22 Nov 2026 10:01:00 GMT');
  });
});

describe('releasing', () => {
  it('opens with a first batch in which every outlet has something', async () => {
    expect(wire.progress()).toEqual({ released: FIRST_BATCH, total: ARTICLES.length });
    for (const { url } of wire.feeds) expect((await read(url)).xml).toMatch(/<(item|entry)>/);
  });

  it('releases one at a time and stops at the last', () => {
    expect(wire.release()).toBe(1);
    expect(wire.release(1000)).toBe(ARTICLES.length - FIRST_BATCH - 1);
    expect(wire.release()).toBe(0);
  });

  it('publishes nothing before somebody asks, and dates the first batch by that', async () => {
    const own = await startDemoWire({ everyMs: 0, now: () => time });
    expect(own.progress().released).toBe(0);
    time = new Date(START.getTime() + 30_000);
    const { xml } = await read(own.feeds[0]!.url);
    expect(own.progress().released).toBe(FIRST_BATCH);
    expect(xml).toContain('<pubDate>Sun, 22 Nov 2026 10:00:30 GMT</pubDate>');
    await own.close();
  });

  it('goes on by itself when told how often', async () => {
    const own = await startDemoWire({ everyMs: 5, firstBatch: 0, waitForReader: false });
    await expect.poll(() => own.progress().released).toBe(ARTICLES.length);
    await own.close();
  });
});
