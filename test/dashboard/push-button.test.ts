// Web push in a real browser: the button’s whole path to the record.
import { describe, expect, it } from 'vitest';
import { pushScope } from '../../src/dashboard/pages/push-control.ts';
import { WORDS } from '../../src/dashboard/words/words.ts';
import { noBrowser, openBrowser } from './support/browser.ts';
import { DESK, pushRig, TOKEN } from './support/push-rig.ts';

describe.skipIf(noBrowser)(`the button of web push in Chromium ${noBrowser ?? ''}`, () => {
  const rig = pushRig();

  it('subscribes this browser in the language of the page, and takes it back', async () => {
    const page = await rig.open({}, '/?lang=en');
    await rig.pressed(page, false);
    await rig.buttonOf(page).click();
    await rig.pressed(page, true);
    expect(await rig.kept()).toEqual([
      {
        endpoint: 'https://fcm.googleapis.com/fcm/send/1',
        keys: { p256dh: 'BKey', auth: 'secret' },
        language: 'en',
      },
    ]);
    await rig.buttonOf(page).click();
    await rig.pressed(page, false);
    expect(await rig.kept()).toEqual([]);
  });

  it('serves each receiver apart, with a registration of its own', async () => {
    const page = await rig.open(null);
    for (const name of [DESK, 'night']) {
      await rig.buttonOf(page, name).click();
      await rig.said(page, WORDS.ar.push.unreachable);
    }
    const scopes = await page.evaluate(
      'navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope))',
    );
    expect((scopes as string[]).toSorted()).toEqual([
      `${rig.origin}${pushScope('night')}`,
      `${rig.origin}${pushScope(DESK)}`,
    ]);
  });

  it('knows a subscribed browser again on any page, and mends what the record has lost', async () => {
    const page = await rig.open({});
    await rig.buttonOf(page).click();
    await rig.pressed(page, true);
    await rig.forget();
    await page.goto(`${rig.origin}/incidents/${rig.incidentId}?lang=en`);
    await rig.pressed(page, true);
    await rig.pressed(page, false, 'night');
    await expect.poll(rig.kept).toMatchObject([{ language: 'ar' }]);
  });

  it('subscribes anew where the receiver has another key', async () => {
    const page = await rig.open({});
    await rig.buttonOf(page).click();
    await rig.pressed(page, true);
    await page.evaluate("sessionStorage.setItem('stand-in key', 'an old one')");
    await page.reload();
    await rig.pressed(page, true);
    await expect.poll(() => page.evaluate("sessionStorage.getItem('stand-in key')")).not.toBe('an old one');
  });

  it.each([
    ['permission is refused', 'refused', {}, false],
    ['the browser’s push service refuses', 'refused', { fault: 'NotAllowedError' }, true],
    ['no push service can be reached', 'unreachable', { fault: 'AbortError' }, true],
    [
      'the push service is one that we do not post to',
      'declined',
      { endpoint: 'https://evil.example/1' },
      true,
    ],
  ] as const)('says so in words where %s', async (_, word, parts, allowed) => {
    for (const lang of ['ar', 'en'] as const) {
      const page = await rig.open(parts, `/?lang=${lang}`, allowed);
      await rig.buttonOf(page).click();
      await rig.said(page, WORDS[lang].push[word]);
      await rig.pressed(page, false);
      await page.close();
    }
    expect(await rig.kept()).toEqual([]);
  });

  it('says so where the board does not answer, and works when it does again', async () => {
    const page = await rig.open({});
    await rig.context.route('**/push/*', (route) => route.abort());
    await rig.buttonOf(page).click();
    await rig.said(page, WORDS.ar.push.silent);
    await rig.context.unroute('**/push/*');
    await rig.buttonOf(page).click();
    await rig.pressed(page, true);
    expect(await page.locator('#push-said').textContent()).toBe('');
  });

  it('says what is missing on a page without https', async () => {
    await rig.context.close();
    const { port } = new URL(rig.origin);
    const insecure = `http://board.example:${port}`;
    const other = await openBrowser([`--host-resolver-rules=MAP board.example 127.0.0.1`]);
    try {
      const headers = { authorization: `Bearer ${TOKEN}` };
      const page = await other.newPage({ extraHTTPHeaders: headers });
      await page.goto(insecure);
      await rig.buttonOf(page).click();
      await rig.said(page, WORDS.ar.push.insecure);
    } finally {
      await other.close();
    }
  });

  it('is not seen where the browser has no push, nor without JavaScript', async () => {
    await rig.context.addInitScript('delete window.PushManager');
    const page = await rig.open(null);
    expect(await page.locator('#push').isVisible()).toBe(false);
    const still = await rig.browser.newPage({ javaScriptEnabled: false });
    await still.goto(rig.origin);
    expect(await still.locator('#push').isVisible()).toBe(false);
    await still.context().close();
  });
});
