import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHoldsReader, readHolds } from '../../src/dashboard/read/map-holds.ts';
import { assessmentSchema, controlEntrySchema, incidentSchema } from '../../src/shared/schema/index.ts';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { seedStories } from './support/seed.ts';
import { seedProcesses } from './support/seed-processes.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let test: TestBoard;
beforeAll(async () => {
  test = await openTestBoard(() => NOW);
  await seedStories(test.store, NOW);
});
afterAll(() => test.close());

async function get(url: string) {
  const response = await test.board.app.inject(url);
  return { status: response.statusCode, body: response.json() };
}

describe('/api/incidents', () => {
  it('gives incidents in the corpus schema, newest first', async () => {
    const { body } = await get('/api/incidents');
    expect(body.incidents.length).toBe(14);
    for (const incident of body.incidents) incidentSchema.parse(incident);
    const times = body.incidents.map(({ updatedAt }: { updatedAt: string }) => updatedAt);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(body.nextCursor).toBeNull();
  });

  it('pages by cursor, everything once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await get(`/api/incidents?limit=4${cursor && `&cursor=${cursor}`}`);
      expect(body.incidents.length).toBeLessThanOrEqual(4);
      seen.push(...body.incidents.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }
    expect(seen.length).toBe(14);
    expect(new Set(seen).size).toBe(14);
  });

  it.each([
    ['class=clash', (incident: { class: string }) => incident.class === 'clash'],
    ['country=SD', (incident: { location: { country: string } }) => incident.location.country === 'SD'],
    ['status=claimed', (incident: { status: string }) => incident.status === 'claimed'],
    [
      'place=sd/north-kordofan/bara',
      (incident: { place: { name: string } }) => incident.place.name === 'بارا',
    ],
  ])('filters by %s', async (query, fits) => {
    const { body } = await get(`/api/incidents?${query}`);
    expect(body.incidents.length).toBeGreaterThan(0);
    expect(body.incidents.every(fits)).toBe(true);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=ten', 'limit'],
    ['class=war', 'class'],
    ['country=syria', 'country'],
    ['status=rumour', 'status'],
    ['cursor=abc', 'cursor'],
    ['cursor=WyJub3QgYSB0aW1lIiwieCJd', 'cursor'],
    ['class=clash&class=war', 'class'],
    ['type=war', 'type'],
    ['actor=A B', 'actor'],
    ['from=yesterday', 'from'],
    ['sources=-1', 'sources'],
    ['order=size', 'order'],
    ['clas=clash', 'clas'],
  ])('refuses %s and says why', async (query, parameter) => {
    const { status, body } = await get(`/api/incidents?${query}`);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'BAD_REQUEST', parameter });
    expect(body.error.message.length).toBeGreaterThan(5);
    expect(body.error.advice).toBeTruthy();
  });

  it('guesses what a misspelt parameter meant', async () => {
    expect((await get('/api/incidents?clas=clash')).body.error.message).toContain('did you mean "class"?');
  });

  it('gives one incident with its revisions and deliveries', async () => {
    const { body: list } = await get('/api/incidents?status=claimed');
    const { body } = await get(`/api/incidents/${list.incidents[0].id}`);
    expect(body.incident.id).toBe(list.incidents[0].id);
    expect(body.revisions.at(-1).revision).toBe(body.incident.revision);
    expect(assessmentSchema.parse(body.assessment).reasons).not.toEqual([]);
    expect(body.deliveries.every(({ state }: { state: string }) => state === 'sent')).toBe(true);
    expect((await get('/api/incidents/none')).body.error.code).toBe('NOT_FOUND');
    expect((await get(`/api/incidents/${'x'.repeat(5000)}`)).status).toBeGreaterThanOrEqual(400);
    expect((await get('/api/incidents/..%2f..%2fetc%2fpasswd')).status).toBe(404);
  });
});

it('/api/control gives the ledger, of one place where asked', async () => {
  const { body } = await get('/api/control');
  for (const entry of body.entries) controlEntrySchema.parse(entry);
  const { body: bara } = await get('/api/control?place=sd/north-kordofan/bara');
  expect(bara.entries.map(({ mode }: { mode: string }) => mode)).toEqual(['recaptured', 'captured']);
  expect(bara.holdings).toMatchObject([{ placeId: 'sd/north-kordofan/bara' }]);
});

it('/api/control says who held a place at a time, by any of its names', async () => {
  const { body: before } = await get('/api/control?place=bara&at=2001-01-01');
  expect(before).toMatchObject({ at: '2001-01-01T23:59:59.999Z', holdings: [] });
  expect(before.entries).toHaveLength(2);
  const { body: now } = await get(`/api/control?place=${encodeURIComponent('مدينة بارا')}`);
  expect(now.holdings).toHaveLength(1);
  const { status, body: wrong } = await get('/api/control?at=yesterday');
  expect([status, wrong.error.message]).toEqual([400, expect.stringContaining('at: write a date')]);
});

describe('what is held on /api/map', () => {
  type Hold = { placeId: string; holders: string[]; status: string };
  const holds = async (query: string): Promise<Hold[]> =>
    (await get(`/api/map?days=all&${query}`)).body.holds;

  it('is an actor’s own where one is asked for', async () => {
    const ledger = await get('/api/control?limit=200');
    const named = new Set<string>(
      ledger.body.entries.flatMap(({ holders }: { holders: string[] }) => holders),
    );
    expect(named.size).toBeGreaterThan(2);
    for (const actor of named)
      for (const hold of await holds(`actor=${actor}`)) expect(hold.holders).toContain(actor);
    expect(await holds('actor=nobody-of-that-name')).toEqual([]);
  });

  it('is so also where another has the latest word', async () => {
    const place = 'sd/north-kordofan/bara';
    const [line] = await test.store.incidents.control(place, 1);
    const held = { ...line!, status: 'reported' as const };
    const since = new Date(NOW.getTime() - 1000).toISOString();
    const claim = { ...held, since, holders: ['claimant'], status: 'claimed' as const };
    const incidents = { ...test.store.incidents, controlOf: async () => [held, claim] };
    const of = async (...actors: string[]) => {
      const found = await readHolds(incidents, { actors }, NOW);
      return found.map(({ holders, status }) => [...holders, status]);
    };
    expect(await of()).toEqual([['claimant', 'claimed']]);
    expect(await of('claimant')).toEqual([['claimant', 'claimed']]);
    expect(await of(held.holders[0]!)).toEqual([[...held.holders, 'reported']]);
  });

  it('is read anew once the ledger was written to, and not before', async () => {
    let [read, written] = [0, 1];
    const readHeld = createHoldsReader({
      ...test.store.incidents,
      ledgerWrites: async () => written,
      placesHeld: (...asked) => {
        read += 1;
        return test.store.incidents.placesHeld(...asked);
      },
    });
    const first = await readHeld({}, NOW);
    expect(first.length).toBeGreaterThan(2);
    expect(await readHeld({}, new Date(NOW.getTime() + 1))).toBe(first);
    expect(await readHeld({ actors: ['nobody'] }, NOW)).toEqual([]);
    expect(read).toBe(2);
    written += 1;
    expect(await readHeld({}, NOW)).toEqual(first);
    expect(await readHeld({ to: new Date('2001-01-01') }, NOW)).toEqual([]);
    expect(read).toBe(4);
  });

  it('is narrowed by where and when, not by what happened', async () => {
    const all = await holds('');
    expect(all.length).toBeGreaterThan(2);
    expect(await holds('class=strike&status=denied&sources=9')).toEqual(all);
    expect((await holds('country=SD')).every(({ placeId }) => placeId.startsWith('sd/'))).toBe(true);
    const kordofan = await holds(`governorate=${encodeURIComponent('شمال كردفان')}`);
    expect(kordofan.map(({ placeId }) => placeId)).toContain('sd/north-kordofan/bara');
    expect(kordofan.length).toBeLessThan(all.length);
    expect(await holds('place=sd/north-kordofan/bara')).toHaveLength(1);
    expect(await holds('to=2001-01-01')).toEqual([]);
  });
});

it('/api/feeds says how each feed is doing', async () => {
  const at = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
  await test.store.feeds.recordPoll('almada', { at: at(1), newItems: 1, error: null });
  await test.store.feeds.recordPoll('marafi-alnil', { at: at(30), newItems: 1, error: null });
  await test.store.feeds.recordPoll('almashriqan', { at: at(1), newItems: 0, error: 'FEED_REFUSED: 503' });
  const { body } = await get('/api/feeds');
  const health = Object.fromEntries(
    body.feeds.map((feed: { id: string; health: string }) => [feed.id, feed.health]),
  );
  expect(health).toEqual({
    almada: 'ok',
    'marafi-alnil': 'slow',
    almashriqan: 'failing',
    'difaf-alfurat': 'new',
  });
});

it('/api/queues counts the jobs of the real queues', async () => {
  await test.queues.add('extract', { articleId: 'a_1' });
  const { body } = await get('/api/queues');
  expect(body.queues.extract.waiting).toBe(1);
  expect(Object.keys(body.queues)).toEqual(expect.arrayContaining(['poll', 'extract', 'alert', 'deliver']));
});

it('/api/processes lists who is at work, and whether they are of one mind', async () => {
  await seedProcesses(test.store, NOW, 'line 3: a fault');
  const { body } = await get('/api/processes');
  expect(body).toMatchObject({ versions: 1, configurations: 2 });
  expect(body.processes).toEqual(await test.store.processes.list());
  expect(body.processes[1]).toMatchObject({ host: 'south', configFault: 'line 3: a fault' });
});

it('/api/quarantine lists what was set aside', async () => {
  const entry = { id: 'q1', queue: 'extract', subject: 'a_9', reason: 'too deep', at: NOW.toISOString() };
  await test.store.quarantine.add(entry);
  expect((await get('/api/quarantine')).body).toEqual({ total: 1, entries: [entry] });
});

it('answers unknown addresses and methods in the same shape', async () => {
  expect((await get('/api/nothing')).body.error.code).toBe('NOT_FOUND');
  const post = await test.board.app.inject({ method: 'POST', url: '/api/incidents', payload: {} });
  expect(post.statusCode).toBe(405);
  expect(post.json().error.code).toBe('METHOD_NOT_ALLOWED');
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
