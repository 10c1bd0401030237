// One polite GET for one feed: guarded, bounded in bytes and time, conditional, redirects followed by hand.
import { type Dispatcher, request } from 'undici';
import type { Feed } from '../../shared/config/feeds.ts';
import { isTimeout, withDeadline } from '../../shared/deadline.ts';
import { RasidError } from '../../shared/errors.ts';
import { BODY_LIMITS, type BodyLimits, readBounded, tooMuchSent, unpack } from './body.ts';
import { fetchFailure, refusal } from './failure.ts';
import { agentFor } from './guard.ts';
import { freshForMs } from './http-headers.ts';

export const DEFAULT_USER_AGENT = 'Rasid/0.1 (Arabic news monitor; feed reader)';
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';
const MAX_REDIRECTS = 5;
const DEADLINE_MS = 30_000;

/** Validators of the last answer, as the record keeps them. */
export interface FetchState {
  etag: string | null;
  lastModified: string | null;
}

export interface FetchOptions {
  now: Date;
  /** Ends the request early; its reason is thrown as it is. */
  signal?: AbortSignal | undefined;
  /** For feeds without a `userAgent` of their own. */
  userAgent?: string | undefined;
  /** Milliseconds for connecting, headers and body of all hops together; 30 s. */
  deadlineMs?: number | undefined;
  limits?: BodyLimits | undefined;
  /** What is asked for; feeds if left out. */
  accept?: string | undefined;
  /** Another connection pool than the guarded one. */
  dispatcher?: Dispatcher | undefined;
}

export type FetchResult =
  | { status: 'unchanged' }
  | {
      status: 'fetched';
      body: Buffer;
      contentType: string | null;
      /** Where the redirects ended. */
      finalUrl: string;
      /** Where the feed has moved for good (301, 308), if it has. */
      movedTo: string | null;
      etag: string | null;
      lastModified: string | null;
      /** The Link header as received. */
      link?: string;
      /** What time it was there when it answered, as received. */
      date?: string;
      /** How long the server calls this answer fresh. */
      cacheMaxAgeMs?: number;
    };

/**
 * @param state sends If-None-Match and If-Modified-Since; pass nulls for a full answer.
 * @throws RasidError FEED_UNREACHABLE | FEED_REFUSED | FEED_TOO_LARGE | FEED_ADDRESS_FORBIDDEN;
 *   FEED_REFUSED on 429 and 503 carries `retry: { afterMs }` where the server says when.
 */
export async function fetchFeed(
  feed: Pick<Feed, 'url' | 'allowPrivate' | 'userAgent'>,
  state: FetchState,
  options: FetchOptions,
): Promise<FetchResult> {
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  try {
    return await withDeadline(deadlineMs, options.signal, (signal) =>
      follow(feed, state, { ...options, signal }),
    );
  } catch (error) {
    options.signal?.throwIfAborted();
    if (isTimeout(error))
      throw fetchFailure(
        new RasidError('FEED_UNREACHABLE', `no whole answer in ${deadlineMs / 1000} s`),
        feed.url,
      );
    throw fetchFailure(error, feed.url);
  }
}

/** Walks the redirects; each hop connects through the guard anew. */
async function follow(
  feed: Pick<Feed, 'url' | 'allowPrivate' | 'userAgent'>,
  state: FetchState,
  options: FetchOptions,
): Promise<FetchResult> {
  const first = httpUrl(feed.url, feed.url);
  const headers = requestHeaders(
    first,
    state,
    feed.userAgent ?? options.userAgent ?? DEFAULT_USER_AGENT,
    options.accept ?? ACCEPT,
  );
  const dispatcher = options.dispatcher ?? agentFor(feed.allowPrivate);
  let url = first;
  let movedTo: string | null = null;
  let forGood = true;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (url.origin !== first.origin) delete headers.authorization;
    const answer = await request(withoutCredentials(url), {
      dispatcher,
      headers,
      signal: options.signal ?? null,
    });
    const location = header(answer, 'location');
    if (answer.statusCode >= 300 && answer.statusCode < 400 && answer.statusCode !== 304 && location) {
      discard(answer);
      const next = httpUrl(location, url.href);
      // A feed that was asked for in secret is not moved into the open for good.
      const downgraded = url.protocol === 'https:' && next.protocol === 'http:';
      forGood &&= !downgraded && (answer.statusCode === 301 || answer.statusCode === 308);
      url = next;
      if (forGood) movedTo = url.href;
      continue;
    }
    return finish(answer, url.href, movedTo, options);
  }
  throw new RasidError('FEED_UNREACHABLE', `more than ${MAX_REDIRECTS} redirects`);
}

async function finish(
  answer: Dispatcher.ResponseData,
  finalUrl: string,
  movedTo: string | null,
  options: FetchOptions,
): Promise<FetchResult> {
  if (answer.statusCode === 304) {
    discard(answer);
    return { status: 'unchanged' };
  }
  if (answer.statusCode < 200 || answer.statusCode > 299) {
    discard(answer);
    throw refusal(answer.statusCode, header(answer, 'retry-after'), options.now);
  }
  const limits = options.limits ?? BODY_LIMITS;
  const announced = Number(header(answer, 'content-length') ?? 0);
  if (announced > limits.wire) {
    discard(answer);
    throw tooMuchSent(limits.wire);
  }
  const wire = await readBounded(answer.body, limits);
  const link = header(answer, 'link');
  const date = header(answer, 'date');
  const cacheMaxAgeMs = freshForMs(
    { cacheControl: header(answer, 'cache-control'), expires: header(answer, 'expires') },
    options.now,
  );
  return {
    status: 'fetched',
    body: await unpack(wire, header(answer, 'content-encoding') ?? '', limits),
    contentType: header(answer, 'content-type') ?? null,
    finalUrl,
    movedTo,
    etag: header(answer, 'etag') ?? null,
    lastModified: header(answer, 'last-modified') ?? null,
    ...(link === undefined ? {} : { link }),
    ...(date === undefined ? {} : { date }),
    ...(cacheMaxAgeMs === undefined ? {} : { cacheMaxAgeMs }),
  };
}

function requestHeaders(
  url: URL,
  state: FetchState,
  userAgent: string,
  accept: string,
): Record<string, string> {
  const login = `${decoded(url.username)}:${decoded(url.password)}`;
  return {
    'user-agent': userAgent,
    accept,
    'accept-encoding': 'gzip, br, deflate',
    'accept-language': 'ar, *;q=0.5',
    ...(state.etag === null ? {} : { 'if-none-match': state.etag }),
    ...(state.lastModified === null ? {} : { 'if-modified-since': state.lastModified }),
    ...(login === ':' ? {} : { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
  };
}

/** A lone `%` in a password stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function httpUrl(text: string, base: string): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new RasidError(
    'FEED_ADDRESS_FORBIDDEN',
    `leads to ${url ? `a ${url.protocol} address` : 'something that is no address'}; only http and https are read`,
  );
}

function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  return bare;
}

function header({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** A body nobody reads: the connection goes with it, and its farewell error is nobody’s. */
function discard({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => undefined).destroy();
}
