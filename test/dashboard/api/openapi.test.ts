import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS, type Operation } from '../../../src/dashboard/api/openapi/operations.ts';
import { MEANINGS } from '../../../src/dashboard/api/openapi/parameters.ts';
import type { Incident } from '../../../src/shared/schema/index.ts';
import { boardRoutes } from '../../../src/workers/board-routes.ts';
import { openTestBoard, type TestBoard } from '../support/board.ts';
import { type Shapes, shapesOf } from '../support/conforms.ts';
import { pushAlerts } from '../support/push.ts';
import { seedStories } from '../support/seed.ts';
import { seedTrouble } from '../support/seed-trouble.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let test: TestBoard;
let document: { paths: Record<string, Record<string, never>> };
let shapes: Shapes;
let trouble: Awaited<ReturnType<typeof seedTrouble>>;
let incident: Incident;
beforeAll(async () => {
  test = await openTestBoard(
    () => NOW,
    {},
    undefined,
    // As main.ts hands them over.
    (context) => {
      const config = { alerts: pushAlerts('desk'), websub: {}, actors: [] };
      return boardRoutes({ ...context, config } as never, () => []);
    },
  );
  await seedStories(test.store, NOW);
  trouble = await seedTrouble(test.store, NOW);
  [incident] = (await test.store.incidents.list({ classes: ['clash'], limit: 1 })) as [Incident];
  document = (await test.board.app.inject('/api/openapi.json')).json();
  shapes = shapesOf(document);
});
afterAll(() => test.close());

it('is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

/** What is no part of the API, and why. */
const BESIDE: Readonly<Record<string, RegExp>> = {
  'our own files': /^GET \/(assets\/.+|push-worker\.js|favicon\.ico)$/,
  'pages and what refreshes them':
    /^GET \/((river\/)?fragment|incidents\/:id(\/place|\/refused)?|(places|actors|feeds)\/:id|api|river|corrections)?$/,
  'forms of pages, which lead back to pages':
    /^(GET|POST) \/(login|logout|incidents\/:id\/(corrections|silence)|corrections\/:id\/undo|silences\/:id\/end)$/,
  'the text format of Prometheus': /^GET \/metrics$/,
  'feeds of alerts: Atom and CAP': /^GET \/alerts\/:(file|name\/:file)$/,
  'WebSub, which the W3C describes': /^(GET|POST) \/websub\/:feedId\/:token$/,
  'bull-board’s own': /^[A-Z]+ \/queues(\/.*)?$/,
};

/** `GET /api/incidents/:id`. Routes of HEAD come with GET by themselves. */
const routesOfApp = (): string[] =>
  test.board.routes.filter(({ method }) => method !== 'HEAD').map(({ method, url }) => `${method} ${url}`);

it('holds every route that is not beside the API, and none that is not there', () => {
  const documented = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  const beside = Object.values(BESIDE);
  const wanted = routesOfApp().filter((route) => !beside.some((each) => each.test(route)));
  expect(documented.toSorted()).toEqual(wanted.toSorted());
  expect(documented.length).toBeGreaterThan(25);
  for (const each of beside) expect(routesOfApp().some((route) => each.test(route))).toBe(true);
});

it('gives no JSON where it says that there are pages', async () => {
  const pages = routesOfApp().filter((route) => BESIDE['pages and what refreshes them']!.test(route));
  expect(pages.length).toBeGreaterThan(8);
  for (const route of pages.filter((each) => !each.includes(':'))) {
    const answer = await test.board.app.inject(route.split(' ')[1]!);
    expect([route, answer.headers['content-type']]).toEqual([route, 'text/html; charset=utf-8']);
  }
});

it('says what every parameter means, in both languages', () => {
  const names = OPERATIONS.flatMap(({ query }) => Object.keys(query.shape));
  expect([...new Set(names)].filter((name) => !MEANINGS[name]?.ar || !MEANINGS[name]?.en)).toEqual([]);
});

const responseOf = ({ path, method, status = 200 }: Pick<Operation, 'path' | 'method' | 'status'>) =>
  ['paths', path, method, 'responses', String(status), 'content', 'application/json', 'schema'] as const;
const bodyOf = (path: string, method: string) =>
  ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'] as const;
const FAULT = ['components', 'schemas', 'Fault'] as const;

describe('real answers', () => {
  const addressOf = async ({ path }: Operation): Promise<string> => {
    if (path === '/api/incidents/{id}') return `/api/incidents/${incident.id}`;
    if (path === '/api/places/{id}') {
      const [placed] = await test.store.incidents.list({ classes: ['control'], limit: 1 });
      return `/api/places/${encodeURIComponent(placed!.location!.placeId)}`;
    }
    if (path === '/api/actors/{id}') return `/api/actors/${incident.sides.flat()[0]}`;
    return path.replace('{id}', 'almada').replace('{receiver}', 'desk');
  };

  const jsonOperations = OPERATIONS.filter(
    ({ answer, method }) => !Array.isArray(answer) && method === 'get',
  );
  it.each(jsonOperations.map((operation) => [operation.path, operation] as const))(
    'of %s have the documented shape',
    async (_path, operation) => {
      const answer = await test.board.app.inject(await addressOf(operation));
      expect(answer.statusCode).toBe(200);
      expect(shapes.faultsOf(responseOf(operation), answer.json())).toBeNull();
      // The check can fail.
      expect(shapes.faultsOf(responseOf(operation), { nonsense: true })).not.toBeNull();
    },
  );

  it.each([
    '/api/incidents?limit=0',
    '/api/incidents/none',
    '/api/exports/xls',
    '/api/nowhere',
    '/push/nobody',
  ])('to %s are faults of one shape', async (url) => {
    const answer = await test.board.app.inject(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(shapes.faultsOf(FAULT, answer.json())).toBeNull();
  });
});

describe('what changes something', () => {
  const OURS = { origin: 'http://localhost', accept: 'application/json' };
  const rowOf = (id: string): Operation => OPERATIONS.find((operation) => operation.id === id)!;
  const done = new Set<string>();

  /** Sends what the document says, and holds what was sent and what came back to it. */
  async function send(id: string, parameter = '', body?: object) {
    const row = rowOf(id);
    const { path, method, status = 200, answer: shape } = row;
    if (body) expect(shapes.faultsOf(bodyOf(path, method), body)).toBeNull();
    const answer = await test.board.app.inject({
      method: method.toUpperCase() as 'POST',
      url: path.replace(/\{\w+\}/, parameter),
      headers: OURS,
      ...(body && { payload: body }),
    });
    expect([id, answer.statusCode, answer.body === '']).toEqual([id, status, shape === null]);
    if (shape !== null) expect(shapes.faultsOf(responseOf(row), answer.json())).toBeNull();
    done.add(id);
    return shape === null ? {} : answer.json();
  }

  it('takes and answers what the document says: corrections', async () => {
    const asked = { ...rowOf('correct').exampleBody, incidentId: incident.id };
    const { correction } = await send('correct', '', asked);
    expect(correction).toMatchObject({ kind: 'fix', incidentId: incident.id, by: 'local' });
    expect((await send('undoCorrection', correction.id)).correction.undoneBy).toBe('local');
    const list = (await test.board.app.inject('/api/corrections')).json();
    expect(shapes.faultsOf(responseOf(rowOf('listCorrections')), list)).toBeNull();
    expect(list.corrections).toHaveLength(1);
  });

  it('silences', async () => {
    const { silence } = await send('silence', '', rowOf('silence').exampleBody);
    const ended = await send('endSilence', silence.id);
    expect(Date.parse(ended.silence.endsAt)).toBeLessThanOrEqual(NOW.getTime());
  });

  it('quarantine and deliveries', async () => {
    const [entry] = await test.store.quarantine.list(1);
    await send('retryQuarantined', entry!.id);
    await send('retryAllQuarantined');
    expect(await test.store.quarantine.count()).toBe(0);
    expect(await send('resendDelivery', trouble.dead.id)).toEqual({ resent: [trouble.dead.id], refused: [] });
    expect((await send('resendDelivery', 'd_none')).refused).toHaveLength(1);
    expect(await send('settleDelivery', trouble.uncertain.id)).toEqual({ settled: true });
  });

  it('web push', async () => {
    const asked = rowOf('subscribe').exampleBody!;
    await send('subscribe', 'desk', asked);
    expect(await test.store.pushSubscriptions.count('desk')).toBe(1);
    await send('unsubscribe', 'desk', { endpoint: asked.endpoint });
    expect(await test.store.pushSubscriptions.count('desk')).toBe(0);
  });

  it('and nothing was left out', () => {
    const writing = OPERATIONS.filter(({ method }) => method !== 'get').map(({ id }) => id);
    expect([...done].toSorted()).toEqual(writing.toSorted());
  });

  it.each([
    ['correct', { kind: 'wrong', incidentId: 'i_1' }],
    ['correct', { kind: 'guess', incidentId: 'i_1', why: 'x' }],
    ['correct', { kind: 'wrong', incidentId: 'i_1', why: 'x', extra: true }],
    ['silence', { matchers: [], comment: 'x', for: '2h' }],
    ['silence', { matchers: ['place = "حلب"'], for: '2h' }],
    ['subscribe', { endpoint: 'https://push.example/1' }],
  ])('%s refuses a body that the document refuses: %j', async (id, body) => {
    const { path, method } = rowOf(id);
    expect(shapes.faultsOf(bodyOf(path, method), body)).not.toBeNull();
    const url = path.replace('{receiver}', 'desk');
    const answer = await test.board.app.inject({ method: 'POST', url, headers: OURS, payload: body });
    expect(answer.statusCode).toBe(400);
    expect(shapes.faultsOf(FAULT, answer.json())).toBeNull();
  });

  it('says for each refusal what to do, also where two share a status', () => {
    const { responses } = document.paths['/api/corrections']!.post as unknown as {
      responses: Record<string, { description: string }>;
    };
    expect(responses['403']!.description).toMatch(/FORBIDDEN: .+\n\nCROSS_ORIGIN: /);
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['201', '400', '401', '404', '413', '415', '429']),
    );
  });
});
