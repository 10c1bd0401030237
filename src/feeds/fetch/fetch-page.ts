// Fetches an article's own page, and the host's robots.txt before it.
import type { Feed } from '../../shared/config/feeds.ts';
import { messageOf, RasidError } from '../../shared/errors.ts';
import { decode } from '../decode/decode.ts';
import { ALLOWS_ALL, ALLOWS_NOTHING, type Robots, robotsOf } from '../page/robots.ts';
import { type FetchOptions, fetchFeed } from './fetch.ts';

const NO_VALIDATORS = { etag: null, lastModified: null };
const PAGE = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';
const PAGE_LIMITS = { wire: 4_000_000, unpacked: 8_000_000, ratio: 100 };
/** Far beyond what counts of a robots.txt: one that is too long is read as far as it counts. */
const ROBOTS_LIMITS = { wire: 4_000_000, unpacked: 8_000_000, ratio: 100 };
const DEADLINE_MS = 20_000;

type Asker = Pick<Feed, 'allowPrivate' | 'userAgent'>;

export interface FetchedPage {
  html: string;
  /** Where the redirects ended. */
  finalUrl: string;
}

/** @throws RasidError as fetchFeed does; FEED_NOT_A_FEED where something else than a page comes. */
export async function fetchPage(url: string, feed: Asker, options: FetchOptions): Promise<FetchedPage> {
  const answer = await fetchFeed({ ...feed, url }, NO_VALIDATORS, {
    deadlineMs: DEADLINE_MS,
    limits: PAGE_LIMITS,
    accept: PAGE,
    ...options,
  });
  if (answer.status === 'unchanged')
    throw new RasidError('FEED_REFUSED', `${url}: HTTP 304 to a first request`);
  if (answer.contentType && !/html|xml|text\/plain/i.test(answer.contentType))
    throw new RasidError('FEED_NOT_A_FEED', `${url}: ${answer.contentType} is no page`);
  return { html: decode(answer.body, answer.contentType).text, finalUrl: answer.finalUrl };
}

/** What the host of `url` allows. Never throws but for an abort: what cannot be asked is not allowed for now. */
export async function fetchRobots(url: string, feed: Asker, options: FetchOptions): Promise<Robots> {
  const { origin } = new URL(url);
  try {
    const answer = await fetchFeed({ ...feed, url: `${origin}/robots.txt` }, NO_VALIDATORS, {
      deadlineMs: DEADLINE_MS,
      limits: ROBOTS_LIMITS,
      accept: 'text/plain, */*;q=0.1',
      ...options,
    });
    return answer.status === 'fetched' ? robotsOf(200, answer.body.toString('utf8')) : ALLOWS_NOTHING;
  } catch (error) {
    options.signal?.throwIfAborted();
    const message = messageOf(error);
    // More redirects than five: as if there were none (RFC 9309, 2.3.1.2).
    if (/more than \d+ redirects/.test(message)) return ALLOWS_ALL;
    const status = Number(/HTTP (\d{3})/.exec(message)?.[1] ?? Number.NaN);
    const robots = Number.isNaN(status) ? ALLOWS_NOTHING : robotsOf(status, '');
    return robots === ALLOWS_NOTHING && error instanceof RasidError ? { ...robots, fault: error } : robots;
  }
}
