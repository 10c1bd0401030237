// One request for one feed, as the poller makes it, and what it amounts to; nothing is stored.
import { fetchFeed, type ReadFeed, readFeed, wantsPageIn } from '../../feeds/index.ts';
import type { Feed } from '../../shared/config.ts';
import { messageOf, RasidError } from '../../shared/errors.ts';
import { redactUrl } from '../../shared/logger.ts';
import type { HostQueue } from './host-queue.ts';

/** `doubtful`: it answers with a feed that brings nothing. */
export type Verdict = 'well' | 'doubtful' | 'failed';

export interface TriedFeed {
  id: string;
  /** Where the redirects ended, without user, password and query. */
  address: string;
  kind: string | null;
  charset: string | null;
  items: number;
  /** ISO instant. */
  newestAt: string | null;
  /** Whether its items carry the articles or only summaries of them. */
  fullText: 'yes' | 'summary' | 'unknown';
  verdict: Verdict;
  /** Why, in plain words. */
  cause: string;
  irregularities: string[];
  /** By how much this machine’s clock is ahead of its host’s, to a second; null where that does not say. */
  clockAheadMs: number | null;
}

const DAY_MS = 86_400_000;
/** News that is older comes from a feed that nobody fills any more. */
const STALE_MS = 14 * DAY_MS;
const NO_VALIDATORS = { etag: null, lastModified: null };

/** Never throws: what goes wrong is the verdict. */
export async function tryFeed(feed: Feed, hosts: HostQueue, now: Date): Promise<TriedFeed> {
  try {
    const answer = await hosts.run(feed.url, feed, () => fetchFeed(feed, NO_VALIDATORS, { now }));
    if (answer.status === 'unchanged')
      throw new RasidError('FEED_REFUSED', 'HTTP 304, though nothing was said of an earlier answer');
    const { body, contentType, finalUrl: url, movedTo } = answer;
    const clockAheadMs = aheadOf(answer.date, Date.now());
    return {
      ...judged(feed, url, movedTo, readFeed({ body, contentType, url }, feed, now), now),
      clockAheadMs,
    };
  } catch (error) {
    return failed(feed, error);
  }
}

function judged(feed: Feed, url: string, movedTo: string | null, read: ReadFeed, now: Date): TriedFeed {
  const { articles, charset, irregularities } = read;
  const { kind } = read.feed;
  const dates = articles.flatMap(({ publishedAt }) => publishedAt ?? []);
  const newestAt = dates.reduce<string | null>(
    (newest, date) => (newest === null || date > newest ? date : newest),
    null,
  );
  const doubt = doubtOf(articles.length, kind, newestAt, now);
  const moved =
    movedTo === null
      ? 'well'
      : `well; it has moved for good to ${redactUrl(movedTo)}: write that in feeds.yaml`;
  return {
    id: feed.id,
    address: shownAddress(url),
    kind,
    charset,
    items: articles.length,
    newestAt,
    fullText: fullTextOf(read),
    verdict: doubt === undefined ? 'well' : 'doubtful',
    cause: doubt ?? moved,
    irregularities,
    clockAheadMs: null,
  };
}

function doubtOf(items: number, kind: string, newestAt: string | null, now: Date): string | undefined {
  if (items === 0) return 'it answers, but lists nothing';
  if (newestAt === null) return kind === 'html' ? undefined : 'no item bears a date that can be read';
  const age = now.getTime() - Date.parse(newestAt);
  return age > STALE_MS ? `nothing new for ${Math.floor(age / DAY_MS)} days` : undefined;
}

function fullTextOf(read: ReadFeed): TriedFeed['fullText'] {
  const { articles } = read;
  if (articles.length === 0) return 'unknown';
  const summaries = articles.filter((article) => wantsPageIn(read, { fullText: 'auto' }, article));
  return summaries.length * 2 > articles.length ? 'summary' : 'yes';
}

function failed(feed: Feed, error: unknown): TriedFeed {
  const prefix = `${redactUrl(feed.url)}: `;
  const message = messageOf(error);
  return {
    id: feed.id,
    address: shownAddress(feed.url),
    kind: null,
    charset: null,
    items: 0,
    newestAt: null,
    fullText: 'unknown',
    verdict: 'failed',
    cause: message.startsWith(prefix) ? message.slice(prefix.length) : message,
    irregularities: [],
    clockAheadMs: null,
  };
}

const aheadOf = (date: string | undefined, now: number): number | null => {
  const there = Date.parse(date ?? '');
  return Number.isNaN(there) ? null : now - there;
};

/** Queries may hold keys, so they are only hinted at. */
const shownAddress = (url: string): string => redactUrl(url) + (new URL(url).search === '' ? '' : '?…');
