// The board in a real Chromium, as its readers use it: live arrival, filters in the address, the map and the days, both
// scripts, both colours, a phone and a wall screen, the keyboard alone, and axe-core’s rules.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLES } from '../../src/demo/articles.ts';
import { graveFindings } from './support/axe.ts';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { noBrowser, openBrowser } from './support/browser.ts';
import { evilArticle } from './support/evil.ts';
import { seedArticle, seedStories } from './support/seed.ts';

describe.skipIf(noBrowser)(`the board in Chromium ${noBrowser ?? ''}`, () => {
  let test: TestBoard;
  let browser: Browser;
  let origin: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    test = await openTestBoard(() => new Date());
    await seedStories(test.store, new Date(), ARTICLES);
    origin = await test.board.listen('127.0.0.1', 0);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });
  afterEach(() => expect(complaints.splice(0)).toEqual([]));

  interface Look {
    width?: number;
    height?: number;
    dark?: boolean;
    noScript?: boolean;
  }

  /** Opens the board; what the browser complains of and what it asks of other hosts fails the test. */
  async function open(path = '/', { width = 1440, height = 900, dark, noScript }: Look = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: !noScript,
    });
    context.on('weberror', (error) => complaints.push(String(error.error())));
    context.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    context.on('request', (request) => {
      if (!request.url().startsWith(origin)) complaints.push(`asked ${request.url()}`);
    });
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    return page;
  }
  const close = (page: Page) => page.context().close();
  const cards = (page: Page) => page.locator('.card');
  const drawn = (page: Page) => page.locator('.map svg .mark').first().waitFor();

  it('shows an incident as it arrives, without a reload, and says so to screen readers', async () => {
    const page = await open('/?lang=en');
    await page.locator('#pulse:not(.lost)').waitFor();
    const before = await cards(page).count();
    await page.evaluate('window.stays = true');
    await seedArticle(test.store, { ...evilArticle(new Date(), null), key: 'arrives' });
    await page.locator('.card.fresh').first().waitFor();
    expect(await cards(page).count()).toBe(before + 1);
    expect(await page.evaluate('window.stays')).toBe(true);
    expect(await page.locator('#announce').textContent()).toContain('(1)');
    await close(page);
  });

  it('puts what is filtered into the address, and the address shows the same to somebody else', async () => {
    const page = await open('/?lang=en');
    await page.locator('.chip', { hasText: 'Control' }).click();
    await page.waitForURL(/class=control/);
    await page.locator('.card.clash').first().waitFor({ state: 'detached' });
    await page.locator('#q').fill('بارا');
    await page.waitForURL(/q=/);
    const names = page.locator('.card .where .place');
    await expect.poll(async () => new Set(await names.allTextContents())).toEqual(new Set(['Bara']));
    const other = await open(page.url().slice(origin.length));
    expect(await cards(other).count()).toBe(await cards(page).count());
    expect(await other.locator('#q').inputValue()).toBe('بارا');
    expect(await other.locator('.by-class input:checked').getAttribute('value')).toBe('control');
    await close(page);
    await close(other);
  });

  it('filters without JavaScript by the form alone', async () => {
    const page = await open('/?lang=en', { noScript: true });
    await page.locator('#q').fill('بارا');
    await page.locator('button.apply').click();
    expect(new URL(page.url()).searchParams.get('q')).toBe('بارا');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await cards(page).count()).toBeGreaterThan(0);
    await close(page);
  });

  it('draws the map with every place of the list that has a position, and keeps what is chosen', async () => {
    const page = await open();
    await drawn(page);
    const map = page.locator('figure.map');
    expect(await map.locator('.region').count()).toBeGreaterThan(150);
    const counts = await map.locator('.mark text').allTextContents();
    expect(counts.length).toBeGreaterThan(0);
    const before = await map.locator('svg').getAttribute('viewBox');
    await map.getByRole('button', { name: 'تقريب' }).click();
    await expect.poll(() => map.locator('svg').getAttribute('viewBox')).not.toBe(before);
    await map.locator('.mark').first().click({ force: true });
    await map.locator('.there a').first().waitFor();
    expect(await map.locator('.there a').first().getAttribute('href')).toMatch(/^\/places\//);
    await map.getByRole('button', { name: 'السيطرة' }).click();
    expect(await map.locator('.holds').isVisible()).toBe(false);
    await close(page);
  });

  it('chooses days by the handles, from the keyboard too', async () => {
    const page = await open('/?lang=en');
    const from = page.getByRole('slider', { name: 'From day' });
    await from.focus();
    await page.keyboard.press('End');
    await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=|to=.*from=/);
    expect(await from.getAttribute('aria-valuetext')).toMatch(/\d/);
    await page.locator('.timeline .whole').click();
    await expect.poll(() => new URL(page.url()).searchParams.has('from')).toBe(false);
    await close(page);
  });

  it.each([
    ['ar', 'rtl'],
    ['en', 'ltr'],
  ])('runs in the direction of its script and mirrors no map (%s)', async (lang, direction) => {
    const page = await open(`/?lang=${lang}`);
    await drawn(page);
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    const [list, map] = await Promise.all([
      page.locator('#incidents').boundingBox(),
      page.locator('figure.map').boundingBox(),
    ]);
    expect(list!.x > map!.x).toBe(direction === 'rtl');
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.map svg')).transform`)).toBe(
      'none',
    );
    expect(await page.evaluate(`document.fonts.check('16px "Plex Arabic"', 'سيطرة')`)).toBe(true);
    await close(page);
  });

  it.each([
    [360, 740],
    [768, 1024],
    [1920, 1080],
  ])('fits %i pixels without scrolling sideways', async (width, height) => {
    for (const lang of ['ar', 'en']) {
      const page = await open(`/?lang=${lang}`, { width, height });
      await drawn(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await close(page);
    }
  });

  it('is used by the keyboard alone', async () => {
    const page = await open('/?lang=en');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('incidents');
    await page.locator('.map .sheet').focus();
    const before = await page.locator('.map svg').getAttribute('viewBox');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.map svg').getAttribute('viewBox')).not.toBe(before);
    await page.locator('.chip input').first().focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/class=clash/);
    await close(page);
  });

  it.each([
    ['ar', false],
    ['en', false],
    ['ar', true],
  ])('breaks none of axe-core’s serious rules (%s, dark %s)', async (lang, dark) => {
    const page = await open(`/?lang=${lang}`, { dark });
    await drawn(page);
    await page.locator('.more > summary').click();
    await page.evaluate(
      "for (const one of document.querySelectorAll('.fresh')) one.classList.remove('fresh')",
    );
    expect(await graveFindings(page)).toEqual([]);
    await close(page);
  });
});
