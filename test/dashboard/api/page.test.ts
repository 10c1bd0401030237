import { load } from 'cheerio';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPERATIONS } from '../../../src/dashboard/api/openapi/operations.ts';
import { curlOf } from '../../../src/dashboard/pages/api-page.ts';
import { openTestBoard, type TestBoard } from '../support/board.ts';

let test: TestBoard;
beforeAll(async () => {
  test = await openTestBoard(() => new Date('2026-11-22T10:00:00Z'));
});
afterAll(() => test.close());

it.each([
  ['/api', 'rtl', 'واجهة البيانات'],
  ['/api?lang=en', 'ltr', 'Data API'],
])('%s lists every route with a line of curl', async (url, direction, title) => {
  const { statusCode, body } = await test.board.app.inject({ url, headers: { host: 'localhost:7300' } });
  expect(statusCode).toBe(200);
  expect(body).toContain(`dir="${direction}"`);
  expect(body).toContain(`<h1>${title}</h1>`);
  const text = load(body)('.api').text();
  for (const operation of OPERATIONS) {
    expect(text).toContain(`${operation.method.toUpperCase()} ${operation.path}`);
    expect(text).toContain(curlOf(operation, 'http://localhost:7300'));
  }
  expect(body).not.toMatch(/ style=|<script>|undefined/);
});

it('repeats no host that is none', async () => {
  const { body } = await test.board.app.inject({ url: '/api', headers: { host: `x';rm -rf ~;'` } });
  expect(body).not.toContain('rm -rf');
});

it('writes what changes something so that it can be pasted', () => {
  const silence = OPERATIONS.find(({ id }) => id === 'silence')!;
  expect(curlOf(silence, 'http://localhost:7300')).toBe(
    `curl -X POST -H 'Origin: http://localhost:7300' -H 'Accept: application/json' -H 'Content-Type: application/json' -d '{"matchers":["place = \\"حلب\\""],"comment":"تدريب معلن","for":"2h"}' 'http://localhost:7300/api/silences'`,
  );
});
