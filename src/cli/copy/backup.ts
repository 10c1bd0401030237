// `rasid backup FILE`: the whole record as it stands at one instant, as one file that is there whole or not at all.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { VERSION } from '../../shared/config/version.ts';
import { backupLines, type RecordCopy, readRecord, rowCount } from '../../store/copy/index.ts';
import type { Run } from '../command.ts';
import { writeOut } from '../export/out.ts';
import { INTERRUPTED, interrupted } from '../interrupted.ts';
import { fileOf, whereOf, withExisting } from './engines.ts';
import { createCopyProgress } from './progress.ts';

/** It holds the keys that sessions are signed with. */
const FOR_ITS_OWNER = 0o600;

export const backup: Run = async (values, words) => {
  const file = fileOf('backup', words);
  const { signal, stopListening } = interrupted();
  try {
    return await withExisting(whereOf(values), ({ db }) =>
      readRecord(db, (copy) => write(copy, file, signal)),
    );
  } catch (error) {
    if (signal.aborted) return INTERRUPTED;
    throw error;
  } finally {
    stopListening();
  }
};

async function write(copy: RecordCopy, file: string, signal: AbortSignal): Promise<number> {
  const progress = createCopyProgress(rowCount(copy));
  const head = { version: VERSION, at: new Date().toISOString() };
  try {
    const lines = backupLines(copy, head, (done) => progress.at(done));
    await writeOut(file, compressed(lines), signal, process.stdout, FOR_ITS_OWNER);
  } finally {
    progress.end();
  }
  console.error(`${rowCount(copy)} rows of ${copy.tables.length} tables written to ${file}`);
  return 0;
}

async function* compressed(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip();
  // What goes wrong before it is thrown by reading from it.
  const fed = pipeline(Readable.from(lines), gzip);
  fed.catch(() => undefined);
  yield* gzip;
  await fed;
}
