// Whether the record answers, asked from outside the process that works on it: nothing is migrated or held.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { LOCK_FILE } from './folder-lock.ts';

/** A holder renews its lock every two seconds, unless it is stuck. */
const STUCK_AFTER_MS = 30_000;

/** @throws whatever the driver says, after `withinMs` at the latest. */
export async function assertServerAnswers(databaseUrl: string, withinMs: number): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: withinMs,
    query_timeout: withinMs,
    application_name: 'rasid health',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @throws Error where no process holds the folder, or one that has not moved for half a minute. */
export function assertFolderHeld(dataDir: string): void {
  const lock = statSync(join(dataDir, LOCK_FILE), { throwIfNoEntry: false });
  if (!lock) throw new Error(`no process holds ${dataDir}`);
  const still = Date.now() - lock.mtimeMs;
  if (still > STUCK_AFTER_MS)
    throw new Error(`the process that holds ${dataDir} has not moved for ${Math.round(still / 1000)} s`);
}
