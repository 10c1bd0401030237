// The composition root: configuration → record → queues → roles, and back in the other order.
import { isOpenOn } from './access/index.ts';
import { createQueues, openQueueBackend, type Queues } from './queues/index.ts';
import type { Tracing } from './queues/tracing.ts';
import { arrange } from './roles/arrangement.ts';
import { createLasting } from './roles/lasting.ts';
import { createReload, type Reload } from './roles/reload.ts';
import { createSuccession } from './roles/succession.ts';
import type { Clock } from './shared/clock.ts';
import { VERSION } from './shared/config/version.ts';
import type { Config, Settings } from './shared/config.ts';
import type { RasidError } from './shared/errors.ts';
import type { Logger } from './shared/logger.ts';
import { goBy } from './shared/one-time.ts';
import { createSteadyClock } from './shared/steady-clock.ts';
import { createStore, openEngine } from './store/index.ts';
import type { Store } from './store/store.ts';
import type { Telling } from './workers/context.ts';
import { outageAtStart } from './workers/outage.ts';
import { startPresence } from './workers/presence.ts';
import { startWatchdog } from './workers/watchdog.ts';

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
  /** Works by what it loads from then on; jobs in hand are finished by what held before. */
  readonly reload: Reload;
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
    const watchdog = alone ? startWatchdog() : undefined;
    opened.push(async () => watchdog?.stop());
    const steady = await createSteadyClock(engine.time, (byMs) => {
      logger.warn({ byMs }, 'the clock was set');
      rewind(clock()).catch((err) => logger.warn({ err }, 'work waits for another hour'));
    });
    opened.push(async () => steady.stop());
    const clock = givenClock ?? steady.now;
    const endOneTime = givenClock ? undefined : goBy(steady.now);
    opened.push(async () => endOneTime?.());
    const presence = await startPresence({ store, roles: settings.roles, config, clock, logger });
    opened.push(() => presence.stop());
    const { redisUrl } = settings;
    const backend = await openQueueBackend({ redisUrl, pgPool: engine.queuePool, alone, logger });
    const tracing = await startTraces(settings);
    opened.push(async () => tracing?.stop(FLUSH_MS));
    const queues = createQueues(backend, logger, tracing?.telemetry);
    opened.push(() => queues.close(STOP_DEADLINE_MS));
    const rewind = async (now: Date) => {
      if (!(await store.rewind(now))) return;
      logger.warn('the clock was ahead; what waits for that time is due now');
      await queues.promote();
    };
    await rewind(clock());
    const lasting = createLasting();
    opened.push(() => lasting.close());
    const ground = { settings, engine, store, queues, clock, logger, lasting, givenTellings };
    const succession = createSuccession((next, isFirst) => arrange(ground, next, isFirst), logger);
    opened.push(() => succession.end(STOP_DEADLINE_MS));
    const address = (await succession.next(config))?.address;
    const reload = createReload((next) => succession.next(next), presence, logger);
    logger.info({ record: engine.kind, queues: backend.kind, roles: settings.roles, address }, 'rasid is up');
    return { store, queues, address, outgrown: presence.outgrown, reload, stop };
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
