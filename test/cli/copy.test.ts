// `rasid backup`, `restore` and `migrate-engine`, on real records.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import type { Database } from '../../src/store/database.ts';
import { createStore, KNOWN_MIGRATIONS, openEngine } from '../../src/store/index.ts';
import { seedStories } from '../dashboard/support/seed.ts';
import { wholeRecord } from '../store/copy/fill.ts';
import { callRasid } from '../support/call-rasid.ts';
import { announceSkip, findPostgres, isServer } from '../support/engines.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const logger = createLogger('silent');
const folder = mkdtempSync(join(tmpdir(), 'rasid-copies-'));
const path = (name: string) => join(folder, name);
const data = path('data');
const postgres = await findPostgres();
announceSkip('migrate-engine', postgres);

const kept = { DATABASE_URL: process.env.DATABASE_URL, REDIS_URL: process.env.REDIS_URL };
beforeAll(async () => {
  Object.assign(process.env, { DATABASE_URL: '', REDIS_URL: '' });
  await withDatabase({ dataDir: data }, (_, engine) => seedStories(createStore(engine), NOW));
});
afterEach(() => {
  process.env.DATABASE_URL = '';
});
afterAll(async () => {
  for (const [name, value] of Object.entries(kept))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  if (isServer(postgres)) await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Opened = Awaited<ReturnType<typeof openEngine>>;
async function withDatabase<T>(
  where: { dataDir: string; databaseUrl?: string; schema?: number },
  work: (db: Database, engine: Opened) => Promise<T>,
): Promise<T> {
  const engine = await openEngine({ ...where, logger });
  try {
    return await work(engine.db, engine);
  } finally {
    await engine.close();
  }
}
const recordIn = (dataDir: string) => withDatabase({ dataDir }, wholeRecord);
const thrown = () => readdirSync(tmpdir()).filter((name) => name.startsWith('rasid-restore-'));

describe('rasid backup and restore', () => {
  const file = path('record.rasid');

  it('write a file for its owner alone, and make the same record of it elsewhere', async () => {
    const made = await callRasid(['backup', file, '--data', data]);
    expect(made).toMatchObject({ code: 0, stdout: '' });
    expect(made.stderr).toMatch(/^\d+ rows of \d+ tables written to \S+record\.rasid\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const restored = await callRasid(['restore', file, '--data', path('copy')]);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toMatch(
      /\d+ rows of \d+ tables, of 20\S+Z, by Rasid \S+ \(schema \d+\); restored, /,
    );
    const whole = await recordIn(data);
    expect(whole.incidents!.length).toBeGreaterThan(5);
    expect(await recordIn(path('copy'))).toEqual(whole);
  });

  it('do not mix it with what is there, and leave nothing of what is broken', async () => {
    expect(await callRasid(['restore', file, '--data', data])).toMatchObject({
      code: 25,
      stderr: expect.stringContaining('[RECORD_NOT_EMPTY]'),
    });
    const broken = path('broken.rasid');
    writeFileSync(broken, readFileSync(file).subarray(0, -20));
    expect(await callRasid(['restore', broken, '--data', path('none')])).toMatchObject({
      code: 53,
      stderr: expect.stringContaining('[BACKUP_BROKEN]'),
    });
    expect(existsSync(path('none'))).toBe(false);
  });

  it('--check tries the file and leaves no copy behind', async () => {
    const before = thrown();
    const { code, stdout } = await callRasid(['restore', file, '--check', '--data', data]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('can be restored, counts and sums agree')]);
    expect(thrown()).toEqual(before);
  });

  it('bring the backup of an older version to the present schema, and refuse that of a newer one', async () => {
    const older = { dataDir: path('older'), schema: 5 };
    await withDatabase(older, async (db, { kind }) => {
      expect(kind).toBe('embedded');
      await db.execute(
        sql`insert into rasid.quarantine values ('q', 'extract', 'a', 'taken down', '2026-01-01T00:00:00Z')`,
      );
    });
    const whole = path('older.rasid');
    // Opened as it is: a command would bring it to the present schema first.
    await withDatabase(older, async (db) => {
      const { backupLines, readRecord } = await import('../../src/store/copy/index.ts');
      await readRecord(db, async (copy) => {
        expect(copy.schema).toBe(5);
        let text = '';
        for await (const line of backupLines(
          copy,
          { version: '0.0.5', at: NOW.toISOString() },
          () => undefined,
        ))
          text += line;
        writeFileSync(whole, gzipSync(text));
        const newer = text.replace('"schema":5', '"schema":999');
        writeFileSync(path('newer.rasid'), gzipSync(newer));
      });
    });
    expect(await callRasid(['restore', whole, '--check'])).toMatchObject({ code: 0 });
    expect(await callRasid(['restore', whole, '--data', path('present')])).toMatchObject({ code: 0 });
    await withDatabase({ dataDir: path('present'), schema: KNOWN_MIGRATIONS }, async (db) => {
      const { quarantine, tallies } = await wholeRecord(db);
      expect(quarantine).toEqual(['(q,extract,a,"taken down","2026-01-01 00:00:00+00")']);
      expect(tallies!.length).toBeGreaterThan(0);
    });
    expect(await callRasid(['restore', path('newer.rasid'), '--check'])).toMatchObject({ code: 23 });
  }, 60_000);

  it('say what is missing, and who holds the record', async () => {
    expect(await callRasid(['backup', '--data', data])).toMatchObject({ code: 2 });
    expect(await callRasid(['backup', path('x'), '--data', path('nowhere')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no record in'),
    });
    expect(existsSync(path('nowhere'))).toBe(false);
    await withDatabase({ dataDir: data }, async () => {
      expect(await callRasid(['backup', path('x'), '--data', data])).toMatchObject({ code: 20 });
    });
    expect(existsSync(path('x'))).toBe(false);
  });
});

describe('rasid migrate-engine', () => {
  it('wants a PostgreSQL', async () => {
    expect(await callRasid(['migrate-engine', '--data', data])).toMatchObject({ code: 2 });
  });

  it.skipIf(!isServer(postgres))(
    'copies there and back; a server at work is backed up as it stands',
    async () => {
      const databaseUrl = isServer(postgres) ? postgres.url : '';
      process.env.DATABASE_URL = databaseUrl;
      const there = await callRasid(['migrate-engine', '--data', data]);
      expect(there).toMatchObject({ code: 0, stderr: '' });
      expect(there.stdout).toMatch(
        /^\d+ rows of \d+ tables copied; counts and sums agree\. Start it with DATABASE_URL/,
      );
      const whole = await recordIn(data);
      const onServer = () => withDatabase({ dataDir: '', databaseUrl }, wholeRecord);
      expect(await onServer()).toEqual(whole);
      expect(await callRasid(['migrate-engine', '--data', data])).toMatchObject({ code: 25 });
      expect(await callRasid(['migrate-engine', '--back', '--data', path('back')])).toMatchObject({
        code: 0,
      });
      expect(await callRasid(['backup', path('server.rasid')])).toMatchObject({ code: 0 });
      expect(gunzipSync(readFileSync(path('server.rasid'))).toString()).toContain('"rasid":"backup"');
      process.env.DATABASE_URL = '';
      expect(await recordIn(path('back'))).toEqual(whole);
      expect(await callRasid(['restore', path('server.rasid'), '--data', path('again')])).toMatchObject({
        code: 0,
      });
      expect(await recordIn(path('again'))).toEqual(whole);
    },
    60_000,
  );

  it.skipIf(!isServer(postgres))(
    'brings in the receipts of what went out before a kill',
    async () => {
      // A delivery that the record has as under way, and the receipt that it arrived.
      const home = path('receipts');
      await withDatabase({ dataDir: home }, (db) =>
        db.execute(sql`
        insert into rasid.deliveries (id, notice_id, incident_id, revision, kind, receiver, state, attempts, due_at,
          created_at, published_at)
        values ('d1', 'n', 'i', 1, 'new', 'desk', 'sending', 1, now(), now(), now())`),
      );
      const receipt = { id: 'd1', at: '2026-11-22T10:00:00.000Z', providerMessageId: 'm1' };
      writeFileSync(join(home, 'receipts.jsonl'), `${JSON.stringify(receipt)}\n`);
      await withDatabase({ dataDir: '', databaseUrl: isServer(postgres) ? postgres.url : '' }, (db) =>
        db.execute(sql`drop schema rasid cascade`),
      );
      process.env.DATABASE_URL = isServer(postgres) ? postgres.url : '';
      expect(await callRasid(['migrate-engine', '--data', home])).toMatchObject({ code: 0 });
      const { deliveries } = await withDatabase(
        { dataDir: '', databaseUrl: process.env.DATABASE_URL },
        wholeRecord,
      );
      expect(deliveries![0]).toContain(',sent,');
      expect(deliveries![0]).toContain(',m1,');
    },
    60_000,
  );
});
