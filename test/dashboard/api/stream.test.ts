// How many may listen, and for how long: no longer than they may.
import { request as ask, type ClientRequest, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_LISTENERS, MAX_OF_ONE } from '../../../src/dashboard/api/audience.ts';
import { type Access, NO_ACCESS } from '../../../src/shared/config/access.ts';
import { openTestBoard, type TestBoard } from '../support/board.ts';
import { bearer, EDITOR, logIn, PEOPLE, tokenOf, userOf } from '../support/people.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const HOUR = 3_600_000;
let now = NOW;
let access: Access = NO_ACCESS;
let test: TestBoard;
let port: number;
const asked: ClientRequest[] = [];

beforeAll(async () => {
  test = await openTestBoard(() => now, {}, undefined, undefined, { access: () => access });
  port = Number(new URL(await test.board.listen('127.0.0.1', 0)).port);
});
afterAll(() => test.close());
beforeEach(() => {
  now = NOW;
  access = NO_ACCESS;
});
afterEach(() => {
  for (const each of asked.splice(0)) each.destroy();
});

interface Listening {
  status: number;
  headers: IncomingMessage['headers'];
  /** Settles when the board ends the stream. */
  ended: Promise<void>;
  /** The answer of a refusal. */
  body(): Promise<{ error: { code: string; advice: string } }>;
}

/** @param from of this machine’s many addresses. */
function listen(headers: Record<string, string> = {}, from = '127.0.0.1'): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const options = {
      port,
      host: '127.0.0.1',
      path: '/api/stream',
      headers,
      localAddress: from,
      agent: false,
    };
    const asking = ask(options, (answer) => {
      let text = '';
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('error', () => undefined);
      const ended = new Promise<void>((done) => answer.once('end', done));
      const body = async () => ended.then(() => JSON.parse(text));
      resolve({ status: answer.statusCode!, headers: answer.headers, ended, body });
    });
    asking.on('error', reject);
    asked.push(asking);
    asking.end();
  });
}
const many = (count: number, headers = {}, from?: string) =>
  Promise.all(Array.from({ length: count }, () => listen(headers, from)));
const statuses = (answers: readonly Listening[]) => answers.map(({ status }) => status);
/** As soon as the board has noticed those who left. */
const untilFree = () => expect.poll(async () => (await listen()).status, { interval: 20 }).toBe(200);

describe('the bound', () => {
  it('is so many of one address, and says what to do', async () => {
    expect(new Set(statuses(await many(MAX_OF_ONE)))).toEqual(new Set([200]));
    const refused = await listen();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await refused.body()).error).toMatchObject({
      code: 'TOO_MANY_OF_ONE',
      advice: expect.stringContaining('Retry-After'),
    });
    expect((await listen({}, '127.0.0.2')).status).toBe(200);
    for (const each of asked.splice(0)) each.destroy();
    await untilFree();
  });

  it('is so many of one person, wherever they sit', async () => {
    access = PEOPLE;
    const cookie = await logIn(test.board.app, EDITOR.name);
    const halves = await Promise.all([
      many(MAX_OF_ONE / 2, { cookie }),
      many(MAX_OF_ONE / 2, { cookie }, '127.0.0.2'),
    ]);
    expect(new Set(statuses(halves.flat()))).toEqual(new Set([200]));
    expect((await listen({ cookie }, '127.0.0.3')).status).toBe(429);
    expect((await listen(bearer('read'), '127.0.0.3')).status).toBe(200);
  });

  it('is so many in all, however many come at once', async () => {
    await untilFree();
    for (const each of asked.splice(0)) each.destroy();
    const addresses = Array.from({ length: MAX_LISTENERS / MAX_OF_ONE + 1 }, (_, n) => `127.0.1.${n + 1}`);
    const answers = (await Promise.all(addresses.map((from) => many(MAX_OF_ONE, {}, from)))).flat();
    expect(statuses(answers).filter((status) => status === 200).length).toBeLessThanOrEqual(MAX_LISTENERS);
    const refused = answers.find(({ status }) => status === 503)!;
    expect((await refused.body()).error.code).toBe('TOO_MANY');
    for (const each of asked.splice(0)) each.destroy();
    await untilFree();
  });
});

describe('a stream ends', () => {
  const listening = async (headers: Record<string, string>) => {
    const one = await listen(headers);
    expect(one.status).toBe(200);
    return one;
  };

  it('with the session, and with its user’s password; nobody else’s does', async () => {
    access = PEOPLE;
    const [viewer, editor] = [await logIn(test.board.app, 'ليلى'), await logIn(test.board.app, 'sami')];
    const [layla, sami] = [await listening({ cookie: viewer }), await listening({ cookie: editor })];
    let isThere = true;
    void layla.ended.then(() => {
      isThere = false;
    });
    access = {
      ...PEOPLE,
      users: [...PEOPLE.users.slice(0, 1), userOf('sami', 'editor', 'another password')],
    };
    await sami.ended;
    expect(isThere).toBe(true);
    now = new Date(NOW.getTime() + 13 * HOUR);
    await layla.ended;
    expect((await listen({ cookie: viewer })).status).toBe(401);
  });

  it('with the token: revoked, or no longer good', async () => {
    const until = new Date(NOW.getTime() + HOUR);
    access = { ...PEOPLE, tokens: [tokenOf('read'), tokenOf('edit', until)] };
    const [read, edit] = [await listening(bearer('read')), await listening(bearer('edit'))];
    access = { ...PEOPLE, tokens: [tokenOf('edit', until)] };
    await read.ended;
    now = new Date(until.getTime() + 1);
    await edit.ended;
  });

  it('for whoever sits here, as soon as somebody is named', async () => {
    const here = await listening({});
    access = PEOPLE;
    await here.ended;
  });
});
