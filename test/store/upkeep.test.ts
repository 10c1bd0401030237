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
