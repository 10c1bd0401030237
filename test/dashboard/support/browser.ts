// Debian's Chromium, driven by playwright-core. Where there is none, tests are left out and say why.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { vi } from 'vitest';

const CHROMIUM = '/usr/bin/chromium';

/** Why nothing can be tried in a browser here; undefined where it can. */
export const noBrowser = existsSync(CHROMIUM)
  ? undefined
  : `skipped: there is no ${CHROMIUM} (apt-get install chromium)`;
if (noBrowser) console.warn(noBrowser);

/** @param args of Chromium’s command line. */
export const openBrowser = (args: string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args });

/** What stands in for the push service and the browser’s end of it, which a test cannot reach. */
export interface PushStandIn {
  /** Name of the error that `subscribe` fails with. */
  fault?: string;
  endpoint?: string;
}

/** Runs in the page: a subscription lives as long as the page’s session, like a browser’s own would. */
function standIn({ fault, endpoint = 'https://fcm.googleapis.com/fcm/send/1' }: PushStandIn): void {
  const keyOf = 'stand-in key';
  // Empty pages have no storage: it is looked at only when it is needed.
  const page = globalThis as unknown as { PushManager: { prototype: object }; sessionStorage: Storage };
  const subscription = {
    endpoint,
    toJSON: () => ({ endpoint, expirationTime: null, keys: { p256dh: 'BKey', auth: 'secret' } }),
    unsubscribe: async () => page.sessionStorage.removeItem(keyOf) ?? true,
  };
  Object.assign(page.PushManager.prototype, {
    getSubscription: async () => (page.sessionStorage.getItem(keyOf) === null ? null : subscription),
    async subscribe({ applicationServerKey }: { applicationServerKey: Uint8Array }) {
      if (fault !== undefined) throw new DOMException('as the test wants it', fault);
      const key = String(applicationServerKey);
      if ((page.sessionStorage.getItem(keyOf) ?? key) !== key)
        throw new DOMException('another key', 'InvalidStateError');
      page.sessionStorage.setItem(keyOf, key);
      return subscription;
    },
  });
}

/** The part of the page’s storage that the stand-in uses: no DOM types here. */
interface Storage {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): undefined;
}

export async function withPush(context: BrowserContext, parts: PushStandIn = {}): Promise<void> {
  await context.addInitScript(standIn, parts);
}

export interface Pusher {
  /** Delivers to the registration with this scope, as a push service would. */
  push(scope: string, data: string): Promise<void>;
}

/** By Chromium’s own tools for workers: the payload arrives decrypted. */
export async function createPusher(page: Page): Promise<Pusher> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const ids = new Map<string, string>();
  const active = new Set<string>();
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    for (const { scopeURL, registrationId } of registrations)
      ids.set(new URL(scopeURL).pathname, registrationId);
  });
  // A message for a worker that is not active yet is lost, without an error.
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { registrationId, status } of versions) if (status === 'activated') active.add(registrationId);
  });
  await session.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  return {
    async push(scope, data) {
      const registrationId = await vi.waitFor(() => {
        const id = ids.get(scope);
        if (id === undefined || !active.has(id)) throw new Error(`no worker is active for ${scope}`);
        return id;
      }, 15_000);
      await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
    },
  };
}
