// Leave to ask a host: its distance and its circuit are kept over all processes by the record.
import { hostOf, mannersFor, openForMs } from '../feeds/index.ts';
import type { Feed } from '../shared/config.ts';
import { RasidError } from '../shared/errors.ts';
import type { WorkerContext } from './context.ts';
import { Postponed } from './run-job.ts';

/** A host that asked for a pause (429, 503) is left alone by all of its feeds, for no longer than this. */
const LONGEST_PAUSE_MS = 3_600_000;

/**
 * Runs `work` with leave to ask the host of `url`.
 * @param leastGapMs since the last request, where the host asks for more than its manners are.
 * @throws Postponed where the host must be left alone for now; whatever `work` throws.
 */
export async function withLeave<T>(
  { store, clock, config }: WorkerContext,
  feed: Pick<Feed, 'allowPrivate'>,
  url: string,
  work: () => Promise<T>,
  leastGapMs = 0,
): Promise<T> {
  const host = hostOf(url);
  const manners = mannersFor(url, feed, config.politeness);
  const gapMs = Math.max(manners.gapMs, leastGapMs);
  const leave = await store.hosts.enter(host, clock(), { ...manners, gapMs });
  if ('waitMs' in leave) throw new Postponed(leave.waitMs, `${host}: ${leave.because}`);
  const renewing = setInterval(() => {
    const until = new Date(clock().getTime() + manners.leaseMs);
    // One that fails is made up for by the next.
    store.hosts.renew(host, leave.lease, until).catch(() => undefined);
  }, manners.leaseMs / 3);
  let failure: unknown;
  try {
    return await work();
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    clearInterval(renewing);
    const failed = failure instanceof RasidError && failure.code === 'FEED_UNREACHABLE';
    await store.hosts.leave(host, leave.lease, clock(), {
      failed,
      openForMs,
      notBefore: pauseOf(failure, clock()),
    });
  }
}

function pauseOf(failure: unknown, now: Date): Date | undefined {
  if (!(failure instanceof RasidError) || typeof failure.retry !== 'object') return undefined;
  return new Date(now.getTime() + Math.min(failure.retry.afterMs, LONGEST_PAUSE_MS));
}
