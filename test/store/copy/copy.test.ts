// The record from one engine to the other, and into a file and back: alike to the last value, or not at all.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/shared/logger.ts';
import {
  assertNobodyWorks,
  backupLines,
  openBackup,
  type RecordCopy,
  readRecord,
  writeRecord,
} from '../../../src/store/copy/index.ts';
import { COPIED, LEFT_OUT, rowsOf } from '../../../src/store/copy/tables.ts';
import { type Engine, openEngine } from '../../../src/store/index.ts';
import { announceSkip, findPostgres, isServer } from '../../support/engines.ts';
import { fillRecord, wholeRecord } from './fill.ts';

const logger = createLogger('silent');
const folder = mkdtempSync(join(tmpdir(), 'rasid-copy-'));
const postgres = await findPostgres();
announceSkip('the record copied to PostgreSQL and back', postgres);
const EMPTY = ['silences', 'corrections'];
const ignore = () => undefined;

let made = 0;
const embedded = () => openEngine({ dataDir: join(folder, `data-${made++}`), logger });
const copyTo = (source: Engine, target: Engine) =>
  readRecord(source.db, (copy) => writeRecord(target.db, copy, ignore));

let source: Engine;
beforeAll(async () => {
  source = await embedded();
  await source.db.execute(sql`delete from rasid.tallies`);
  await fillRecord(source.db, EMPTY);
});
afterAll(async () => {
  await source.close();
  if (isServer(postgres)) await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function backupOf({ db }: Engine, name: string): Promise<string> {
  const file = join(folder, name);
  await readRecord(db, async (copy) => {
    const lines: string[] = [];
    for await (const line of backupLines(copy, { version: '1.2.3', at: '2026-11-22T10:00:00.000Z' }, ignore))
      lines.push(line);
    writeFileSync(file, gzipSync(lines.join('')));
  });
  return file;
}

const drained = async (file: string) => {
  const { copy } = await openBackup(file);
  for await (const _ of copy.batches());
};

describe('a copy', () => {
  it('has every table of the record, but those that belong to the database', async () => {
    const tables = await source.db.execute(
      sql`select tablename as name from pg_tables where schemaname = 'rasid'`,
    );
    expect(
      rowsOf<{ name: string }>(tables)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...COPIED, ...LEFT_OUT].toSorted());
  });

  it('into a file and back is the same to the last value', async () => {
    const file = await backupOf(source, 'whole.gz');
    const { head, copy } = await openBackup(file);
    expect(head).toMatchObject({ version: '1.2.3', at: '2026-11-22T10:00:00.000Z' });
    const target = await embedded();
    const told: number[] = [];
    await writeRecord(target.db, copy, (done) => told.push(done));
    const whole = await wholeRecord(source.db);
    expect(await wholeRecord(target.db)).toEqual(whole);
    expect(told.at(-1)).toBe(Object.values(whole).flat().length);
    expect(EMPTY.map((table) => whole[table])).toEqual([[], []]);
    await target.close();
  });

  it('goes into an empty record only, and leaves nothing where it breaks off or arrives otherwise', async () => {
    const target = await embedded();
    const empty = await wholeRecord(target.db);
    const file = await backupOf(source, 'faults.gz');
    const { copy } = await openBackup(file);
    const changed = (change: (text: string) => string): RecordCopy => ({
      ...copy,
      async *batches() {
        for await (const { table, rows } of copy.batches()) yield { table, rows: rows.map(change) };
      },
    });
    const cut: RecordCopy = {
      ...copy,
      async *batches() {
        for await (const batch of copy.batches()) {
          if (batch.table === 'ledger') throw new Error('the cable was pulled');
          yield batch;
        }
      },
    };
    const lost: RecordCopy = {
      ...copy,
      async *batches() {
        for await (const { table, rows } of copy.batches())
          yield { table, rows: table === 'events' ? rows.slice(1) : rows };
      },
    };
    await expect(writeRecord(target.db, cut, ignore)).rejects.toThrow('the cable was pulled');
    const swapped = changed((text) => text.replace('حريب', 'مأرب'));
    await expect(writeRecord(target.db, swapped, ignore)).rejects.toMatchObject({
      code: 'COPY_DIFFERS',
      message: 'nothing was kept: feeds arrived with other values',
    });
    await expect(writeRecord(target.db, lost, ignore)).rejects.toThrow('events arrived with 2 rows where 3');
    const older = { ...copy, schema: copy.schema - 1 };
    await expect(writeRecord(target.db, older, ignore)).rejects.toMatchObject({ code: 'SCHEMA_DIFFERS' });
    expect(await wholeRecord(target.db)).toEqual(empty);
    await writeRecord(target.db, copy, ignore);
    await expect(writeRecord(target.db, copy, ignore)).rejects.toMatchObject({
      code: 'RECORD_NOT_EMPTY',
      message: expect.stringContaining('holds feeds already'),
    });
    await target.close();
  });

  it('lets the database go on counting where the source had come to', async () => {
    const target = await embedded();
    await copyTo(source, target);
    const next = await target.db.execute(
      sql`select nextval(pg_get_serial_sequence('rasid.notices', 'order'))::text as next`,
    );
    expect(rowsOf(next)).toEqual([{ next: '43' }]);
    await target.close();
  });

  it('of a record that a process is at work on can be refused', async () => {
    const target = await embedded();
    const beat = (ago: string) =>
      target.db.execute(sql`
        insert into rasid.processes values
          ('p', 'host-1', 42, '{poll}', '1', 8, now(), now() - ${ago}::interval, 'x', null)
        on conflict (id) do update set seen_at = excluded.seen_at`);
    await beat('2 minutes');
    await assertNobodyWorks(target.db);
    await beat('5 seconds');
    await expect(assertNobodyWorks(target.db)).rejects.toMatchObject({
      code: 'RECORD_IN_USE',
      message: 'process 42 on host-1 is at work on the record',
    });
    await target.close();
  });
});

describe('a backup', () => {
  const altered = (name: string, change: (text: string) => string | Buffer) => {
    const file = join(folder, name);
    const changed = change(gunzipSync(readFileSync(join(folder, 'whole.gz'))).toString());
    writeFileSync(file, typeof changed === 'string' ? gzipSync(changed) : changed);
    return file;
  };
  const halfOf = (text: string) => {
    const bytes = gzipSync(text);
    return bytes.subarray(0, bytes.length / 2);
  };

  it.each<[string, (text: string) => string | Buffer, RegExp]>([
    ['cut short', halfOf, /unexpected end of file/],
    ['without its end', (text) => text.slice(0, text.indexOf('{"end"')), /it is cut short/],
    ['with half a line', (text) => text.slice(0, -90), /it is cut short/],
    ['with a row changed', (text) => text.replace('حريب', 'مأرب'), /it was changed/],
    ['with something behind its end', (text) => `${text}{"table":"feeds"}\n`, /something follows its end/],
    ['that is plain text', () => Buffer.from('hello'), /incorrect header check/],
    ['that is another file', () => '{"type":"FeatureCollection"}\n', /no backup of Rasid/],
    ['that is empty', () => '', /it is empty/],
  ])('%s is refused', async (name, change, words) => {
    const file = altered(`${name}.gz`, change);
    await expect(drained(file)).rejects.toMatchObject({
      code: 'BACKUP_BROKEN',
      message: expect.stringMatching(words),
    });
  });

  it('of a newer format, or that is not there, is refused', async () => {
    const newer = altered('newer.gz', (text) => text.replace('"format":1', '"format":9'));
    await expect(drained(newer)).rejects.toMatchObject({ code: 'DATA_NEWER' });
    await expect(drained(join(folder, 'nowhere.gz'))).rejects.toThrow(/ENOENT/);
  });
});

describe.skipIf(!isServer(postgres))('between the engines', () => {
  const server = () =>
    openEngine({ databaseUrl: isServer(postgres) ? postgres.url : '', dataDir: '', logger });

  it('a copy is the same there and back, and as of one instant while others write', async () => {
    const there = await server();
    await copyTo(source, there);
    const whole = await wholeRecord(source.db);
    expect(await wholeRecord(there.db)).toEqual(whole);
    const back = await embedded();
    await readRecord(there.db, async (copy) => {
      await there.db.execute(sql`delete from rasid.articles`);
      await there.db.execute(sql`update rasid.incidents set revision = 7`);
      await writeRecord(back.db, copy, ignore);
    });
    expect(await wholeRecord(back.db)).toEqual(whole);
    expect((await wholeRecord(there.db)).articles).toEqual([]);
    await Promise.all([there.close(), back.close()]);
  });
});
