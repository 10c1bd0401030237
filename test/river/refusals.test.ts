import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERRORS } from '../../src/shared/errors.ts';
import { BIN, makeHome, startRasidProcess } from '../support/rasid-process.ts';

const FEEDS = 'feeds: []\n';
const ALERTS = 'receivers: [{ name: desk, console: {} }]\nroute: { receiver: desk }\n';

async function run(
  args: string[],
  env: Record<string, string> = {},
  input = '',
): Promise<{ code: number; stderr: string; stdout: string }> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, DATABASE_URL: '', REDIS_URL: '', ...env },
  });
  let [stderr, stdout] = ['', ''];
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, stderr, stdout };
}

describe('what Rasid refuses, and how it says so', () => {
  const home = makeHome(FEEDS, ALERTS);
  const start = (extra: string[], env = {}) =>
    run(['start', '--config', home.config, '--data', home.data, '--port', '0', ...extra], env);

  it.each([
    ['an unknown command', ['strat'], 'USAGE', /did you mean "start"/],
    ['an unknown option', ['start', '--prot', '1'], 'USAGE', /--prot/],
    ['a port that is none', ['start', '--port', 'http'], 'USAGE', /--port: "http" is no port/],
    ['an unknown role', ['start', '--roles', 'poll,extrat'], 'USAGE', /did you mean "extract"/],
    [
      'a config folder that is not there',
      ['start', '--config', '/no/such/folder'],
      'CONFIG_MISSING',
      /no\/such\/folder is no folder/,
    ],
  ] as const)('%s', async (_title, args, code, message) => {
    const { code: exit, stderr } = await run([...args]);
    expect(exit).toBe(ERRORS[code].exit);
    expect(stderr).toMatch(message);
    expect(stderr).toContain(ERRORS[code].advice);
  });

  it('a wrong key in feeds.yaml, with line and nearest key', async () => {
    const faulty = makeHome(
      'feeds:\n  - { id: a, outlet: A, url: "https://a.example/f", evry: 2m }\n',
      ALERTS,
    );
    const { code, stderr } = await run(['check-config', '--config', faulty.config]);
    expect(code).toBe(ERRORS.CONFIG_INVALID.exit);
    expect(stderr).toContain('feeds.yaml:2:53: unknown key "evry" in feeds[0]; did you mean "every"?');
  });

  it.each([
    [
      'an unreachable PostgreSQL',
      { DATABASE_URL: 'postgres://rasid:hunter2@127.0.0.1:1/rasid' },
      'POSTGRES_UNREACHABLE',
    ],
    ['an unreachable Redis', { REDIS_URL: 'redis://:hunter2@127.0.0.1:1' }, 'REDIS_UNREACHABLE'],
    ['an address that is none', { DATABASE_URL: 'mysql://127.0.0.1/rasid' }, 'USAGE'],
  ] as const)('%s, without showing the password', async (_title, env, code) => {
    const { code: exit, stderr } = await start([], env);
    expect(stderr).toContain(ERRORS[code].advice);
    expect(exit).toBe(ERRORS[code].exit);
    expect(stderr).not.toContain('hunter2');
  });

  it('a folder that holds other things', async () => {
    const foreign = join(home.config, '..', 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'thesis.docx'), 'precious');
    const { code, stderr } = await start(['--data', foreign]);
    expect(stderr).toContain(ERRORS.DATA_FOREIGN.advice);
    expect(code).toBe(ERRORS.DATA_FOREIGN.exit);
  });

  it('a folder it cannot write', async () => {
    const { code, stderr } = await start(['--data', '/proc/rasid']);
    expect(stderr).toContain(ERRORS.DATA_NOT_WRITABLE.advice);
    expect(code).toBe(ERRORS.DATA_NOT_WRITABLE.exit);
  });

  describe('while another has it', () => {
    const taken = createServer();
    beforeAll(() => new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve)));
    afterAll(() => new Promise((resolve) => taken.close(resolve)));

    it('a port', async () => {
      const { port } = taken.address() as AddressInfo;
      const { code, stderr } = await start(['--port', String(port)]);
      expect(stderr).toContain(ERRORS.PORT_TAKEN.advice);
      expect(code).toBe(ERRORS.PORT_TAKEN.exit);
    });

    it('a data folder, and leaves the first process at work', { timeout: 60_000 }, async () => {
      const first = await startRasidProcess(home);
      const { code, stderr } = await start([]);
      expect(stderr).toContain(ERRORS.DATA_LOCKED.advice);
      expect(stderr).toContain(String(first.child.pid));
      expect(code).toBe(ERRORS.DATA_LOCKED.exit);
      expect((await fetch(`${first.address}/healthz`)).status).toBe(200);
      expect(await first.stop('SIGTERM')).toBe(0);
    });
  });
});

describe('rasid extract', () => {
  it('answers each line in order, and a bad one with its error', async () => {
    const lines = [
      {
        id: 'a',
        title: 'خبر',
        text: 'سيطرت قوات سوريا الديمقراطية على بلدة هجين.',
        publishedAt: '2018-12-14',
      },
      'not json',
      { id: 'b', text: 5 },
      { text: 'بلا معرّف' },
      { id: 'c', text: '' },
    ];
    const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const { code, stdout } = await run(['extract'], {}, input);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ id, line }) => id ?? line)).toEqual(['a', 2, 'b', 4, 'c']);
    expect(answers.map(({ error }) => error !== undefined)).toEqual([false, true, true, true, false]);
    expect(answers[0].events[0]).toMatchObject({
      type: expect.stringContaining('territory'),
      place: { name: 'هجين' },
    });
    expect(answers[4].events).toEqual([]);
  });
});
