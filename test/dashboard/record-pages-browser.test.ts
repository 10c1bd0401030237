// The pages beside the board in a real Chromium: nothing sticks out, nothing breaks the policy, axe-core finds no fault.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from './support/axe.ts';
import { FEEDS, openTestBoard, type TestBoard } from './support/board.ts';
import { noBrowser, openBrowser } from './support/browser.ts';
import { seedFeeds } from './support/seed-feeds.ts';
import { seedRecord, TOLD, TOLD_PLACE } from './support/seed-record.ts';
import { seedTrouble } from './support/seed-trouble.ts';

const NOW = new Date('2026-11-22T10:00:00Z');

describe.skipIf(noBrowser)(`the pages beside the board in Chromium ${noBrowser ?? ''}`, () => {
  let test: TestBoard;
  let browser: Browser;
  let origin: string;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    test = await openTestBoard(() => NOW);
    await seedRecord(test.store, NOW);
    await seedFeeds(test.store, NOW);
    await seedTrouble(test.store, NOW);
    origin = await test.board.listen('127.0.0.1', 0);
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('console', (line) => line.text().includes('Content Security') && complaints.push(line.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
  });
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const pages = {
    incident: `/incidents/${TOLD}`,
    place: `/places/${encodeURIComponent(TOLD_PLACE)}`,
    actor: '/actors/rapid-support-forces',
    missing: '/places/none',
    'the river': '/river',
    'a feed': `/feeds/${FEEDS[0]!.id}`,
    corrections: '/corrections',
    'what is refused': `/incidents/${TOLD}/refused?because=no-why`,
    'the choice of a place': `/incidents/${TOLD}/place?q=none`,
    'the API': '/api',
    'a board that finds nothing': '/?q=zzzz',
    'a board of one place': `/?place=${encodeURIComponent(TOLD_PLACE)}`,
  };
  it.each(Object.entries(pages))(
    'the page of %s is sound in both languages, by day and night',
    async (_, path) => {
      for (const [lang, theme, width] of [
        ['ar', 'light', 360],
        ['en', 'dark', 1440],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}&theme=${theme}`);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
          0,
        );
        expect(complaints.splice(0)).toEqual([]);
        expect(await graveFindings(page)).toEqual([]);
      }
    },
  );
});
