import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPERATIONS } from '../../../src/dashboard/api/openapi/operations.ts';
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
  for (const { path, example } of OPERATIONS) {
    expect(body).toContain(path);
    expect(body).toContain(`curl 'http://localhost:7300${example.replaceAll('&', '&amp;')}'`);
  }
  expect(body).not.toMatch(/ style=|<script>|undefined/);
});

it('repeats no host that is none', async () => {
  const { body } = await test.board.app.inject({ url: '/api', headers: { host: `x';rm -rf ~;'` } });
  expect(body).not.toContain('rm -rf');
});
