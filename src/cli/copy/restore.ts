// `rasid restore FILE`: a backup into an empty record. A backup of an older version goes into a record of its own
// schema, which is then brought to the present one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RasidError } from '../../shared/errors.ts';
import {
  type BackupHead,
  openBackup,
  type RecordCopy,
  rowCount,
  writeRecord,
} from '../../store/copy/index.ts';
import { KNOWN_MIGRATIONS } from '../../store/index.ts';
import type { Run } from '../command.ts';
import { fileOf, type Where, whereOf, withEngine } from './engines.ts';
import { createCopyProgress } from './progress.ts';

export const restore: Run = async (values, words) => {
  const file = fileOf('restore', words);
  const { head, copy } = await openBackup(file);
  if (head.schema > KNOWN_MIGRATIONS)
    throw new RasidError('DATA_NEWER', `${file} was made by Rasid ${head.version}, which knows more tables`);
  // Read to its end before anything is opened: what is broken is said in time.
  for await (const _ of copy.batches());
  if (values.check !== true) await into(whereOf(values), copy);
  else await intoThrowaway(copy);
  console.log(
    `${file}: ${summaryOf(head)}; ${values.check === true ? 'can be restored' : 'restored'}, counts and sums agree`,
  );
  return 0;
};

async function into(where: Where, copy: RecordCopy): Promise<void> {
  const progress = createCopyProgress(rowCount(copy));
  const fill = withEngine(where, ({ db }) => writeRecord(db, copy, (done) => progress.at(done)), copy.schema);
  await fill.finally(() => progress.end());
  if (copy.schema < KNOWN_MIGRATIONS) await withEngine(where, async () => undefined);
}

async function intoThrowaway(copy: RecordCopy): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rasid-restore-'));
  try {
    await into({ databaseUrl: undefined, dataDir: join(folder, 'data') }, copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const summaryOf = (head: BackupHead): string =>
  `${rowCount(head)} rows of ${head.tables.length} tables, of ${head.at}, by Rasid ${head.version} (schema ${head.schema})`;
