// An editor's walk in a real browser, without JavaScript: a place is put right, and the page says so.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, openBrowser } from '../dashboard/support/browser.ts';
import { openRig, type Rig } from './rig.ts';

describe.skipIf(noBrowser)('an editor', () => {
  let rig: Rig;
  let browser: Browser;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    rig = await openRig();
    const id = await rig.publish('enab', 'قصفت قوات النظام بالمدفعية مدينة دارة عزة في ريف حلب الغربي.');
    await rig.work();
    const origin = await rig.board.listen('127.0.0.1', 0);
    address = `${origin}/incidents/${(await rig.told(id)).id}`;
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rig?.close();
  });

  const title = () => page.locator('article.record h1').textContent();
  const open = (name: string) => page.locator(`#correct-${name} > summary`).click();

  it('fixes a place, choosing among those of one name, and takes it back', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
    page = await context.newPage();
    await page.goto(`${address}?lang=en`);
    expect(await title()).toMatch(/Darat Izza|Daret Azzah|Darat Azzah|Dar/iu);
    await open('place');
    const form = page.locator('#correct-place form');
    await form.getByLabel('Place').fill('الروضة');
    await form.getByLabel('Why').fill('المراسل صحح الموقع');
    await form.getByRole('button', { name: 'Keep the correction' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Which place is it?');
    await page.getByRole('radio').first().check();
    expect(await page.getByLabel('Why').inputValue()).toBe('المراسل صحح الموقع');
    await page.getByRole('button', { name: 'Keep the correction' }).click();
    expect(await page.locator('.waiting').textContent()).toContain('being read again');
    await rig.work();
    await page.goto(`${address}?lang=en`);
    expect(await title()).toMatch(/Rawd/iu);
    const kept = page.locator('.correction');
    expect(await kept.textContent()).toContain('المراسل صحح الموقع');

    await kept.getByRole('button', { name: 'Undo' }).click();
    await rig.work();
    await page.goto(`${address}?lang=en`);
    expect(await title()).toMatch(/Dar/iu);
    expect(await page.locator('.correction.undone').count()).toBe(1);
    expect(await page.locator('.waiting').count()).toBe(0);
  });

  it('is told what is wrong with a form, in both languages and on a phone', async () => {
    for (const [lang, words] of [
      ['en', 'Only incidents of one class|Name the other incident'],
      ['ar', 'اذكر الخبر الآخر'],
    ] as const) {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${address}?lang=${lang}`);
      await open('join');
      const form = page.locator('#correct-join form');
      await form.locator('[name="with"]').fill('i_none');
      await form.locator('[name="why"]').fill('x');
      await form.getByRole('button').click();
      expect(await page.locator('p.error').textContent()).toMatch(new RegExp(words, 'u'));
      await page.locator('.back a').click();
      await open('sides');
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
});
