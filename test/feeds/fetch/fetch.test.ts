import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_USER_AGENT, type FetchOptions, fetchFeed } from '../../../src/feeds/fetch/fetch.ts';
import { type Handler, serve, type TestServer } from '../../support/http-server.ts';
import { plainItem, rss } from '../support/wire.ts';

const NOW = new Date('2026-11-21T18:00:00Z');
const NONE = { etag: null, lastModified: null };
const BODY = Buffer.from(rss(plainItem()));

const send =
  (body: Buffer | string, headers: Record<string, string> = {}, status = 200): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
const redirect = (location: string, status = 302) => send('', { location }, status);

let server: TestServer;
beforeAll(async () => {
  server = await serve({
    '/plain': send(BODY, {
      'content-type': 'application/rss+xml',
      etag: '"v1"',
      'last-modified': 'Sat, 21 Nov 2026 10:00:00 GMT',
      'cache-control': 'public, max-age=300',
    }),
    '/gzip': send(gzipSync(BODY), { 'content-encoding': 'gzip' }),
    '/br': send(brotliCompressSync(BODY), { 'content-encoding': 'br' }),
    '/deflate': send(deflateSync(BODY), { 'content-encoding': 'deflate' }),
    '/deflate-raw': send(deflateRawSync(BODY), { 'content-encoding': 'deflate' }),
    '/gzip-silent': send(gzipSync(BODY)),
    '/gzip-false': send(BODY, { 'content-encoding': 'gzip' }),
    '/gzip-twice': send(gzipSync(gzipSync(BODY)), { 'content-encoding': 'gzip, gzip' }),
    '/br-false': send(BODY, { 'content-encoding': 'br' }),
    '/deflate-false': send(BODY, { 'content-encoding': 'deflate' }),
    '/x-gzip': send(gzipSync(BODY), { 'content-encoding': 'X-GZIP' }),
    '/gzip-then-br': send(brotliCompressSync(gzipSync(BODY)), { 'content-encoding': 'gzip, br' }),
    '/gzip-many-times': send(BODY, { 'content-encoding': 'gzip, gzip, gzip, gzip' }),
    '/announced': (_, response) => {
      response.writeHead(200, { 'content-length': '9000000' });
      response.write('<rss>');
    },
    '/many-headers': (_, response) => {
      for (let n = 0; n < 400; n++) response.setHeader(`x-flood-${n}`, 'x'.repeat(100));
      response.end(BODY);
    },
    '/slow-headers': (_, response) => {
      const timer = setInterval(() => response.socket?.write('X-Drip: x\r\n'), 20);
      response.socket?.write('HTTP/1.1 200 OK\r\n');
      response.on('close', () => clearInterval(timer));
    },
    '/gzip-cut': send(gzipSync(BODY).subarray(0, -12), { 'content-encoding': 'gzip' }),
    '/gzip-broken': send(Buffer.concat([gzipSync(BODY).subarray(0, 20), Buffer.alloc(80, 7)]), {
      'content-encoding': 'gzip',
    }),
    '/zstd': send(BODY, { 'content-encoding': 'zstd' }),
    '/bomb': send(gzipSync(Buffer.alloc(40_000_000)), { 'content-encoding': 'gzip' }),
    '/ratio': send(gzipSync(Buffer.alloc(9_000_000)), { 'content-encoding': 'gzip' }),
    '/bomb-br': send(brotliCompressSync(Buffer.alloc(40_000_000)), { 'content-encoding': 'br' }),
    '/nested-bomb': send(gzipSync(gzipSync(Buffer.alloc(40_000_000)))),
    '/huge': (_, response) => {
      const chunk = Buffer.alloc(100_000, 0x20);
      const push = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', push);
      push();
    },
    '/drip': (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    },
    '/silent': () => undefined,
    '/broken-off': (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('<rss>', () => response.destroy());
    },
    '/conditional': (request, response) => {
      const same = request.headers['if-none-match'] === '"v1"';
      response.writeHead(same ? 304 : 200, { etag: '"v1"' }).end(same ? '' : BODY);
    },
    '/429': send('', { 'retry-after': '120' }, 429),
    '/503': send('', { 'retry-after': 'Sat, 21 Nov 2026 18:10:00 GMT' }, 503),
    '/503-silent': send('', {}, 503),
    '/403': send('no', {}, 403),
    '/moved': redirect('/moved-again', 301),
    '/moved-again': redirect('/plain', 308),
    '/elsewhere': redirect('/plain'),
    '/mixed': redirect('/elsewhere', 301),
    '/loop': redirect('/loop'),
    '/to-file': redirect('file:///etc/passwd'),
    '/to-nonsense': redirect('http://[::bad'),
    '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
    '/login': (request, response) => response.end(request.headers.authorization ?? 'none'),
    '/agent': (request, response) => response.end(request.headers['user-agent']),
  });
});
afterAll(() => server.close());

const get = (path: string, options: Partial<FetchOptions> = {}, feed: { userAgent?: string } = {}) =>
  fetchFeed({ url: server.url(path), allowPrivate: true, userAgent: feed.userAgent }, NONE, {
    now: NOW,
    ...options,
  });
const bodyOf = async (path: string) => {
  const result = await get(path);
  return result.status === 'fetched' ? result.body.toString() : result.status;
};
const fails = (code: string, message: RegExp, retry?: unknown) =>
  expect.objectContaining({ code, message: expect.stringMatching(message), ...(retry ? { retry } : {}) });

describe('fetching a feed', () => {
  it('gives bytes, type, validators and freshness', async () => {
    expect(await get('/plain')).toEqual({
      status: 'fetched',
      body: BODY,
      contentType: 'application/rss+xml',
      finalUrl: server.url('/plain'),
      movedTo: null,
      etag: '"v1"',
      lastModified: 'Sat, 21 Nov 2026 10:00:00 GMT',
      date: expect.stringMatching(/GMT$/),
      cacheMaxAgeMs: 300_000,
    });
  });

  it.each([
    '/gzip',
    '/x-gzip',
    '/br',
    '/deflate',
    '/deflate-raw',
    '/gzip-silent',
    '/gzip-false',
    '/br-false',
    '/deflate-false',
    '/gzip-twice',
    '/gzip-then-br',
  ])('unpacks %s', async (path) => expect(await bodyOf(path)).toBe(BODY.toString()));

  it('keeps what a cut gzip stream holds', async () => {
    const text = await bodyOf('/gzip-cut');
    expect(text.length).toBeGreaterThan(100);
    expect(BODY.toString().startsWith(text.slice(0, -2))).toBe(true);
  });

  it('sends validators and honours 304', async () => {
    const state = { etag: '"v1"', lastModified: 'Sat, 21 Nov 2026 10:00:00 GMT' };
    const feed = { url: server.url('/conditional'), allowPrivate: true, userAgent: undefined };
    expect(await fetchFeed(feed, state, { now: NOW })).toEqual({ status: 'unchanged' });
    expect(server.requests.at(-1)!.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': state.lastModified,
    });
    expect(await fetchFeed(feed, NONE, { now: NOW })).toMatchObject({ status: 'fetched' });
  });

  it('names itself; the feed’s own name wins over the general one', async () => {
    expect(await bodyOf('/agent')).toBe(DEFAULT_USER_AGENT);
    const own = await get('/agent', { userAgent: 'general' }, { userAgent: 'own' });
    expect(own).toMatchObject({ body: Buffer.from('own') });
    expect(await get('/agent', { userAgent: 'general' })).toMatchObject({ body: Buffer.from('general') });
  });

  it('logs in where the address says so, and shows the login to nobody', async () => {
    const url = server.url('/login').replace('//', '//reader:geheim@');
    const result = await fetchFeed({ url, allowPrivate: true, userAgent: undefined }, NONE, { now: NOW });
    expect(result).toMatchObject({ body: Buffer.from(`Basic ${btoa('reader:geheim')}`) });
    const refused = url.replace('/login', '/403?key=geheim');
    const error = await fetchFeed({ url: refused, allowPrivate: true, userAgent: undefined }, NONE, {
      now: NOW,
    }).catch((thrown) => thrown);
    expect(error.message).toMatch(/HTTP 403 Forbidden/);
    expect(error.message).not.toMatch(/geheim/);
  });
});

describe('redirects', () => {
  it('are followed; those for good say where the feed lives now', async () => {
    expect(await get('/moved')).toMatchObject({
      finalUrl: server.url('/plain'),
      movedTo: server.url('/plain'),
    });
    expect(await get('/elsewhere')).toMatchObject({ finalUrl: server.url('/plain'), movedTo: null });
    expect(await get('/mixed')).toMatchObject({
      finalUrl: server.url('/plain'),
      movedTo: server.url('/elsewhere'),
    });
  });

  it('end after five', () => expect(get('/loop')).rejects.toEqual(fails('FEED_UNREACHABLE', /5 redirects/)));
  it('carry a login to the host it is for, and to no other', async () => {
    const other = await serve({
      '/there': (request, response) => response.end(request.headers.authorization ?? 'none'),
    });
    const back = await serve({
      '/away': redirect(other.url('/there')),
      '/home': redirect('/mine'),
      '/mine': (request, response) => response.end(request.headers.authorization ?? 'none'),
    });
    const from = (path: string) => ({
      url: back.url(path).replace('//', '//reader:100%25@'),
      allowPrivate: true,
      userAgent: undefined,
    });
    expect(await fetchFeed(from('/home'), NONE, { now: NOW })).toMatchObject({
      body: Buffer.from(`Basic ${btoa('reader:100%')}`),
    });
    expect(await fetchFeed(from('/away'), NONE, { now: NOW })).toMatchObject({ body: Buffer.from('none') });
    await Promise.all([other.close(), back.close()]);
  });

  it('lead to http and https only', async () => {
    await expect(get('/to-file')).rejects.toEqual(fails('FEED_ADDRESS_FORBIDDEN', /file:/));
    await expect(get('/to-nonsense')).rejects.toEqual(fails('FEED_ADDRESS_FORBIDDEN', /no address/));
  });
});

describe('bounds', () => {
  it.each([
    ['/bomb', /unpacks from .* MB/],
    ['/ratio', /unpacks from .* MB/],
    ['/bomb-br', /unpacks from .* MB/],
    ['/nested-bomb', /unpacks from .* MB/],
    ['/huge', /more than 5 MB/],
    ['/announced', /more than 5 MB/],
    ['/gzip-many-times', /packed 4 times over/],
  ])('%s is too large', async (path, message) => {
    await expect(get(path)).rejects.toEqual(fails('FEED_TOO_LARGE', message, 'later'));
  });

  it.each(['/drip', '/silent', '/slow-headers'])('%s ends with the deadline', async (path) => {
    const start = performance.now();
    await expect(get(path, { deadlineMs: 300 })).rejects.toEqual(
      fails('FEED_UNREACHABLE', /no whole answer in 0.3 s/),
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('ends when the caller says so, with the caller’s reason', async () => {
    const reason = new Error('stopping');
    await expect(get('/drip', { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    await expect(get('/drip', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('refusals and faults', () => {
  it.each([
    ['/429', /429 .*come back in 120 s/, { afterMs: 120_000 }],
    ['/503', /503 .*come back in 600 s/, { afterMs: 600_000 }],
    ['/503-silent', /503/, 'later'],
    ['/403', /HTTP 403 Forbidden/, 'later'],
    ['/nowhere', /HTTP 404 Not Found/, 'later'],
  ])('%s', async (path, message, retry) => {
    await expect(get(path)).rejects.toEqual(fails('FEED_REFUSED', message, retry));
  });

  it.each([
    ['/broken-off', /broke off/],
    ['/gzip-broken', /cannot be unpacked as gzip/],
    ['/zstd', /zstd/],
    ['/many-headers', /its headers are too large/],
  ])('%s', async (path, message) => {
    await expect(get(path)).rejects.toEqual(fails('FEED_UNREACHABLE', message, 'later'));
  });

  it('says what a dead port is', async () => {
    const feed = { url: 'http://127.0.0.1:1/feed?key=geheim', allowPrivate: true, userAgent: undefined };
    await expect(fetchFeed(feed, NONE, { now: NOW })).rejects.toEqual(
      fails('FEED_UNREACHABLE', /^http:\/\/127\.0\.0\.1:1\/feed: nothing listens there \(ECONNREFUSED\)$/),
    );
  });
});
