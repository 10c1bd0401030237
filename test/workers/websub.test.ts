// A feed that offers a hub, the hub and our callback, over real HTTP: asked, confirmed, told, refused.
import { createHmac } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addHubCallback } from '../../src/workers/hub-callback.ts';
import { createPollHandler } from '../../src/workers/poll-worker.ts';
import { subscribeDue } from '../../src/workers/subscriber.ts';
import { serveAll, type TestServer } from '../support/http-server.ts';
import { type Bench, openBench } from './bench.ts';

const ALERTS = 'receivers: [{ name: desk, console: {} }]\nroute: { receiver: desk }\n';
const HOUR_MS = 3_600_000;

describe('a hub', () => {
  let bench: Bench;
  let server: TestServer;
  let app: FastifyInstance;
  let form = new URLSearchParams();
  let asked = 0;
  const signal = new AbortController().signal;

  beforeAll(async () => {
    server = await serveAll(async (request, response) => {
      if (request.url === '/hub') {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        form = new URLSearchParams(Buffer.concat(chunks).toString());
        asked++;
        response.writeHead(202).end();
      } else {
        response.setHeader('link', '</hub>; rel="hub", </feed>; rel="self"');
        response.setHeader('content-type', 'application/rss+xml');
        response.end(
          '<rss version="2.0"><channel><title>نهر</title><item><title>خبر من نهر</title></item></channel></rss>',
        );
      }
    });
    const origin = server.url('');
    bench = await openBench(
      `websub: { callback: "https://rasid.example/hooks" }
defaults: { allowPrivate: true, fullText: never }
feeds:
  - { id: nahr, outlet: نهر, url: "${origin}/feed", every: 10m }
`,
      ALERTS,
    );
    await bench.store.feeds.sync(bench.config.feeds);
    app = fastify({ bodyLimit: 1024 });
    await app.register((own) => addHubCallback(own, bench));
    await createPollHandler(bench)({ feedId: 'nahr' }, signal);
  });
  afterAll(async () => {
    await app.close();
    await bench.close();
    await server.close();
  });

  const path = () => new URL(form.get('hub.callback')!).pathname.replace('/hooks', '');
  const ask = (mode: string, more: Record<string, string> = {}) =>
    app.inject({
      url: path(),
      query: { 'hub.mode': mode, 'hub.topic': form.get('hub.topic')!, 'hub.challenge': 'c7', ...more },
    });
  const tell = (body: string, secret = form.get('hub.secret')!) =>
    app.inject({
      method: 'POST',
      url: path(),
      payload: body,
      headers: {
        'content-type': 'application/rss+xml',
        'x-hub-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
      },
    });
  const nextPoll = async () =>
    Date.parse((await bench.store.feeds.get('nahr'))!.nextPollAt!) - bench.clock().getTime();

  it('that a feed offers is asked once, with a callback and a secret of its own', async () => {
    expect(await subscribeDue(bench, signal)).toBe(1);
    expect(await subscribeDue(bench, signal)).toBe(0);
    expect(form.get('hub.mode')).toBe('subscribe');
    expect(form.get('hub.topic')).toMatch(/\/feed$/);
    expect(form.get('hub.callback')).toMatch(/^https:\/\/rasid\.example\/hooks\/websub\/nahr\/[0-9a-f]{32}$/);
    expect(form.get('hub.secret')).toHaveLength(64);
  });

  it('is confirmed only what was asked', async () => {
    expect(
      (await ask('subscribe', { 'hub.topic': 'https://else.example/', 'hub.lease_seconds': '60' }))
        .statusCode,
    ).toBe(404);
    expect((await ask('unsubscribe', { 'hub.lease_seconds': '60' })).statusCode).toBe(404);
    expect((await app.inject({ url: '/websub/nahr/guessed?hub.mode=subscribe' })).statusCode).toBe(404);
    expect((await bench.store.subscriptions.get('nahr'))?.leaseUntil).toBeNull();
    const confirmed = await ask('subscribe', { 'hub.lease_seconds': '864000' });
    expect([confirmed.statusCode, confirmed.body]).toEqual([200, 'c7']);
    const promised = Date.parse((await bench.store.subscriptions.get('nahr'))!.leaseUntil!);
    expect(promised - bench.clock().getTime()).toBe(864_000_000);
  });

  it('brings the next poll forward with a notice that is signed as agreed, however large', async () => {
    expect(await nextPoll()).toBe(600_000);
    expect((await tell('<rss/>', 'forged')).statusCode).toBe(202);
    expect(await nextPoll()).toBe(600_000);
    expect((await tell(`<rss>${'خبر '.repeat(2000)}</rss>`)).statusCode).toBe(202);
    expect(await nextPoll()).toBe(5_000);
    expect((await app.inject({ method: 'POST', url: '/websub/nahr/guessed', payload: '' })).statusCode).toBe(
      410,
    );
  });

  it('is asked again a day before its promise ends', async () => {
    bench.wait(8 * 24 * HOUR_MS);
    expect(await subscribeDue(bench, signal)).toBe(0);
    bench.wait(30 * HOUR_MS);
    const callback = form.get('hub.callback');
    expect([await subscribeDue(bench, signal), asked]).toEqual([1, 2]);
    expect(form.get('hub.callback')).toBe(callback);
  });

  it('that refuses is left alone for hours', async () => {
    expect((await ask('denied', { 'hub.reason': 'closed' })).statusCode).toBe(200);
    expect(await bench.store.subscriptions.get('nahr')).toMatchObject({ denied: 'closed', leaseUntil: null });
    expect(await subscribeDue(bench, signal)).toBe(0);
    bench.wait(7 * HOUR_MS);
    expect(await subscribeDue(bench, signal)).toBe(1);
  });
});
