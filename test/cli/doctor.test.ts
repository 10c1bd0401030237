// The doctor over real servers and over what is missing: what it finds, what it advises, and that it changes nothing.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { judgeClock } from '../../src/cli/doctor/clock.ts';
import type { Finding } from '../../src/cli/doctor/finding.ts';
import { examineNode } from '../../src/cli/doctor/machine.ts';
import { ERRORS } from '../../src/shared/errors.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { createStore, openEngine } from '../../src/store/index.ts';
import { callRasid } from '../support/call-rasid.ts';
import { announceSkip, type Found, findPostgres, findRedis, freePort, isServer } from '../support/engines.ts';
import { type FeedServer, startFeedServer } from '../support/feed-server.ts';
import { makeHome } from '../support/rasid-process.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { SECRET, startWebhookSink, type WebhookSink } from '../support/webhook-sink.ts';

const ARTICLE = {
  id: 'a',
  title: 'خبر',
  text: 'افتتحت البلدية معرض الكتاب السنوي.',
  publishedAt: new Date().toISOString(),
};
const receivers = (url: string) =>
  `receivers: [{ name: desk, webhook: { url: "${url}", secret: ${SECRET} } }]\nroute: { receiver: desk }\n`;
const CONSOLE = 'receivers: [{ name: desk, console: true }]\nroute: { receiver: desk }\n';

async function examine(home: { config: string; data: string }, ...more: string[]) {
  const words = ['doctor', '--config', home.config, '--data', home.data, '--json', ...more];
  const { code, stdout } = await callRasid(words);
  const findings: Finding[] = JSON.parse(stdout);
  return { code, of: (what: string) => findings.filter((finding) => finding.what === what), stdout };
}

afterEach(() => vi.unstubAllEnvs());

describe('the doctor of an embedded Rasid', () => {
  let feed: FeedServer;
  let sink: WebhookSink;
  beforeAll(async () => {
    feed = await startFeedServer([ARTICLE]);
    sink = await startWebhookSink();
  });
  afterAll(() => Promise.all([feed.close(), sink.close()]));
  const feedsYaml = (url: string) =>
    `feeds: [{ id: wire, outlet: وكالة, url: "${url}", allowPrivate: true, fullText: never }]\n`;

  it('finds all well, sends nothing and makes nothing', async () => {
    const home = makeHome(feedsYaml(feed.url), receivers(sink.url));
    const { of, stdout } = await examine(home);
    expect(of('feeds')[0]!.says).toBe('1 of 1 are well');
    expect(of('receiver desk')[0]).toMatchObject({ state: 'well', says: expect.stringContaining('answers') });
    expect(of('clock')[0]).toMatchObject({
      state: 'well',
      says: expect.stringContaining('the hosts of the feeds'),
    });
    expect(of('data')[0]!.says).toContain('will be made by the first start');
    expect(of('node')[0]!.state).toBe('well');
    expect(sink.receipts).toEqual([]);
    expect(existsSync(home.data)).toBe(false);
    expect(stdout).not.toContain(SECRET);
  });

  it('says what cannot be reached and what to do, and asks nobody offline', async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}/x`;
    const home = makeHome(feedsYaml(nowhere), receivers(nowhere));
    const { code, of } = await examine(home);
    expect(code).toBe(1);
    expect(of('feed wire')[0]).toMatchObject({
      state: 'ill',
      todo: expect.stringContaining('rasid feeds check wire'),
    });
    expect(of('receiver desk')[0]).toMatchObject({
      state: 'ill',
      says: expect.stringContaining('ECONNREFUSED'),
    });
    const offline = await examine(home, '--offline');
    expect([offline.of('feeds'), offline.of('receiver desk')]).toEqual([[], []]);
  });

  it('names a fault of the configuration, a lock that was left, and a folder that all may write', async () => {
    const home = makeHome('feeds: []\nnonsense: 1\n', CONSOLE);
    mkdirSync(home.data);
    chmodSync(home.data, 0o777);
    const left = {
      pid: 2 ** 22 - 3,
      start: '1',
      token: 't',
      since: 'x',
      realm: (await import('../../src/store/process-identity.ts')).processRealm(),
    };
    writeFileSync(join(home.data, 'rasid.lock'), JSON.stringify(left));
    const { code, of } = await examine(home);
    expect(code).toBe(1);
    expect(of('config')[0]).toMatchObject({ state: 'ill', says: expect.stringContaining('nonsense') });
    expect(of('record')[0]).toMatchObject({ state: 'doubtful', says: expect.stringContaining('is gone') });
    expect(of('data')[0]).toMatchObject({ state: 'doubtful', todo: expect.stringContaining('chmod') });
  });

  it('names the process that holds the record, and prints a list for people', async () => {
    const home = makeHome('feeds: []\n', CONSOLE);
    const engine = await openEngine({ dataDir: home.data, logger: createLogger('silent') });
    const words = ['doctor', '--config', home.config, '--data', home.data];
    const { code, stdout } = await callRasid(words);
    await engine.close();
    expect(stdout).toMatch(new RegExp(`^✓ record +embedded; process ${process.pid} holds it`, 'm'));
    expect(stdout).toMatch(code === 0 ? /All is well\.$/m : /to look at\.$/m);
  });
});

describe('the doctor of a fleet', () => {
  let postgres: Found;
  let redis: Found;
  beforeAll(async () => {
    [postgres, redis] = [await findPostgres(), await findRedis()];
    announceSkip('the doctor on PostgreSQL', postgres);
    announceSkip('the doctor on Redis', redis);
  });
  afterAll(async () => {
    for (const server of [postgres, redis]) if (isServer(server)) await server.stop();
  });

  it('looks into the record and the queues without making either', { timeout: 60_000 }, async ({ skip }) => {
    if (!isServer(postgres) || !isServer(redis)) return skip();
    vi.stubEnv('DATABASE_URL', postgres.url);
    vi.stubEnv('REDIS_URL', redis.url);
    const home = makeHome('feeds: []\n', CONSOLE);
    const before = await examine(home);
    expect(before.of('record')[0]!.says).toContain('not made yet');
    expect(before.of('redis')[0]!.says).toMatch(/^Redis \d/);
    expect(before.of('clock')[0]).toMatchObject({
      state: 'well',
      says: expect.stringContaining('the servers'),
    });

    const engine = await openEngine({
      databaseUrl: postgres.url,
      dataDir: '',
      logger: createLogger('silent'),
    });
    const store = createStore(engine);
    const now = new Date().toISOString();
    const row = { host: 'north', pid: 1, roles: ['poll'], schema: 1, startedAt: now, seenAt: now };
    await store.processes.beat({ ...row, id: 'p1', version: '0.0.9', config: 'a', configFault: null });
    await store.processes.beat({
      ...row,
      id: 'p2',
      version: '0.1.0',
      config: 'b',
      configFault: 'feeds.yaml:3: a fault',
    });
    await store.quarantine.add({ id: 'q1', queue: 'extract', subject: 'a', reason: 'x', at: now });
    await engine.db.execute(sql`insert into rasid.migrations (hash, created_at) values ('newer', 1)`);
    const { code, of } = await examine(home);
    await store.close();
    expect(code).toBe(1);
    expect(of('record')[0]).toMatchObject({ state: 'ill', says: expect.stringContaining('newer version') });
    expect(of('processes').map(({ state }) => state)).toEqual(['well', 'doubtful', 'doubtful', 'ill']);
    expect(of('quarantine')[0]!.state).toBe('doubtful');
  });

  it('says that a server is away, without its password', async () => {
    const port = await freePort();
    vi.stubEnv('DATABASE_URL', `postgres://rasid:hunter2@127.0.0.1:${port}/rasid`);
    vi.stubEnv('REDIS_URL', `redis://:hunter2@127.0.0.1:${port}`);
    const { code, of, stdout } = await examine({
      config: makeHome('feeds: []\n', CONSOLE).config,
      data: tempFolder(),
    });
    expect(code).toBe(1);
    expect(of('postgres')[0]).toMatchObject({
      state: 'ill',
      todo: ERRORS.POSTGRES_UNREACHABLE.advice,
    });
    expect(of('redis')[0]!.state).toBe('ill');
    expect(stdout).not.toContain('hunter2');
  });
});

it('judges a clock by the median, and an old Node.js by its number', () => {
  expect(judgeClock([100, -50, 90_000], 'x').state).toBe('well');
  expect(judgeClock([4000], 'x')).toMatchObject({ state: 'doubtful', says: '4.0 s ahead of x' });
  expect(judgeClock([-60_000], 'x')).toMatchObject({ state: 'ill', says: '60.0 s behind x' });
  expect(judgeClock([], 'x').state).toBe('well');
  expect(
    [examineNode('18.20.1'), examineNode('20.18.0'), examineNode('20.19.0')].map(({ state }) => state),
  ).toEqual(['ill', 'ill', 'well']);
});
