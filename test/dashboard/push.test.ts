// Web push on the board, as it is served: where there is a receiver for it, and nowhere else.
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { payloadOf } from '../../src/alerts/channels/webpush/payload.ts';
import { html } from '../../src/dashboard/html.ts';
import { layout } from '../../src/dashboard/pages/layout.ts';
import { pushScope } from '../../src/dashboard/pages/push-control.ts';
import { createView, viewQuery } from '../../src/dashboard/pages/view.ts';
import { WORDS } from '../../src/dashboard/words/words.ts';
import { ARTICLES } from '../../src/demo/articles.ts';
import { digestMessage, message } from '../alerts/channels/messages.ts';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { BREAKOUT } from './support/evil.ts';
import { pushAlerts } from './support/push.ts';
import { seedStories } from './support/seed.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let test: TestBoard;
beforeAll(async () => {
  test = await openTestBoard(() => NOW, {}, pushAlerts('desk'));
  await seedStories(test.store, NOW, ARTICLES.slice(0, 2));
});
afterAll(() => test.close());

const get = (url: string) => test.board.app.inject(url);

/** The frame of a page where these receivers take web push. */
function framed(pushReceivers: readonly string[], lang: 'ar' | 'en' = 'ar') {
  const view = createView(viewQuery.parse({ lang }), {}, []);
  const parts = { title: '', path: '/', version: undefined, main: html``, asset: (name: string) => name };
  return load(layout(view, { ...parts, pushReceivers }).text);
}

it('is not there without a receiver that takes it', () => {
  expect(framed([])('#push, #push-said, script[src*=push]')).toHaveLength(0);
});

it.each(['ar', 'en'] as const)('stands in the masthead, hidden until it can work (%s)', (lang) => {
  const $ = framed(['desk'], lang);
  expect($('.masthead #push').attr('hidden')).toBeDefined();
  expect($('.masthead [role=status]').text()).toBe('');
  const { label, ...said } = WORDS[lang].push;
  expect($('#push').data()).toMatchObject(said);
  expect($('#push').attr('aria-label')).toBe(label);
  expect($('#push button')).toHaveLength(1);
  expect($('#push button').text()).toBe(label);
  expect($('#push button').attr()).toMatchObject({ 'aria-pressed': 'false', 'data-receiver': 'desk' });
});

it('names the receivers where there are several, whatever they are called', () => {
  const names = ['مكتب سوريا', BREAKOUT];
  const $ = framed(names);
  const buttons = $('#push button').toArray();
  expect(buttons.map((each) => $(each).text())).toEqual(names);
  expect(buttons.map((each) => $(each).attr('data-receiver'))).toEqual(names);
  expect($('img[onerror], img[src=x]')).toHaveLength(0);
});

it('comes with every page, and not with what refreshes it', async () => {
  const [incident] = await test.store.incidents.list({ limit: 1 });
  for (const url of ['/', `/incidents/${incident!.id}?lang=en`]) {
    const $ = load((await get(url)).body);
    expect($('.masthead #push button')).toHaveLength(1);
    const script = $('script[src*=push]').attr('src')!;
    expect(script).toMatch(/^\/assets\/push\.js\?v=[0-9a-f]{10}$/);
    expect((await get(script)).headers['cache-control']).toContain('immutable');
  }
  expect((await get('/fragment')).body).not.toContain('data-receiver');
});

it('serves the worker at the root, where browsers ask for it again', async () => {
  const { headers, body, statusCode } = await get('/push-worker.js?receiver=desk&lang=ar');
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  const icon = /'(\/assets\/[\w.]+)'/.exec(body)![1]!;
  expect((await get(icon)).headers['content-type']).toBe('image/png');
});

it('gives each receiver a scope of its own, which no other begins with', () => {
  const names = ['a', 'ab', 'a/b', 'a.b', 'a~2Fb', '.', '..', 'مكتب', '%2F', 'a b', '\\'];
  const scopes = names.map(pushScope);
  expect(new Set(scopes).size).toBe(names.length);
  for (const scope of scopes) {
    expect(scope).not.toMatch(/%|\\/);
    expect(new URL(scope, 'http://127.0.0.1').pathname).toBe(scope);
    expect(scopes.filter((other) => other.startsWith(scope))).toEqual([scope]);
  }
});

it('pushes addresses in the reader’s language, and when it was decided', () => {
  const timestamp = Date.parse(message().notice.createdAt);
  expect(JSON.parse(payloadOf(message(), 'ar'))).toMatchObject({ url: '/incidents/i_1', timestamp });
  expect(JSON.parse(payloadOf(message(), 'en'))).toMatchObject({ url: '/incidents/i_1?lang=en' });
  expect(JSON.parse(payloadOf(digestMessage(), 'both'))).toMatchObject({ url: '/' });
});
