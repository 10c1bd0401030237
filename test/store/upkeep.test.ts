import { PGlite } from '@electric-sql/pglite';
import { expect, it } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import { Gate } from '../../src/store/gate.ts';
import { upkeep } from '../../src/store/upkeep.ts';

it('a round of upkeep that is refused is told of, unless the record is being closed', async () => {
  const said: string[] = [];
  const logger = createLogger('silent');
  logger.warn = (...words: unknown[]) => void said.push(String(words.at(-1)));
  const pglite = await PGlite.create();
  const gate = new Gate();
  await upkeep(pglite, gate, logger);
  expect(said).toEqual([]);
  gate.shut(new Error('the record is closed'));
  await upkeep(pglite, gate, logger, () => true);
  expect(said).toEqual([]);
  await upkeep(pglite, gate, logger, () => false);
  expect(said).toEqual(['upkeep of the record failed']);
  await pglite.close();
});

it('samples a table of wide rows less, so that its sample fits into little memory', async () => {
  const pglite = await PGlite.create();
  await pglite.exec(`
    create table narrow as select n as id from generate_series(1, 5000) n;
    create table wide as select n as id, string_agg(md5(random()::text || m), '') as text
      from generate_series(1, 5000) n, generate_series(1, 60) m group by n`);
  await pglite.query('select pg_stat_force_next_flush()');
  await upkeep(pglite, new Gate(), createLogger('silent'));
  const { rows } = await pglite.query<{ tablename: string; bounds: number }>(`
    select tablename, array_length(histogram_bounds::text::int[], 1) as bounds from pg_stats
    where schemaname = 'public' and attname = 'id' order by tablename`);
  // One bound more than the target: 8 MB are 300 rows of 2 KB for each of 13 units.
  expect(rows).toEqual([
    { tablename: 'narrow', bounds: 101 },
    { tablename: 'wide', bounds: expect.toSatisfy((bounds: number) => bounds >= 11 && bounds <= 15) },
  ]);
  await pglite.close();
});
