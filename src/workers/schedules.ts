// What comes round by itself. Kept standing while the program runs, for a wiped Redis forgets its schedules with
// everything else.
import { messageOf } from '../shared/errors.ts';
import type { WorkerContext } from './context.ts';

const SWEEP_EVERY_MS = 5000;
const LOOK_EVERY_MS = 10_000;

export interface KeptSchedules {
  stop(): void;
}

/** Schedules the sweeper, drops every schedule that nobody keeps any more, and looks again every 10 s. */
export async function keepScheduled({
  queues,
  logger,
}: Pick<WorkerContext, 'queues' | 'logger'>): Promise<KeptSchedules> {
  const sweep = () => queues.schedule('sweep', SWEEP_EVERY_MS, 'sweep', {});
  await sweep();
  const others = (await queues.schedules()).filter(({ id }) => id !== 'sweep');
  for (const { id } of others) await queues.unschedule(id);
  const look = async () => {
    const standing = await queues.schedules();
    if (standing.some(({ id }) => id === 'sweep')) return;
    logger.warn('the sweeper’s schedule was lost and is made again');
    await sweep();
  };
  const timer = setInterval(() => {
    look().catch((error) => logger.warn({ error: messageOf(error) }, 'schedules could not be looked at'));
  }, LOOK_EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
