// A board on this machine where nobody is configured, and one behind a proxy that names its users.
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LOCAL, whoOf } from '../../../src/shared/access.ts';
import { type Access, accessFileSchema, NO_ACCESS } from '../../../src/shared/config/access.ts';
import { openTestBoard, type TestBoard } from '../support/board.ts';
import { bearer, HOST, PEOPLE, TOKENS, tokenOf } from '../support/people.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const probe = async (app: import('fastify').FastifyInstance) => {
  app.get('/probe', (request) => whoOf(request));
  app.post('/probe', (request) => whoOf(request));
};
const open = (access: () => Access, host = '127.0.0.1') =>
  openTestBoard(
    () => NOW,
    {},
    undefined,
    () => [probe],
    { access, host },
  );

describe('a board on loopback without users', () => {
  let test: TestBoard;
  let access = NO_ACCESS;
  beforeAll(async () => {
    test = await open(() => access);
  });
  afterAll(() => test.close());
  beforeEach(() => {
    access = NO_ACCESS;
  });
  const ask = (headers: Record<string, string>, more: InjectOptions = {}) =>
    test.board.app.inject({ url: '/probe', ...more, headers });

  it.each([
    'localhost:7300',
    '127.0.0.1:7300',
    '127.0.0.2',
    '[::1]:7300',
    'LOCALHOST',
    'rasid.localhost:7300',
  ])('takes whoever comes to %s for the one who sits there', async (host) => {
    expect((await ask({ host })).json()).toEqual(LOCAL);
  });

  it.each([
    'evil.example',
    'evil.example:7300',
    '127.0.0.1.evil.example',
    '192.168.1.5:7300',
    '[::2]',
    'localhost.evil.example',
  ])('answers to no other name, as DNS rebinding would have it: %j', async (host) => {
    const answer = await ask({ host });
    expect(answer.statusCode).toBe(421);
    expect(answer.json().error.advice).toContain('access.yaml');
    expect((await ask({ host }, { url: '/healthz' })).statusCode).toBe(200);
  });

  it('takes nobody for them who comes through a proxy, or from another machine', async () => {
    const host = 'localhost';
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'x-forwarded-host'])
      expect((await ask({ host, [name]: '203.0.113.9' })).statusCode).toBe(421);
    expect((await ask({ host }, { remoteAddress: '192.168.1.9' })).statusCode).toBe(421);
  });

  it('refuses what pages of other sites send', async () => {
    const post = (headers: Record<string, string>) =>
      ask(
        { host: '127.0.0.1:7300', 'content-type': 'application/json', ...headers },
        { method: 'POST', payload: '{}' },
      );
    expect((await post({ origin: 'http://127.0.0.1:7300' })).statusCode).toBe(200);
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'http://127.0.0.1:8080' },
      { 'sec-fetch-site': 'cross-site' },
      {},
    ])
      expect((await post(headers as Record<string, string>)).statusCode).toBe(403);
  });

  it('takes a token for what it may, from any name', async () => {
    access = { ...NO_ACCESS, tokens: [tokenOf('read')] };
    const answer = await ask({ host: HOST, ...bearer('read') }, { remoteAddress: '192.168.1.9' });
    expect(answer.json()).toMatchObject({ role: 'viewer', via: 'token' });
    access = { ...NO_ACCESS, tokens: [tokenOf('read', NOW)] };
    expect((await ask({ host: 'localhost', authorization: `Bearer ${TOKENS.read}` })).statusCode).toBe(401);
  });

  it('asks who is there as soon as somebody is named', async () => {
    access = PEOPLE;
    expect((await ask({ host: 'localhost' })).statusCode).toBe(401);
  });
});

describe('a board behind a proxy that names its users', () => {
  let test: TestBoard;
  const access = accessFileSchema.parse({
    proxy: {
      trusted: ['10.1.0.0/16', '::1'],
      header: 'X-Forwarded-User',
      role_header: 'X-Role',
      default_role: 'viewer',
    },
  });
  beforeAll(async () => {
    test = await open(() => access, '0.0.0.0');
  });
  afterAll(() => test.close());
  const ask = (
    headers: Record<string, string | string[]>,
    remoteAddress = '10.1.2.3',
    more: InjectOptions = {},
  ) => test.board.app.inject({ url: '/probe', remoteAddress, ...more, headers: { host: HOST, ...headers } });

  it('believes it, also in Arabic', async () => {
    expect((await ask({ 'x-forwarded-user': 'layla' })).json()).toEqual({
      name: 'layla',
      role: 'viewer',
      via: 'proxy',
    });
    const name = Buffer.from('ليلى').toString('latin1');
    expect((await ask({ 'x-forwarded-user': name, 'x-role': 'admin' }, '::ffff:10.1.2.3')).json()).toEqual({
      name: 'ليلى',
      role: 'admin',
      via: 'proxy',
    });
  });

  it('believes nobody else who sends the same header', async () => {
    for (const address of ['10.2.0.1', '127.0.0.1', '203.0.113.1', '2001:db8::1']) {
      const spoofed = { 'x-forwarded-user': 'root', 'x-role': 'admin', 'x-forwarded-for': '10.1.2.3' };
      expect((await ask(spoofed, address)).statusCode).toBe(401);
    }
  });

  it('refuses a name that is unclear, several, or a role that is none', async () => {
    const unclear: Record<string, string | string[]>[] = [
      { 'x-forwarded-user': ['root', 'layla'] },
      { 'x-forwarded-user': 'root, layla' },
      { 'x-forwarded-user': 'layla', 'x-role': 'owner' },
      { 'x-forwarded-user': '<script>' },
    ];
    for (const headers of unclear) expect((await ask(headers)).statusCode).toBe(403);
    expect((await ask({ 'x-forwarded-user': '' })).statusCode).toBe(401);
    expect((await ask({})).statusCode).toBe(401);
  });

  it('lets nobody in for sitting at this machine: the proxy may sit there too', async () => {
    expect((await ask({ host: 'localhost' }, '127.0.0.1')).statusCode).toBe(401);
  });

  it('takes changes from its own pages only', async () => {
    const post = (origin: string) =>
      ask({ 'x-forwarded-user': 'layla', 'x-role': 'editor', origin }, '10.1.2.3', {
        method: 'POST',
        payload: {},
      });
    expect((await post(`https://${HOST}`)).statusCode).toBe(200);
    expect((await post('https://evil.example')).statusCode).toBe(403);
  });
});

describe('a start that would open the board to others', () => {
  it.each(['0.0.0.0', '::', '192.168.1.5', 'rasid.example'])(
    'is refused on %s while nobody is named',
    async (host) => {
      await expect(open(() => NO_ACCESS, host)).rejects.toMatchObject({
        code: 'ACCESS_REQUIRED',
        exitCode: 31,
      });
      await expect(open(() => ({ ...NO_ACCESS, tokens: [tokenOf('admin')] }), host)).rejects.toMatchObject({
        code: 'ACCESS_REQUIRED',
      });
    },
  );

  it('is refused where a proxy is named that names nobody', async () => {
    const access = accessFileSchema.parse({ proxy: { trusted: ['127.0.0.1'] } });
    await expect(open(() => access)).rejects.toMatchObject({ code: 'ACCESS_REQUIRED' });
  });
});
