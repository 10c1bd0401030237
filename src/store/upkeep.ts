// What a server does by itself and PGlite does not: sweeping up dead rows, refreshing statistics, and writing a
// checkpoint so that the next start has little to replay. Table by table, so that nobody waits long.
import type { PGlite } from '@electric-sql/pglite';
import { messageOf } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Gate } from './gate.ts';

/** A queue of a few hundred jobs leaves thousands of dead rows in a minute, and every job is looked for among them. */
const EVERY_MS = 30_000;
/** Writes out all that changed since the one before. */
const CHECKPOINT_EVERY_MS = 5 * 60_000;
/** A record that was filled by another process has no statistics, and its queries go the long way round. */
const FIRST_MS = 20_000;

/**
 * ANALYZE holds 300 rows for each unit of its target in memory at once, and WebAssembly never gives memory back: at
 * PostgreSQL's own 100 a record of long texts takes 60 MB more for good. Wide rows are sampled less.
 */
const ROWS_A_UNIT = 300;
const SAMPLE_BYTES = 8 * 1024 ** 2;

/** A large table is gone through when a fifth of it is dead or a tenth has changed, as a server does. */
const WORN_TABLES = `
  select format('%I.%I', schemaname, relname) as name,
    least(100, greatest(10, ${SAMPLE_BYTES} * n_live_tup / (1 + pg_relation_size(relid)) / ${ROWS_A_UNIT}))::int as target
  from pg_stat_user_tables
  where n_dead_tup > 200 + 0.2 * n_live_tup or n_mod_since_analyze > 200 + 0.1 * n_live_tup`;

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
    const { rows } = await gate.run(() => pglite.query<{ name: string; target: number }>(WORN_TABLES));
    for (const { name, target } of rows)
      await gate.run(async () => {
        await pglite.exec(`set default_statistics_target = ${target}`);
        await pglite.exec(`vacuum (analyze) ${name}`);
      });
  } catch (error) {
    if (!isOver()) logger.warn({ error: messageOf(error) }, 'upkeep of the record failed');
  }
}

/** @returns a function that ends it. */
export function startUpkeep(pglite: PGlite, gate: Gate, logger: Logger): () => void {
  let over = false;
  const round = () => void upkeep(pglite, gate, logger, () => over);
  const checkpoint = () =>
    void gate
      .run(() => pglite.exec('checkpoint'))
      .catch((error: unknown) => {
        if (!over) logger.warn({ error: messageOf(error) }, 'a checkpoint of the record failed');
      });
  const timers = [
    setTimeout(round, FIRST_MS),
    setInterval(round, EVERY_MS),
    setInterval(checkpoint, CHECKPOINT_EVERY_MS),
  ];
  for (const timer of timers) timer.unref();
  return () => {
    over = true;
    for (const timer of timers) clearTimeout(timer);
  };
}
