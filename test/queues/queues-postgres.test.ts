import { afterAll, describe } from 'vitest';
import { openQueueBackend } from '../../src/queues/index.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { openEngine } from '../../src/store/index.ts';
import { announceSkip, findPostgres, isServer } from '../support/engines.ts';
import { killSuite } from './kill-suite.ts';
import { queueSuite } from './queue-suite.ts';

const logger = createLogger('silent');
const postgres = await findPostgres();
announceSkip('queues on PostgreSQL', postgres);

describe.skipIf(!isServer(postgres))('PostgreSQL', () => {
  const databaseUrl = isServer(postgres) ? postgres.url : '';
  afterAll(() => (isServer(postgres) ? postgres.stop() : undefined));

  queueSuite('PostgreSQL', async () => {
    const engine = await openEngine({ databaseUrl, dataDir: '', logger });
    return {
      connect: () => openQueueBackend({ pgPool: engine.queuePool, logger }),
      close: () => engine.close(),
    };
  });
  killSuite({ databaseUrl });
});
