// Brings due feeds to the queue. When a feed is due stands in the record: a wiped Redis or a killed process loses
// no poll, and any number of processes may look.
import { hostOf, mannersFor } from '../feeds/index.ts';
import { messageOf } from '../shared/errors.ts';
import type { WorkerContext } from './context.ts';

/** A claimed feed that did not come to the queue is due again after this: whoever claimed it is dead. */
const CLAIM_MS = 8_000;
/** One that is queued and nobody polled is due again after this. */
const HOLD_MS = 60_000;
const BATCH = 500;
const SLOWEST_TICK_MS = 1000;
const QUICKEST_TICK_MS = 200;

export interface PollTicker {
  stop(): void;
}

type Context = Pick<WorkerContext, 'config' | 'store' | 'queues' | 'clock' | 'logger'>;

/** Makes the configured feeds known to the record, and looks for due ones until it is stopped. */
export async function startPollTicker(context: Context): Promise<PollTicker> {
  const { config, store, logger } = context;
  await store.feeds.sync(config.feeds.filter(({ enabled }) => enabled));
  const quickest = Math.min(...config.feeds.map(({ every }) => every));
  const tickMs = Math.min(SLOWEST_TICK_MS, Math.max(QUICKEST_TICK_MS, quickest / 4));
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const tick = async () => {
    try {
      await queueDue(context);
    } catch (error) {
      if (!stopped) logger.warn({ error: messageOf(error) }, 'due feeds could not be looked for');
    }
    if (!stopped) timer = setTimeout(tick, tickMs);
  };
  timer = setTimeout(tick, 0);
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Queues what is due; feeds of one host are set apart by its gap from the start. @returns how many. */
export async function queueDue({ config, store, queues, clock }: Context): Promise<number> {
  const now = clock();
  const due = await store.feeds.claimDue(now, CLAIM_MS, BATCH);
  if (due.length === 0) return 0;
  const turns = new Map<string, number>();
  const feeds = new Map(config.feeds.map((feed) => [feed.id, feed]));
  const options = due.map(({ id, url }) => {
    const host = hostOf(url);
    const turn = turns.get(host) ?? 0;
    turns.set(host, turn + 1);
    const feed = feeds.get(id);
    const delayMs = feed ? turn * mannersFor(url, feed, config.politeness).gapMs : 0;
    return delayMs > 0 ? { delayMs, hurry: true } : { hurry: true };
  });
  const ids = due.map(({ id }) => id);
  const payloads = ids.map((feedId) => ({ feedId }));
  try {
    await queues.addBulk('poll', payloads, options);
  } catch (error) {
    // Whoever could not be queued is due again as soon as the queues are back.
    await store.feeds.release(ids, clock());
    throw error;
  }
  const after = (ms: number) => new Date(now.getTime() + ms);
  await store.feeds.hold(ids, after(CLAIM_MS), after(HOLD_MS));
  return due.length;
}
