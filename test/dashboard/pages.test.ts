import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { BREAKOUT, evilArticle, SCRIPT } from './support/evil.ts';
import { seedArticle, seedStories } from './support/seed.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let test: TestBoard;
beforeAll(async () => {
  test = await openTestBoard(() => NOW);
  await seedStories(test.store, NOW);
});
afterAll(() => test.close());

async function page(url: string) {
  const response = await test.board.app.inject(url);
  return { response, $: load(response.body) };
}

describe('the board', () => {
  it('is Arabic and right to left unless asked otherwise', async () => {
    const { $, response } = await page('/');
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect($('html').attr()).toMatchObject({ lang: 'ar', dir: 'rtl' });
    const english = await page('/?lang=en');
    expect(english.$('html').attr()).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect(english.$('.masthead a.language').attr('href')).toBe('/');
  });

  it('tells what happened, where, who says so and in which words', async () => {
    const { $ } = await page('/');
    const bara = $('.card')
      .filter((_, card) => $(card).find('h3').text().startsWith('استعادة'))
      .first();
    expect(bara.find('h3').text()).toBe('استعادة الجيش السوداني السيطرة على بارا من قوات الدعم السريع');
    expect(bara.find('.where').text()).toBe('باراشمال كردفانالسودان');
    expect(bara.find('.count').text()).toBe('مصدران مستقلان');
    expect(bara.find('blockquote')).toHaveLength(2);
    const link = bara.find('blockquote a').first();
    expect(link.attr('rel')).toContain('noopener');
    expect(link.attr('href')).toBe('https://almashriqan.example/bara-recaptured-almashriqan');
    expect(bara.find('blockquote p').first().text()).toContain('استعاد الجيش السوداني');
  });

  it('never shows a claim as a fact', async () => {
    const { $ } = await page('/');
    const harib = $('.card').filter((_, card) => $(card).find('h3').text().includes('حريب'));
    expect(harib.find('h3').text()).toBe('إعلان غير مؤكد: سيطرة الحوثيين على حريب بعد إخراج الجيش اليمني');
    expect(harib.hasClass('claimed')).toBe(true);
    expect(harib.find('.status.claimed').text()).toBe('إعلان طرف واحد');
    expect(harib.find('.denial').text()).toContain('الجيش اليمني');
    const held = $('.panel.control li').filter((_, row) => $(row).text().includes('حريب'));
    expect(held.text()).toContain('بحسب الإعلان');
    expect(held.find('.status').text()).not.toBe('مؤكد');
  });

  it('counts a syndicated text once', async () => {
    const { $ } = await page('/?class=strike&lang=en');
    const obeid = $('.card').filter((_, card) => $(card).find('h3').text().includes('El Obeid'));
    expect(obeid.find('.count').text()).toBe('One source and 1 reprint');
  });

  it('shows who holds a place now, and who did before', async () => {
    const { $ } = await page('/?lang=en');
    const bara = $('.panel.control li').filter((_, row) => $(row).find('.what').text().includes('Bara'));
    expect(bara).toHaveLength(1);
    expect(bara.find('.who').text()).toContain('Sudanese Armed Forces');
    expect(bara.find('.before').text()).toContain('Rapid Support Forces');
  });

  it('filters by what stands in the address, and pages through everything once', async () => {
    const { $ } = await page('/?country=SD&class=control');
    expect($('.card').length).toBeGreaterThan(0);
    expect(
      $('.card .class')
        .toArray()
        .every((each) => $(each).text() === 'سيطرة'),
    ).toBe(true);
    expect($('#by-country option[selected]').text()).toBe('السودان');
    expect($('.by-class input[checked]').attr('value')).toBe('control');

    const seen: string[] = [];
    let next: string | undefined = '/?limit=5&lang=en';
    while (next) {
      const { $: each } = await page(next);
      seen.push(
        ...each('.card')
          .toArray()
          .map((card) => each(card).attr('id')!),
      );
      next = each('a[rel=next]').attr('href');
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await test.store.incidents.counts()).incidents);
  });

  it('serves its fragment with an entity tag that time alone does not change', async () => {
    const first = await test.board.app.inject('/fragment?lang=en');
    const headers = { 'if-none-match': String(first.headers.etag) };
    expect((await test.board.app.inject({ url: '/fragment?lang=en', headers })).statusCode).toBe(304);
    expect(first.body).not.toContain('<html');
  });

  it('shows one incident with its sources, revisions and tellings', async () => {
    const { $: board } = await page('/');
    const { $, response } = await page(board('.card h3 a').first().attr('href')!);
    expect(response.statusCode).toBe(200);
    expect($('blockquote').length).toBeGreaterThan(0);
    expect((await page('/incidents/none')).response.statusCode).toBe(404);
  });

  it('says how grave an incident is and how certain, with the reasons, in both languages', async () => {
    const [bara] = await test.store.incidents.list({ classes: ['control'], countries: ['SD'], limit: 1 });
    const arabic = await page(`/incidents/${bara!.id}`);
    expect(arabic.$('.assessment').text()).toMatch(/^الخطورة والتيقّن: .*تغيّر في السيطرة \+4.*؛ /);
    const english = await page(`/incidents/${bara!.id}?lang=en`);
    expect(english.$('.assessment').text()).toMatch(/^Severity and certainty: .*change of control \+4.*; /);
  });

  it('loads nothing from another host, and names no asset that is not there', async () => {
    const { $ } = await page('/');
    const loaded = [...$('link[href], script[src], img[src]').toArray()].map(
      (each) => $(each).attr('href') ?? $(each).attr('src')!,
    );
    expect(loaded.length).toBeGreaterThan(3);
    for (const address of loaded) {
      expect(address).toMatch(/^\/assets\//);
      expect((await test.board.app.inject(address)).statusCode).toBe(200);
    }
    const css = (await test.board.app.inject($('link[rel=stylesheet]').attr('href')!)).body;
    const fonts = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url!.replaceAll('"', ''));
    expect(fonts).toHaveLength(4);
    for (const font of fonts) expect((await test.board.app.inject(`/assets/${font}`)).statusCode).toBe(200);
    expect(css).not.toMatch(/\b(margin|padding|border)-(left|right)\b|text-align:\s*(left|right)/);
  });

  it('fits the first view into 150 kB, fonts and all', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const { $ } = await page('/');
    const fonts = ['arabic-400', 'arabic-600', 'latin-400', 'latin-600'].map(
      (name) => `/assets/fonts/plex-${name}.woff2`,
    );
    const loaded = $('link[rel=stylesheet], link[rel=icon], script[src]')
      .toArray()
      .map((each) => $(each).attr('href') ?? $(each).attr('src')!);
    const marks = $('figure.map').attr('data-source')!;
    loaded.push($('figure.map').attr('data-outlines')!, marks);
    for (const script of loaded.filter((url) => url.includes('.js'))) {
      const imported = (await test.board.app.inject(script)).body.matchAll(/from '\.\/([^']+)'/g);
      loaded.push(...[...imported].map(([, name]) => `/assets/${name}`));
    }
    expect(loaded.length).toBeGreaterThan(8);
    let bytes = 0;
    for (const url of new Set(['/', ...loaded, ...fonts])) {
      const { rawPayload, headers: sent } = await test.board.app.inject({ url, headers });
      if (url === '/') expect(sent['content-encoding']).toBe('gzip');
      bytes += rawPayload.length;
    }
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(150_000);
  });

  it('sends strict headers with every answer', async () => {
    for (const url of ['/', '/api/incidents', '/nowhere', '/metrics', '/queues/']) {
      const { headers } = await test.board.app.inject(url);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('http');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
    }
  });
});

describe('article text on the page', () => {
  it.each(['ar', 'en'])('stays text, whatever it holds (%s)', async (lang) => {
    await seedArticle(test.store, evilArticle(NOW, `javascript:alert(3)//${lang}`));
    await test.store.feeds.recordPoll('almada', { at: NOW, newItems: 0, error: `X: ${SCRIPT}${BREAKOUT}` });
    await test.store.quarantine.add({
      id: `q-${lang}`,
      queue: SCRIPT,
      subject: BREAKOUT,
      reason: `${SCRIPT}${BREAKOUT}`,
      at: NOW.toISOString(),
    });
    const incidents = await test.store.incidents.list({ limit: 1 });
    for (const url of [
      `/?lang=${lang}`,
      `/fragment?lang=${lang}`,
      `/incidents/${incidents[0]!.id}?lang=${lang}`,
    ]) {
      const { $, response } = await page(url);
      expect(response.statusCode).toBe(200);
      expect(response.body).toContain('&lt;script&gt;');
      expect(response.body).not.toContain(SCRIPT);
      expect($('img[onerror], [onclick], img[src=x]')).toHaveLength(0);
      expect(
        $('script')
          .toArray()
          .every((each) => $(each).attr('src')?.startsWith('/assets/')),
      ).toBe(true);
      for (const link of $('a').toArray()) expect($(link).attr('href')).toMatch(/^(https?:\/\/|\/|#)/);
    }
  });

  it('shows the place that a link narrowed it to, and offers to clear only what is narrowed', async () => {
    const whole = await page('/?lang=en');
    expect(whole.$('.clear').attr('hidden')).toBeDefined();
    const id = decodeURIComponent(whole.$('.card .where a').first().attr('href')!.slice(8).split('?')[0]!);
    const { $ } = await page(`/?lang=en&place=${encodeURIComponent(id)}`);
    const chosen = $('#filters input[name=place]');
    expect(chosen.val()).toBe(id);
    expect(chosen.attr('checked')).toBeDefined();
    expect(chosen.parent().text()).toContain($('.card .where a').first().text());
    expect($('.clear').attr('hidden')).toBeUndefined();
  });

  it('refuses parameters that are none of ours', async () => {
    const response = await test.board.app.inject('/?lang=%22%3E%3Cscript%3E');
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toContain('application/json');
  });
});

it('say why each revision was made in the reader’s language', async () => {
  for (const { id } of await test.store.incidents.list({ limit: 50 })) {
    const arabic = load((await test.board.app.inject(`/incidents/${id}`)).body);
    expect(arabic('.revisions li').length).toBeGreaterThan(0);
    expect(arabic('.revisions bdi[lang=en]')).toHaveLength(0);
    const english = load((await test.board.app.inject(`/incidents/${id}?lang=en`)).body);
    expect(english('.revisions bdi[lang=en]')).toHaveLength(english('.revisions .timeline > li').length);
  }
});
