import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/shared/schema/index.ts';
import { addQuarantineRetry } from '../../src/workers/quarantine-retry.ts';
import { addResendByHand } from '../../src/workers/resend-by-hand.ts';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { seedStories } from './support/seed.ts';
import { seedFeeds } from './support/seed-feeds.ts';
import { seedTrouble } from './support/seed-trouble.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
/** Names and reasons come from outside. */
const EVIL = '<img src=x onerror=alert(1)>"\'';
let test: TestBoard;
let queuesAreUp = true;
let trouble: { dead: Delivery; uncertain: Delivery };

beforeAll(async () => {
  test = await openTestBoard(
    () => NOW,
    {
      queues: (queues) => ({
        ...queues,
        counts: () => (queuesAreUp ? queues.counts() : Promise.reject(new Error('connection refused'))),
      }),
    },
    undefined,
    (context) => [
      async (app) => addQuarantineRetry(app, context),
      async (app) => addResendByHand(app, context),
    ],
  );
  await seedStories(test.store, NOW);
  await seedFeeds(test.store, NOW);
  trouble = await seedTrouble(test.store, NOW);
  await test.store.quarantine.add({
    id: 'q_evil',
    queue: 'extract',
    subject: EVIL,
    reason: EVIL,
    at: NOW.toISOString(),
  });
});
afterAll(() => test.close());

async function page(url = '/river?lang=en') {
  const response = await test.board.app.inject(url);
  return { response, $: load(response.body) };
}
const post = (url: string) =>
  test.board.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

describe('/river', () => {
  it('shows the seven stages in order, each with what passes and what waits', async () => {
    const { $, response } = await page();
    expect(response.statusCode).toBe(200);
    const names = $('.station h3')
      .toArray()
      .map((each) => $(each).text());
    expect(names).toEqual(['Feeds', 'Poll', 'Page', 'Extract', 'Alert', 'Deliver', 'Receivers']);
    const poll = $('.station').eq(1);
    // One article every seven minutes; the last within the last five.
    expect(poll.find('.rate strong').text()).toBe('0.2');
    expect(poll.find('.rate').text()).toContain('articles a minute');
    expect(poll.find('.bars rect')).toHaveLength(12);
    expect(poll.find('h3 a').attr('href')).toBe('/queues/queue/poll');
    expect($('.station').eq(3).find('dl').text()).toContain('quarantined3');
    expect($('.station').eq(3).hasClass('bad')).toBe(true);
    expect($('.station').eq(5).hasClass('uneasy')).toBe(true);
    expect($('.station').eq(6).find('dl').text()).toContain('Dead1');
  });

  it('runs from right to left in Arabic, without a style or script inside the page', async () => {
    const [arabic, english] = [await page('/river'), await page()];
    expect(arabic.$('html').attr('dir')).toBe('rtl');
    expect(arabic.$('.station h3').first().text()).toBe('القنوات');
    const path = ($: typeof arabic.$) => $('.stream path').first().attr('d');
    expect(path(arabic.$)).not.toBe(path(english.$));
    for (const { $ } of [arabic, english]) {
      expect($('[style]')).toHaveLength(0);
      expect($('script:not([src])')).toHaveLength(0);
      expect(
        $('svg[role="img"]')
          .toArray()
          .every((each) => $(each).attr('aria-label')),
      ).toBe(true);
    }
  });

  it('draws the day and how long notices took', async () => {
    const { $ } = await page();
    expect($('.day rect')).toHaveLength(24);
    expect($('.day figcaption').text()).toBe('23 articles');
    expect($('.latency tr').first().text()).toContain('14');
    expect($('.latency').parent().text()).toContain('Median: 1.3 seconds');
  });

  it('says of each receiver what reached it, and what did not', async () => {
    const { $ } = await page();
    const of = (name: string) =>
      $('.receivers .rows > li').filter((_, row) => $(row).find('bdi').first().text() === name);
    expect(of('desk').text()).toContain('reached');
    expect(of('field-office').hasClass('failing')).toBe(true);
    expect(of('field-office').text()).toContain('answered 503');
    expect(of('غرفة الأخبار').find('.figures').text()).toContain('Dead 1');
    expect(of('slack-newsroom').find('.health').text()).toBe('needs a look');
    expect($('.feeds .silent .health').text()).toBe('Silent');
  });

  it('escapes what comes from outside', async () => {
    const { $, response } = await page();
    expect(response.body).not.toContain('<img src=x');
    expect($('.quarantine').text()).toContain(EVIL);
  });

  it('goes on without the queues, and says so', async () => {
    queuesAreUp = false;
    const { $ } = await page();
    expect($('.river > .error').text()).toContain('do not answer');
    expect($('.station').eq(1).find('.rate strong').text()).toBe('0.2');
    queuesAreUp = true;
  });

  it('refuses parameters that it does not know', async () => {
    expect((await page('/river?done=<script>')).response.statusCode).toBe(400);
    expect((await page('/river?dne=retried-1')).response.statusCode).toBe(400);
  });

  it('is asked for anew in parts, and costs little where nothing has changed', async () => {
    const first = await page('/river/fragment?lang=en');
    expect(first.$('.masthead')).toHaveLength(0);
    expect(first.$('.station')).toHaveLength(7);
    const etag = first.response.headers.etag as string;
    const headers = { 'if-none-match': etag };
    const again = await test.board.app.inject({ url: '/river/fragment?lang=en', headers });
    expect(again.statusCode).toBe(304);
  });
});

describe('the buttons of /river', () => {
  it('put a quarantined entry away, and the page says so', async () => {
    const { $ } = await page();
    const action = $('.quarantine form[action*="q_evil"]').attr('action')!;
    const answer = await post(action);
    expect(answer.statusCode).toBe(303);
    const after = await page(answer.headers.location!.split('#')[0]);
    expect(after.$('html').attr('lang')).toBe('en');
    // Its article is gone: there is no more work in it.
    expect(after.$('#done').text()).toBe('1 was taken away: it needs no more work.');
    expect(after.$('.quarantine').text()).not.toContain(EVIL);
    expect(after.$('.quarantine form').first().attr('action')).not.toContain('done');
  });

  it('send a dead delivery again, and settle one in doubt', async () => {
    const { $ } = await page();
    const actions = $('.troubled form')
      .toArray()
      .map((form) => $(form).attr('action')!);
    expect(actions).toEqual([
      `/deliveries/${trouble.uncertain.id}/resend?lang=en`,
      `/deliveries/${trouble.uncertain.id}/settle?lang=en`,
      `/deliveries/${trouble.dead.id}/resend?lang=en`,
    ]);
    await post(actions[1]!);
    const answer = await post(actions[2]!);
    const after = await page(answer.headers.location!.split('#')[0]);
    expect(after.$('#done').text()).toBe('It is sent again.');
    expect(after.$('.troubled .rows')).toHaveLength(0);
    expect((await test.store.deliveries.get(trouble.dead.id))?.state).toBe('pending');
    expect((await test.store.deliveries.get(trouble.uncertain.id))?.state).toBe('sent');
  });

  it('are not shown to viewers', async () => {
    test.who({ name: 'reader', role: 'viewer', via: 'session' });
    const { $ } = await page();
    expect($('.quarantine .rows > li').length).toBeGreaterThan(0);
    expect($('main form')).toHaveLength(0);
    test.who(undefined);
  });
});

describe('/queues', () => {
  const put = (url: string) => test.board.app.inject({ method: 'PUT', url });
  const queues = async () =>
    (await test.board.app.inject('/queues/api/queues')).json().queues as { readOnlyMode: boolean }[];

  it('lets admins clean away what has ended, and nobody stop or empty a queue', async () => {
    expect((await queues()).every(({ readOnlyMode }) => !readOnlyMode)).toBe(true);
    expect((await put('/queues/api/queues/extract/clean/failed')).statusCode).toBe(200);
    for (const deed of ['pause', 'empty', 'obliterate', 'clean/waiting', 'retry/completed'])
      expect((await put(`/queues/api/queues/extract/${deed}`)).statusCode, deed).toBe(405);
    expect((await put('/queues/api/queues/pause')).statusCode).toBe(405);
  });

  it('is read-only for everybody else, on the page and at the server', async () => {
    for (const role of ['viewer', 'editor'] as const) {
      test.who({ name: 'reader', role, via: 'session' });
      expect((await queues()).every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
      expect((await put('/queues/api/queues/extract/clean/failed')).statusCode).toBe(405);
      expect((await put('/queues/api/queues/extract/retry/failed')).statusCode).toBe(405);
    }
    test.who(undefined);
  });
});
