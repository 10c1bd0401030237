// The composition root: configuration → record → queues → workers → board, and back in the other order.
import { isOpenOn } from './access/index.ts';
import type { ChannelPorts } from './alerts/index.ts';
import { createQueues, openQueueBackend, type QueueName, type Queues } from './queues/index.ts';
import type { Tracing } from './queues/tracing.ts';
import { LOAD_ROLE, type RoleParts } from './roles/index.ts';
import type { Clock } from './shared/clock.ts';
import { VERSION } from './shared/config/version.ts';
import { type Config, ROLES, type Settings } from './shared/config.ts';
import type { RasidError } from './shared/errors.ts';
import type { Logger } from './shared/logger.ts';
import { createSteadyClock } from './shared/steady-clock.ts';
import { createStore, type Engine, openEngine } from './store/index.ts';
import type { Store } from './store/store.ts';
import type { Telling, WorkerContext } from './workers/context.ts';
import { outageAtStart } from './workers/outage.ts';
import { startPresence } from './workers/presence.ts';
import { quarantineFailed, runJob, type Work } from './workers/run-job.ts';
import { keepScheduled } from './workers/schedules.ts';
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
  /** Resolves once a newer program has migrated the record: then this one is to be stopped. */
  readonly outgrown: Promise<RasidError>;
  stop(): Promise<void>;
}

/**
 * Starts the roles named in the settings.
 * @param givenClock in place of the time that the record goes by.
 * @param givenTellings how each receiver is told, by its name, in place of the configuration’s own way.
 * @throws RasidError ACCESS_REQUIRED before anything is opened; any other with everything that was opened closed again.
 */
export async function startRasid(
  settings: Settings,
  config: Config,
  logger: Logger,
  givenClock?: Clock,
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
    const steady = await createSteadyClock(engine.time, (byMs) => {
      logger.warn({ byMs }, 'the clock was set');
      store.feeds
        .releaseAhead(steady.now())
        .catch((err) => logger.warn({ err }, 'feeds wait for another hour'));
    });
    opened.push(async () => steady.stop());
    const clock = givenClock ?? steady.now;
    const presence = await startPresence({ store, roles: settings.roles, config, clock, logger });
    opened.push(() => presence.stop());
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
    const address = await startRoles({
      ...{ settings, context, engine, tellings },
      work: (name, work) => startWorker(context, name, work),
      closing: (close) => opened.push(close),
    });
    logger.info({ record: engine.kind, queues: backend.kind, roles: settings.roles, address }, 'rasid is up');
    return { store, queues, address, outgrown: presence.outgrown, stop };
  } catch (error) {
    await stop();
    throw outageAtStart(error);
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
  await context.store.feeds.releaseAhead(context.clock());
  if (engine.kind === 'embedded') await createSweepHandler(context, tellings, AT_START)();
}

/** The sweeper runs wherever anything does. */
async function startRoles(parts: RoleParts): Promise<string | undefined> {
  parts.work('sweep', createSweepHandler(parts.context, parts.tellings));
  let address: string | undefined;
  for (const role of ROLES.filter((one) => parts.settings.roles.includes(one))) {
    const start = await LOAD_ROLE[role]();
    address = (await start(parts)) ?? address;
  }
  return address;
}

function startWorker<Name extends QueueName>(context: WorkerContext, name: Name, work: Work<Name>): void {
  const worker = context.queues.createWorker(name, runJob(work));
  worker.on('failed', (job, error) => {
    quarantineFailed(context, name, job, error).catch((fault) =>
      context.logger.error({ err: fault }, 'quarantine failed'),
    );
  });
}
