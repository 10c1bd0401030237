import { request as ask } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_EXPORTS } from '../../../src/dashboard/api/exports.ts';
import { EXPORT_FORMATS } from '../../../src/exports/index.ts';
import { stableId } from '../../../src/shared/ids.ts';
import type { CodedEvent, Incident } from '../../../src/shared/schema/index.ts';
import { articlePages } from '../../../src/store/incident-pages.ts';
import type { Store } from '../../../src/store/store.ts';
import { incident } from '../../alerts/build.ts';
import { openTestBoard, type TestBoard } from '../support/board.ts';
import { evilArticle } from '../support/evil.ts';
import { locate } from '../support/locations.ts';
import { seedArticle, seedStories } from '../support/seed.ts';

const NOW = new Date('2026-11-22T10:00:00Z');

describe('an export over HTTP', () => {
  let test: TestBoard;
  beforeAll(async () => {
    test = await openTestBoard(() => NOW);
    await seedStories(test.store, NOW);
  });
  afterAll(() => test.close());

  const get = (url: string, headers: Record<string, string> = {}) => test.board.app.inject({ url, headers });
  const idsOf = (body: string): string[] =>
    parse(body, { bom: true, columns: true }).map((row: unknown) => (row as { id: string }).id);

  it.each(EXPORT_FORMATS)('comes as a file: %s', async (format) => {
    const answer = await get(`/api/exports/${format}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body.length).toBeGreaterThan(500);
    expect(answer.headers['content-disposition']).toMatch(
      new RegExp(`^attachment; filename="rasid-${format}-2026-11-22\\.[a-z.]+"$`),
    );
    expect(answer.headers['content-length']).toBeUndefined();
    const head = await test.board.app.inject({ method: 'HEAD', url: `/api/exports/${format}` });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers['content-type']).toBe(answer.headers['content-type']);
  });

  it.each([
    '',
    'class=clash',
    'class=clash,control',
    'country=SD',
    'status=claimed',
    'type=air-drone-strike',
    'actor=rapid-support-forces',
    'place=sd/north-kordofan/bara',
    'sources=2',
    `q=${encodeURIComponent('بارا')}`,
    'from=2026-11-22T09:00:00Z',
    'to=2026-11-21',
  ])('holds what the list holds: %s', async (query) => {
    const list = (await get(`/api/incidents?limit=200&${query}`)).json().incidents as Incident[];
    const wanted = list.filter(({ state }) => state === 'active').map(({ id }) => id);
    expect(idsOf((await get(`/api/exports/csv?${query}`)).body).toSorted()).toEqual(wanted.toSorted());
  });

  it('is packed where the reader takes it', async () => {
    const [plain, packed] = await Promise.all([
      get('/api/exports/geojson'),
      get('/api/exports/geojson', { 'accept-encoding': 'gzip' }),
    ]);
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  });

  it('keeps the articles’ texts back unless they are asked for', async () => {
    const lines = (body: string) =>
      body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    const without = lines((await get('/api/exports/ndjson')).body);
    expect(without.length).toBeGreaterThan(10);
    expect(without.every((line) => !('text' in line) && line.events.length > 0)).toBe(true);
    expect(new Set(without.map(({ id }) => id)).size).toBe(without.length);
    const whole = lines((await get('/api/exports/ndjson?text=true')).body);
    expect(whole.every(({ text }) => text.length > 20)).toBe(true);
  });

  it('tells each article once, however its incidents fall on pages', async () => {
    const { events, ...two } = evilArticle(NOW, null);
    const [first] = events as [CodedEvent];
    const type = 'abduction-forced-disappearance' as const;
    const place = { name: 'بارا', within: 'شمال كردفان' };
    const elsewhere = { ...first, type, place, location: locate('بارا') };
    await seedArticle(test.store, { ...two, key: 'two events', events: [first, elsewhere] });
    for (const filter of [{}, { classes: ['clash'] }, { classes: ['violence-against-civilians'] }]) {
      const wanted = { ...filter, states: ['active'] };
      const walked = async (size: number) => {
        const ids: string[] = [];
        for await (const page of articlePages(test.store, wanted, size))
          ids.push(...page.map(({ article }) => article.id));
        return ids.toSorted();
      };
      const once = await walked(1000);
      expect(once).toContain(stableId('a', 'two events'));
      expect(new Set(once).size).toBe(once.length);
      expect(await walked(1)).toEqual(once);
    }
  });

  it.each([
    ['/api/exports/acld', 404, 'did you mean "acled"?'],
    ['/api/exports/acled?clas=clash', 400, 'did you mean "class"?'],
    ['/api/exports/acled?from=gestern', 400, 'from: write a date'],
  ])('%s is refused with a hint', async (url, status, hint) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.json().error.message]).toEqual([status, expect.stringContaining(hint)]);
    expect(answer.headers['content-disposition']).toBeUndefined();
  });
});

describe('an export of a record without end', () => {
  let test: TestBoard;
  let pages = 0;
  let breakAt = Number.POSITIVE_INFINITY;
  const endless = (store: Store): Store => ({
    ...store,
    incidents: {
      ...store.incidents,
      async list({ limit }) {
        pages++;
        if (pages > breakAt) throw new Error('the record has gone');
        return Array.from({ length: limit }, (_, n) =>
          incident({ id: `i_${(pages * 1000 + n).toString(16)}` }),
        );
      },
    },
  });
  let address: URL;
  beforeEach(() => {
    pages = 0;
    breakAt = Number.POSITIVE_INFINITY;
  });
  beforeAll(async () => {
    test = await openTestBoard(() => NOW, { store: endless });
    address = new URL(await test.board.listen('127.0.0.1', 0));
  });
  afterAll(() => test.close());

  /** Begins to read, and stops reading after the first bytes. */
  const begin = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; leave(): void }>((resolve, reject) => {
      const asking = ask(new URL(path, address), { headers, agent: false }, (answer) => {
        answer.once('data', () => answer.pause());
        answer.on('error', () => undefined);
        resolve({ status: answer.statusCode!, leave: () => answer.destroy() });
      });
      asking.on('error', reject);
      asking.end();
    });

  it('reads no further than its reader does', async () => {
    const reader = await begin('/api/exports/csv');
    expect(reader.status).toBe(200);
    const settled = await standingStill(() => pages);
    reader.leave();
    expect(await standingStill(() => pages)).toBeLessThanOrEqual(settled + 2);
  });

  it.each(['identity', 'gzip'])('stops when its reader leaves: %s', async (packed) => {
    const reader = await begin('/api/exports/csv', { 'accept-encoding': packed });
    reader.leave();
    const settled = await standingStill(() => pages);
    expect(settled).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(pages).toBe(settled);
  });

  it('is one of a few: who comes beyond is told when to come again', async () => {
    const readers = await Promise.all(Array.from({ length: MAX_EXPORTS }, () => begin('/api/exports/csv')));
    const refused = await fetch(new URL('/api/exports/csv', address));
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(((await refused.json()) as { error: { code: string } }).error.code).toBe('BUSY');
    for (const reader of readers) reader.leave();
    await expect
      .poll(async () => {
        const next = await begin('/api/exports/csv');
        next.leave();
        return next.status;
      })
      .toBe(200);
  });

  it('leaves the board its turn', async () => {
    const reading = await fetch(new URL('/api/exports/cap', address));
    const draining = drained(reading, 3_000_000);
    const before = performance.now();
    expect((await fetch(new URL('/healthz', address))).ok).toBe(true);
    expect(performance.now() - before).toBeLessThan(2000);
    await draining;
  });

  it('breaks off visibly when the record does, and says so where nothing was sent yet', async () => {
    breakAt = 3;
    const answer = await fetch(new URL('/api/exports/csv', address));
    await expect(answer.text()).rejects.toThrow();
    breakAt = 0;
    const refused = await fetch(new URL('/api/exports/plover', address));
    expect(refused.status).toBe(500);
    expect(await refused.json()).toMatchObject({ error: { code: 'INTERNAL' } });
  });

  it('ends when the board stops', async () => {
    expect((await begin('/api/exports/csv')).status).toBe(200);
    await test.board.close();
    const after = pages;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(pages).toBe(after);
  });
});

/** The value once it has not changed for a while. */
async function standingStill(read: () => number): Promise<number> {
  for (;;) {
    const before = read();
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (read() === before) return before;
  }
}

/** Reads so many bytes, then leaves. */
async function drained(answer: Response, bytes: number): Promise<void> {
  const reader = answer.body!.getReader();
  for (let read = 0; read < bytes; ) read += (await reader.read()).value?.length ?? bytes;
  await reader.cancel();
}
