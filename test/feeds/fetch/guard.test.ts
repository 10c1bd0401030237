import type { LookupAddress } from 'node:dns';
import { Agent } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/feeds/fetch/address.ts';
import { fetchFeed } from '../../../src/feeds/fetch/fetch.ts';
import { createGuardedAgent } from '../../../src/feeds/fetch/guard.ts';
import { serve, type TestServer } from '../../support/http-server.ts';

const CLOSED = [
  '0.0.0.0 10.1.2.3 100.64.0.1 100.127.255.254 127.0.0.1 127.8.8.8 169.254.169.254 172.16.0.1 172.31.255.255',
  '192.0.0.192 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1',
  '239.255.255.255 240.0.0.1 255.255.255.255 100.100.100.200 168.63.129.16',
  ':: ::1 ::127.0.0.1 fe80::1 fe80::1%eth0 fec0::1 fc00::1 fd00:ec2::254 ff02::1 2001:db8::1 3fff:fff::1 100::1',
  '::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 0:0:0:0:0:ffff:a9fe:a9fe 64:ff9b::7f00:1 64:ff9b::10.0.0.1',
  '64:ff9b:1::a00:1 2002:7f00:1:: 2002:a00:1::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:20::1 5f00::1',
  '::7f00:1 ::10.0.0.1 ::ffff:0:127.0.0.1 ::ffff:169.254.169.254 ::FFFF:C0A8:0101 64:ff9b::a9fe:a9fe 2002:c0a8:101::1',
  'fe80::1%25eth0 fdab::1 ff05::1 1::1 4000::1 127.1 0x7f.0.0.1 0177.0.0.1 1.2.3.4.5 256.1.1.1 [::1] ::1%lo',
  '2a00:1450::5efe:10.0.0.1 2a00:1450::200:5efe:7f00:1 example.com 1.2.3 2130706433',
].flatMap((line) => line.split(' '));

const OPEN = [
  '8.8.8.8 1.1.1.1 100.63.255.255 100.128.0.1 172.15.255.255 172.32.0.1 198.17.255.255 198.20.0.1 223.255.255.255',
  '2a00:1450:4001:81b::200e 2606:4700::6810:84e5 ::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808:: 2001:4860:4860::8888',
].flatMap((line) => line.split(' '));

describe('addresses feeds may live on', () => {
  it.each(CLOSED)('%s is closed', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(OPEN)('%s is open', (address) => expect(isPublicAddress(address)).toBe(true));
});

const NOW = new Date('2026-11-21T18:00:00Z');
const NONE = { etag: null, lastModified: null };
const forbidden = expect.objectContaining({ code: 'FEED_ADDRESS_FORBIDDEN', retry: 'never' });

describe('the guarded connection', () => {
  let server: TestServer;
  let port: string;
  beforeAll(async () => {
    server = await serve({
      '/feed': (_, response) => response.end('<rss/>'),
      '/inside': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    });
    port = new URL(server.url('/')).port;
  });
  afterAll(() => server.close());

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://127。0。0。1/',
    'http://１２７.０.０.１/',
    'http://①②⑦.⓪.⓪.①/',
    'http://0/',
    'http://0.0.0.0/',
    'http://127.1/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://127.0.0.1./',
    'http://localhost./',
    'http://feeds.localhost/',
    'http://metadata.google.internal/computeMetadata/v1/',
    'http://router.lan/',
    'http://printer.local/',
    'http://[::]/',
    'http://[0:0:0:0:0:ffff:127.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'http://[fd00:ec2::254]/',
    'http://100.64.0.1/',
    'http://100.100.100.200/',
    'http://198.18.0.1/',
    'http://192.168.1.1/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://168.63.129.16/',
    'http://user:geheim@127.0.0.1/',
  ])('refuses %s', async (address) => {
    const url = new URL(address);
    url.port = port;
    const before = server.requests.length;
    await expect(
      fetchFeed({ url: url.href, allowPrivate: false, userAgent: undefined }, NONE, { now: NOW }),
    ).rejects.toEqual(forbidden);
    expect(server.requests.length).toBe(before);
  });

  it('opens private addresses to feeds that are allowed to', async () => {
    const feed = { url: server.url('/feed'), allowPrivate: true, userAgent: undefined };
    expect(await fetchFeed(feed, NONE, { now: NOW })).toMatchObject({ status: 'fetched' });
  });

  /** A resolver that answers as told, one answer after another. */
  const resolving = (...answers: LookupAddress[][]) => {
    let asked = 0;
    const agent = createGuardedAgent((_host, _options, done) =>
      done(null, answers[asked++] ?? answers.at(-1)!),
    );
    return { agent, asked: () => asked };
  };
  const get = (dispatcher: ReturnType<typeof createGuardedAgent>) =>
    fetchFeed({ url: `http://feed.example:${port}/feed`, allowPrivate: false, userAgent: undefined }, NONE, {
      now: NOW,
      dispatcher,
      deadlineMs: 1500,
    });

  it('refuses a name that leads inside', async () => {
    const { agent } = resolving([{ address: '127.0.0.1', family: 4 }]);
    await expect(get(agent)).rejects.toEqual(forbidden);
    await agent.close();
  });

  it('asks once and connects to what it checked: a second answer has no use', async () => {
    const before = server.requests.length;
    const { agent, asked } = resolving(
      [{ address: '192.0.2.1', family: 4 }],
      [{ address: '127.0.0.1', family: 4 }],
    );
    await expect(get(agent)).rejects.toEqual(forbidden);
    expect(asked()).toBe(1);
    expect(server.requests.length).toBe(before);
    await agent.destroy();
  });

  it.each([
    ['a public one first', ['2a00:1450:4001:81b::dead', '127.0.0.1']],
    ['a public one last', ['127.0.0.1', '8.8.8.8']],
    ['a mapped one among them', ['8.8.8.8', '::ffff:127.0.0.1']],
    ['the metadata service', ['8.8.8.8', '169.254.169.254']],
  ])('refuses a name with an inner address among its own: %s', async (_, addresses) => {
    const before = server.requests.length;
    const { agent } = resolving(
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
    await expect(get(agent)).rejects.toEqual(forbidden);
    expect(server.requests.length).toBe(before);
    await agent.destroy();
  });

  it('refuses a name that leads nowhere', async () => {
    const { agent } = resolving([]);
    await expect(get(agent)).rejects.toEqual(forbidden);
    await agent.destroy();
  });

  it('says which address a name led to, and keeps the login to itself', async () => {
    const { agent } = resolving([{ address: '10.1.2.3', family: 4 }]);
    const url = `http://reader:geheim@feed.example:${port}/feed?token=geheim`;
    const error = await fetchFeed({ url, allowPrivate: false, userAgent: undefined }, NONE, {
      now: NOW,
      dispatcher: agent,
    }).catch((thrown) => thrown);
    expect(error.message).toContain('feed.example leads to 10.1.2.3');
    expect(error.message).not.toContain('geheim');
    await agent.destroy();
  });

  it('checks every hop: an open page may not lead inside', async () => {
    // The first hop stands for a public page and is let through; whatever follows meets the guard.
    const guarded = createGuardedAgent();
    const open = new Agent();
    const dispatcher = open.compose(
      (dispatch) => (options, handler) =>
        String(options.path) === '/inside' ? dispatch(options, handler) : guarded.dispatch(options, handler),
    );
    await expect(
      fetchFeed({ url: server.url('/inside'), allowPrivate: false, userAgent: undefined }, NONE, {
        now: NOW,
        dispatcher,
      }),
    ).rejects.toEqual(forbidden);
    await Promise.all([open.close(), guarded.close()]);
  });
});
