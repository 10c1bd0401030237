// Polls one feed: fetch, read, store what is new, queue it for reading. A feed that fails is noted and comes round
// again; it never fails the job, so that one broken outlet fills nobody's failed list.
import { createHash } from 'node:crypto';
import {
  addressOf,
  afterError,
  afterSuccess,
  asksForWhole,
  causeOf,
  type FetchResult,
  fetchFeed,
  hasMoved,
  readFeed,
  type Seen,
  sameTelling,
  wantsPage,
} from '../feeds/index.ts';
import type { Feed } from '../shared/config.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import { redactUrl } from '../shared/logger.ts';
import { FRESH_POLLING, type NewArticle } from '../shared/schema/index.ts';
import type { FeedState } from '../store/store.ts';
import type { WorkerContext } from './context.ts';
import { withLeave } from './host-leave.ts';
import { readBack } from './read-back.ts';
import { Postponed } from './run-job.ts';

/** Syndicated copies appear within days; older look-alikes are re-runs. */
const SYNDICATION_WINDOW_MS = 7 * 86_400_000;
/** A job waits this long for its host; where it would be longer, the feed is due again then. */
const LONGEST_WAIT_MS = 5000;

export function createPollHandler(context: WorkerContext) {
  const { config, store, queues, clock, logger } = context;
  const feeds = new Map(config.feeds.map((feed) => [feed.id, feed]));

  return async ({ feedId }: { feedId: string }, signal: AbortSignal): Promise<void> => {
    const feed = feeds.get(feedId);
    if (!feed?.enabled) return;
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
    } catch (error) {
      if (error instanceof Postponed) return postpone(feedId, error, at);
      if (signal.aborted) throw error;
      const advice = error instanceof RasidError ? error.advice : undefined;
      const next = afterError(polling, error, feed, at, Math.random());
      logger.warn(
        { feedId, error: messageOf(error), advice, next: next.nextPollAt },
        'feed could not be polled',
      );
      await store.feeds.recordPoll(feedId, { at, newItems: 0, error: causeOf(error), ...next });
    }
  };

  /** A short wait is the job’s; a long one is written down, so that no job lingers. */
  async function postpone(feedId: string, postponed: Postponed, at: Date): Promise<void> {
    if (postponed.afterMs <= LONGEST_WAIT_MS) throw postponed;
    await store.feeds.postpone(feedId, new Date(at.getTime() + postponed.afterMs));
  }

  async function poll(feed: Feed, state: FeedState | undefined, now: Date, signal: AbortSignal) {
    const polling = state?.polling ?? FRESH_POLLING;
    const url = addressOf(feed, polling);
    const sent = asksForWhole(polling)
      ? { etag: null, lastModified: null }
      : { etag: state?.etag ?? null, lastModified: state?.lastModified ?? null };
    const response = await withLeave(context, feed, url, () =>
      fetchFeed({ ...feed, url }, sent, { signal, now }),
    );
    if (response.status === 'unchanged')
      return { seen: { status: 'unchanged' } satisfies Seen, validators: {} };
    const seen = await take(
      feed,
      state,
      response,
      sent.etag !== null || sent.lastModified !== null,
      now,
      signal,
    );
    return { seen, validators: { etag: response.etag, lastModified: response.lastModified } };
  }

  /** Stores what a whole answer brings. */
  async function take(
    feed: Feed,
    state: FeedState | undefined,
    response: Extract<FetchResult, { status: 'fetched' }>,
    conditional: boolean,
    now: Date,
    signal: AbortSignal,
  ): Promise<Seen> {
    const { body, contentType, finalUrl: url } = response;
    const read = readFeed({ body, contentType, url }, feed, now);
    const known = await store.articles.known(read.articles.map(({ id }) => id));
    const polledBefore = (state?.polling.listed ?? 0) > 0;
    const missed = polledBefore && known.size === 0 ? await readBack(context, feed, read, now, signal) : [];
    const listed = [...missed, ...read.articles];
    const wants = (article: NewArticle) => wantsPage(feed, read.feed.kind, article);
    const fresh = listed.filter(({ id, fingerprint }) => known.get(id) !== fingerprint);
    const waiting = await withSyndication(fresh, now);
    const stored = await store.articles.store(
      waiting.map((article) => ({ ...article, fullText: wants(article) ? 'wanted' : 'unneeded' })),
    );
    await sendOn(
      feed,
      waiting.filter(({ id }) => stored.includes(id)),
      wants,
      now,
    );
    const rests = [read.feed.refreshMs, response.cacheMaxAgeMs].filter((ms) => typeof ms === 'number');
    return {
      status: 'fetched',
      kind: read.feed.kind,
      charset: read.charset,
      irregularities: read.irregularities,
      published: read.articles.flatMap(({ publishedAt }) => (publishedAt ? [Date.parse(publishedAt)] : [])),
      listed: read.articles.length,
      newItems: stored.length,
      knownItems: known.size,
      restMs: rests.length > 0 ? Math.max(...rests) : null,
      bodyHash: createHash('sha256').update(body).digest('base64url').slice(0, 16),
      movedTo: response.movedTo,
      conditional,
      sameValidators:
        (response.etag !== null || response.lastModified !== null) &&
        response.etag === (state?.etag ?? null) &&
        response.lastModified === (state?.lastModified ?? null),
    };
  }

  /** To be read; by way of its own page where the feed carries only a summary. */
  async function sendOn(
    feed: Feed,
    articles: readonly NewArticle[],
    wants: (article: NewArticle) => boolean,
    now: Date,
  ): Promise<void> {
    if (articles.length === 0) return;
    const pages = articles.filter(wants);
    const payloads = (some: readonly NewArticle[]) => some.map(({ id }) => ({ articleId: id }));
    await queues.addBulk('page', payloads(pages));
    await queues.addBulk('extract', payloads(articles.filter((article) => !pages.includes(article))));
    await store.articles.markQueued(
      articles.map(({ id }) => id),
      now,
    );
    logger.info({ feedId: feed.id, newItems: articles.length, pages: pages.length }, 'new articles stored');
  }

  /** Gives copies of one text the same syndication id, among what is stored and within this very poll. */
  async function withSyndication(articles: readonly NewArticle[], now: Date) {
    const since = new Date(now.getTime() - SYNDICATION_WINDOW_MS);
    const done: (NewArticle & { syndicationId: string })[] = [];
    for (const article of articles) {
      const earlier = [...done, ...(await store.articles.similar(article, since))];
      const copy = earlier.find((other) => sameTelling(other, article));
      done.push({ ...article, syndicationId: copy?.syndicationId ?? article.id });
    }
    return done;
  }
}
