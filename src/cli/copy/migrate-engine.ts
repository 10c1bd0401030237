// `rasid migrate-engine`: the record from the embedded engine to PostgreSQL, or back. Queues need no copying: the
// sweeper fills them from the record. Receipts are brought into the embedded record when it is opened.
import { RasidError } from '../../shared/errors.ts';
import { assertNobodyWorks, readRecord, rowCount, writeRecord } from '../../store/copy/index.ts';
import type { Run } from '../command.ts';
import { type Where, whereOf, withEngine, withExisting } from './engines.ts';
import { createCopyProgress } from './progress.ts';

export const migrateEngine: Run = async (values) => {
  const server = whereOf(values);
  const embedded = { ...server, databaseUrl: undefined };
  if (!server.databaseUrl)
    throw new RasidError('USAGE', 'migrate-engine: DATABASE_URL names no PostgreSQL to copy to or from');
  const isBack = values.back === true;
  const [from, to]: [Where, Where] = isBack ? [server, embedded] : [embedded, server];
  const summary = await withExisting(from, async (source) => {
    if (isBack) await assertNobodyWorks(source.db);
    return withEngine(to, (target) =>
      readRecord(source.db, async (copy) => {
        const progress = createCopyProgress(rowCount(copy));
        const written = writeRecord(target.db, copy, (done) => progress.at(done));
        await written.finally(() => progress.end());
        return `${rowCount(copy)} rows of ${copy.tables.length} tables copied; counts and sums agree`;
      }),
    );
  });
  const next = isBack ? 'Start it without DATABASE_URL' : 'Start it with DATABASE_URL set';
  console.log(`${summary}. ${next}; the source is as it was.`);
  return 0;
};
