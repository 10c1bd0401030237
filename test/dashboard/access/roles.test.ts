// What each route of the board asks of whoever calls it, and that it gets it.
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may, whoOf } from '../../../src/shared/access.ts';
import { addAlertFeeds } from '../../../src/workers/alert-feeds.ts';
import { addHubCallback } from '../../../src/workers/hub-callback.ts';
import { config } from '../../alerts/build.ts';
import { openTestBoard, type TestBoard } from '../support/board.ts';
import { bearer, formTokenIn, HOST, logIn, ORIGIN, PEOPLE, sendForm, TOKENS } from '../support/people.ts';
import { pushAlerts } from '../support/push.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const FEEDS = config(`receivers: [{ name: wire, feed: { folder: /nowhere, sender: desk@example.org } }]
route: { receiver: wire }`);
/** All that is given to whoever asks; the test is the list. */
const ANYBODY = [
  /^(GET|HEAD) \/assets\/[\w./-]+$/,
  /^(GET|HEAD) \/(push-worker\.js|favicon\.ico|healthz|livez|readyz)$/,
  /^(GET|HEAD|POST) \/login$/,
  /^(GET|HEAD|POST) \/websub\/:feedId\/:token$/,
];
/** What says otherwise than its method. */
const OTHERWISE: Record<string, string> = {
  'GET /metrics': 'metrics',
  'HEAD /metrics': 'metrics',
  'GET /incidents/:id/place': 'editor',
  'HEAD /incidents/:id/place': 'editor',
  'POST /logout': 'viewer',
  'POST /push/:receiver': 'viewer',
  'DELETE /push/:receiver': 'viewer',
  'DELETE /probe/admin': 'admin',
};

let test: TestBoard;
const app = () => test.board.app;
let cookies: Record<'viewer' | 'editor' | 'admin', string>;

/** Routes of a room of its own: what they are told of who asks, and what comes through to them. */
async function addProbe(app: FastifyInstance): Promise<void> {
  app.get('/probe', (request) => whoOf(request));
  app.post('/probe', (request) => ({ who: whoOf(request), body: request.body }));
  app.post('/api/probe', (request) => ({ who: whoOf(request), body: request.body }));
  app.delete('/probe/admin', { config: { needs: 'admin' } }, (request) => whoOf(request));
}

beforeAll(async () => {
  const more: Parameters<typeof openTestBoard>[3] = (context) => [
    addProbe,
    (app) => addHubCallback(app, context),
    async (app) => addAlertFeeds(app, { config: { alerts: FEEDS } as never, clock: () => NOW }),
  ];
  const opening = { access: () => PEOPLE, host: '0.0.0.0' };
  test = await openTestBoard(() => NOW, {}, pushAlerts('desk'), more, opening);
  const [viewer, editor, admin] = await Promise.all(
    ['ليلى', 'sami', 'root'].map((name) => logIn(app(), name)),
  );
  cookies = { viewer: viewer!, editor: editor!, admin: admin! };
});
afterAll(() => test.close());

/** A browser on the board’s own pages. */
const asPage = (role: keyof typeof cookies, more: InjectOptions = {}): InjectOptions => ({
  ...more,
  headers: { host: HOST, origin: ORIGIN, cookie: cookies[role], ...more.headers },
});
const ask = (url: string, options: InjectOptions = {}) => app().inject({ url, ...options });

describe('the routes of the board', () => {
  it('need a viewer to be read and an editor to change anything, but for those that say otherwise', () => {
    expect(test.board.routes.length).toBeGreaterThan(50);
    for (const { method, url, needs } of test.board.routes) {
      const route = `${method} ${url}`;
      const usual = method === 'GET' || method === 'HEAD' ? 'viewer' : 'editor';
      const expected = ANYBODY.some((each) => each.test(route)) ? 'anybody' : (OTHERWISE[route] ?? usual);
      expect(`${route} ${needs}`).toBe(`${route} ${expected}`);
    }
  });

  it('give nothing to nobody, whatever the route', async () => {
    for (const { method, url, needs } of test.board.routes) {
      const path = url.replace(/:\w+|\*/g, 'x');
      const answer = await ask(path, { method: method as 'GET' });
      const open = needs === 'anybody';
      expect([method, url, answer.statusCode === 401]).toEqual([method, url, !open && path !== '/login']);
    }
  });

  it('refuse a role that is too low, and name the one that is needed', async () => {
    for (const { method, url, needs } of test.board.routes) {
      if (needs !== 'editor' && needs !== 'admin') continue;
      const path = url.replace(/:\w+|\*/g, 'x');
      const answer = await ask(path, asPage('viewer', { method: method as 'POST' }));
      expect([method, url, answer.statusCode]).toEqual([method, url, 403]);
      if (method !== 'HEAD') expect(answer.json().error.message).toBe(`this needs the role ${needs}`);
    }
  });

  it('say no more of an address that leads nowhere than of any other', async () => {
    expect((await ask('/nowhere')).statusCode).toBe(401);
    expect((await ask('/nowhere', asPage('viewer'))).statusCode).toBe(404);
  });

  it.each([
    '/assets/../board.ts',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/fonts/../../security.ts',
    '/queues/static/../../package.json',
    '/queues/static/..%2f..%2f..%2fpackage.json',
    '/assets//etc/passwd',
    '//etc/passwd',
  ])('lead out of no folder: %s', async (url) => {
    for (const options of [{}, asPage('admin')]) {
      const { statusCode, body } = await ask(url, options);
      expect([400, 401, 403, 404]).toContain(statusCode);
      expect(body).not.toMatch(/"dependencies"|import |root:/);
    }
  });
});

describe('who asks', () => {
  it('is told to the route by name, role and way', async () => {
    expect((await ask('/probe', asPage('editor'))).json()).toEqual({
      name: 'sami',
      role: 'editor',
      via: 'session',
    });
    const token = await ask('/probe', { headers: bearer('read') });
    expect(token.json()).toEqual({ name: 'for read', role: 'viewer', via: 'token' });
  });

  it('may what those below may', async () => {
    const remove = (role: keyof typeof cookies) => ask('/probe/admin', asPage(role, { method: 'DELETE' }));
    expect((await remove('editor')).statusCode).toBe(403);
    expect((await remove('admin')).json()).toMatchObject({ role: 'admin' });
    expect(may({ role: 'admin' }, 'viewer')).toBe(true);
    expect(may({ role: 'viewer' }, 'editor')).toBe(false);
  });

  it('is nobody where no guard has looked', () => {
    expect(() => whoOf({})).toThrow('nobody is known');
    expect(() => whoOf({ who: null })).toThrow('nobody is known');
  });
});

describe('a token', () => {
  const status = async (url: string, options: InjectOptions) => (await ask(url, options)).statusCode;
  const basic = (token: string) => ({
    authorization: `Basic ${Buffer.from(`any:${token}`).toString('base64')}`,
  });
  const post = (headers: Record<string, string>): InjectOptions => ({ method: 'POST', headers, payload: {} });

  it('may what its scope says, from anywhere: no browser adds it by itself', async () => {
    expect(await status('/api/feeds', { headers: bearer('read') })).toBe(200);
    expect(await status('/probe', post(bearer('read')))).toBe(403);
    expect(await status('/probe', post({ ...bearer('edit'), origin: 'https://elsewhere.example' }))).toBe(
      200,
    );
    expect(await status('/probe/admin', { method: 'DELETE', headers: bearer('edit') })).toBe(403);
    expect(await status('/probe/admin', { method: 'DELETE', headers: bearer('admin') })).toBe(200);
  });

  it('for metrics is for nothing else', async () => {
    expect(await status('/metrics', { headers: bearer('metrics') })).toBe(200);
    expect(await status('/metrics', { headers: bearer('read') })).toBe(200);
    for (const url of ['/', '/api/feeds', '/probe', '/queues/'])
      expect(await status(url, { headers: bearer('metrics') })).toBe(403);
  });

  it('may be the password of Basic to read, and only to read', async () => {
    expect(await status('/metrics', { headers: basic(TOKENS.metrics) })).toBe(200);
    expect(await status('/alerts/wire.atom', { headers: basic(TOKENS.read) })).not.toBe(401);
    expect(await status('/probe', post(basic(TOKENS.admin)))).toBe(401);
    const asked = await ask('/alerts/wire.atom');
    expect(asked.headers['www-authenticate']).toContain('Basic realm="rasid"');
  });

  it('that is not known is refused, also beside a good session', async () => {
    const unknown = { authorization: `Bearer rasid_${'A'.repeat(43)}` };
    const answer = await ask('/probe', asPage('admin', { headers: unknown }));
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('error="invalid_token"');
  });

  it('is not taken from an address', async () => {
    for (const name of ['token', 'access_token', 'api_key'])
      expect(await status(`/api/feeds?${name}=${TOKENS.admin}`, {})).toBe(401);
  });

  it('of somebody else’s making is left to them', async () => {
    expect(
      await status('/probe', asPage('viewer', { headers: { authorization: 'Bearer eyJhbGciOiJ' } })),
    ).toBe(200);
    expect(await status('/probe', { headers: { authorization: 'Bearer eyJhbGciOiJ' } })).toBe(401);
  });
});

describe('a request that a browser sends with its cookie', () => {
  const post = (headers: Record<string, string>, url = '/probe') =>
    ask(url, asPage('editor', { method: 'POST', payload: {}, headers }));

  it('changes something only from a page of ours', async () => {
    expect((await post({})).statusCode).toBe(200);
    expect(
      (await post({ 'sec-fetch-site': 'same-origin', origin: 'http://behind-a-proxy' })).statusCode,
    ).toBe(200);
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'https://evil.rasid.example' },
      { origin: 'https://rasid.example:8443' },
      { origin: 'null' },
      { origin: '' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ];
    for (const headers of foreign) {
      const answer = await post(headers);
      expect(answer.statusCode).toBe(403);
      expect(answer.json().error.code).toBe('CROSS_ORIGIN');
    }
  });

  it('needs to say where it comes from', async () => {
    const headers = { host: HOST, cookie: cookies.editor };
    expect((await ask('/probe', { method: 'POST', payload: {}, headers })).statusCode).toBe(403);
  });

  it('may be a form, if we wrote it for this session', async () => {
    const send = (fields: Record<string, string>) =>
      sendForm(app(), '/probe', fields, { headers: { cookie: cookies.editor } });
    const own = await formTokenIn(app(), cookies.editor);
    const foreign = await formTokenIn(app(), cookies.viewer);
    const again = await formTokenIn(app(), await logIn(app(), 'sami'));
    expect((await send({ why: 'because', _csrf: own })).json().body).toEqual({ why: 'because' });
    for (const _csrf of [foreign, again, '', `${own}x`]) expect((await send({ _csrf })).statusCode).toBe(403);
    expect((await send({ why: 'because' })).statusCode).toBe(403);
  });

  it('gives the API nothing but JSON', async () => {
    const payload = '{"a":1}';
    const as = (type: string) =>
      ask('/api/probe', asPage('editor', { method: 'POST', payload, headers: { 'content-type': type } }));
    expect((await as('application/json; charset=utf-8')).statusCode).toBe(200);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
    ])
      expect((await as(type)).statusCode).toBe(415);
    expect(
      (
        await ask(
          '/probe',
          asPage('editor', { method: 'POST', payload, headers: { 'content-type': 'text/plain' } }),
        )
      ).statusCode,
    ).toBe(415);
  });
});

describe('what is too large', () => {
  it('is refused: bodies, addresses, parameters and headers', async () => {
    const big = { a: 'x'.repeat(5000) };
    expect((await ask('/probe', asPage('editor', { method: 'POST', payload: big }))).statusCode).toBe(413);
    expect((await ask(`/incidents/${'x'.repeat(600)}`, asPage('viewer'))).statusCode).toBe(414);
    expect((await ask(`/api/incidents?country=${'S'.repeat(10_000)}`, asPage('viewer'))).statusCode).toBe(
      400,
    );
    const origin = await test.board.listen('127.0.0.1', 0);
    const long = await fetch(`${origin}/`, { headers: { cookie: `rasid=${'x'.repeat(20_000)}` } });
    expect(long.status).toBe(431);
    const address = await fetch(`${origin}/?${'x'.repeat(20_000)}`);
    expect(address.status).toBe(431);
  });

  it('also is how often one address asks', async () => {
    const hammer = (remoteAddress: string) => ask('/healthz', { remoteAddress });
    let last = 200;
    for (let asked = 0; asked <= 3000; asked++) last = (await hammer('198.51.100.99')).statusCode;
    expect(last).toBe(429);
    const refused = await hammer('198.51.100.99');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await hammer('198.51.100.98')).statusCode).toBe(200);
  });
});
