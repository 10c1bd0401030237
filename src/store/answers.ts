// Whether a process is at work on the record, asked from outside it: nothing is migrated or held.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { askPostgresOnce } from './ask-once.ts';
import { LOCK_FILE } from './folder-lock.ts';

/** A process says every few seconds that it is there, unless it is stuck. */
const STUCK_AFTER_MS = 30_000;

/**
 * @param host where the process runs that should be at work.
 * @param roles what it should do.
 * @throws whatever the driver says, after `withinMs` at the latest; Error where no such process has been seen lately.
 */
export async function assertAtWork(
  databaseUrl: string,
  { host, roles }: { host: string; roles: readonly string[] },
  withinMs: number,
): Promise<void> {
  // Seen by the clock of that host, which is ours.
  const since = new Date(Date.now() - STUCK_AFTER_MS);
  const { rowCount } = await askPostgresOnce(databaseUrl, { name: 'rasid health', withinMs }, (client) =>
    client.query('select 1 from rasid.processes where host = $1 and roles @> $2 and seen_at > $3 limit 1', [
      host,
      roles,
      since,
    ]),
  );
  if (rowCount === 0)
    throw new Error(`no process on ${host} that does ${roles.join(', ')} has said so for half a minute`);
}

/** @throws Error where no process holds the folder, or one that has not moved for half a minute. */
export function assertFolderHeld(dataDir: string): void {
  const lock = statSync(join(dataDir, LOCK_FILE), { throwIfNoEntry: false });
  if (!lock) throw new Error(`no process holds ${dataDir}`);
  const still = Date.now() - lock.mtimeMs;
  if (still > STUCK_AFTER_MS)
    throw new Error(`the process that holds ${dataDir} has not moved for ${Math.round(still / 1000)} s`);
}
