import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS, type Operation } from '../../../src/dashboard/api/openapi/operations.ts';
import { MEANINGS } from '../../../src/dashboard/api/openapi/parameters.ts';
import { openTestBoard, type TestBoard } from '../support/board.ts';
import { seedStories } from '../support/seed.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let test: TestBoard;
let document: { paths: Record<string, Record<string, never>> };
beforeAll(async () => {
  test = await openTestBoard(() => NOW);
  await seedStories(test.store, NOW);
  await test.store.quarantine.add({
    id: 'q_1',
    queue: 'extract',
    subject: 'a_1',
    reason: 'too long',
    at: NOW.toISOString(),
  });
  document = (await test.board.app.inject('/api/openapi.json')).json();
});
afterAll(() => test.close());

it('is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

/** Of the app: `get /api/incidents/{id}`. Routes of HEAD come with GET by themselves. */
function routesOfApp(): string[] {
  const above: string[] = [];
  return test.board.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', name = '', methods = ''] = /^(.*?)[├└]── (\S+) \((.+)\)$/u.exec(line) ?? [];
      const depth = indent.length / 4;
      const path = (above[depth - 1] ?? '').replace(/\/$/, '') + (name.startsWith('/') ? '' : '/') + name;
      above[depth] = path;
      const own = methods.split(', ').filter((method) => method !== 'HEAD' && method !== '');
      return own.map((method) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
    })
    .filter((route) => route.includes(' /api/'));
}

it('holds every route of the API, and none that is not there', () => {
  const documented = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method} ${path}`),
  );
  expect(documented.toSorted()).toEqual(routesOfApp().toSorted());
  expect(documented.length).toBeGreaterThan(8);
});

it('says what every parameter means, in both languages', () => {
  const names = OPERATIONS.flatMap(({ query }) => Object.keys(query.shape));
  expect([...new Set(names)].filter((name) => !MEANINGS[name]?.ar || !MEANINGS[name]?.en)).toEqual([]);
});

describe('real answers', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (one: Ajv2020) => void)(ajv);

  const addressOf = async ({ path }: Operation): Promise<string> => {
    if (path === '/api/incidents/{id}')
      return `/api/incidents/${(await test.store.incidents.list({ limit: 1 }))[0]!.id}`;
    if (path === '/api/places/{id}') {
      const [placed] = await test.store.incidents.list({ classes: ['control'], limit: 1 });
      return `/api/places/${encodeURIComponent(placed!.location!.placeId)}`;
    }
    if (path === '/api/actors/{id}') {
      const [fought] = await test.store.incidents.list({ classes: ['clash'], limit: 1 });
      return `/api/actors/${fought!.sides.flat()[0]}`;
    }
    return path.replace('{id}', 'almada');
  };

  const jsonOperations = OPERATIONS.filter(
    ({ answer, method }) => !Array.isArray(answer) && method === 'get',
  );
  it.each(jsonOperations.map((operation) => [operation.path, operation] as const))(
    'of %s have the documented shape',
    async (path, operation) => {
      const answer = await test.board.app.inject(await addressOf(operation));
      expect(answer.statusCode).toBe(200);
      const pointer = `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/get/responses/200/content/application~1json/schema`;
      if (!ajv.getSchema('doc')) ajv.addSchema(document, 'doc');
      const validate = ajv.getSchema(`doc#${encodeURI(pointer)}`)!;
      validate(answer.json());
      expect(validate.errors).toBeNull();
      // The check can fail.
      expect(validate({ nonsense: true })).toBe(false);
    },
  );

  it.each(['/api/incidents?limit=0', '/api/incidents/none', '/api/exports/xls', '/api/nowhere'])(
    'to %s are faults of one shape',
    async (url) => {
      const answer = await test.board.app.inject(url);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      if (!ajv.getSchema('doc')) ajv.addSchema(document, 'doc');
      const validate = ajv.getSchema('doc#/components/schemas/Fault')!;
      validate(answer.json());
      expect(validate.errors).toBeNull();
    },
  );
});

describe('ETag and Link', () => {
  const get = (url: string, headers: Record<string, string> = {}) => test.board.app.inject({ url, headers });

  it('spare whoever has the answer already', async () => {
    const first = await get('/api/incidents?limit=3');
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^W\/".+"$/);
    for (const known of [etag, `"other", ${etag}`, etag.slice(2), '*']) {
      const again = await get('/api/incidents?limit=3', { 'if-none-match': known });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await get('/api/incidents?limit=4', { 'if-none-match': etag })).statusCode).toBe(200);
    expect((await get('/api/incidents?limit=0')).headers.etag).toBeUndefined();
  });

  it('are the same however the answer is packed', async () => {
    const [plain, packed] = await Promise.all([
      get('/api/incidents'),
      get('/api/incidents', { 'accept-encoding': 'gzip' }),
    ]);
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers.etag).toBe(plain.headers.etag);
  });

  it('lead from page to page, filters and all', async () => {
    const seen: string[] = [];
    let url: string | undefined = '/api/incidents?limit=4&q=%D9%81%D9%8A&class=clash,control,strike';
    while (url !== undefined) {
      const answer = await get(url);
      seen.push(...answer.json().incidents.map(({ id }: { id: string }) => id));
      url = /^<(.+)>; rel="next"$/.exec(String(answer.headers.link ?? ''))?.[1];
    }
    const all = await get('/api/incidents?limit=100&q=%D9%81%D9%8A&class=clash,control,strike');
    expect(seen).toEqual(all.json().incidents.map(({ id }: { id: string }) => id));
    expect(all.headers.link).toBeUndefined();
  });
});
