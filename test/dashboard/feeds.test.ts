import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRESH_POLLING } from '../../src/shared/schema/index.ts';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { BREAKOUT, SCRIPT } from './support/evil.ts';
import { seedStories } from './support/seed.ts';
import { seedFeeds } from './support/seed-feeds.ts';

/** A Sunday noon in the Arab East. */
const NOW = new Date('2026-11-22T09:00:00Z');
let test: TestBoard;
beforeAll(async () => {
  test = await openTestBoard(() => NOW);
  await seedStories(test.store, NOW);
  await seedFeeds(test.store, NOW);
});
afterAll(() => test.close());

async function page(url: string) {
  const response = await test.board.app.inject(url);
  return { response, $: load(response.body) };
}
async function api(url: string) {
  const response = await test.board.app.inject(url);
  return { status: response.statusCode, body: response.json() };
}

describe('the panel of feeds', () => {
  it('shows those in trouble first, with the cause in plain words and a page for each', async () => {
    const { $ } = await page('/river');
    const rows = $('.panel.feeds li')
      .toArray()
      .map((row) => $(row));
    expect(rows.map((row) => row.attr('class'))).toEqual(['blocked', 'failing', 'silent', 'ok']);
    expect(rows[0]!.find('.error').text()).toBe('الخادم يرفض الآلات (403) · 8 مرات فشل متتالية');
    expect(rows[2]!.find('.warning').text()).toMatch(/^مدة الصمت: \d+ ساعة · المعتاد بين خبرين: \d+ دقائق$/);
    expect(rows.map((row) => row.find('a').attr('href'))).toContain('/feeds/marafi-alnil');
    expect((await page('/river?lang=en')).$('.panel.feeds .error').first().text()).toContain(
      'The server refuses machines (403)',
    );
    const board = (await page('/')).$;
    expect(board('.vital.bad dd').text()).toBe('3');
    expect(board('.vital.bad a').attr('href')).toBe('/river');
  });
});

describe('the page of a feed', () => {
  it('says how it is doing and why, in both languages', async () => {
    const { $ } = await page('/feeds/marafi-alnil');
    expect($('h1').text()).toContain('صحيفة مرافئ النيل');
    expect($('.verdict').text()).toContain('ممنوعة');
    expect($('article > .error').text()).toBe('السبب: الخادم يرفض الآلات (403)');
    const english = await page('/feeds/marafi-alnil?lang=en');
    expect(english.$('.verdict').text()).toContain('Blocked');
    expect(english.$('.masthead a.language').attr('href')).toBe('/feeds/marafi-alnil');
  });

  it('gives every fact of the feed its line', async () => {
    const { $ } = await page('/feeds/difaf-alfurat?lang=en');
    const facts = Object.fromEntries(
      $('.factlist > div')
        .toArray()
        .map((row) => [$(row).find('dt').text(), $(row).find('dd').text()]),
    );
    expect(Object.keys(facts)).toEqual([
      'So it has been since',
      'Last read',
      'Last new item',
      'Its newest item',
      'Usually between two items',
      'Silent for',
      'Between polls',
      'Next poll',
      'Address',
      'Kind',
      'Charset',
      'Whole texts',
      'Items of the last answer',
      'New items in all',
      'Failed polls in all',
      'Gaps in which items may be lost',
    ]);
    expect(facts).toMatchObject({ Kind: 'RSS', Charset: 'utf-8', 'Next poll': 'in 4 minutes' });
    expect($('.panel li bdi').last().text()).toBe('<description> is not closed');
  });

  it('draws a week of hours, from right to left in Arabic', async () => {
    const bars = ($: ReturnType<typeof load>) =>
      $('svg .bar')
        .toArray()
        .map((bar) => Number($(bar).attr('x')));
    const [arabic, english] = [await page('/feeds/almada'), await page('/feeds/almada?lang=en')];
    const [right, left] = [bars(arabic.$), bars(english.$)];
    expect(left.length).toBeGreaterThan(60);
    expect(left).toEqual(left.toSorted((a, b) => a - b));
    expect(right).toEqual(left.map((x) => 7 * 24 * 10 - x - 8));
    expect(english.$('svg .usual').length).toBeGreaterThan(5);
    expect(english.$('.days time').text()).toContain('22 Sun');
    expect(english.$('svg [style], svg script')).toHaveLength(0);
    const days = (await api('/api/feeds/almada')).body.days as { items: number[] }[];
    const hoursWithItems = days.flatMap(({ items }) => items).filter((count) => count > 0);
    expect(left).toHaveLength(hoursWithItems.length);
  });

  it('is not found where no feed has the id', async () => {
    expect((await page('/feeds/none')).response.statusCode).toBe(404);
    expect((await page('/feeds/none')).response.json().error.message).toBe('لا قناة بهذا الاسم.');
    expect((await api('/api/feeds/none')).body.error).toMatchObject({ code: 'NOT_FOUND', parameter: 'id' });
    expect((await api('/api/feeds/almada?lang=en')).status).toBe(400);
  });
});

describe('/api/feeds', () => {
  it('gives health, times, rhythm and totals of each feed', async () => {
    const { body } = await api('/api/feeds');
    const silent = body.feeds.find(({ id }: { id: string }) => id === 'difaf-alfurat');
    expect(silent).toMatchObject({
      health: 'silent',
      cause: null,
      failures: 0,
      kind: 'rss',
      charset: 'utf-8',
      gaps: 0,
      fullText: { share: 1 },
      irregularities: ['declared as windows-1256, is utf-8', '<description> is not closed'],
    });
    expect(silent.silentMs).toBeGreaterThan(9 * 3_600_000);
    expect(silent.since).toBe(new Date(Date.parse(silent.lastSuccessAt) - silent.silentMs).toISOString());
    const refused = body.feeds.find(({ id }: { id: string }) => id === 'marafi-alnil');
    expect(refused.cause).toEqual({
      code: 'forbidden',
      status: 403,
      ar: 'الخادم يرفض الآلات (403)',
      en: 'The server refuses machines (403)',
    });
    expect(refused).toMatchObject({ health: 'blocked', failures: 8, failedPolls: 8 });
  });

  it('counts whole texts and summaries of the last week', async () => {
    const { feed: before } = (await api('/api/feeds/almada')).body;
    const [article] = (await test.store.articles.latest(50)).filter(({ feedId }) => feedId === 'almada');
    await test.store.articles.pageFailed(article!.id);
    const { feed } = (await api('/api/feeds/almada')).body;
    const { whole } = before.fullText;
    expect(feed.fullText).toEqual({ whole: whole - 1, summaries: 1, share: (whole - 1) / whole });
  });
});

describe('/metrics', () => {
  it('tells the freshness, rhythm, totals and state of each feed', async () => {
    const { body } = await test.board.app.inject('/metrics');
    const value = (name: string, id: string, labels = '') =>
      Number(new RegExp(`^${name}\\{feed="${id}"${labels}\\} (\\S+)$`, 'm').exec(body)?.[1]);
    expect(value('rasid_feed_seconds_since_success', 'almada')).toBe(40);
    expect(value('rasid_feed_seconds_since_new_item', 'almada')).toBe(420);
    expect(value('rasid_feed_poll_interval_seconds', 'almada')).toBeGreaterThanOrEqual(60);
    expect(value('rasid_feed_rhythm_seconds', 'almada')).toBeGreaterThan(60);
    expect(value('rasid_feed_failures', 'marafi-alnil')).toBe(8);
    expect(value('rasid_feed_failed_polls_total', 'marafi-alnil')).toBe(8);
    expect(value('rasid_feed_items_total', 'almada')).toBeGreaterThan(500);
    expect(value('rasid_feed_full_text_share', 'difaf-alfurat')).toBe(1);
    expect(body).toContain('# TYPE rasid_feed_items_total counter');
    const states = ['ok', 'slow', 'silent', 'failing', 'blocked', 'new'];
    const of = (id: string) =>
      states.filter((state) => value('rasid_feed_state', id, `,state="${state}"`) === 1);
    expect(['almada', 'difaf-alfurat', 'marafi-alnil', 'almashriqan'].map(of)).toEqual([
      ['ok'],
      ['silent'],
      ['blocked'],
      ['failing'],
    ]);
    expect(body.match(/^rasid_feed_state\{/gm)).toHaveLength(4 * states.length);
  });
});

describe('what feeds bring and where they lie', () => {
  const EVERYWHERE = [
    '/',
    '/fragment',
    '/feeds/almashriqan',
    '/api/feeds',
    '/api/feeds/almashriqan',
    '/metrics',
  ];

  it('is shown without secrets', async () => {
    await test.store.feeds.sync([
      {
        id: 'almashriqan',
        outlet: 'بوابة المشرقان',
        url: 'https://me:sesame@almashriqan.example/rss?key=sesame',
      },
    ]);
    for (const url of EVERYWHERE) {
      const { body, statusCode } = await test.board.app.inject(url);
      expect(statusCode).toBe(200);
      expect(body).not.toContain('sesame');
    }
    const { feed } = (await api('/api/feeds/almashriqan')).body;
    expect(feed).toMatchObject({
      url: 'https://almashriqan.example/rss',
      movedTo: 'https://new.almashriqan.example/rss',
      lastError: 'FEED_REFUSED: https://a.example/rss: HTTP 503',
    });
  });

  it('stays text, whatever it holds', async () => {
    const evil = `${SCRIPT}${BREAKOUT}`;
    await test.store.feeds.sync([
      { id: 'almashriqan', outlet: evil, url: 'https://almashriqan.example/rss' },
    ]);
    const polling = { ...FRESH_POLLING, kind: evil, charset: evil, irregularities: [evil] };
    await test.store.feeds.recordPoll('almashriqan', { at: NOW, newItems: 0, error: evil, polling });
    const { response, $ } = await page('/feeds/almashriqan');
    expect(response.body).toContain('&lt;script&gt;');
    expect(response.body).not.toContain(SCRIPT);
    expect($('img[onerror], [onclick], img[src=x]')).toHaveLength(0);
  });

  it('is shown as far as it can be read, whatever another version has written', async () => {
    const store = test.store as unknown as { feeds: typeof test.store.feeds };
    const strange = {
      arrivals: ['soon'],
      hours: 7,
      movedTo: 'nowhere',
      intervalMs: '5m',
      failingSince: 'once',
      irregularities: [3],
    };
    await store.feeds.recordPoll('almashriqan', {
      at: NOW,
      newItems: 0,
      error: 'FEED_ON_STRIKE: ?',
      polling: strange as unknown as typeof FRESH_POLLING,
    });
    for (const url of EVERYWHERE) expect((await test.board.app.inject(url)).statusCode).toBe(200);
    expect((await api('/api/feeds/almashriqan')).body.feed).toMatchObject({
      health: 'failing',
      cause: { code: 'unknown' },
      irregularities: [],
    });
  });
});

it('many feeds that are well stand one press away', async () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    id: `f${index}`,
    outlet: `منبر ${index}`,
    url: 'https://f.example/',
  }));
  await test.store.feeds.sync(many);
  for (const { id } of many) await test.store.feeds.recordPoll(id, { at: NOW, newItems: 1, error: null });
  const { $ } = await page('/river?lang=en&done=settled-1');
  const panel = $('.panel.feeds');
  expect(panel.find('details li').length).toBeGreaterThan(0);
  expect(panel.find('summary').text()).toMatch(/^and \d+ more that are well or off$/);
  expect(panel.find('li')).toHaveLength((await test.store.feeds.list()).length);
});
