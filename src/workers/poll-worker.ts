// Polls one feed: fetch, read, store what is new, queue it for reading. A feed that fails is noted and comes round
// again; it never fails the job, so that one broken outlet fills nobody's failed list.
import { createHash } from 'node:crypto';
import {
  addressOf,
  afterError,
  afterSuccess,
  asksForWhole,
  assertAllows,
  causeOf,
  createListedBefore,
  type FetchResult,
  fetchFeed,
  hasMoved,
  offerOf,
  readFeed,
  type Seen,
} from '../feeds/index.ts';
import type { Payload } from '../queues/index.ts';
import type { Feed } from '../shared/config.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import { redactUrl } from '../shared/logger.ts';
import { FRESH_POLLING } from '../shared/schema/index.ts';
import type { FeedState } from '../store/store.ts';
import type { WorkerContext } from './context.ts';
import { withLeave } from './host-leave.ts';
import { isOutage } from './outage.ts';
import { readBack } from './read-back.ts';
import { createRobotsBook } from './robots-book.ts';
import { Postponed } from './run-job.ts';
import { takeIn } from './take-in.ts';

/** A job waits this long for its host; where it would be longer, the feed is due again then. */
const LONGEST_WAIT_MS = 5000;

export function createPollHandler(context: WorkerContext) {
  const { config, store, queues, clock, logger } = context;
  const feeds = new Map(config.feeds.map((feed) => [feed.id, feed]));
  const robots = createRobotsBook(context);
  const before = createListedBefore();

  return async ({ feedId, back }: Payload<'poll'>, signal: AbortSignal): Promise<void> => {
    const feed = feeds.get(feedId);
    if (!feed?.enabled) return leaveToOthers(feedId);
    if (back) return readBack(context, feed, signal);
    const at = clock();
    const state = await store.feeds.get(feedId);
    const polling = state?.polling ?? FRESH_POLLING;
    try {
      const { seen, validators } = await poll(feed, state, at, signal);
      const next = afterSuccess(polling, seen, feed, at);
      if (hasMoved(polling, next.polling))
        logger.info(
          { feedId, movedTo: redactUrl(next.polling.movedTo!) },
          'feed has moved: write its new address in feeds.yaml',
        );
      const newItems = seen.status === 'fetched' ? seen.newItems : 0;
      await store.feeds.recordPoll(feedId, { at, newItems, error: null, ...validators, ...next });
      if (next.polling.gap) await queues.add('poll', { feedId, back: true });
    } catch (error) {
      if (error instanceof Postponed) return postpone(feedId, error, at);
      if (signal.aborted || isOutage(error)) throw error;
      const advice = error instanceof RasidError ? error.advice : undefined;
      const next = afterError(polling, error, feed, at, Math.random());
      logger.warn(
        { feedId, error: messageOf(error), advice, next: next.nextPollAt },
        'feed could not be polled',
      );
      await store.feeds.recordPoll(feedId, { at, newItems: 0, error: causeOf(error), ...next });
    }
  };

  /** A process that works by a newer configuration may know it; one that nobody knows any more is due for nobody. */
  function leaveToOthers(feedId: string): Promise<void> {
    return store.feeds.postpone(feedId, new Date(clock().getTime() + LONGEST_WAIT_MS));
  }

  /** A short wait is the job’s; a long one is written down, so that no job lingers. */
  async function postpone(feedId: string, postponed: Postponed, at: Date): Promise<void> {
    if (postponed.afterMs <= LONGEST_WAIT_MS) throw postponed;
    await store.feeds.postpone(feedId, new Date(at.getTime() + postponed.afterMs));
  }

  async function poll(feed: Feed, state: FeedState | undefined, now: Date, signal: AbortSignal) {
    const polling = state?.polling ?? FRESH_POLLING;
    const url = addressOf(feed, polling);
    if (feed.kind === 'html') await askRobots(feed, url, signal);
    const sent = asksForWhole(polling)
      ? { etag: null, lastModified: null }
      : { etag: state?.etag ?? null, lastModified: state?.lastModified ?? null };
    const response = await withLeave(context, feed, url, () =>
      fetchFeed({ ...feed, url }, sent, { signal, now }),
    );
    if (response.status === 'unchanged')
      return { seen: { status: 'unchanged' } satisfies Seen, validators: {} };
    const conditional = sent.etag !== null || sent.lastModified !== null;
    const seen = await take(feed, state, response, conditional, now);
    return { seen, validators: { etag: response.etag, lastModified: response.lastModified } };
  }

  /** A feed is made for machines; a page is not. */
  async function askRobots(feed: Feed, url: string, signal: AbortSignal): Promise<void> {
    assertAllows(await robots.of(url, feed, signal), url);
  }

  /** Takes in what a whole answer brings. */
  async function take(
    feed: Feed,
    state: FeedState | undefined,
    response: Fetched,
    conditional: boolean,
    now: Date,
  ): Promise<Extract<Seen, { status: 'fetched' }>> {
    const read = readFeed({ ...response, url: response.finalUrl }, feed, now, before);
    const { stored, known } = await takeIn(context, feed, read, now);
    const rests = [read.feed.refreshMs, response.cacheMaxAgeMs].filter((ms) => typeof ms === 'number');
    return {
      status: 'fetched',
      kind: read.feed.kind,
      charset: read.charset,
      irregularities: read.irregularities,
      published: read.articles.flatMap(({ publishedAt }) => (publishedAt ? [Date.parse(publishedAt)] : [])),
      listed: read.articles.length,
      newItems: stored,
      knownItems: known,
      older: read.feed.older ?? null,
      hub: offerOf(response.link, read.feed, response.finalUrl),
      restMs: rests.length > 0 ? Math.max(...rests) : null,
      bodyHash: createHash('sha256').update(response.body).digest('base64url').slice(0, 16),
      movedTo: response.movedTo,
      conditional,
      sameValidators: sameValidators(response, state),
    };
  }
}

type Fetched = Extract<FetchResult, { status: 'fetched' }>;

const sameValidators = ({ etag, lastModified }: Fetched, state: FeedState | undefined): boolean =>
  (etag !== null || lastModified !== null) &&
  etag === (state?.etag ?? null) &&
  lastModified === (state?.lastModified ?? null);
