// The real record and queues for the tests of single workers, on the embedded engine, with a clock that is set by hand.
import { rmSync } from 'node:fs';
import { createQueues, openQueueBackend } from '../../src/queues/index.ts';
import { NO_ACCESS } from '../../src/shared/config/access.ts';
import { alertsFileSchema } from '../../src/shared/config/alerts.ts';
import { feedsFileSchema } from '../../src/shared/config/feeds.ts';
import { parseYaml } from '../../src/shared/config/yaml-file.ts';
import type { Config } from '../../src/shared/config.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { createStore, openEngine } from '../../src/store/index.ts';
import type { WorkerContext } from '../../src/workers/context.ts';
import { createTellings } from '../../src/workers/tellings.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

export interface Bench extends WorkerContext {
  tellings: ReturnType<typeof createTellings>;
  /** Moves the clock. */
  wait(ms: number): void;
  close(): Promise<void>;
}

export async function openBench(feedsYaml: string, alertsYaml: string): Promise<Bench> {
  const logger = createLogger('silent');
  const folder = makeTempFolder();
  const engine = await openEngine({ dataDir: folder, logger });
  const store = createStore(engine);
  const queues = createQueues(await openQueueBackend({ pgPool: engine.queuePool, logger }), logger);
  const config: Config = {
    ...parseYaml(feedsYaml, 'feeds.yaml', feedsFileSchema),
    alerts: parseYaml(alertsYaml, 'alerts.yaml', alertsFileSchema),
    actors: [],
    gazetteer: [],
    templates: [],
    access: NO_ACCESS,
  };
  const tellings = createTellings(config);
  let now = Date.now();
  return {
    config,
    store,
    queues,
    logger,
    tellings,
    clock: () => new Date(now),
    wait: (ms) => {
      now += ms;
    },
    close: async () => {
      await queues.close(2000);
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
