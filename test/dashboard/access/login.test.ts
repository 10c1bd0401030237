// Logging in and out at a board that asks who is there.
import { load } from 'cheerio';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../../src/access/index.ts';
import type { Access } from '../../../src/shared/config/access.ts';
import { Secret } from '../../../src/shared/config/secret.ts';
import { openTestBoard, type TestBoard } from '../support/board.ts';
import {
  ADMIN,
  EDITOR,
  formTokenIn,
  HOST,
  logIn,
  PASSWORD,
  PEOPLE,
  sendForm,
  userOf,
  VIEWER,
} from '../support/people.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let now = NOW;
let access: Access = PEOPLE;
let test: TestBoard;

beforeAll(async () => {
  test = await openTestBoard(() => now, {}, undefined, undefined, { access: () => access, host: '0.0.0.0' });
});
afterAll(() => test.close());
beforeEach(() => {
  now = NOW;
  access = PEOPLE;
});

const app = () => test.board.app;
const page = { accept: 'text/html,application/xhtml+xml' };
const get = (url: string, headers: Record<string, string> = {}) =>
  app().inject({ url, headers: { host: HOST, ...headers } });
const isIn = async (cookie: string) => (await get('/api/incidents', { cookie })).statusCode === 200;

describe('the way to the login', () => {
  it('leads pages to the form and back, and tells programs how to log in', async () => {
    const sent = await get('/?country=SY&lang=en', page);
    expect(sent.statusCode).toBe(303);
    expect(sent.headers.location).toBe(`/login?next=${encodeURIComponent('/?country=SY&lang=en')}`);
    const $ = load((await get(sent.headers.location!, page)).body);
    expect($('html').attr()).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect($('input[name=next]').attr('value')).toBe('/?country=SY&lang=en');
    const told = await get('/api/incidents');
    expect(told.statusCode).toBe(401);
    expect(told.headers['www-authenticate']).toBe('Bearer realm="rasid"');
    expect(told.json().error.code).toBe('UNAUTHENTICATED');
  });

  it.each(['ar', 'en'] as const)('is a form that needs no script (%s)', async (lang) => {
    const answer = await get(`/login?lang=${lang}`, page);
    const $ = load(answer.body);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect($('script, [style]')).toHaveLength(0);
    expect($('form').attr()).toMatchObject({ method: 'post', action: `/login?lang=${lang}` });
    for (const id of ['name', 'password']) expect($(`label[for=${id}]`).text()).not.toBe('');
  });

  it('says that a program’s page is gone, not where to log in', async () => {
    const script = { ...page, 'sec-fetch-dest': 'empty' };
    expect((await get('/fragment', script)).statusCode).toBe(401);
  });
});

describe('logging in', () => {
  it('gives a cookie that no script and no other site sees, and leads back', async () => {
    const next = '/feeds/almada?lang=en';
    const answer = await sendForm(app(), '/login', { name: 'ليلى', password: PASSWORD, next });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(next);
    expect(answer.cookies).toHaveLength(1);
    expect(answer.cookies[0]).toMatchObject({
      name: 'rasid',
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 12 * 3600,
    });
    expect(answer.cookies[0]).not.toHaveProperty('domain');
    expect(await isIn(`rasid=${answer.cookies[0]!.value}`)).toBe(true);
  });

  it('takes the name in any case, and letters as any keyboard writes them', async () => {
    access = { ...PEOPLE, users: [userOf('Sámi', 'viewer', 'pässwörd of mine')] };
    expect(await isIn(await logIn(app(), 'SÁMI'.normalize('NFD'), 'pässwörd of mine'.normalize('NFD')))).toBe(
      true,
    );
  });

  it('shows who is there, and the way out, on each page', async () => {
    const cookie = await logIn(app(), 'ليلى');
    const $ = load((await get('/', { cookie })).body);
    expect($('.who-name').text()).toBe('ليلى');
    expect($('.who form').attr()).toMatchObject({ method: 'post', action: '/logout' });
    const out = await sendForm(
      app(),
      '/logout',
      { _csrf: await formTokenIn(app(), cookie) },
      { headers: { cookie } },
    );
    expect(out.statusCode).toBe(303);
    expect(out.cookies[0]).toMatchObject({ name: 'rasid', value: '', maxAge: 0 });
  });

  it('does not say whether the name or the password was wrong', async () => {
    const wrong = { password: 'not the password' };
    const [known, unknown] = await Promise.all(
      ['sami', 'nobody-here'].map((name) => sendForm(app(), '/login', { ...wrong, name, next: '/' })),
    );
    for (const answer of [known!, unknown!]) {
      expect(answer.statusCode).toBe(401);
      expect(answer.cookies).toEqual([]);
      expect(load(answer.body)('[role=alert]').text()).not.toBe('');
    }
    expect(known!.body).toBe(unknown!.body.replace('nobody-here', 'sami'));
    expect(known!.body).not.toContain(wrong.password);
  });

  it('takes as long for a name that nobody bears', async () => {
    access = { ...PEOPLE, users: [{ ...EDITOR, password: new Secret(await hashPassword(PASSWORD)) }] };
    const time = async (name: string, from: string) => {
      const start = performance.now();
      await sendForm(app(), '/login', { name, password: 'not the password' }, { remoteAddress: from });
      return performance.now() - start;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 3; round++) {
      known.push(await time('sami', '198.51.100.1'));
      unknown.push(await time('nobody-here', '198.51.100.1'));
    }
    // Without the work for nobody the ratio is a hundred and more.
    expect(Math.min(...known) / Math.min(...unknown)).toBeLessThan(3);
    expect(Math.min(...unknown) / Math.min(...known)).toBeLessThan(3);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '/login?next=/',
    '/logout',
  ])('never leads elsewhere: %j', async (next) => {
    const answer = await sendForm(app(), '/login', { name: 'sami', password: PASSWORD, next });
    expect(answer.headers.location).toBe('/');
    const { body } = await get(`/login?next=${encodeURIComponent(next)}`);
    expect(load(body)('input[name=next]').attr('value')).toBe('/');
  });

  it('refuses a form that another site sent', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await sendForm(app(), '/login', { name: 'sami', password: PASSWORD }, { headers });
      expect(answer.statusCode).toBe(403);
      expect(answer.cookies).toEqual([]);
    }
  });

  it('refuses a form that is too large', async () => {
    const answer = await sendForm(app(), '/login', { name: 'sami', password: 'x'.repeat(20_000) });
    expect(answer.statusCode).toBe(413);
  });
});

describe('wrong passwords', () => {
  const tryOnce = (name: string, remoteAddress: string, password = 'not the password') =>
    sendForm(app(), '/login', { name, password }, { remoteAddress });

  it('lock a name for the address that guesses, and for no other', async () => {
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await tryOnce('root', '203.0.113.7')).statusCode).toBe(401);
    const locked = await tryOnce('root', '203.0.113.7', PASSWORD);
    expect(locked.statusCode).toBe(429);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(60);
    expect((await tryOnce('root', '203.0.113.8', PASSWORD)).statusCode).toBe(303);
    expect((await tryOnce('sami', '203.0.113.7', PASSWORD)).statusCode).toBe(303);
  });

  it('lock an address that tries many names', async () => {
    const many = Array.from({ length: 30 }, (_, index) => userOf(`name ${index}`, 'viewer'));
    access = { ...PEOPLE, users: [EDITOR, ...many] };
    for (const { name } of many) expect((await tryOnce(name, '2001:db8::1')).statusCode).toBe(401);
    // Another address of the same IPv6 network is the same guest.
    expect((await tryOnce('sami', '2001:db8::ffff', PASSWORD)).statusCode).toBe(429);
    expect((await tryOnce('sami', '2001:db8:0:1::1', PASSWORD)).statusCode).toBe(303);
  });

  it('at once by the hundred are turned away while a few are tried', async () => {
    const many = Array.from({ length: 100 }, (_, index) => userOf(`flood ${index}`, 'viewer'));
    access = { ...PEOPLE, users: many };
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, guess) => tryOnce(`flood ${guess}`, `198.18.0.${guess}`)),
    );
    const count = (status: number) => answers.filter(({ statusCode }) => statusCode === status).length;
    expect(count(401)).toBe(10);
    expect(count(503)).toBe(90);
  });
});

describe('a session', () => {
  it('is refused when it is forged, cut, or signed with another key', async () => {
    const cookie = await logIn(app(), 'ليلى');
    const [name, value] = cookie.split('=') as [string, string];
    const [payload, signature] = value.split('.') as [string, string];
    const text = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const admin = Buffer.from(JSON.stringify({ ...text, user: 'root' })).toString('base64url');
    for (const forged of [
      `${admin}.${signature}`,
      `${payload}.${signature.slice(0, -1)}`,
      `${payload}.`,
      `${payload}`,
      `${value}.${value}`,
      `${payload}.${'A'.repeat(43)}`,
      'x'.repeat(5000),
    ])
      expect(await isIn(`${name}=${forged}`)).toBe(false);
    expect(await isIn(cookie)).toBe(true);
  });

  it('ends when its time is over', async () => {
    const cookie = await logIn(app(), 'ليلى');
    now = new Date(NOW.getTime() + 12 * 3_600_000 - 1000);
    expect(await isIn(cookie)).toBe(true);
    now = new Date(NOW.getTime() + 12 * 3_600_000);
    expect(await isIn(cookie)).toBe(false);
  });

  it('ends when its user is removed, or gets another password or role', async () => {
    const cookie = await logIn(app(), 'ليلى');
    for (const users of [
      [EDITOR, ADMIN],
      [userOf('ليلى', 'viewer', 'another password')],
      [{ ...VIEWER, role: 'admin' as const }],
    ]) {
      access = { ...PEOPLE, users };
      expect(await isIn(cookie)).toBe(false);
    }
    access = PEOPLE;
    expect(await isIn(cookie)).toBe(true);
  });

  it('is bound to https and this host where a trusted proxy says that the browser came by https', async () => {
    const trusted = (address: string | undefined) => address === '10.0.0.1';
    access = { ...PEOPLE, proxy: { trusted, header: null, roleHeader: null, defaultRole: 'viewer' } };
    const login = { name: 'ليلى', password: PASSWORD };
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.50' };
    const { cookies } = await sendForm(app(), '/login', login, { headers, remoteAddress: '10.0.0.1' });
    expect(cookies[0]).toMatchObject({ name: '__Host-rasid', path: '/', secure: true, httpOnly: true });
    const stranger = await sendForm(app(), '/login', login, { headers, remoteAddress: '10.0.0.2' });
    expect(stranger.cookies[0]!.name).toBe('rasid');
  });

  it('keeps what it sees out of shared caches', async () => {
    const cookie = await logIn(app(), 'ليلى');
    expect((await get('/', { cookie })).headers['cache-control']).toBe('private, no-cache');
  });
});

it('never answers with a hash, a key or a password', async () => {
  const cookie = await logIn(app(), 'root');
  for (const url of ['/', '/api/feeds', '/metrics', '/healthz', '/readyz', '/login', '/queues/api/queues']) {
    const { body } = await get(url, { cookie });
    for (const secret of ['scrypt$', 'sha256$', PASSWORD]) expect(body).not.toContain(secret);
  }
});
