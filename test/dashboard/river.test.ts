import { load } from 'cheerio';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssets } from '../../src/dashboard/assets.ts';
import { addRiverPages } from '../../src/dashboard/pages/river-routes.ts';
import { addQueueBoard } from '../../src/dashboard/queue-board.ts';
import { LOCAL, type Who } from '../../src/shared/access.ts';
import type { Delivery } from '../../src/shared/schema/index.ts';
import { addQuarantineRetry } from '../../src/workers/quarantine-retry.ts';
import { addResendByHand } from '../../src/workers/resend-by-hand.ts';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { formTokenOn } from './support/form-token.ts';
import { seedStories } from './support/seed.ts';
import { seedFeeds } from './support/seed-feeds.ts';
import { seedProcesses } from './support/seed-processes.ts';
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
  // Opened, so that the first page finds the queues awake however busy the machine is.
  await test.queues.counts();
  await seedFeeds(test.store, NOW);
  trouble = await seedTrouble(test.store, NOW);
  await seedProcesses(test.store, NOW, EVIL);
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
const post = async (url: string) =>
  test.board.app.inject({
    method: 'POST',
    url,
    payload: `_csrf=${encodeURIComponent(await formTokenOn(test.board.app, '/river'))}`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
    },
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

  it('lists the processes, and says where they are not of one mind', async () => {
    const { $ } = await page();
    const rows = $('.processes .rows > li');
    expect(rows.toArray().map((row) => $(row).attr('class'))).toEqual(['ok', 'failing']);
    expect(rows.first().text()).toContain('north 41 poll · board');
    expect(rows.eq(1).find('.error').text()).toContain(`the one before still holds: ${EVIL}`);
    const doubts = $('.processes > .warning').text();
    expect(doubts).toContain('different configurations');
    expect(doubts).not.toContain('different versions');
    const arabic = await page('/river');
    expect(arabic.$('.processes .rows > li').first().text()).toContain('الجلب · اللوحة');
  });

  it('escapes what comes from outside', async () => {
    const { $, response } = await page();
    expect(response.body).not.toContain('<img src=x');
    expect($('.quarantine').text()).toContain(EVIL);
  });

  it('goes on without the queues, and says so', async () => {
    queuesAreUp = false;
    // What was just done is shown on a fresh reading.
    const { $ } = await page('/river?lang=en&done=settled-1');
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
});

describe('who may do what', () => {
  const app = fastify();
  let who: Who = LOCAL;
  beforeAll(async () => {
    app.addHook('onRequest', async (request) => {
      Object.assign(request, { who });
    });
    addRiverPages(app, test.context, loadAssets());
    await addQueueBoard(app, test.context, '/assets/queues.js');
    await app.ready();
  });
  afterAll(() => app.close());

  const as = (role: Who['role']) => {
    who = { name: 'somebody', role, via: 'session' };
  };
  const put = (deed: string) => app.inject({ method: 'PUT', url: `/queues/api/queues/${deed}` });
  const readOnly = async (): Promise<boolean[]> =>
    (await app.inject('/queues/api/queues'))
      .json()
      .queues.map((queue: { readOnlyMode: boolean }) => queue.readOnlyMode);
  const forms = async () => {
    const $ = load((await app.inject('/river?lang=en')).body);
    expect($('.quarantine .rows > li').length).toBeGreaterThan(0);
    return $('.quarantine form').length;
  };

  it('shows the buttons of the river to editors and admins', async () => {
    as('viewer');
    expect(await forms()).toBe(0);
    as('editor');
    expect(await forms()).toBeGreaterThan(0);
  });

  it('lets admins clean away what has ended, and nobody stop or empty a queue', async () => {
    as('admin');
    expect(await readOnly()).not.toContain(true);
    expect((await put('extract/clean/failed')).statusCode).toBe(200);
    for (const deed of [
      'extract/pause',
      'extract/empty',
      'extract/obliterate',
      'extract/clean/wait',
      'pause',
    ])
      expect((await put(deed)).statusCode, deed).toBe(405);
  });

  it.each(['viewer', 'editor'] as const)(
    'shows the queues to a %s without a way to change them',
    async (role) => {
      as(role);
      expect(await readOnly()).not.toContain(false);
      for (const deed of ['extract/clean/failed', 'extract/retry/failed'])
        expect((await put(deed)).statusCode, deed).toBe(403);
    },
  );
});
