// A process that takes a job, says so, and never finishes it: its parent kills it.
import { setTimeout as sleep } from 'node:timers/promises';
import { openQueueBackend } from '../../src/queues/index.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { openEngine } from '../../src/store/index.ts';
import { quickWorker } from './quick-worker.ts';

const { databaseUrl, redisUrl } = JSON.parse(process.argv[2]!) as Record<string, string | undefined>;
const logger = createLogger('silent');
const engine = databaseUrl ? await openEngine({ databaseUrl, dataDir: '', logger }) : undefined;
const backend = await openQueueBackend({ redisUrl, pgPool: engine?.queuePool ?? {}, logger });
quickWorker(backend, async () => {
  process.send!('at work');
  await sleep(600_000);
});
