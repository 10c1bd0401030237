// The embedded engine: a PGlite in a folder that this process alone holds. Record and queues share its one
// session through one gate.
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { MigrationConfig } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Logger } from '../shared/logger.ts';
import { machineTime } from '../shared/one-time.ts';
import { prepareDataFolder } from './data-folder.ts';
import type { Engine } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { Gate } from './gate.ts';
import { bringToSchema, bringUpToDate } from './migrate.ts';
import { createPglitePool } from './pglite-pool.ts';
import { createPreparedQuery, type Query } from './prepared.ts';
import { openReceiptBook } from './receipts.ts';
import { ensureRecord } from './template.ts';
import { startUpkeep } from './upkeep.ts';

/** PGlite's own settings assume a large machine: these save 130 MB and keep the replay after a crash short. */
const SETTINGS = { shared_buffers: '32MB', max_wal_size: '64MB', min_wal_size: '32MB' };
const startParams = [
  ...PGlite.defaultStartParams,
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

/**
 * @param schema how many migrations a record that is made now gets; undefined: all.
 * @throws RasidError DATA_LOCKED, DATA_NOT_WRITABLE, DATA_FOREIGN, DATA_NEWER
 */
export async function openEmbedded(dataDir: string, logger: Logger, schema?: number): Promise<Engine> {
  const folder = prepareDataFolder(dataDir);
  const gate = new Gate();
  const lock = await lockFolder(dataDir, (error) => {
    gate.shut(error);
    logger.fatal({ err: error }, 'lock lost, record closed to protect it');
  });
  let pglite: PGlite | undefined;
  try {
    await ensureRecord(folder, schema === undefined);
    pglite = await PGlite.create(folder, { startParams });
    const query = createPreparedQuery(pglite);
    const db = drizzle({ client: behind(gate, pglite, query) });
    const migrator = (config: MigrationConfig) => migrate(db, config);
    if (schema === undefined) await bringUpToDate(db, migrator, dataDir, logger);
    else await bringToSchema(schema, migrator);
    const receipts = await openReceiptBook(db, join(dataDir, 'receipts.jsonl'));
    const queuePool = await createPglitePool(pglite, gate, query);
    const endUpkeep = startUpkeep(pglite, gate, logger);
    const close = closeOnce(pglite, gate, endUpkeep, () => lock.release());
    return { kind: 'embedded', db, queuePool, receipts, time: async () => machineTime(), close };
  } catch (error) {
    await pglite?.close().catch(() => undefined);
    lock.release();
    throw error;
  }
}

/** What Drizzle uses of a PGlite, each call or transaction alone with the session. */
function behind(gate: Gate, pglite: PGlite, query: Query): PGlite {
  const guarded = {
    query: (...args: Parameters<Query>) => gate.run(() => query(...args)),
    transaction: <T>(work: (tx: { query: Query }) => Promise<T>) =>
      gate.run(async () => {
        await pglite.exec('begin');
        try {
          const done = await work({ query });
          await pglite.exec('commit');
          return done;
        } catch (error) {
          await pglite.exec('rollback').catch(() => undefined);
          throw error;
        }
      }),
  };
  return guarded as unknown as PGlite;
}

/** Lets the statement in hand finish, refuses the rest, then gives the folder free. */
function closeOnce(pglite: PGlite, gate: Gate, begin: () => void, free: () => void): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => {
    if (!closing) begin();
    closing ??= gate
      .run(async () => {
        gate.shut(new Error('the record is closed'));
        await pglite.close();
      })
      .finally(free);
    return closing;
  };
}
