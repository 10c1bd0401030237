// What a server does by itself and PGlite does not: sweeping up dead rows, refreshing statistics, and writing a
// checkpoint so that the next start has little to replay. Table by table, so that nobody waits long.
import type { PGlite } from '@electric-sql/pglite';
import { messageOf } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Gate } from './gate.ts';

const EVERY_MS = 5 * 60_000;
/** A record that was filled by another process has no statistics, and its queries go the long way round. */
const FIRST_MS = 20_000;

const WORN_TABLES = `
  select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
  where n_dead_tup > 200 or n_mod_since_analyze > 200`;

/**
 * One round. A table that resists is logged and left for the next round.
 * @param isOver whether the record is being closed: to be refused is then no failure.
 */
export async function upkeep(
  pglite: PGlite,
  gate: Gate,
  logger: Logger,
  isOver: () => boolean = () => false,
): Promise<void> {
  try {
    const { rows } = await gate.run(() => pglite.query<{ name: string }>(WORN_TABLES));
    for (const { name } of rows) await gate.run(() => pglite.exec(`vacuum (analyze) ${name}`));
    if (rows.length > 0) await gate.run(() => pglite.exec('checkpoint'));
  } catch (error) {
    if (!isOver()) logger.warn({ error: messageOf(error) }, 'upkeep of the record failed');
  }
}

/** @returns a function that ends it. */
export function startUpkeep(pglite: PGlite, gate: Gate, logger: Logger): () => void {
  let over = false;
  const round = () => void upkeep(pglite, gate, logger, () => over);
  const first = setTimeout(round, FIRST_MS).unref();
  const timer = setInterval(round, EVERY_MS).unref();
  return () => {
    over = true;
    clearTimeout(first);
    clearInterval(timer);
  };
}
