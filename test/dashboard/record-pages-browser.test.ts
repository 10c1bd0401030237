// The pages of the record in a real Chromium: nothing sticks out, nothing breaks the policy, axe-core finds no fault.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { noBrowser, openBrowser } from './support/browser.ts';
import { seedRecord, TOLD, TOLD_PLACE } from './support/seed-record.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Findings {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}

describe.skipIf(noBrowser)(`the pages of the record in Chromium ${noBrowser ?? ''}`, () => {
  let test: TestBoard;
  let browser: Browser;
  let origin: string;
  beforeAll(async () => {
    test = await openTestBoard(() => NOW);
    await seedRecord(test.store, NOW);
    origin = await test.board.listen('127.0.0.1', 0);
    browser = await openBrowser();
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
  };
  it.each(Object.entries(pages))(
    'the page of %s is sound in both languages, by day and night',
    async (_, path) => {
      for (const [lang, theme, width] of [
        ['ar', 'light', 360],
        ['en', 'dark', 1440],
      ] as const) {
        const page = await browser.newPage({
          viewport: { width, height: 900 },
          extraHTTPHeaders: { accept: 'text/html' },
        });
        const complaints: string[] = [];
        page.on(
          'console',
          (line) => line.text().includes('Content Security') && complaints.push(line.text()),
        );
        page.on('pageerror', (error) => complaints.push(String(error)));
        await page.goto(`${origin}${path}?lang=${lang}&theme=${theme}`);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
          0,
        );
        expect(complaints).toEqual([]);
        await page.evaluate(axe);
        const { violations } = (await page.evaluate('axe.run()')) as Findings;
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
        await page.close();
      }
    },
  );
});
