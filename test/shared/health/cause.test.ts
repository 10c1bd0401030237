// Causes are read from what the fetcher and the parsers really say: servers that misbehave, and bytes that are no feed.
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { fetchFailure } from '../../../src/feeds/fetch/failure.ts';
import { causeOf, fetchFeed, readFeed } from '../../../src/feeds/index.ts';
import { causeIn, isBarred, sayCause } from '../../../src/shared/health/index.ts';
import { CAUSES, type CauseCode } from '../../../src/shared/schema/index.ts';

const NOW = new Date('2026-03-04T12:00:00Z');
const NONE = { etag: null, lastModified: null };
const servers: { close(): unknown; closeAllConnections?(): void }[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections?.();
    server.close();
  }
});

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
}
const answering = (listener: RequestListener) => listening(createServer(listener));

/** What the record would keep of fetching and reading this address. */
async function lastErrorOf(
  url: string,
  feed: Partial<Parameters<typeof readFeed>[1]> = {},
  allowPrivate = true,
) {
  const configured = {
    id: 'a',
    outlet: 'a',
    url,
    country: null,
    timezone: 'UTC',
    kind: 'auto',
    ...feed,
  } as const;
  try {
    const answer = await fetchFeed({ url, allowPrivate, userAgent: undefined }, NONE, {
      now: NOW,
      deadlineMs: 1500,
    });
    if (answer.status === 'unchanged') return 'unchanged';
    const { body, contentType, finalUrl } = answer;
    readFeed({ body, contentType, url: finalUrl }, configured as Parameters<typeof readFeed>[1], NOW);
    return 'read';
  } catch (error) {
    return causeOf(error);
  }
}

describe('what went wrong on the way', () => {
  const cases: [string, CauseCode, () => Promise<string>][] = [
    ['a closed port', 'connection-refused', async () => 'http://127.0.0.1:1/feed'],
    ['a broken connection', 'broken-off', () => answering((request) => request.socket.destroy())],
    ['no answer at all', 'too-slow', () => answering(() => undefined)],
    [
      'something that is no web server',
      'not-http',
      () => listening(createTcpServer((socket) => socket.end('220 mail.example ESMTP\r\n'))),
    ],
    [
      'a circle of redirects',
      'redirects',
      () => answering((_request, response) => response.writeHead(302, { location: '/feed' }).end()),
    ],
    [
      'a redirect out of the web',
      'not-web',
      () =>
        answering((_request, response) => response.writeHead(301, { location: 'ftp://a.example/' }).end()),
    ],
    [
      'a packing that nobody asked for',
      'packing',
      () =>
        answering((_request, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('x')),
    ],
  ];
  it.each(cases)('%s: %s', async (_name, code, start) => {
    expect(causeIn(await lastErrorOf(await start()))).toEqual({ code, status: null });
  });

  it.each([
    ['ENOTFOUND', 'dns-unknown'],
    ['EAI_AGAIN', 'dns-away'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ENETUNREACH', 'unreachable'],
    ['ETIMEDOUT', 'no-answer'],
    ['UND_ERR_CONNECT_TIMEOUT', 'no-answer'],
    ['UND_ERR_BODY_TIMEOUT', 'too-slow'],
    ['CERT_HAS_EXPIRED', 'certificate-expired'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-untrusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate-untrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-name'],
    ['HPE_INVALID_CONSTANT', 'not-http'],
  ] as const)('the system says %s: %s', (code, cause) => {
    const thrown = Object.assign(new Error('connect failed: unable to get local issuer certificate'), {
      code,
    });
    const kept = causeOf(
      fetchFailure(
        code.includes('CERT') ? thrown : Object.assign(new Error('x'), { code }),
        'https://a.example/feed',
      ),
    );
    expect(causeIn(kept)).toEqual({ code: cause, status: null });
  });

  it('an address inside that was not allowed', async () => {
    const url = await answering((_request, response) => response.end());
    expect(causeIn(await lastErrorOf(url, {}, false)).code).toBe('private-address');
  });
});

describe('what the host said', () => {
  it.each([
    [401, 'login'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'gone'],
    [418, 'refused'],
    [429, 'too-often'],
    [451, 'legal'],
    [500, 'server-error'],
    [502, 'gateway'],
    [503, 'overloaded'],
    [522, 'server-error'],
  ] as const)('%i: %s', async (status, code) => {
    const url = await answering((_request, response) => response.writeHead(status).end());
    const cause = causeIn(await lastErrorOf(url));
    expect(cause).toEqual({ code, status });
    expect(sayCause(cause, 'ar')).toMatch(
      new RegExp(`^[\\p{Script=Arabic}\\p{M} ،:]+ \\(${status}\\)$`, 'u'),
    );
  });
});

describe('what came in place of a feed', () => {
  const list = { list: { links: '/news/\\d+' }, kind: 'html' } as const;
  it.each([
    ['nothing', 'empty', '', {}],
    ['a web page', 'web-page', '<!doctype html><title>أخبار</title><p>مرحبا', {}],
    ['a gate for humans', 'challenge', '<!doctype html><title>Just a moment...</title>', {}],
    ['other JSON', 'not-a-feed', '{"message":"no"}', {}],
    ['other XML', 'not-a-feed', '<note><to>you</to></note>', {}],
    ['a list without a fitting link', 'layout', '<html><body><a href="/x/1">خبر طويل بما يكفي</a>', list],
    ['a private channel', 'no-preview', '<html><body>Telegram</body></html>', { kind: 'telegram' }],
  ] as const)('%s: %s', async (_name, code, body, feed) => {
    const url = await answering((_request, response) => response.end(body));
    expect(causeIn(await lastErrorOf(url, feed)).code).toBe(code);
  });

  it('more than can be read', () => {
    expect(causeIn('FEED_TOO_LARGE: https://a.example/feed: more than 20 MB').code).toBe('too-large');
  });

  it('a page from which robots.txt keeps machines', () => {
    const kept = 'FEED_REFUSED: https://a.example/news: robots.txt keeps machines from this page';
    expect(causeIn(kept)).toEqual({ code: 'robots', status: null });
  });
});

describe('the words of a cause', () => {
  it('are there in both languages, each in its own letters', () => {
    for (const code of CAUSES) {
      const cause = { code, status: null };
      expect(sayCause(cause, 'ar')).toMatch(/^\p{Script=Arabic}/u);
      expect(sayCause(cause, 'en')).toMatch(/^[A-Z][\p{Script=Latin}\p{P} .]+$/u);
    }
    expect(new Set(CAUSES.map((code) => sayCause({ code, status: null }, 'ar'))).size).toBe(CAUSES.length);
  });

  it('are found for whatever stands in the record', () => {
    for (const text of [
      '',
      'x',
      'FEED_UNREACHABLE',
      'FEED_REFUSED: 503',
      'FEED_FROM_THE_FUTURE: HTTP 403',
      'constructor: x',
    ])
      expect(CAUSES).toContain(causeIn(text).code);
    expect(isBarred(causeIn('FEED_REFUSED: https://a.example/: HTTP 410 Gone'))).toBe(true);
    expect(isBarred(causeIn('FEED_REFUSED: https://a.example/: HTTP 503'))).toBe(false);
  });
});
