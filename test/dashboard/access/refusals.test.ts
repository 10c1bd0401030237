// What is said in place of what was asked: pages to people, in their language, and JSON to programs.
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS, type FaultCode } from '../../../src/dashboard/api/faults.ts';
import { REFUSAL_WORDS } from '../../../src/dashboard/words/refusal-words.ts';
import { openTestBoard, type TestBoard } from '../support/board.ts';
import { HOST, logIn, ORIGIN, PEOPLE } from '../support/people.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const PAGE = { accept: 'text/html,application/xhtml+xml' };
let test: TestBoard;
let cookies: Record<'viewer' | 'editor', string>;

async function addProbe(app: FastifyInstance): Promise<void> {
  app.get('/broken', () => {
    throw new Error('a secret of the record');
  });
  app.post('/form', { config: { needs: 'viewer' } }, () => 'done');
}

beforeAll(async () => {
  const opening = { access: () => PEOPLE, host: '0.0.0.0' };
  test = await openTestBoard(
    () => NOW,
    {},
    undefined,
    () => [addProbe],
    opening,
  );
  const [viewer, editor] = [await logIn(test.board.app, 'ليلى'), await logIn(test.board.app, 'sami')];
  cookies = { viewer, editor };
});
afterAll(() => test.close());

type Row = [code: FaultCode, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object];
const ROWS: Row[] = [
  ['NOT_FOUND', 'GET', '/nowhere'],
  ['NOT_FOUND', 'GET', '/feeds/none'],
  ['BAD_REQUEST', 'GET', '/?clas=clash'],
  ['METHOD_NOT_ALLOWED', 'DELETE', '/form'],
  ['FORBIDDEN', 'POST', '/logout/nowhere'],
  ['FORBIDDEN', 'PUT', '/queues/api/queues/extract/promote'],
  ['FORBIDDEN', 'POST', '/queues/api/queues/extract/add'],
  ['TOO_LARGE', 'POST', '/form', { text: 'x'.repeat(2000) }],
  ['TOO_LONG', 'GET', `/incidents/${'x'.repeat(600)}`],
  ['BAD_REQUEST', 'GET', '/incidents/%E0%A4%A'],
  ['INTERNAL', 'GET', '/broken'],
];

/** Viewers may change nothing, whatever the method. */
const cookieFor = (code: FaultCode) => cookies[code === 'METHOD_NOT_ALLOWED' ? 'editor' : 'viewer'];
const ask = ([code, method, url, payload]: Row, headers: Record<string, string>) =>
  test.board.app.inject({
    method,
    url,
    ...(payload && { payload }),
    headers: { host: HOST, origin: ORIGIN, cookie: cookieFor(code), ...headers },
  });

describe.each(ROWS)('%s of %s %s', (...row) => {
  const [code] = row;

  it.each(['ar', 'en'] as const)('is a page in the reader’s language (%s)', async (lang) => {
    const referer = `${ORIGIN}/river?lang=${lang}&theme=dark`;
    const answer = await ask(row, { ...PAGE, referer });
    expect(answer.statusCode).toBe(FAULTS[code].status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    const $ = load(answer.body);
    expect($('html').attr()).toMatchObject({
      lang,
      dir: lang === 'ar' ? 'rtl' : 'ltr',
      'data-theme': 'dark',
    });
    const { title, advice } = REFUSAL_WORDS[lang][code];
    expect([$('h1').text(), $('.advice').text()]).toEqual([title, advice]);
    expect($('main a[href^="/"]')).toHaveLength(1);
    expect($('script, [style]')).toHaveLength(0);
    expect(answer.body).not.toContain('a secret of the record');
  });

  it('is JSON for programs', async () => {
    const answer = await ask(row, { accept: 'application/json' });
    expect(answer.statusCode).toBe(FAULTS[code].status);
    expect(answer.json().error).toMatchObject({ code, advice: FAULTS[code].advice });
    expect(answer.body).not.toContain('a secret of the record');
  });
});

it('is always JSON below /api/', async () => {
  const answer = await ask(['NOT_FOUND', 'GET', '/api/nowhere'], PAGE);
  expect(answer.json().error.code).toBe('NOT_FOUND');
});

it('names beside a 405 what is allowed', async () => {
  const allowed = async (row: Row) => (await ask(row, {})).headers.allow;
  expect(await allowed(['METHOD_NOT_ALLOWED', 'DELETE', '/form'])).toBe('POST');
});

it('has words for every code, in both languages', () => {
  const letters = { ar: /^[^A-Za-z]*\p{Script=Arabic}/u, en: /^[A-Z][\P{Script=Arabic}]+$/u };
  for (const lang of ['ar', 'en'] as const)
    for (const code of Object.keys(FAULTS) as FaultCode[])
      for (const words of Object.values(REFUSAL_WORDS[lang][code])) expect(words).toMatch(letters[lang]);
});
