import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { evilArticle } from './support/evil.ts';
import { seedArticle, seedStories } from './support/seed.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let test: TestBoard;
let storeIsUp = true;
let queuesAreUp = true;
const down = () => Promise.reject(new Error('connection refused'));

beforeAll(async () => {
  test = await openTestBoard(() => NOW, {
    store: (store) => ({ ...store, ping: () => (storeIsUp ? store.ping() : down()) }),
    queues: (queues) => ({ ...queues, counts: () => (queuesAreUp ? queues.counts() : down()) }),
  });
  await seedStories(test.store, NOW);
  await test.store.feeds.recordPoll('almada', {
    at: new Date(NOW.getTime() - 90_000),
    newItems: 1,
    error: null,
  });
});
afterAll(() => test.close());

describe('probes', () => {
  it('/healthz says that the process lives', async () => {
    const { statusCode, body } = await test.board.app.inject('/healthz');
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      status: 'alive',
      eventLoopDelayMs: { p99: expect.any(Number) },
    });
  });

  it('/readyz says which of record and queues does not answer; the board goes on without the queues', async () => {
    const ready = async () => {
      const { statusCode, body } = await test.board.app.inject('/readyz');
      return { statusCode, checks: JSON.parse(body).checks };
    };
    expect(await ready()).toEqual({ statusCode: 200, checks: { store: 'ok', queues: 'ok' } });
    queuesAreUp = false;
    expect(await ready()).toEqual({ statusCode: 503, checks: { store: 'ok', queues: 'connection refused' } });
    expect((await test.board.app.inject('/')).statusCode).toBe(200);
    expect((await test.board.app.inject('/metrics')).body).toContain('rasid_queues_up 0');
    queuesAreUp = true;
    storeIsUp = false;
    expect(await ready()).toEqual({ statusCode: 503, checks: { store: 'connection refused', queues: 'ok' } });
    storeIsUp = true;
  });
});

describe('/queues', () => {
  it('shows bull-board without anything from another host', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const { body, statusCode } = await test.board.app.inject({ url: '/queues/', headers });
    expect(statusCode).toBe(200);
    expect(body).not.toMatch(/(?:href|src)="(?:https?:)?\/\//);
    const own = /src="(\/assets\/queues\.js\?v=[0-9a-f]{10})"/.exec(body)![1]!;
    expect((await test.board.app.inject(own)).body).toContain("location.assign('/')");
    const script = /src="(static\/js\/main[^"]+)"/.exec(body)![1];
    expect((await test.board.app.inject(`/queues/${script}`)).statusCode).toBe(200);
    const { queues } = (await test.board.app.inject('/queues/api/queues')).json();
    expect(queues.map(({ name }: { name: string }) => name)).toContain('extract');
  });

  it('lets nobody change a queue', async () => {
    const headers = { origin: 'http://localhost' };
    for (const [method, url] of [
      ['PUT', '/queues/api/queues/extract/pause'],
      ['PUT', '/queues/api/queues/extract/obliterate'],
      ['POST', '/queues/api/queues/extract/add'],
    ] as const)
      expect((await test.board.app.inject({ method, url, headers })).statusCode).toBe(405);
    expect(await test.queues.bull('extract').isPaused()).toBe(false);
  });
});

describe('listening', () => {
  let address: string;
  it('refuses a taken port with what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    await expect(test.board.listen('127.0.0.1', port)).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    other.close();
  });

  it('streams each revision, and tells a returning listener what it missed out of the record', async () => {
    address = await test.board.listen('127.0.0.1', 0);
    const first = await listen(address);
    await seedArticle(test.store, evilArticle(NOW, null));
    const told = await first.next();
    expect(JSON.parse(told.data)).toMatchObject({ id: told.id.split('|')[1], revision: 1, state: 'active' });
    first.stop();
    const later = { ...evilArticle(new Date(NOW.getTime() + 60_000), null), key: 'later' };
    await seedArticle(test.store, later);
    const second = await listen(address, told.id);
    const missed = await second.next();
    expect(missed.id).not.toBe(told.id);
    expect(JSON.parse(missed.data).updatedAt > JSON.parse(told.data).updatedAt).toBe(true);
    second.stop();
  });

  it.each(['nonsense', '2026-13-45|x|1', '|||', '2026-11-22T10:00:00.000Z|i_1|0'])(
    'tells a listener with the id %j to read everything anew',
    async (id) => {
      const listener = await listen(address, id);
      expect((await listener.next('reset')).data).toBe('{}');
      listener.stop();
    },
  );
});

/** Reads events from the stream. */
async function listen(address: string, lastEventId?: string) {
  const abort = new AbortController();
  const response = await fetch(`${address}/api/stream`, {
    signal: abort.signal,
    headers: lastEventId ? { 'Last-Event-ID': lastEventId } : {},
  });
  if (!response.ok) throw new Error(`refused: ${response.status}`);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next(name = 'incident'): Promise<{ id: string; data: string }> {
      const wanted = new RegExp(`^(?:id: (.+)\\n)?event: ${name}\\ndata: (.*)\\n\\n`, 'm');
      for (;;) {
        const event = wanted.exec(text);
        if (event) {
          text = text.slice(event.index + event[0].length);
          return { id: event[1] ?? '', data: event[2]! };
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        text += value;
      }
    },
    stop: () => abort.abort(),
  };
}
