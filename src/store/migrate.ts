// Brings a database to the tables this program knows, and refuses one that knows more.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { type MigrationConfig, readMigrationFiles } from 'drizzle-orm/migrator';
import { RasidError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Database, Transaction } from './database.ts';
import { fillIncidents } from './fill-incidents.ts';

const CONFIG: MigrationConfig = {
  migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)),
  migrationsSchema: 'rasid',
  migrationsTable: 'migrations',
};

/** How many migrations this program knows. */
export const KNOWN_MIGRATIONS: number = readMigrationFiles(CONFIG).length;

/** How many migrations the record has seen. */
export async function latestMigration(db: Database | Transaction): Promise<number> {
  const made = sql<string>`(select count(*) from rasid.migrations)`;
  const [row] = await db.select({ made }).from(sql`(values (1)) as one`);
  return Number(row!.made);
}

/**
 * The first `schema` migrations alone: what a backup of an older version is restored into.
 * @param migrate the driver's own migrator.
 */
export async function bringToSchema(
  schema: number,
  migrate: (config: MigrationConfig) => Promise<void>,
): Promise<void> {
  const migrationsFolder = mkdtempSync(join(tmpdir(), 'rasid-migrations-'));
  try {
    cpSync(CONFIG.migrationsFolder, migrationsFolder, { recursive: true });
    const journal = join(migrationsFolder, 'meta', '_journal.json');
    const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
    writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, schema) }));
    await migrate({ ...CONFIG, migrationsFolder });
  } finally {
    rmSync(migrationsFolder, { recursive: true, force: true });
  }
}

/**
 * @param migrate the driver's own migrator; the caller sees to it that nobody else migrates meanwhile.
 * @param where what the message calls the database.
 * @param logger told how far the filling of old rows is.
 * @throws RasidError DATA_NEWER where a newer program has migrated it.
 */
export async function bringUpToDate(
  db: Database,
  migrate: (config: MigrationConfig) => Promise<void>,
  where: string,
  logger: Logger,
): Promise<void> {
  await migrate(CONFIG);
  const known = readMigrationFiles(CONFIG).at(-1)?.folderMillis ?? 0;
  const latest = sql<string>`(select max(created_at) from rasid.migrations)`;
  const [row] = await db.select({ latest }).from(sql`(values (1)) as one`);
  if (Number(row?.latest ?? 0) > known) {
    throw new RasidError('DATA_NEWER', `${where} was written by a newer version of Rasid`);
  }
  await fillIncidents(db, (filled) =>
    logger.info({ filled }, 'incidents of an older record are made searchable'),
  );
}
