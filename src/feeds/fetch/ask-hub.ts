// Asks a hub to tell of news of a feed: one guarded POST; the hub asks back at the callback whether it was meant.
import { type Dispatcher, request } from 'undici';
import type { Feed } from '../../shared/config/feeds.ts';
import { isTimeout, withDeadline } from '../../shared/deadline.ts';
import { RasidError } from '../../shared/errors.ts';
import { redactUrl } from '../../shared/logger.ts';
import { fetchFailure, refusal } from './failure.ts';
import { DEFAULT_USER_AGENT } from './fetch.ts';
import { agentFor } from './guard.ts';

const DEADLINE_MS = 20_000;

export interface HubRequest {
  hub: string;
  topic: string;
  callback: string;
  /** Notices are signed with it. */
  secret: string;
  leaseSeconds: number;
}

/** @throws RasidError FEED_UNREACHABLE, FEED_REFUSED, FEED_ADDRESS_FORBIDDEN. */
export async function askHub(
  { hub, topic, callback, secret, leaseSeconds }: HubRequest,
  feed: Pick<Feed, 'allowPrivate' | 'userAgent'>,
  options: { now: Date; signal?: AbortSignal; dispatcher?: Dispatcher },
): Promise<void> {
  const body = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': topic,
    'hub.callback': callback,
    'hub.secret': secret,
    'hub.lease_seconds': String(leaseSeconds),
  });
  try {
    const answer = await withDeadline(DEADLINE_MS, options.signal, (signal) =>
      request(hub, {
        method: 'POST',
        dispatcher: options.dispatcher ?? agentFor(feed.allowPrivate),
        headers: {
          'user-agent': feed.userAgent ?? DEFAULT_USER_AGENT,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: body.toString(),
        signal,
      }),
    );
    answer.body.on('error', () => undefined).destroy();
    if (answer.statusCode < 200 || answer.statusCode > 299)
      throw refusal(answer.statusCode, String(answer.headers['retry-after'] ?? ''), options.now);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (isTimeout(error))
      throw new RasidError('FEED_UNREACHABLE', `${redactUrl(hub)}: no answer in ${DEADLINE_MS / 1000} s`);
    throw fetchFailure(error, hub);
  }
}
