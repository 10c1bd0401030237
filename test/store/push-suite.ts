// Browsers that asked for web push, kept on whichever engine, and asking over HTTP.
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore, type Engine, type Store } from '../../src/store/index.ts';
import { addPushSubscribing } from '../../src/workers/push-subscribing.ts';
import { config } from '../alerts/build.ts';

const KEYS = { p256dh: 'BKey', auth: 'secret' };
const browser = (n: number) => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/${n}`,
  keys: KEYS,
  language: 'ar' as const,
});
const NOW = new Date('2026-11-21T10:00:00Z');

export function pushSuite(name: string, open: () => Promise<Engine>): void {
  describe(`web push on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = createStore(await open());
    });
    afterAll(() => store.close());

    const endpoints = async (receiver: string) =>
      (await store.pushSubscriptions.list(receiver)).map(({ data }) => data.endpoint).toSorted();

    it('keeps the browsers of each receiver, each once', async () => {
      for (const n of [1, 2, 1]) await store.pushSubscriptions.add('desk', browser(n), NOW);
      await store.pushSubscriptions.add('other', browser(1), NOW);
      expect(await endpoints('desk')).toEqual([browser(1).endpoint, browser(2).endpoint]);
      expect(await store.pushSubscriptions.count('other')).toBe(1);
    });

    it('leaves out those that are gone, until they ask again', async () => {
      const [first] = await store.pushSubscriptions.list('other');
      await store.pushSubscriptions.gone(first!.id, NOW);
      expect(await endpoints('other')).toEqual([]);
      await store.pushSubscriptions.add('other', browser(1), NOW);
      expect(await endpoints('other')).toEqual([browser(1).endpoint]);
    });

    it('is asked over HTTP, by browsers of known push services only', async () => {
      const app = fastify();
      const alerts = config(
        `receivers: [{ name: web, webpush: { public_key: ${'B'.repeat(87)}, private_key: ${'p'.repeat(43)}, subject: 'mailto:a@b.org' } }]
route: { receiver: web }`,
      );
      addPushSubscribing(app, { config: { alerts } as never, store, clock: () => NOW });
      const post = (payload: object, url = '/push/web') => app.inject({ method: 'POST', url, payload });
      expect((await app.inject('/push/web')).json()).toEqual({ publicKey: 'B'.repeat(87) });
      expect((await post(browser(7))).statusCode).toBe(201);
      expect((await post(browser(7), '/push/nobody')).statusCode).toBe(404);
      expect((await post({ ...browser(8), endpoint: 'https://169.254.169.254/' })).statusCode).toBe(400);
      expect((await post({ ...browser(8), more: 'x'.repeat(9000) })).statusCode).toBe(413);
      const foreign = {
        method: 'POST',
        url: '/push/web',
        headers: { 'content-type': 'text/plain' },
      } as const;
      expect((await app.inject({ ...foreign, payload: JSON.stringify(browser(9)) })).statusCode).not.toBe(
        201,
      );
      expect(await endpoints('web')).toEqual([browser(7).endpoint]);
      await app.inject({ method: 'DELETE', url: '/push/web', payload: { endpoint: browser(7).endpoint } });
      expect(await endpoints('web')).toEqual([]);
    });
  });
}
