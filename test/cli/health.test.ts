// `rasid health`, as a container engine calls it: beside a real process, and beside none.
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { announceSkip, findPostgres, findRedis, freePort, isServer } from '../support/engines.ts';
import { makeHome, type RunningRasid, startRasidProcess } from '../support/rasid-process.ts';
import { runRasid } from '../support/run-rasid.ts';
import { tempFolder } from '../support/temp-folder.ts';

const FEEDS = 'feeds: []\n';
const ALERTS = 'receivers: [{ name: desk, console: {} }]\nroute: { receiver: desk }\n';
const NONE = { DATABASE_URL: '', REDIS_URL: '', HOST: '', PORT: '' };
const health = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  runRasid(['health', ...args], '', { ...NONE, ...env });

let rasid: RunningRasid | undefined;
afterAll(async () => void (await rasid?.stop('SIGKILL')));

describe('rasid health', () => {
  it('asks the board that runs, wherever it listens, and says when nobody answers', async () => {
    rasid = await startRasidProcess(makeHome(FEEDS, ALERTS));
    const { port } = new URL(rasid.address);
    expect(await health(['--port', port])).toEqual({ code: 0, stdout: 'ready\n', stderr: '' });
    expect(await health([], { PORT: port, HOST: '0.0.0.0' })).toMatchObject({ code: 0 });
    await rasid.stop('SIGTERM');
    const { code, stderr } = await health(['--port', port]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^not ready: http:\/\/127\.0\.0\.1:\d+\/readyz: .*ECONNREFUSED/);
  }, 60_000);

  it('without a board looks whether the embedded record is held by a process that moves', async () => {
    const home = makeHome(FEEDS, ALERTS);
    const ask = () => health(['--roles', 'poll', '--data', home.data]);
    expect(await ask()).toMatchObject({ code: 1, stderr: expect.stringContaining('no process holds') });
    const headless = await startRasidProcess(home, ['--roles', 'poll,extract']);
    expect(await ask()).toMatchObject({ code: 0, stdout: 'ready\n' });
    headless.child.kill('SIGSTOP');
    const past = new Date(Date.now() - 40_000);
    utimesSync(join(home.data, 'rasid.lock'), past, past);
    expect(await ask()).toMatchObject({ code: 1, stderr: expect.stringContaining('has not moved for 40 s') });
    headless.child.kill('SIGCONT');
    await headless.stop('SIGTERM');
  }, 60_000);

  it('refuses what cannot be asked', async () => {
    expect(await health(['--port', '0'])).toMatchObject({ code: 2 });
    expect(await health(['--data', tempFolder()], { RASID_ROLES: 'pol' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('RASID_ROLES: unknown "pol"; did you mean "poll"?'),
    });
  });
});

const [postgres, redis] = [await findPostgres(), await findRedis()];
for (const server of [postgres, redis]) announceSkip('rasid health beside servers', server);

describe.skipIf(!isServer(postgres) || !isServer(redis))('rasid health, of servers', () => {
  afterAll(() =>
    Promise.all([postgres, redis].map((server) => (isServer(server) ? server.stop() : undefined))),
  );

  it('asks the record whether the process is at work, and Redis, and shows no password', async () => {
    const env = {
      RASID_ROLES: 'extract',
      DATABASE_URL: isServer(postgres) ? postgres.url : '',
      REDIS_URL: isServer(redis) ? redis.url : '',
    };
    const started = await startRasidProcess(makeHome(FEEDS, ALERTS), ['--roles', 'extract,alert'], env);
    expect(await health([], env)).toEqual({ code: 0, stdout: 'ready\n', stderr: '' });
    const other = await health([], { ...env, RASID_ROLES: 'extract,poll' });
    expect(other).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^not ready: the record: no process on \S+ that does extract, poll/),
    });
    const nobody = await freePort();
    const away = await health([], { ...env, REDIS_URL: `redis://:s3cret@127.0.0.1:${nobody}` });
    expect(away).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^not ready: the queues: .*ECONNREFUSED/),
    });
    const lost = await health([], { ...env, DATABASE_URL: `postgres://u:s3cret@127.0.0.1:${nobody}/x` });
    expect(lost).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^not ready: the record: .*ECONNREFUSED/),
    });
    expect(away.stderr + lost.stderr).not.toContain('s3cret');
    await started.stop('SIGTERM');
    expect(await health([], env)).toMatchObject({ code: 1 });
  }, 60_000);
});
