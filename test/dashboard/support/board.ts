// A board over a real embedded record in a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createIncidentWording } from '../../../src/alerts/index.ts';
import type { BoardContext } from '../../../src/dashboard/context.ts';
import { type Board, createBoard, type QueuesView } from '../../../src/dashboard/index.ts';
import { OUTLETS } from '../../../src/demo/outlets.ts';
import { createQueues, openQueueBackend, type Queues } from '../../../src/queues/index.ts';
import { type Access, NO_ACCESS } from '../../../src/shared/config/access.ts';
import type { AlertsConfig } from '../../../src/shared/config/alerts.ts';
import { feedsFileSchema } from '../../../src/shared/config/feeds.ts';
import { readActors } from '../../../src/shared/config.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { DEFAULT_TABLE } from '../../../src/shared/severity/index.ts';
import { createStore, openEngine } from '../../../src/store/index.ts';
import type { Store } from '../../../src/store/store.ts';
import type { WorkerContext } from '../../../src/workers/context.ts';
import { addPushSubscribing } from '../../../src/workers/push-subscribing.ts';

const CONFIG = new URL('../../../config', import.meta.url).pathname;

export const FEEDS = feedsFileSchema.parse({
  defaults: { every: '2m' },
  feeds: OUTLETS.map(({ id, name, path, country }) => ({
    id,
    outlet: name,
    url: `https://${id}.example${path}`,
    ...(country && { country }),
  })),
}).feeds;

export interface Opening {
  access?: () => Access;
  host?: string;
}

export interface TestBoard {
  board: Board;
  store: Store;
  queues: Queues;
  /** What the board was given. */
  context: BoardContext;
  close(): Promise<void>;
}

/**
 * @param change replaces parts of what the board is given.
 * @param alerts readers may subscribe to its receivers of web push.
 * @param more routes of other rooms.
 * @param opening who may use it: by itself whoever sits at this machine.
 */
export async function openTestBoard(
  now: () => Date,
  change: { store?: (store: Store) => Store; queues?: (queues: QueuesView) => QueuesView } = {},
  alerts?: AlertsConfig,
  more: (
    context: Pick<WorkerContext, 'store' | 'queues' | 'clock' | 'logger'>,
  ) => ((app: FastifyInstance) => Promise<void>)[] = () => [],
  { access = () => NO_ACCESS, host = '127.0.0.1' }: Opening = {},
): Promise<TestBoard> {
  const folder = mkdtempSync(join(tmpdir(), 'rasid-board-'));
  const logger = createLogger('silent');
  const engine = await openEngine({ dataDir: join(folder, 'data'), logger });
  const store = createStore(engine);
  const backend = await openQueueBackend({ pgPool: engine.queuePool, logger });
  const queues = createQueues(backend, logger);
  await store.feeds.sync(FEEDS);
  const webpush = alerts?.receivers.filter((receiver) => receiver.webpush) ?? [];
  const actors = readActors(CONFIG, CONFIG);
  const view = {
    store: change.store?.(store) ?? store,
    queues: change.queues?.(queues) ?? queues,
    feeds: FEEDS,
    actors,
    assessment: DEFAULT_TABLE,
    wording: createIncidentWording(actors, { assessment: DEFAULT_TABLE, receivers: [] }),
    pushReceivers: webpush.map(({ name }) => name),
    access,
    settings: { host, port: 0 },
    logger,
    clock: now,
    version: '0.1.0',
  };
  const board = await createBoard(view, [
    ...more({ store, queues, clock: now, logger }),
    async (app) => alerts && addPushSubscribing(app, { config: { alerts } as never, store, clock: now }),
  ]);
  return {
    board,
    store,
    queues,
    context: view,
    async close() {
      await board.close();
      await queues.close(2000);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
