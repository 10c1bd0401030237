// What hubs say to us (W3C WebSub, sections 5 to 7): they ask whether a subscription was meant, and tell of news.
// What they tell is not read: whatever it says, the feed itself is polled.
import type { FastifyInstance } from 'fastify';
import { isSignedWith } from '../feeds/index.ts';
import type { Subscription } from '../store/store.ts';
import type { WorkerContext } from './context.ts';

const LARGEST_BODY = 5_000_000;
/** A chatty hub makes no more polls than this. */
const REST_MS = 5_000;
const LONGEST_LEASE_S = 30 * 24 * 3600;

/** Hubs have no login; the token in the address, and the signature, are what they are known by. */
const OPEN = { config: { needs: 'anybody' } } as const;

interface Address {
  Params: { feedId: string; token: string };
  Querystring: Record<string, string | undefined>;
}

type Context = Pick<WorkerContext, 'store' | 'clock' | 'logger'>;

/** Adds GET and POST /websub/FEED/TOKEN. */
export async function addHubCallback(app: FastifyInstance, { store, clock, logger }: Context): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_BODY }, (_request, body, done) =>
    done(null, body),
  );

  app.get<Address>('/websub/:feedId/:token', OPEN, async ({ params, query }, reply) => {
    const asked = await ours(params);
    if (!asked || query['hub.topic'] !== asked.topic) return reply.code(404).send();
    if (query['hub.mode'] === 'denied') {
      await store.subscriptions.deny(
        asked.feedId,
        asked.token,
        (query['hub.reason'] ?? 'no reason').slice(0, 500),
      );
      logger.warn({ feedId: asked.feedId }, 'the hub of a feed refused');
      return reply.code(200).send();
    }
    const seconds = Number(query['hub.lease_seconds']);
    if (query['hub.mode'] !== 'subscribe' || !(seconds > 0)) return reply.code(404).send();
    const leaseMs = Math.min(seconds, LONGEST_LEASE_S) * 1000;
    await store.subscriptions.confirm(asked.feedId, asked.token, new Date(clock().getTime() + leaseMs));
    logger.info({ feedId: asked.feedId, days: leaseMs / 86_400_000 }, 'a hub tells of news of a feed');
    return reply.type('text/plain').send(query['hub.challenge'] ?? '');
  });

  app.post<Address>('/websub/:feedId/:token', OPEN, async (request, reply) => {
    const asked = await ours(request.params);
    if (!asked) return reply.code(410).send();
    const signature = request.headers['x-hub-signature'];
    const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
    if (isSignedWith(asked.secret, Array.isArray(signature) ? signature[0] : signature, body))
      await store.feeds.hurry(asked.feedId, clock(), REST_MS);
    else logger.warn({ feedId: asked.feedId }, 'a notice of a hub was not signed as agreed');
    return reply.code(202).send();
  });

  async function ours({ feedId, token }: Address['Params']): Promise<Subscription | undefined> {
    const asked = await store.subscriptions.get(feedId);
    return asked?.token === token ? asked : undefined;
  }
}
