// What comes round by itself. Kept standing while the program runs, for a wiped Redis forgets its schedules with
// everything else.
import type { QueueName } from '../queues/index.ts';
import { messageOf } from '../shared/errors.ts';
import type { WorkerContext } from './context.ts';

const LOOK_EVERY_MS = 10_000;

/** Queues that need nothing but the time, and how often each is served. */
const SWEEP = { id: 'sweep', everyMs: 5000 } as const satisfies Round;
const HEALTH = { id: 'health', everyMs: 60_000 } as const satisfies Round;
interface Round {
  id: QueueName;
  everyMs: number;
}

export interface KeptSchedules {
  stop(): void;
}

/**
 * Schedules the sweeper, and the watch over the feeds where somebody is told of them; drops every schedule that
 * nobody keeps any more, and looks again every 10 s.
 */
export async function keepScheduled({
  config,
  queues,
  logger,
}: Pick<WorkerContext, 'config' | 'queues' | 'logger'>): Promise<KeptSchedules> {
  const rounds = config.alerts.health === null ? [SWEEP] : [SWEEP, HEALTH];
  const make = ({ id, everyMs }: (typeof rounds)[number]) => queues.schedule(id, everyMs, id, {});
  for (const round of rounds) await make(round);
  const kept = (id: string) => rounds.some((round) => round.id === id);
  for (const { id } of await queues.schedules()) if (!kept(id)) await queues.unschedule(id);
  const look = async () => {
    const standing = (await queues.schedules()).map(({ id }) => id);
    for (const round of rounds.filter(({ id }) => !standing.includes(id))) {
      logger.warn({ schedule: round.id }, 'a schedule was lost and is made again');
      await make(round);
    }
  };
  const timer = setInterval(() => {
    look().catch((error) => logger.warn({ error: messageOf(error) }, 'schedules could not be looked at'));
  }, LOOK_EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
