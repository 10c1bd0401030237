// What comes round by itself. Kept standing while the program runs, for a wiped Redis forgets its schedules with
// everything else.
import type { QueueName, Schedule } from '../queues/index.ts';
import { messageOf } from '../shared/errors.ts';
import type { WorkerContext } from './context.ts';

const LOOK_EVERY_MS = 5_000;

/** Queues that need nothing but the time, and how often each is served. */
const SWEEP = { id: 'sweep', everyMs: 3000 } as const satisfies Round;
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
 * nobody keeps any more, and looks again every 5 s.
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
    const standing = new Map((await queues.schedules()).map((schedule) => [schedule.id, schedule]));
    for (const round of rounds.filter(({ id }) => !comesRound(standing.get(id), Date.now()))) {
      logger.warn({ schedule: round.id }, 'a schedule was lost and is made again');
      await make(round);
    }
  };
  const timer = setInterval(() => {
    look().catch((error) => logger.warn({ error: messageOf(error) }, 'schedules could not be looked at'));
  }, LOOK_EVERY_MS);
  return { stop: () => clearInterval(timer) };
}

/** One whose next turn lies further off than any can was made by a clock that was ahead. */
const comesRound = (schedule: Schedule | undefined, now: number): boolean =>
  schedule !== undefined && (schedule.nextAt === null || schedule.nextAt - now <= 2 * schedule.everyMs);
