// Opening the record: who may hold a folder, what is refused and with which words.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import { prepareDataFolder } from '../../src/store/data-folder.ts';
import { lockFolder } from '../../src/store/folder-lock.ts';
import { createStore, openEngine } from '../../src/store/index.ts';
import { startOf } from '../../src/store/process-identity.ts';
import { assertPostgresVersion } from '../../src/store/server.ts';
import { freePort } from '../support/engines.ts';
import { tempFolder } from '../support/temp-folder.ts';

const HOLDER = fileURLToPath(new URL('./holder.ts', import.meta.url));
const logger = createLogger('silent');
const lost = () => undefined;

describe('the embedded folder', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  it('is refused to a second process while the first lives; after kill -9 it is free at once and whole', async () => {
    const dataDir = tempFolder();
    child = fork(HOLDER, [dataDir], { execArgv: ['--import', 'tsx'] });
    let stored = -1;
    child.on('message', (n) => {
      stored = Number(n);
    });
    await expect.poll(() => stored, { timeout: 25_000 }).toBeGreaterThan(20);
    await expect(openEngine({ dataDir, logger })).rejects.toMatchObject({
      code: 'DATA_LOCKED',
      exitCode: 20,
      message: expect.stringMatching(new RegExp(`${dataDir} is in use by process ${child.pid}, since`)),
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = createStore(await openEngine({ dataDir, logger }));
    const { stored: kept } = await store.articles.counts();
    expect(kept).toBeGreaterThanOrEqual(stored + 1);
    await expect(openEngine({ dataDir, logger })).rejects.toThrow('(this one)');
    await store.close();
    expect(existsSync(join(dataDir, 'rasid.lock'))).toBe(false);
    await expect(store.ping()).rejects.toThrow();
  }, 60_000);

  it('that a newer version has migrated is refused', async () => {
    const dataDir = tempFolder();
    const engine = await openEngine({ dataDir, logger });
    await engine.db.execute(
      sql`insert into rasid.migrations (hash, created_at) values ('x', 99999999999999)`,
    );
    await engine.close();
    await expect(openEngine({ dataDir, logger })).rejects.toMatchObject({ code: 'DATA_NEWER' });
    expect(existsSync(join(dataDir, 'rasid.lock'))).toBe(false);
  });

  it('that holds other things is refused and left as it is', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'thesis.docx'), '');
    expect(() => prepareDataFolder(folder)).toThrow(/thesis\.docx/);
    expect(existsSync(join(folder, 'rasid.json'))).toBe(false);
    writeFileSync(join(folder, 'rasid.json'), '{"name":"other"}');
    expect(() => prepareDataFolder(folder)).toThrow(/not Rasid’s/);
    writeFileSync(join(folder, 'rasid.json'), '{"layout":99}');
    expect(() => prepareDataFolder(folder)).toThrow(/layout 99/);
  });

  it('that cannot be made or written is refused', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => prepareDataFolder(join(folder, 'file', 'data'))).toThrow(
      expect.objectContaining({ code: 'DATA_NOT_WRITABLE' }),
    );
  });

  it.skipIf(process.getuid?.() === 0)('that is read-only is refused', () => {
    const folder = join(tempFolder(), 'data');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(() => prepareDataFolder(folder)).toThrow(expect.objectContaining({ code: 'DATA_NOT_WRITABLE' }));
  });
});

describe('the lock', () => {
  const lockOf = (folder: string) => join(folder, 'rasid.lock');
  const forge = (folder: string, change: object) => {
    const own = JSON.parse(readFileSync(lockOf(folder), 'utf8'));
    writeFileSync(lockOf(folder), JSON.stringify({ ...own, token: 'forged', ...change }));
  };

  it('of a dead process, or of one whose number another has now, is taken over', async () => {
    const folder = tempFolder();
    for (const stale of [{ pid: 2 ** 22 - 3 }, { pid: process.ppid, start: '1' }]) {
      const first = await lockFolder(folder, lost);
      forge(folder, stale);
      first.release();
      const second = await lockFolder(folder, lost);
      expect(JSON.parse(readFileSync(lockOf(folder), 'utf8')).start).toBe(startOf(process.pid));
      second.release();
    }
  });

  it('that a kill left empty is taken over', async () => {
    const folder = tempFolder();
    writeFileSync(lockOf(folder), '');
    (await lockFolder(folder, lost)).release();
  });

  it('goes to one of many that find it stale at the same time', async () => {
    const folder = tempFolder();
    const first = await lockFolder(folder, lost);
    forge(folder, { pid: 2 ** 22 - 3 });
    first.release();
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder, lost)));
    const held = tries.filter((result) => result.status === 'fulfilled');
    expect(held).toHaveLength(1);
    held[0]!.value.release();
  });

  it('that is deleted under its holder is noticed', async () => {
    const folder = tempFolder();
    const noticed = new Promise<Error>((resolve) => {
      void lockFolder(folder, resolve);
    });
    await expect.poll(() => existsSync(lockOf(folder))).toBe(true);
    unlinkSync(lockOf(folder));
    expect((await noticed).message).toContain('taken away');
  });
});

describe('a PostgreSQL', () => {
  it('that is too old is refused by name', () => {
    for (const [version, words] of [
      [130_014, 'PostgreSQL 13'],
      [90_624, 'PostgreSQL 9'],
    ] as const) {
      expect(() => assertPostgresVersion(version)).toThrow(
        expect.objectContaining({ code: 'POSTGRES_TOO_OLD', message: expect.stringContaining(words) }),
      );
    }
    assertPostgresVersion(140_000);
    assertPostgresVersion(180_006);
  });

  it('that is away, or is none, is refused without its password', async () => {
    const stranger = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await once(stranger.listen(0, '127.0.0.1'), 'listening');
    const { port } = stranger.address() as { port: number };
    for (const target of [await freePort(), port]) {
      const opening = openEngine({
        databaseUrl: `postgres://u:s3cret@127.0.0.1:${target}/x`,
        dataDir: '',
        logger,
      });
      const error = await opening.catch((reason) => reason);
      expect(error).toMatchObject({ code: 'POSTGRES_UNREACHABLE', exitCode: 40 });
      expect(error.message).toContain(`127.0.0.1:${target}`);
      expect(error.message).not.toContain('s3cret');
    }
    stranger.close();
  });
});
