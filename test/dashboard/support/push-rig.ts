// A board with two receivers of web push, and a fresh browser profile for each test, which may not break our CSP.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { hashOfToken, newToken } from '../../../src/access/index.ts';
import { ARTICLES } from '../../../src/demo/articles.ts';
import { type Access, NO_ACCESS } from '../../../src/shared/config/access.ts';
import { Secret } from '../../../src/shared/config/secret.ts';
import type { PushSubscriptionData } from '../../../src/shared/schema/index.ts';
import { openTestBoard, type TestBoard } from './board.ts';
import { openBrowser, type PushStandIn, withPush } from './browser.ts';
import { pushAlerts } from './push.ts';
import { seedStories } from './seed.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
/** A name that no address takes as it is; the other receiver is called `night`. */
export const DESK = 'مكتب/سوريا';

/** To come by another name than this machine’s own. */
export const TOKEN = newToken();
const ACCESS: Access = {
  ...NO_ACCESS,
  tokens: [{ name: 'elsewhere', scope: 'read', hash: new Secret(hashOfToken(TOKEN)), expires: null }],
};

export interface PushRig {
  browser: Browser;
  context: BrowserContext;
  origin: string;
  /** Of one that is on the board. */
  incidentId: string;
  /** @param parts of the stand-in for the push service; null for none. @param allowed to notify. */
  open(parts: PushStandIn | null, path?: string, allowed?: boolean): Promise<Page>;
  buttonOf(page: Page, name?: string): Locator;
  /** Waits until the button is, or is not. */
  pressed(page: Page, is: boolean, name?: string): Promise<void>;
  /** Waits until the page says so. */
  said(page: Page, words: string): Promise<void>;
  /** What the record has of DESK. */
  kept(): Promise<PushSubscriptionData[]>;
  forget(): Promise<void>;
}

/** To be called where tests are described: opens and closes everything around them. */
export function pushRig(): PushRig {
  let test: TestBoard;
  const complaints: string[] = [];
  const rig = {
    async open(parts, path = '/', allowed = true) {
      if (parts) await withPush(rig.context, parts);
      if (allowed) await rig.context.grantPermissions(['notifications'], { origin: rig.origin });
      const page = await rig.context.newPage();
      await page.goto(`${rig.origin}${path}`);
      return page;
    },
    buttonOf: (page, name = DESK) => page.locator('#push').getByRole('button', { name }),
    pressed: (page, is, name = DESK) =>
      page.locator('#push').getByRole('button', { name, pressed: is }).waitFor(),
    said: (page, words) => page.locator('#push-said').filter({ hasText: words }).waitFor(),
    kept: async () => (await test.store.pushSubscriptions.list(DESK)).map(({ data }) => data),
    async forget() {
      for (const { endpoint } of await rig.kept()) await test.store.pushSubscriptions.remove(DESK, endpoint);
    },
  } as PushRig;

  beforeAll(async () => {
    test = await openTestBoard(() => NOW, {}, pushAlerts(DESK, 'night'), undefined, { access: () => ACCESS });
    await seedStories(test.store, NOW, ARTICLES.slice(0, 2));
    rig.incidentId = (await test.store.incidents.list({ limit: 1 }))[0]!.id;
    rig.origin = await test.board.listen('127.0.0.1', 0);
    rig.browser = await openBrowser();
  });
  afterAll(async () => {
    await rig.browser?.close();
    await test?.close();
  });
  beforeEach(async () => {
    complaints.length = 0;
    rig.context = await rig.browser.newContext();
    rig.context.on('console', (line) => {
      if (line.text().includes('Content Security Policy')) complaints.push(line.text());
    });
    rig.context.on('weberror', (error) => complaints.push(String(error.error())));
  });
  afterEach(async () => {
    await rig.context.close();
    await rig.forget();
    expect(complaints).toEqual([]);
  });
  return rig;
}
