// What comes round by itself: each enabled feed's poll, and the sweeper. Kept standing while the program runs, for a
// wiped Redis forgets its schedules with everything else.
import type { Role } from '../shared/config.ts';
import { messageOf } from '../shared/errors.ts';
import type { WorkerContext } from './context.ts';

const SWEEP_EVERY_MS = 5000;
const LOOK_EVERY_MS = 10_000;

export interface KeptSchedules {
  stop(): void;
}

type Context = Pick<WorkerContext, 'config' | 'store' | 'queues' | 'logger'>;

/** Schedules what the roles need, unschedules feeds that left the configuration, and looks again every 10 s. */
export async function keepScheduled(context: Context, roles: readonly Role[]): Promise<KeptSchedules> {
  const { queues, logger } = context;
  const wanted = wantedSchedules(context, roles);
  for (const add of wanted.values()) await add();
  if (roles.includes('poll')) {
    await context.store.feeds.sync(context.config.feeds.filter(({ enabled }) => enabled));
    const gone = (await queues.schedules()).filter(({ id }) => id.startsWith('feed-') && !wanted.has(id));
    for (const { id } of gone) await queues.unschedule(id);
  }
  const look = async () => {
    const standing = new Set((await queues.schedules()).map(({ id }) => id));
    const missing = [...wanted].filter(([id]) => !standing.has(id));
    if (missing.length === 0) return;
    logger.warn({ missing: missing.length }, 'schedules were lost and are made again');
    for (const [, add] of missing) await add();
  };
  const timer = setInterval(() => {
    look().catch((error) => logger.warn({ error: messageOf(error) }, 'schedules could not be looked at'));
  }, LOOK_EVERY_MS);
  return { stop: () => clearInterval(timer) };
}

/** Makes each schedule, by its id. */
function wantedSchedules(
  { config, queues }: Context,
  roles: readonly Role[],
): Map<string, () => Promise<void>> {
  const wanted = new Map([['sweep', () => queues.schedule('sweep', SWEEP_EVERY_MS, 'sweep', {})]]);
  if (!roles.includes('poll')) return wanted;
  for (const { id, every, enabled } of config.feeds) {
    if (enabled) wanted.set(`feed-${id}`, () => queues.schedule(`feed-${id}`, every, 'poll', { feedId: id }));
  }
  return wanted;
}
