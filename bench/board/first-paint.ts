// When a browser shows the board: Chromium’s own first contentful paint, with an empty cache and with a full one.
import type { Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../../test/dashboard/support/browser.ts';
import { waitFor } from '../../test/support/rasid-process.ts';

const TIMES = 3;

export interface Paint {
  language: string;
  /** Milliseconds from the navigation’s start, the middle one of three. */
  cold: number;
  warm: number;
}

/** Nothing where there is no Chromium. */
export async function firstPaints(address: string): Promise<Paint[]> {
  if (noBrowser) return [];
  const browser = await openBrowser(['--no-sandbox', '--disable-gpu', '--disable-background-networking']);
  try {
    const paints: Paint[] = [];
    for (const language of ['ar', 'en']) {
      const [cold, warm]: [number[], number[]] = [[], []];
      for (let time = 0; time < TIMES; time++) {
        const context = await browser.newContext({
          viewport: { width: 1280, height: 800 },
          locale: language,
        });
        const page = await context.newPage();
        cold.push(await paintOf(page, `${address}/?lang=${language}`));
        warm.push(await paintOf(page, `${address}/?lang=${language}`));
        await context.close();
      }
      paints.push({ language, cold: middle(cold), warm: middle(warm) });
    }
    return paints;
  } finally {
    await browser.close();
  }
}

async function paintOf(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'load' });
  const at = await waitFor('the first paint', () =>
    page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime`),
  );
  return Math.round(at as number);
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
