// How a browser asks to be told by web push, on the board's port: GET /push/RECEIVER gives the public key, POST
// keeps a subscription, DELETE takes it back. Other sites cannot ask for a visitor: only JSON is read.
import type { FastifyInstance } from 'fastify';
import { isPushService } from '../alerts/index.ts';
import { Fault } from '../dashboard/api/faults.ts';
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

  app.get<Address>('/push/:receiver', async ({ params }) => ({
    publicKey: settingsOf(params.receiver).public_key,
  }));

  app.post<Address>('/push/:receiver', limits, async ({ params, body }, reply) => {
    const settings = settingsOf(params.receiver);
    const { data } = pushSubscriptionSchema.safeParse(body);
    if (!data || !isPushService(data.endpoint, settings.services))
      throw new Fault('BAD_REQUEST', 'this is no subscription of a known push service');
    if ((await store.pushSubscriptions.count(params.receiver)) >= MOST_SUBSCRIPTIONS)
      throw new Fault('FULL', `${MOST_SUBSCRIPTIONS} browsers are subscribed already`);
    await store.pushSubscriptions.add(params.receiver, data, clock());
    return reply.code(201).send();
  });

  app.delete<Address>('/push/:receiver', limits, async ({ params, body }, reply) => {
    const endpoint = (body as { endpoint?: unknown } | null)?.endpoint;
    if (typeof endpoint === 'string') await store.pushSubscriptions.remove(params.receiver, endpoint);
    return reply.code(204).send();
  });

  function settingsOf(name: string) {
    const settings = receivers.get(name);
    if (!settings) throw new Fault('NOT_FOUND', 'no receiver of that name takes web push', 'receiver');
    return settings;
  }
}
