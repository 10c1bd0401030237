// A look at the record from outside, for whoever asks whether all is well: nothing is made, migrated or held.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { askPostgresOnce } from './ask-once.ts';
import { LOCK_FILE, lockHolder } from './folder-lock.ts';
import { assertPostgresVersion, unreachable } from './server.ts';

const WITHIN_MS = 5000;

export interface ExaminedServer {
  /** As PostgreSQL gives it: 15.17 (Debian …). */
  version: string;
  /** By how much this machine’s clock is ahead of the server’s, in ms. */
  clockAheadMs: number;
  /** How many migrations the record has seen; undefined where there is no record yet. */
  migrations: number | undefined;
  /** Those seen in the last minute; none where there is no record. */
  processes: { host: string; pid: number; version: string; config: string; configFault: string | null }[];
  /** Work that waits or has failed; zeros where there is no record. */
  backlog: { articles: number; due: number; quarantined: number; dead: number; uncertain: number };
}

const NO_BACKLOG = { articles: 0, due: 0, quarantined: 0, dead: 0, uncertain: 0 };

/** @throws RasidError POSTGRES_UNREACHABLE, POSTGRES_TOO_OLD; no message holds a password. */
export async function examineServer(databaseUrl: string): Promise<ExaminedServer> {
  try {
    return await askPostgresOnce(databaseUrl, { name: 'rasid doctor', withinMs: WITHIN_MS }, examine);
  } catch (error) {
    throw unreachable(databaseUrl, error);
  }
}

async function examine(client: pg.Client): Promise<ExaminedServer> {
  const row = async (text: string) => (await client.query(text)).rows[0];
  const { number, version } = await row(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
  );
  assertPostgresVersion(Number(number));
  const asked = Date.now();
  const { at } = await row('select clock_timestamp() as at');
  const clockAheadMs = (asked + Date.now()) / 2 - at.getTime();
  const server = { version, clockAheadMs };
  const { known } = await row(`select to_regclass('rasid.processes') is not null as known`);
  if (!known) return { ...server, migrations: undefined, processes: [], backlog: NO_BACKLOG };
  const { migrations } = await row('select count(*)::int as migrations from rasid.migrations');
  const { rows: processes } = await client.query(
    `select host, pid, version, config, config_fault as "configFault" from rasid.processes
     where seen_at > now() - interval '1 minute' order by started_at`,
  );
  const backlog = await row(`select
    (select count(*)::int from rasid.articles where stage = 'stored') as articles,
    (select count(*)::int from rasid.deliveries where state in ('pending', 'retry') and due_at < now()) as due,
    (select count(*)::int from rasid.quarantine) as quarantined,
    (select count(*)::int from rasid.deliveries where state = 'dead') as dead,
    (select count(*)::int from rasid.deliveries where state = 'uncertain') as uncertain`);
  return { ...server, migrations, processes, backlog };
}

/** Of an embedded record: whether it is there, and who holds it; `dead` left its lock behind. */
export function examineFolder(dataDir: string): {
  exists: boolean;
  holder: { pid: number; state: 'alive' | 'dead' | 'elsewhere' } | undefined;
} {
  return { exists: existsSync(join(dataDir, 'record')), holder: lockHolder(join(dataDir, LOCK_FILE)) };
}
