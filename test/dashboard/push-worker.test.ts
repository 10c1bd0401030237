// Web push in a real browser: what the worker shows of what is pushed, and what it opens.
import type { Page, Worker } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/alerts/channels/webpush/payload.ts';
import { pushScope } from '../../src/dashboard/pages/push-control.ts';
import { message } from '../alerts/channels/messages.ts';
import { createPusher, noBrowser } from './support/browser.ts';
import { DESK, pushRig } from './support/push-rig.ts';

// Under load Chromium’s tools lose a delivery now and then, before our worker hears of it.
const AGAIN = { retry: 2 };

describe.skipIf(noBrowser)(`the worker of web push in Chromium ${noBrowser ?? ''}`, AGAIN, () => {
  const rig = pushRig();

  let page: Page;
  let push: (data: string) => Promise<void>;
  let worker: Worker;
  beforeEach(async () => {
    page = await rig.open({}, '/?lang=en');
    const pusher = await createPusher(page);
    const started = rig.context.waitForEvent('serviceworker');
    await rig.buttonOf(page).click();
    worker = await started;
    await rig.pressed(page, true);
    push = (data) => pusher.push(pushScope(DESK), data);
  });

  const payload = (headline: string, language: 'ar' | 'en') => {
    const one = message({ incidentId: rig.incidentId });
    const { ar, en } = one.text;
    return payloadOf(
      { ...one, text: { ...one.text, ar: { ...ar!, headline }, en: { ...en!, headline } } },
      language,
    );
  };
  const FIELDS = ['title', 'body', 'lang', 'dir', 'tag', 'timestamp', 'renotify', 'data', 'icon'];
  const shown = () =>
    worker.evaluate(`self.registration.getNotifications().then((all) => all.map((one) =>
      Object.fromEntries(${JSON.stringify(FIELDS)}.map((field) => [field, one[field]]))))`) as Promise<
      Record<string, unknown>[]
    >;
  const titles = async () => (await shown()).map(({ title }) => title);

  it.each(['ar', 'en'] as const)('shows what is pushed exactly as it is (%s)', async (language) => {
    const data = payload(`<b>قذائف</b> & "shells" 👩‍👩‍👧`, language);
    await push(data);
    await expect.poll(titles).toHaveLength(1);
    const { url, ...rest } = JSON.parse(data);
    expect(rest).toMatchObject({
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      tag: rig.incidentId,
    });
    expect(await shown()).toEqual([
      { ...rest, renotify: true, data: { url }, icon: `${rig.origin}/assets/mark.png` },
    ]);
  });

  it('puts a later one in the place of the first, and calls nobody for the same words', async () => {
    await push(payload('first', 'en'));
    await expect.poll(titles).toEqual(['first']);
    await push(payload('second', 'en'));
    await expect.poll(titles).toEqual(['second']);
    await push(payload('second', 'en'));
    await expect.poll(async () => (await shown()).map(({ renotify }) => renotify)).toEqual([false]);
  });

  it.each(['', 'no JSON', 'null', '[]', '"x"', '{}', '{"title":7,"dir":"up"}'])(
    'shows a plain notice in the reader’s language for %j',
    async (data) => {
      await push(data);
      await expect
        .poll(shown)
        .toMatchObject([{ title: 'Rasid', lang: 'en', dir: 'ltr', data: { url: '/?lang=en' } }]);
    },
  );

  it('takes nothing but a title for granted', async () => {
    await push('{"title":"only","dir":"up","tag":{},"body":[],"timestamp":"soon"}');
    await expect
      .poll(shown)
      .toMatchObject([{ title: 'only', body: '', dir: 'auto', tag: '', renotify: false }]);
  });

  /** Clicks a notification. A browser opens and focuses only for people: what the worker asks of it is noted. */
  const click = (url: string) =>
    worker.evaluate(async (address) => {
      const scope = globalThis as unknown as Scope;
      const asked: string[] = [];
      scope.clients.openWindow = async (opened) => void asked.push(`open ${opened}`);
      scope.WindowClient.prototype.focus = async function focus() {
        asked.push(`focus ${this.url}`);
      };
      await scope.registration.showNotification('one', { data: { url: address } });
      const [notification] = await scope.registration.getNotifications();
      const left: Promise<unknown>[] = [];
      const event = new scope.NotificationEvent('notificationclick', { notification });
      event.waitUntil = (work) => void left.push(work);
      scope.dispatchEvent(event);
      await Promise.all(left);
      return [...asked, (await scope.registration.getNotifications()).length];
    }, url);

  it('opens the incident when it is clicked, in the language of the notice', async () => {
    const [asked, left] = await click(JSON.parse(payload('x', 'en')).url);
    expect(left).toBe(0);
    const address = String(asked).replace('open ', '');
    expect(address).toBe(`${rig.origin}/incidents/${rig.incidentId}?lang=en`);
    const opened = await rig.context.newPage();
    expect((await opened.goto(address))?.status()).toBe(200);
    await opened.locator('article.record.incident h1').waitFor();
  });

  it('focuses the tab that shows it already', async () => {
    const there = await rig.context.newPage();
    await there.goto(`${rig.origin}/incidents/${rig.incidentId}`);
    expect((await click(`/incidents/${rig.incidentId}?lang=en`))[0]).toBe(`focus ${there.url()}`);
    expect((await click('/'))[0]).toBe(`focus ${page.url()}`);
  });

  it.each([
    'https://evil.example/x',
    '//evil.example/x',
    'javascript:alert(1)',
    'http://[',
    '\\\\evil.example',
  ])('opens the board for %s', async (url) => {
    expect((await click(url))[0]).toBe(`focus ${rig.origin}/?lang=en`);
  });

  it('tells the board by itself when the browser has a new address', async () => {
    await worker.evaluate(() => {
      const fresh = {
        endpoint: 'https://fcm.googleapis.com/fcm/send/2',
        keys: { p256dh: 'B2', auth: 'a2' },
      };
      const scope = globalThis as unknown as Scope;
      return scope.renew({ newSubscription: { toJSON: () => ({ ...fresh, expirationTime: null }) } });
    });
    const addresses = (await rig.kept()).map(({ endpoint, language }) => [endpoint.at(-1), language]);
    expect(addresses.toSorted()).toEqual([
      ['1', 'en'],
      ['2', 'en'],
    ]);
  });
});

/** What is used of a worker's globals: no DOM types here. */
interface Scope {
  clients: { openWindow(url: string): Promise<void> };
  WindowClient: { prototype: { url: string; focus(): Promise<void> } };
  NotificationEvent: new (type: string, init: object) => Event & { waitUntil(work: Promise<unknown>): void };
  registration: {
    showNotification(title: string, options: object): Promise<void>;
    getNotifications(): Promise<unknown[]>;
  };
  dispatchEvent(event: Event): void;
  renew(event: object): Promise<void>;
}
