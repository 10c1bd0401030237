// The pages of incidents, places and actors, and the JSON beside them.
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorRecordSchema } from '../../src/dashboard/read/actor-record.ts';
import { placeRecordSchema } from '../../src/dashboard/read/place-record.ts';
import { ARTICLES } from '../../src/demo/articles.ts';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { BREAKOUT, evilArticle, SCRIPT } from './support/evil.ts';
import { seedArticle, seedStories } from './support/seed.ts';
import { seedRecord, TOLD, TOLD_PLACE, UNLISTED } from './support/seed-record.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const ARMY = 'sudanese-armed-forces';
let test: TestBoard;
beforeAll(async () => {
  test = await openTestBoard(() => NOW);
  await seedRecord(test.store, NOW);
  await seedStories(test.store, NOW, ARTICLES.slice(0, 1));
});
afterAll(() => test.close());

async function page(url: string) {
  const response = await test.board.app.inject({ url, headers: { accept: 'text/html' } });
  return { response, $: load(response.body) };
}
const placeUrl = (id: string) => `/places/${encodeURIComponent(id)}`;

describe('an incident’s page', () => {
  it('tells it in both languages, each in its own direction', async () => {
    const { $ } = await page(`/incidents/${TOLD}`);
    expect($('h1').text()).toBe('استعادة الجيش السوداني السيطرة على بارا من قوات الدعم السريع');
    expect($('.other-language').attr()).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect($('.other-language').text()).toBe('Sudanese Armed Forces retake Bara from Rapid Support Forces');
    const english = await page(`/incidents/${TOLD}?lang=en`);
    expect(english.$('h1').text()).toBe($('.other-language').text());
    expect(english.$('.other-language').attr()).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('marks the quoted words in the text that they come from, also across a line’s end', async () => {
    const { $ } = await page(`/incidents/${TOLD}`);
    const [first] = $('.text').toArray();
    expect($(first).find('mark').text()).toMatch(/^الجيش السوداني استعاد السيطرة على مدينة\nبارا بعد/);
    const around = $(first).find('.passage').text();
    expect(around).toMatch(/^… /);
    expect(around).toContain('وقال شهود إن');
    expect(around).not.toContain('الأبيض - مراسلنا');
    const { $: hill } = await page('/incidents/i_hill');
    expect(hill('mark').text()).toBe('كلمات لا يحملها النص');
    expect(hill('.text').text()).toContain('العبارة وحدها');
  });

  it('groups reprints beneath the text that they repeat, with outlet, time, speaker and rule', async () => {
    const { $ } = await page(`/incidents/${TOLD}?lang=en`);
    expect($('.text')).toHaveLength(3);
    expect($('.text').first().find('.reprints').text()).toContain('صدى الخليج');
    expect($('.text').first().find('blockquote')).toHaveLength(1);
    expect($('.text').first().text()).toContain('الناطق باسم الجيش');
    expect($('.text code').first().text()).toBe('control/retook');
    expect($('.text .moment').first().text()).toMatch(/Nov 20, 2026.*UTC/);
  });

  it('sets claims against denials, and says whose figures the toll is', async () => {
    const { $ } = await page(`/incidents/${TOLD}?lang=en`);
    expect($('.says.claimed').text()).toContain('Sudanese Armed Forces');
    expect($('.says.reported').text()).toContain('المشرقان');
    expect($('.says.denied').text()).toContain('قوات الدعم السريع');
    expect($('.factlist').text()).toMatch(/3–7 \(3\s+by وكالة الأفق; 7\s+by المشرقان\)/);
  });

  it('says what each revision changed, and what was merged', async () => {
    const { $ } = await page(`/incidents/${TOLD}?lang=en`);
    const [latest, middle, first] = $('.timeline > li')
      .toArray()
      .map((each) => $(each).text());
    expect(latest).toMatch(/Status: from One side’s claim to Reported/);
    expect(latest).toMatch(/Killed: from nothing to 3–7/);
    expect(latest).toMatch(/2 more sources: المشرقان · نبض السودان/);
    expect(middle).toMatch(/One more source: صدى الخليج/);
    expect(first).toContain('First told');
    expect($('.kin a').attr('href')).toBe('/incidents/i_merged?lang=en');
    const merged = await page('/incidents/i_merged');
    expect(merged.$('.kin a').attr('href')).toBe(`/incidents/${TOLD}`);
  });

  it('says who was told, and how long after publication', async () => {
    const [told] = await test.store.deliveries.list({ limit: 1 });
    const { $ } = await page(`/incidents/${told!.incidentId}?lang=en`);
    expect($('.rows li').first().text()).toMatch(/desk.*Sent/s);
    expect($('.rows li').first().text()).toContain('after publication: 1.3 seconds');
  });
});

describe('a place’s page', () => {
  it('says who held it when, in a drawing and in words alike', async () => {
    const { $ } = await page(`${placeUrl(TOLD_PLACE)}?lang=en`);
    expect($('h1').text()).toBe('Bara');
    const rows = $('.holds').nextAll('.scroll').first().find('tbody tr');
    expect(rows).toHaveLength($('.holds .band').length);
    expect(rows.first().text()).toMatch(/now.*Sudanese Armed Forces/s);
    expect(rows.last().text()).toMatch(/Dec(?:ember)? 27, 2025|December 27, 2025/);
    const claimed = $('.holds .band').eq(1);
    expect(claimed.find('rect.said').attr('fill')).toMatch(/^url\(#hatch-0-tone-\d\)$/);
    expect($(`#${claimed.find('rect.said').attr('fill')!.slice(5, -1)}`)).toHaveLength(1);
    expect($.html()).not.toContain('style=');
  });

  it('does not take what is said of a governorate for what is known of the place', async () => {
    const { $, response } = await page(`${placeUrl(UNLISTED)}?lang=en`);
    expect(response.statusCode).toBe(200);
    expect($('.verdict').text()).toBe('Who holds it is not known.');
    expect($('.record').text()).toContain('does not count for it');
    expect($('.note').text()).toContain('gazetteer');
    expect($('figure.map')).toHaveLength(0);
  });

  it('gives the same as JSON', async () => {
    const response = await test.board.app.inject(`/api${placeUrl(TOLD_PLACE)}`);
    const { histories, ledger, place } = placeRecordSchema.parse(response.json());
    expect(place).toMatchObject({ name: 'بارا', nameEn: 'Bara' });
    expect(ledger).toHaveLength(7);
    expect(histories[0]!.stretches.map(({ holder }) => holder?.holders[0])).toEqual([
      ARMY,
      ARMY,
      'rapid-support-forces',
      'rapid-support-forces',
      'rapid-support-forces',
      ARMY,
      ARMY,
    ]);
  });
});

describe('an actor’s page', () => {
  it('says where it fought, against whom, and what it took and lost', async () => {
    const { $ } = await page(`/actors/${ARMY}?lang=en`);
    expect($('h1').text()).toBe('Sudanese Armed Forces');
    expect($('.counts').first().find('tbody th').first().text()).toBe('Bara');
    expect($('.counts').last().find('tbody th').text()).toContain('Rapid Support Forces');
    expect($('.territory rect.gain').length).toBeGreaterThan(0);
    expect($('.territory rect.loss').length).toBeGreaterThan(0);
    expect($('.territory rect.gain-said, .territory rect.loss-said').first().attr('fill')).toMatch(
      /^url\(#hatch-/,
    );
    expect($('figure.map').attr('data-source')).toBe(`/api/map?actor=${ARMY}`);
  });

  it('gives the same as JSON', async () => {
    const response = await test.board.app.inject(`/api/actors/${ARMY}`);
    const { incidentCount, territory, opponents } = actorRecordSchema.parse(response.json());
    expect(incidentCount).toBe(await test.store.incidents.count({ actors: [ARMY] }));
    expect(territory.find(({ change, disputed }) => change === 'lost' && disputed)).toMatchObject({
      times: 1,
    });
    expect(opponents[0]).toMatchObject({ actor: 'rapid-support-forces', class: 'control' });
  });
});

describe('what is not there', () => {
  it.each([
    '/incidents/none',
    '/places/none',
    '/actors/nobody',
    '/places/%00',
    '/incidents/%00',
    '/actors/%D8%A7',
  ])('is said in a page that leads back: %s', async (url) => {
    const { $, response } = await page(`${url}?lang=en&theme=dark`);
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toContain('text/html');
    expect($('.missing .back a').attr('href')).toBe('/?lang=en&theme=dark');
    const json = await test.board.app.inject(`/api${url}`);
    expect(json.statusCode).toBe(404);
    expect(json.json().error.code).toBe('NOT_FOUND');
  });
});

describe('links', () => {
  it('lead from cards to places and actors, and keep how somebody reads, not what was filtered', async () => {
    const { $ } = await page('/?lang=en&theme=dark&class=control&days=all');
    const href = $('.card .where a').first().attr('href')!;
    expect(href).toMatch(/^\/places\/[^?]+\?lang=en&theme=dark$/);
    expect((await page(href)).response.statusCode).toBe(200);
    const actor = $('.card .sides a').first().attr('href')!;
    expect(actor).toMatch(/^\/actors\/[a-z-]+\?lang=en&theme=dark$/);
    expect((await page(actor)).response.statusCode).toBe(200);
  });
});

describe('article text on these pages', () => {
  it.each(['ar', 'en'])('stays text, whatever it holds (%s)', async (lang) => {
    await seedArticle(test.store, evilArticle(NOW, `javascript:alert(3)//${lang}`));
    const [evil] = await test.store.incidents.list({ actors: ['isis'], limit: 1 });
    const urls = [
      `/incidents/${evil!.id}`,
      placeUrl(evil!.location!.placeId),
      placeUrl(UNLISTED),
      '/actors/isis',
    ];
    for (const url of urls) {
      const { $, response } = await page(`${url}?lang=${lang}`);
      expect(response.statusCode).toBe(200);
      expect(response.body).not.toContain(SCRIPT);
      expect(response.body).not.toContain(BREAKOUT);
      expect($('img[onerror], [onclick], img[src=x], [style]')).toHaveLength(0);
      for (const link of $('a').toArray()) expect($(link).attr('href')).toMatch(/^(https?:\/\/|\/|#)/);
    }
  });
});
