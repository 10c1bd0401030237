// Opens the database under the record: embedded by default, a server where one is given.
import { resolve } from 'node:path';
import type { Logger } from '../shared/logger.ts';
import type { Engine } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { KNOWN_MIGRATIONS } from './migrate.ts';
import { openServer } from './server.ts';

export interface EngineSettings {
  databaseUrl?: string | undefined;
  dataDir: string;
  logger: Logger;
  /** Migrate no further than so many migrations, to restore what an older version backed up; by itself: to the end. */
  schema?: number | undefined;
}

/**
 * Opens the engine and migrates it.
 * @throws RasidError DATA_LOCKED, DATA_NOT_WRITABLE, DATA_FOREIGN, DATA_NEWER, POSTGRES_UNREACHABLE or
 * POSTGRES_TOO_OLD; no message holds a password.
 */
export function openEngine({ databaseUrl, dataDir, logger, schema }: EngineSettings): Promise<Engine> {
  const older = schema !== undefined && schema < KNOWN_MIGRATIONS ? schema : undefined;
  return databaseUrl ? openServer(databaseUrl, logger, older) : openEmbedded(resolve(dataDir), logger, older);
}
