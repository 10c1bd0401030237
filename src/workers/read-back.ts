// Fills a gap: where a feed with pages shows nothing that is known, the pages before are read until one is. One job
// reads one page, and a host that wants to be left alone holds up no queue.
import { fetchFeed, readFeed } from '../feeds/index.ts';
import type { Feed } from '../shared/config.ts';
import { messageOf } from '../shared/errors.ts';
import type { Polling } from '../shared/schema/index.ts';
import type { WorkerContext } from './context.ts';
import { withLeave } from './host-leave.ts';
import { Postponed } from './run-job.ts';
import { takeIn } from './take-in.ts';

const MOST_PAGES = 5;
const NO_VALIDATORS = { etag: null, lastModified: null };

/** Reads the next older page and notes what is left. @throws Postponed where the host is to be left alone. */
export async function readBack(context: WorkerContext, feed: Feed, signal: AbortSignal): Promise<void> {
  const { store, queues, clock } = context;
  const gap = (await store.feeds.get(feed.id))?.polling.gap ?? null;
  if (gap === null) return;
  const left = await readPage(context, feed, gap, clock(), signal);
  await store.feeds.recordGap(feed.id, left);
  if (left !== null) await queues.add('poll', { feedId: feed.id, back: true });
}

/** @returns what is still to be read: null once a known article was met, or nothing more can be had. */
async function readPage(
  context: WorkerContext,
  feed: Feed,
  { older, pages }: NonNullable<Polling['gap']>,
  now: Date,
  signal: AbortSignal,
): Promise<Polling['gap']> {
  try {
    const answer = await withLeave(context, feed, older, () =>
      fetchFeed({ ...feed, url: older }, NO_VALIDATORS, { signal, now }),
    );
    if (answer.status === 'unchanged') return null;
    const read = readFeed({ ...answer, url: answer.finalUrl }, feed, now);
    const { known, stored } = await takeIn(context, feed, read, now);
    context.logger.info({ feedId: feed.id, page: pages + 1, articles: stored }, 'gap read back');
    const next = read.feed.older ?? null;
    const ended = known > 0 || stored === 0 || next === null || pages + 1 >= MOST_PAGES;
    return ended ? null : { older: next, pages: pages + 1 };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Postponed) throw error;
    context.logger.warn({ feedId: feed.id, error: messageOf(error) }, 'an older page could not be read');
    return null;
  }
}
