// How a browser asks to be told by web push, on the board's port: GET /push/RECEIVER gives the public key, POST
// keeps a subscription, DELETE takes it back. Other sites cannot ask for a visitor: only JSON is read.
import type { FastifyInstance } from 'fastify';
import { isPushService } from '../alerts/index.ts';
import { pushSubscriptionSchema } from '../shared/schema/index.ts';
import type { WorkerContext } from './context.ts';

const LARGEST_BODY = 4096;
/** Of one receiver: nobody fills the record from outside. */
const MOST_SUBSCRIPTIONS = 5000;

interface Address {
  Params: { receiver: string };
}

export function addPushSubscribing(
  app: FastifyInstance,
  { config, store, clock }: Pick<WorkerContext, 'config' | 'store' | 'clock'>,
): void {
  const receivers = new Map(
    config.alerts.receivers.flatMap(({ name, webpush }) => (webpush ? [[name, webpush] as const] : [])),
  );
  // Whoever may look may also be told.
  const limits = { bodyLimit: LARGEST_BODY, config: { needs: 'viewer' } } as const;

  app.get<Address>('/push/:receiver', async ({ params }, reply) => {
    const settings = receivers.get(params.receiver);
    return settings ? { publicKey: settings.public_key } : reply.code(404).send({ error: NO_RECEIVER });
  });

  app.post<Address>('/push/:receiver', limits, async ({ params, body }, reply) => {
    const settings = receivers.get(params.receiver);
    if (!settings) return reply.code(404).send({ error: NO_RECEIVER });
    const { data } = pushSubscriptionSchema.safeParse(body);
    if (!data || !isPushService(data.endpoint, settings.services))
      return reply.code(400).send({ error: 'this is no subscription of a known push service' });
    if ((await store.pushSubscriptions.count(params.receiver)) >= MOST_SUBSCRIPTIONS)
      return reply.code(503).send({ error: 'there are too many subscriptions' });
    await store.pushSubscriptions.add(params.receiver, data, clock());
    return reply.code(201).send();
  });

  app.delete<Address>('/push/:receiver', limits, async ({ params, body }, reply) => {
    const endpoint = (body as { endpoint?: unknown } | null)?.endpoint;
    if (typeof endpoint === 'string') await store.pushSubscriptions.remove(params.receiver, endpoint);
    return reply.code(204).send();
  });
}

const NO_RECEIVER = 'no receiver of that name takes web push';
