import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARTICLES, FIRST_BATCH } from '../../src/demo/articles.ts';
import { OUTLETS } from '../../src/demo/outlets.ts';
import { type DemoWire, startDemoWire } from '../../src/demo/wire.ts';
import { xmlFault } from './well-formed.ts';

const START = new Date('2026-11-22T10:00:00.400Z');

let wire: DemoWire;
let time: Date;
beforeEach(async () => {
  time = START;
  wire = await startDemoWire({ port: 0, now: () => time, everyMs: 0 });
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
    const feed = parseRssFeed(xml);
    const shelling = feed.items!.find(({ title }) => title!.includes('الأبيض'))!;
    expect(shelling.description).toContain('وأصيب ١٩ آخرون');
  });

  it('reads the same through a feed library: titles, links, times and whole texts', async () => {
    const rss = parseRssFeed((await read(urlOf('almada'))).xml);
    const dhiban = rss.items!.find(({ title }) => title!.includes('ذيبان'))!;
    expect(dhiban.link).toBe(`${wire.url}/almada/dhiban-clash-almada`);
    expect(dhiban.pubDate).toBe('Sun, 22 Nov 2026 10:00:00 GMT');
    expect(dhiban.content?.encoded).toContain('<p>دير الزور – المدى: اندلعت اشتباكات عنيفة، صباح الأحد،');

    const atom = parseAtomFeed((await read(urlOf('difaf-alfurat'))).xml);
    expect(atom.entries![0]!.published).toBe('2026-11-22T10:00:00.000Z');
    expect(atom.entries![0]!.content?.value ?? atom.entries![0]!.content).toContain('<p>');
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

  it('goes on by itself when told how often', async () => {
    const own = await startDemoWire({ everyMs: 5, firstBatch: 0 });
    await expect.poll(() => own.progress().released).toBe(ARTICLES.length);
    await own.close();
  });
});
