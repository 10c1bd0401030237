// Asks the hubs that feeds offer to tell us of news (W3C WebSub), and asks again before a promise runs out. What they
// tell is only a reason to poll at once: nothing is missed where a hub is silent.
import { randomBytes } from 'node:crypto';
import { askHub, type HubOffer } from '../feeds/index.ts';
import type { Feed } from '../shared/config.ts';
import { messageOf } from '../shared/errors.ts';
import type { FeedState, Subscription } from '../store/store.ts';
import type { WorkerContext } from './context.ts';
import { withLeave } from './host-leave.ts';
import { Postponed } from './run-job.ts';

const HOUR_MS = 3_600_000;
const LOOK_EVERY_MS = 60_000;
/** What is asked for; hubs may promise less. */
const LEASE_MS = 10 * 24 * HOUR_MS;
/** A promise is renewed when less than this is left of it. */
const RENEW_MS = 24 * HOUR_MS;
/** What a hub has not confirmed, or has refused, is asked again after this. */
const ASK_AGAIN_MS = 6 * HOUR_MS;

export interface Subscriber {
  stop(): void;
}

/** Does nothing where feeds.yaml names no address at which hubs can reach us. */
export function startSubscriber(context: WorkerContext): Subscriber {
  if (context.config.websub === null) return { stop: () => undefined };
  const abort = new AbortController();
  const look = () =>
    subscribeDue(context, abort.signal).catch((error) => {
      if (!abort.signal.aborted)
        context.logger.warn({ error: messageOf(error) }, 'hubs could not be looked after');
    });
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      abort.abort();
    },
  };
}

/** Asks every hub whose turn it is. @returns how many were asked. */
export async function subscribeDue(context: WorkerContext, signal: AbortSignal): Promise<number> {
  const { config, store, clock } = context;
  const feeds = new Map(config.feeds.filter(({ enabled }) => enabled).map((feed) => [feed.id, feed]));
  const known = new Map((await store.subscriptions.list()).map((one) => [one.feedId, one]));
  let asked = 0;
  for (const state of await store.feeds.list()) {
    const feed = feeds.get(state.id);
    const standing = known.get(state.id);
    if (!feed || !isDue(state, standing, clock())) continue;
    if (await subscribe(context, feed, state.polling.hub!, standing, signal)) asked++;
  }
  return asked;
}

function isDue({ polling: { hub } }: FeedState, known: Subscription | undefined, now: Date): boolean {
  if (hub === null) return false;
  if (known?.hub !== hub.hub || known.topic !== hub.topic) return true;
  const left = known.leaseUntil === null ? 0 : Date.parse(known.leaseUntil) - now.getTime();
  return left < RENEW_MS && now.getTime() - Date.parse(known.askedAt) > ASK_AGAIN_MS;
}

/** @returns whether the hub took the request; it confirms later, at the callback. */
async function subscribe(
  context: WorkerContext,
  feed: Feed,
  offer: HubOffer,
  known: Subscription | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  const { store, clock, logger } = context;
  const asking = { ...termsOf(feed, offer, known), askedAt: clock().toISOString() };
  try {
    await withLeave(context, feed, offer.hub, async () => {
      await store.subscriptions.ask(asking);
      const callback = callbackOf(asking, context.config.websub!.callback);
      const request = { ...offer, callback, secret: asking.secret, leaseSeconds: LEASE_MS / 1000 };
      await askHub(request, feed, { now: clock(), signal });
    });
    return true;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Postponed))
      logger.warn({ feedId: feed.id, error: messageOf(error) }, 'the hub of a feed could not be asked');
    return false;
  }
}

/** A promise is renewed under its own token and secret: the hub takes it for the same, and no notice is lost between. */
function termsOf({ id: feedId }: Feed, { hub, topic }: HubOffer, known?: Subscription) {
  if (known?.hub === hub && known.topic === topic) return known;
  const [token, secret] = [randomBytes(16).toString('hex'), randomBytes(32).toString('hex')];
  return { feedId, hub, topic, token, secret, leaseUntil: null };
}

const callbackOf = ({ feedId, token }: { feedId: string; token: string }, base: string): string =>
  new URL(`websub/${feedId}/${token}`, base).href;
