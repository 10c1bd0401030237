// Writes a copy into an empty record, in one transaction: it is there whole and alike, or nothing of it is.
import { sql } from 'drizzle-orm';
import { RasidError } from '../../shared/errors.ts';
import type { Database, Transaction } from '../database.ts';
import { latestMigration } from '../migrate.ts';
import { digestOf, isSame } from './digest.ts';
import type { RecordCopy, TableCopy } from './record-copy.ts';
import { type Column, columnsOf, MADE_BY_ITSELF, quoted, rowsOf, speakPlainly, tablesIn } from './tables.ts';

/**
 * @param onRows hears how many rows have been written so far.
 * @throws RasidError RECORD_NOT_EMPTY, SCHEMA_DIFFERS, COPY_DIFFERS; the record is then as empty as before.
 */
export function writeRecord(db: Database, copy: RecordCopy, onRows: (done: number) => void): Promise<void> {
  return db.transaction(async (tx) => {
    await speakPlainly(tx);
    const own = await tablesIn(tx);
    await assertSameSchema(tx, copy, own);
    await assertEmpty(tx, own);
    const inserts = new Map<string, (rows: readonly string[]) => Promise<void>>();
    for (const { table, columns } of copy.tables)
      inserts.set(table, inserter(tx, table, columns, await columnsOf(tx, table)));
    for (const table of own.filter((one) => MADE_BY_ITSELF.includes(one)))
      await tx.execute(sql.raw(`delete from rasid.${quoted(table)}`));
    let done = 0;
    for await (const { table, rows } of copy.batches()) {
      await inserts.get(table)!(rows);
      done += rows.length;
      onRows(done);
    }
    for (const table of copy.tables) await compare(tx, table);
    await advanceCounters(tx);
  });
}

async function assertEmpty(tx: Transaction, own: readonly string[]): Promise<void> {
  for (const table of own) {
    if (MADE_BY_ITSELF.includes(table)) continue;
    const found = rowsOf(await tx.execute(sql.raw(`select 1 from rasid.${quoted(table)} limit 1`)));
    if (found.length > 0)
      throw new RasidError('RECORD_NOT_EMPTY', `nothing was copied: the record holds ${table} already`);
  }
}

async function assertSameSchema(tx: Transaction, { schema, tables }: RecordCopy, own: readonly string[]) {
  const known = await latestMigration(tx);
  const names = tables.map(({ table }) => table).join(' ');
  if (known === schema && names === own.join(' ')) return;
  throw new RasidError(
    'SCHEMA_DIFFERS',
    `the copy is of schema ${schema}, the record that it was to go into of schema ${known}`,
  );
}

/** One statement for each batch: its rows go over as one text. */
function inserter(tx: Transaction, table: string, columns: readonly string[], known: readonly Column[]) {
  const types = new Map(known.map(({ name, type }) => [name, type]));
  const alien = columns.find((name) => !types.has(name));
  if (alien !== undefined || columns.length !== known.length)
    throw new RasidError('SCHEMA_DIFFERS', `${table} has other columns${alien ? `: ${alien}` : ''}`);
  const values = columns.map((name, at) => `(r ->> ${at})::${types.get(name)}`).join(', ');
  const into = sql.raw(
    `insert into rasid.${quoted(table)} (${columns.map(quoted).join(', ')}) select ${values} from json_array_elements(`,
  );
  return async (rows: readonly string[]) => {
    await tx.execute(sql`${into}${`[${rows.join(',')}]`}::text::json) as r`);
  };
}

async function compare(tx: Transaction, source: TableCopy): Promise<void> {
  const copied = await digestOf(tx, source.table, source.columns);
  if (isSame(copied, source)) return;
  const what =
    copied.rows === source.rows ? 'other values' : `${copied.rows} rows where ${source.rows} were meant`;
  throw new RasidError('COPY_DIFFERS', `nothing was kept: ${source.table} arrived with ${what}`);
}

/** Numbers given out by the database go on after the highest that came. */
async function advanceCounters(tx: Transaction): Promise<void> {
  const counters = rowsOf<{ table: string; name: string; counter: string }>(
    await tx.execute(sql`
      select table_name as table, column_name as name,
        pg_get_serial_sequence(format('rasid.%I', table_name), column_name) as counter
      from information_schema.columns
      where table_schema = 'rasid' and column_default like 'nextval(%' and table_name <> 'migrations'`),
  );
  for (const { table, name, counter } of counters)
    await tx.execute(
      sql.raw(
        `select setval('${counter.replaceAll("'", "''")}', coalesce(max(${quoted(name)}), 1), count(*) > 0) from rasid.${quoted(table)}`,
      ),
    );
}
