// robots.txt over real HTTP: what a host's answer, or none, means for its pages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchRobots } from '../../../src/feeds/index.ts';
import { type Handler, serve, type TestServer } from '../../support/http-server.ts';

const RULES = 'User-agent: *\nDisallow: /closed/';
const answer =
  (status: number, body = '', headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);
const FEED = { allowPrivate: true, userAgent: undefined };

describe('a host’s robots.txt', () => {
  let hops = 0;
  let handler: Handler = answer(200, RULES);
  let host: TestServer;
  const redirected: Handler = (_request, response) => {
    hops--;
    if (hops < 0) response.writeHead(200).end(RULES);
    else response.writeHead(302, { location: '/elsewhere.txt' }).end();
  };
  beforeAll(async () => {
    host = await serve({ '/robots.txt': (...both) => handler(...both), '/elsewhere.txt': redirected });
  });
  afterAll(() => host.close());

  const closed = async () => {
    const robots = await fetchRobots(host.url('/closed/1'), FEED, { now: new Date() });
    return [robots.allows(host.url('/closed/1')), robots.allows(host.url('/open/1'))];
  };

  it.each<[string, Handler, number, boolean[]]>([
    ['is heeded', answer(200, RULES), 0, [false, true]],
    ['may begin with a mark of its encoding', answer(200, `\ufeff${RULES}`), 0, [false, true]],
    ['may be called something else', answer(200, RULES, { 'content-type': 'text/html' }), 0, [false, true]],
    ['is none where it is missing', answer(404), 0, [true, true]],
    ['is none where it is refused', answer(403), 0, [true, true]],
    ['keeps everything closed while the host fails', answer(500), 0, [false, false]],
    [
      'keeps everything closed while the host is busy',
      answer(503, '', { 'retry-after': '60' }),
      0,
      [false, false],
    ],
    ['is followed over five redirects', redirected, 5, [false, true]],
    ['is none beyond five redirects', redirected, 9, [true, true]],
    [
      'counts as far as 500 KiB',
      answer(200, `${RULES}\n${'#'.repeat(1_000_000)}\nDisallow: /`),
      0,
      [false, true],
    ],
  ])('%s', async (_name, given, redirects, allowed) => {
    handler = given;
    hops = redirects;
    expect(await closed()).toEqual(allowed);
  });

  it('keeps everything closed while nobody answers', async () => {
    const { url, close } = await serve({});
    const gone = url('/a');
    await close();
    const robots = await fetchRobots(gone, FEED, { now: new Date() });
    expect(robots.allows(gone)).toBe(false);
    expect(robots.fault).toMatchObject({ code: 'FEED_UNREACHABLE' });
  });

  it('says why it could not be asked, and only then', async () => {
    handler = answer(503);
    const { fault } = await fetchRobots(host.url('/a'), FEED, { now: new Date() });
    expect(fault).toMatchObject({ code: 'FEED_REFUSED' });
    expect(fault?.message).toMatch(/robots\.txt: HTTP 503/);
    handler = answer(200, 'User-agent: *\nDisallow: /');
    expect((await fetchRobots(host.url('/a'), FEED, { now: new Date() })).fault).toBeUndefined();
  });
});
