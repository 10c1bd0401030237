import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAlertFeeds } from '../../../src/workers/alert-feeds.ts';
import { config } from '../build.ts';
import { readXml } from '../cap/xml-reader.ts';
import { follower, KINDS, message } from './messages.ts';
import { channelOf, failure, signal } from './support.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rasid-feed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = (where = folder) => `feed: { folder: '${where}/new', sender: desk@example.org }`;
const board = () => {
  const app = fastify();
  const alerts = config(`receivers: [{ name: desk, ${settings()} }]\nroute: { receiver: desk }`);
  addAlertFeeds(app, { config: { alerts } as never, clock: () => new Date('2026-11-21T12:00:00Z') });
  return app;
};

describe('the feed of a receiver', () => {
  it.each(Object.entries(KINDS))('takes %s', async (_, kind) => {
    const one = kind();
    expect(await channelOf(settings()).send(one, signal())).toEqual({ providerMessageId: one.delivery.id });
  });

  it('is served with its messages, newest first', async () => {
    const channel = channelOf(settings());
    await channel.send(message(), signal());
    const update = follower('update', 'd_1');
    await channel.send(
      { ...update, delivery: { ...update.delivery, createdAt: '2026-11-21T11:00:00.000Z' } } as never,
      signal(),
    );
    const app = board();
    const feed = await app.inject('/alerts/desk.atom');
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const entries = readXml(feed.body).children.filter(({ name }) => name === 'entry');
    expect(entries.map(({ children }) => children[0]!.text)).toEqual([
      'tag:desk@example.org,2026:d_2',
      'tag:desk@example.org,2026:d_1',
    ]);
    const href = entries[0]!.children.find(({ name }) => name === 'link')!.attributes.href!;
    const cap = await app.inject(new URL(href, 'http://x/alerts/desk.atom').pathname);
    expect(cap.headers['content-type']).toBe('application/cap+xml; charset=utf-8');
    expect(cap.body).toContain('<msgType>Update</msgType>');
  });

  it('has one entry for a delivery that comes again', async () => {
    const channel = channelOf(settings());
    expect(channel.repeating({ id: 'd_1', kind: 'new', first: null })).toBe('harmless');
    await channel.send(message(), signal());
    await channel.send(message(), signal());
    expect(readdirSync(join(folder, 'new'))).toHaveLength(2);
  });

  it('is empty before anything was told, and nothing else is served', async () => {
    const app = board();
    expect((await app.inject('/alerts/desk.atom')).statusCode).toBe(200);
    for (const path of [
      '/alerts/other.atom',
      '/alerts/desk',
      '/alerts/desk/d_9.cap.xml',
      '/alerts/desk/..%2F..%2Fx.cap.xml',
    ])
      expect((await app.inject(path)).statusCode).toBe(404);
  });

  it('tries again later where its folder takes no file', async () => {
    writeFileSync(join(folder, 'new'), 'in the way');
    expect(await failure(channelOf(settings()).send(message(), signal()))).toMatchObject({
      code: 'RECEIVER_UNREACHABLE',
      inDoubt: false,
    });
  });
});
