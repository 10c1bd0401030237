// All that is built from one configuration: how receivers are told, what comes round, the roles with their workers.
import { isOpenOn } from '../access/index.ts';
import type { ChannelPorts } from '../alerts/index.ts';
import type { QueueName } from '../queues/index.ts';
import type { Clock } from '../shared/clock.ts';
import { type Config, ROLES, type Settings } from '../shared/config.ts';
import type { Engine } from '../store/index.ts';
import type { Store } from '../store/store.ts';
import type { Telling, WorkerContext } from '../workers/context.ts';
import { quarantineFailed, runJob, type Work } from '../workers/run-job.ts';
import { keepScheduled } from '../workers/schedules.ts';
import { AT_START, createSweepHandler } from '../workers/sweep-worker.ts';
import { createTellings } from '../workers/tellings.ts';
import { LOAD_ROLE, type RoleParts } from './index.ts';
import type { Lasting } from './lasting.ts';

/** What stays the same under every configuration. */
export interface Ground extends Omit<WorkerContext, 'config'> {
  readonly settings: Settings;
  readonly engine: Engine;
  readonly lasting: Lasting;
  /** How each receiver is told, by its name, in place of the configuration’s own way. */
  readonly givenTellings?: ReadonlyMap<string, Telling> | undefined;
}

export interface Arrangement {
  /** Where its board answers; undefined without the role `board`. */
  readonly address: string | undefined;
  /** Its workers take jobs from now on. */
  begin(): void;
  /**
   * Takes no more jobs from this moment. Resolves when those at work are done, within `deadlineMs`, and all is closed.
   * Called again, the shorter time holds.
   */
  end(deadlineMs: number): Promise<void>;
}

/**
 * Builds everything and takes no job yet.
 * @param isFirst nothing was at work in this process before it.
 * @throws RasidError ACCESS_REQUIRED, PORT_TAKEN; with everything that was opened closed again.
 */
export async function arrange(ground: Ground, config: Config, isFirst: boolean): Promise<Arrangement> {
  const { settings, queues, store, clock } = ground;
  if (settings.roles.includes('board')) isOpenOn(settings.host, config.access);
  const context: WorkerContext = { config, store, queues, clock, logger: ground.logger };
  const tellings = ground.givenTellings ?? createTellings(config, portsOf(store, clock));
  const closings: (() => Promise<unknown>)[] = [];
  const lastClosings: (() => Promise<unknown>)[] = [...tellings.values()].map(
    ({ channel }) =>
      async () =>
        channel.close?.(),
  );
  const begins: (() => ReturnType<typeof startWorker>)[] = [];
  let workers: ReturnType<typeof startWorker>[] = [];

  const end = async (deadlineMs: number): Promise<void> => {
    const retired = queues.retire(workers, deadlineMs);
    for (const close of closings.splice(0).reverse()) await close();
    await retired;
    await Promise.all(lastClosings.splice(0).map((close) => close()));
  };

  try {
    await store.receivers.revive();
    // In the only process there is, whatever was under way is not any more: it is taken up before anything new.
    if (isFirst && ground.engine.kind === 'embedded') await createSweepHandler(context, tellings, AT_START)();
    const schedules = await keepScheduled(context);
    closings.push(async () => schedules.stop());
    const parts: RoleParts = {
      ...{ settings, context, tellings, engine: ground.engine, lasting: ground.lasting },
      work: (name, work) => begins.push(() => startWorker(context, name, work)),
      closing: (close) => closings.push(close),
      closingLast: (close) => lastClosings.push(close),
    };
    const address = await startRoles(parts);
    const begin = () => {
      workers = begins.splice(0).map((start) => start());
    };
    return { address, begin, end };
  } catch (error) {
    await end(0);
    throw error;
  }
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

function startWorker<Name extends QueueName>(context: WorkerContext, name: Name, work: Work<Name>) {
  const worker = context.queues.createWorker(name, runJob(work));
  worker.on('failed', (job, error) => {
    quarantineFailed(context, name, job, error).catch((fault) =>
      context.logger.error({ err: fault }, 'quarantine failed'),
    );
  });
  return worker;
}

const portsOf = ({ pushSubscriptions }: Store, clock: Clock): ChannelPorts => ({
  subscribers: {
    list: (receiver) => pushSubscriptions.list(receiver),
    gone: (id) => pushSubscriptions.gone(id, clock()),
  },
});
