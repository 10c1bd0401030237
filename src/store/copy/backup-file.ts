// A record as one file: gzip over lines of JSON. The first says what follows, the last holds the sum of all before
// it; in between stand the rows of each table, after the line that names it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { messageOf, RasidError } from '../../shared/errors.ts';
import type { RecordCopy, RowBatch, TableCopy } from './record-copy.ts';

/** Counts up when the file’s layout (not the tables) changes. */
const FORMAT = 1;
const BATCH = 250;

export interface BackupHead {
  /** Of the program that made it. */
  version: string;
  /** ISO instant. */
  at: string;
  schema: number;
  tables: TableCopy[];
}

/** The lines of a backup, a batch at a time; not compressed yet. @param onRows hears how many rows are in it so far. */
export async function* backupLines(
  copy: RecordCopy,
  { version, at }: Pick<BackupHead, 'version' | 'at'>,
  onRows: (done: number) => void,
): AsyncGenerator<string> {
  const sum = createHash('sha256');
  const counted = (text: string) => {
    sum.update(text);
    return text;
  };
  const { schema, tables } = copy;
  yield counted(`${JSON.stringify({ rasid: 'backup', format: FORMAT, version, at, schema, tables })}\n`);
  let current: string | undefined;
  let done = 0;
  for await (const { table, rows } of copy.batches()) {
    if (table !== current) yield counted(`${JSON.stringify({ table })}\n`);
    current = table;
    yield counted(`${rows.join('\n')}\n`);
    done += rows.length;
    onRows(done);
  }
  yield `${JSON.stringify({ end: sum.digest('hex') })}\n`;
}

/**
 * @returns what the file begins with, and the record in it. Reading the rows to their end throws BACKUP_BROKEN where
 * the file is cut short or was changed.
 * @throws RasidError BACKUP_BROKEN, DATA_NEWER
 */
export async function openBackup(file: string): Promise<{ head: BackupHead; copy: RecordCopy }> {
  for await (const line of linesOf(file)) {
    const head = headOf(line, file);
    return { head, copy: { ...head, batches: () => batchesOf(file) } };
  }
  throw broken(file, 'it is empty');
}

function headOf(line: string, file: string): BackupHead {
  const head = parsed(line, file) as Partial<BackupHead> & { rasid?: string; format?: number };
  if (head.rasid !== 'backup' || !Array.isArray(head.tables)) throw broken(file, 'it is no backup of Rasid');
  if (head.format !== FORMAT)
    throw new RasidError('DATA_NEWER', `${file} has format ${head.format}; this version knows ${FORMAT}`);
  return head as BackupHead;
}

async function* batchesOf(file: string): AsyncGenerator<RowBatch> {
  const sum = createHash('sha256');
  let batch: RowBatch | undefined;
  let isFirst = true;
  let end: string | undefined;
  for await (const line of linesOf(file)) {
    if (end !== undefined) throw broken(file, 'something follows its end');
    if (line.startsWith('{"end":')) {
      end = (parsed(line, file) as { end: string }).end;
      continue;
    }
    sum.update(`${line}\n`);
    if (isFirst) isFirst = false;
    else if (line.startsWith('[')) {
      if (!batch) throw broken(file, 'rows stand before the name of their table');
      batch.rows.push(line);
      if (batch.rows.length < BATCH) continue;
      yield batch;
      batch = { table: batch.table, rows: [] };
    } else {
      if (batch && batch.rows.length > 0) yield batch;
      batch = { table: (parsed(line, file) as { table: string }).table, rows: [] };
    }
  }
  if (end !== sum.digest('hex')) throw broken(file, end === undefined ? 'it is cut short' : 'it was changed');
  if (batch && batch.rows.length > 0) yield batch;
}

/** Split at line feeds alone: what other ends of line there are may stand in a text. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const text = createGunzip();
  // The fault of either is thrown by reading.
  pipeline(bytes, text, () => undefined);
  text.setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of text) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
  } catch (error) {
    throw error instanceof RasidError ? error : broken(file, messageOf(error), error);
  } finally {
    bytes.destroy();
  }
  if (rest !== '') throw broken(file, 'it is cut short');
}

function parsed(line: string, file: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw broken(file, 'it is no backup of Rasid', cause);
  }
}

const broken = (file: string, why: string, cause?: unknown): RasidError =>
  new RasidError('BACKUP_BROKEN', `${file}: ${why}`, { cause });
