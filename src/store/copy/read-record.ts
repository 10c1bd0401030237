// Reads a record as it stands at one instant, whoever writes to it meanwhile.
import { sql } from 'drizzle-orm';
import { RasidError } from '../../shared/errors.ts';
import type { Database, Transaction } from '../database.ts';
import { latestMigration } from '../migrate.ts';
import { digestOf } from './digest.ts';
import type { RecordCopy, RowBatch, TableCopy } from './record-copy.ts';
import { columnsOf, quoted, rowsOf, speakPlainly, tablesIn } from './tables.ts';

const BATCH = 250;

/** @param use has the copy for as long as it runs; what it throws is thrown. */
export function readRecord<T>(db: Database, use: (copy: RecordCopy) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql.raw('set transaction isolation level repeatable read, read only'));
    await speakPlainly(tx);
    const tables: TableCopy[] = [];
    for (const table of await tablesIn(tx)) {
      const columns = (await columnsOf(tx, table)).map(({ name }) => name);
      tables.push({ table, columns, ...(await digestOf(tx, table, columns)) });
    }
    const batches = () => batchesOf(tx, tables);
    return use({ schema: await latestMigration(tx), tables, batches });
  });
}

async function* batchesOf(tx: Transaction, tables: readonly TableCopy[]): AsyncGenerator<RowBatch> {
  for (const { table, columns } of tables) {
    // A name of its own for each: a prepared FETCH would expect the rows of the table before.
    const cursor = quoted(`copy_${table}`);
    const values = columns.map((name) => `${quoted(name)}::text`).join(', ');
    await tx.execute(
      sql.raw(
        `declare ${cursor} no scroll cursor for select json_build_array(${values})::text as row from rasid.${quoted(table)}`,
      ),
    );
    for (;;) {
      const fetched = rowsOf<{ row: string }>(await tx.execute(sql.raw(`fetch ${BATCH} from ${cursor}`)));
      if (fetched.length === 0) break;
      yield { table, rows: fetched.map(({ row }) => row) };
    }
    await tx.execute(sql.raw(`close ${cursor}`));
  }
}

/** @throws RasidError RECORD_IN_USE where a process has said within the last minute that it works on the record. */
export async function assertNobodyWorks(db: Database): Promise<void> {
  const [busy] = rowsOf<{ host: string; pid: number }>(
    await db.execute(
      sql`select host, pid from rasid.processes where seen_at > now() - interval '1 minute' limit 1`,
    ),
  );
  if (busy)
    throw new RasidError('RECORD_IN_USE', `process ${busy.pid} on ${busy.host} is at work on the record`);
}
