// The composition root: configuration → record → queues → workers → board, and back in the other order.
import type { FastifyInstance } from 'fastify';
import { isOpenOn } from './access/index.ts';
import { type ChannelPorts, createIncidentWording } from './alerts/index.ts';
import { createBoard } from './dashboard/index.ts';
import { withLocal } from './extraction/gazetteer/index.ts';
import { createExtractor } from './extraction/index.ts';
import { createQueues, openQueueBackend, type QueueName, type Queues } from './queues/index.ts';
import type { Tracing } from './queues/tracing.ts';
import { type Clock, systemClock } from './shared/clock.ts';
import { watchAccess } from './shared/config/access-watch.ts';
import { VERSION } from './shared/config/version.ts';
import type { Config, Role, Settings } from './shared/config.ts';
import type { Logger } from './shared/logger.ts';
import { createStore, type Engine, indexIncidents, openEngine } from './store/index.ts';
import type { Store } from './store/store.ts';
import { addAlertFeeds } from './workers/alert-feeds.ts';
import { createAlertHandler } from './workers/alert-worker.ts';
import type { Telling, WorkerContext } from './workers/context.ts';
import { addCorrecting } from './workers/correcting.ts';
import { addCorrectingForms } from './workers/correcting-forms.ts';
import { createDeliverHandler } from './workers/deliver-worker.ts';
import { createExtractHandler } from './workers/extract-worker.ts';
import { createHealthHandler } from './workers/health-worker.ts';
import { addHubCallback } from './workers/hub-callback.ts';
import { createPageHandler } from './workers/page-worker.ts';
import { startPollTicker } from './workers/poll-ticker.ts';
import { createPollHandler } from './workers/poll-worker.ts';
import { addPushSubscribing } from './workers/push-subscribing.ts';
import { addQuarantineRetry } from './workers/quarantine-retry.ts';
import { addResendByHand } from './workers/resend-by-hand.ts';
import { createPlaceResolver } from './workers/resolve-place.ts';
import { quarantineFailed, runJob, type Work } from './workers/run-job.ts';
import { keepScheduled } from './workers/schedules.ts';
import { addSilencing } from './workers/silencing.ts';
import { startSubscriber } from './workers/subscriber.ts';
import { AT_START, createSweepHandler } from './workers/sweep-worker.ts';
import { createTellings } from './workers/tellings.ts';

/** Stopping takes no longer than this: work that is cut off is found again by the sweeper. */
const STOP_DEADLINE_MS = 8000;

/** What is left of traces is sent within this time, after everything else has stopped. */
const FLUSH_MS = 1500;

export interface Rasid {
  readonly store: Store;
  readonly queues: Queues;
  /** Where the board answers, like http://127.0.0.1:7300; undefined without the role `board`. */
  readonly address: string | undefined;
  stop(): Promise<void>;
}

/**
 * Starts the roles named in the settings.
 * @param givenTellings how each receiver is told, by its name, in place of the configuration’s own way.
 * @throws RasidError ACCESS_REQUIRED before anything is opened; any other with everything that was opened closed again.
 */
export async function startRasid(
  settings: Settings,
  config: Config,
  logger: Logger,
  clock: Clock = systemClock,
  givenTellings?: ReadonlyMap<string, Telling>,
): Promise<Rasid> {
  const opened: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  if (settings.roles.includes('board')) isOpenOn(settings.host, config.access);
  try {
    const engine = await openEngine({ databaseUrl: settings.databaseUrl, dataDir: settings.dataDir, logger });
    opened.push(() => engine.close());
    const store = createStore(engine);
    const alone = engine.kind === 'embedded';
    const tellings = givenTellings ?? createTellings(config, portsOf(store, clock));
    // Closed after the workers that send have stopped.
    opened.push(() => Promise.all([...tellings.values()].map(({ channel }) => channel.close?.())));
    const { redisUrl } = settings;
    const backend = await openQueueBackend({ redisUrl, pgPool: engine.queuePool, alone, logger });
    const tracing = await startTraces(settings);
    opened.push(async () => tracing?.stop(FLUSH_MS));
    const queues = createQueues(backend, logger, tracing?.telemetry);
    opened.push(() => queues.close(STOP_DEADLINE_MS));
    const context: WorkerContext = { config, store, queues, clock, logger };
    await recover(engine, context, tellings);
    const schedules = await keepScheduled(context);
    opened.push(async () => schedules.stop());
    if (settings.roles.includes('poll')) {
      const ticker = await startPollTicker(context);
      const subscriber = startSubscriber(context);
      opened.push(async () => ticker.stop());
      opened.push(async () => subscriber.stop());
    }
    startWorkers(context, settings.roles, tellings);
    const address = settings.roles.includes('board')
      ? await startBoard({ ...context, store: indexed(engine, store, logger, opened) }, settings, opened)
      : undefined;
    logger.info({ record: engine.kind, queues: backend.kind, roles: settings.roles, address }, 'rasid is up');
    return { store, queues, address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Loaded only where traces are wanted. */
async function startTraces({ tracing }: Settings): Promise<Tracing | undefined> {
  if (!tracing) return undefined;
  const { startTracing } = await import('./queues/tracing.ts');
  return startTracing({ ...tracing, version: VERSION });
}

const portsOf = ({ pushSubscriptions }: Store, clock: Clock): ChannelPorts => ({
  subscribers: {
    list: (receiver) => pushSubscriptions.list(receiver),
    gone: (id) => pushSubscriptions.gone(id, clock()),
  },
});

/** In the only process there is, whatever was under way is not any more: take it up before anything new. */
async function recover(
  engine: Engine,
  context: WorkerContext,
  tellings: ReadonlyMap<string, Telling>,
): Promise<void> {
  await context.store.receivers.revive();
  if (engine.kind === 'embedded') await createSweepHandler(context, tellings, AT_START)();
}

function startWorkers(
  context: WorkerContext,
  roles: readonly Role[],
  tellings: ReadonlyMap<string, Telling>,
): void {
  const start = <Name extends QueueName>(name: Name, work: Work<Name>) => {
    const worker = context.queues.createWorker(name, runJob(work));
    worker.on('failed', (job, error) => {
      quarantineFailed(context, name, job, error).catch((fault) =>
        context.logger.error({ err: fault }, 'quarantine failed'),
      );
    });
  };
  start('sweep', createSweepHandler(context, tellings));
  if (roles.includes('poll')) {
    start('poll', createPollHandler(context));
    start('page', createPageHandler(context));
  }
  if (roles.includes('extract')) {
    const { actors, gazetteer } = context.config;
    const extractor = createExtractor({ gazetteer: withLocal(gazetteer), actors });
    start('extract', createExtractHandler(context, extractor));
  }
  if (roles.includes('alert')) {
    start('alert', createAlertHandler(context));
    start('health', createHealthHandler(context));
  }
  if (roles.includes('deliver')) start('deliver', createDeliverHandler(context, tellings));
}

/** For the board alone, which asks for whatever its readers think of. */
function indexed(engine: Engine, store: Store, logger: Logger, opened: (() => Promise<unknown>)[]): Store {
  const incidents = indexIncidents(engine.db, store.incidents, logger);
  opened.push(() => incidents.stop());
  return { ...store, incidents: incidents.store };
}

async function startBoard(
  context: WorkerContext,
  settings: Settings,
  opened: (() => Promise<unknown>)[],
): Promise<string> {
  const { config, ...rest } = context;
  const { feeds, actors, alerts } = config;
  const pushReceivers = alerts.receivers.filter(({ webpush }) => webpush).map(({ name }) => name);
  const { assessment } = alerts;
  const access = watchAccess(settings.configDir, config.access, context.logger);
  const wording = createIncidentWording(actors, alerts);
  const resolvePlace = createPlaceResolver(withLocal(config.gazetteer));
  const view = {
    ...rest,
    access,
    feeds,
    actors,
    assessment,
    wording,
    pushReceivers,
    settings,
    resolvePlace,
    version: VERSION,
  };
  const more = [
    ...(config.websub === null ? [] : [(app: FastifyInstance) => addHubCallback(app, context)]),
    async (app: FastifyInstance) => addAlertFeeds(app, context),
    async (app: FastifyInstance) => addPushSubscribing(app, context),
    async (app: FastifyInstance) => addQuarantineRetry(app, context),
    async (app: FastifyInstance) => addResendByHand(app, context),
    async (app: FastifyInstance) => addCorrecting(app, context),
    (app: FastifyInstance) => addCorrectingForms(app, { ...context, resolvePlace }),
    async (app: FastifyInstance) => addSilencing(app, context),
  ];
  const board = await createBoard(view, more);
  opened.push(() => board.close());
  return board.listen(settings.host, settings.port);
}
