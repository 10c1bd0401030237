import { rmSync } from 'node:fs';
import { openQueueBackend } from '../../src/queues/index.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { openEngine } from '../../src/store/index.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { queueSuite } from './queue-suite.ts';

const logger = createLogger('silent');

queueSuite('the embedded engine', async () => {
  const dataDir = makeTempFolder();
  const engine = await openEngine({ dataDir, logger });
  return {
    connect: () => openQueueBackend({ pgPool: engine.queuePool, logger }),
    close: async () => {
      await engine.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
});
