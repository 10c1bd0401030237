// What died or is in doubt, by the hand of somebody at the board: POST /deliveries/ID/resend sends it again,
// POST /deliveries/ID/settle says that it has arrived.
import type { FastifyInstance } from 'fastify';
import { whoOf } from '../shared/access.ts';
import type { WorkerContext } from './context.ts';
import { answerDone } from './form-posts.ts';

type Context = Pick<WorkerContext, 'store' | 'queues' | 'clock' | 'logger'>;

export function addResendByHand(app: FastifyInstance, { store, queues, clock, logger }: Context): void {
  const config = { needs: 'editor' as const };

  app.post<{ Params: { id: string } }>('/deliveries/:id/resend', { config }, async (request, reply) => {
    const { id } = request.params;
    const { resent, refused } = await store.deliveries.resend([id], clock());
    await store.receivers.revive([...new Set(resent.map(({ receiver }) => receiver))]);
    await queues.addBulk(
      'deliver',
      resent.map((delivery) => ({ deliveryId: delivery.id })),
    );
    const because = refused[0]?.because;
    logger.info(
      { deliveryId: id, because, who: whoOf(request).name },
      because === undefined ? 'sent again by hand' : 'not sent again',
    );
    const done = { what: resent.length > 0 ? ('resent' as const) : ('refused' as const), count: 1 };
    return answerDone(request, reply, done, { resent: resent.map((delivery) => delivery.id), refused });
  });

  app.post<{ Params: { id: string } }>('/deliveries/:id/settle', { config }, async (request, reply) => {
    const { id } = request.params;
    const settled = await store.deliveries.settleByHand(id, clock());
    logger.info({ deliveryId: id, settled, who: whoOf(request).name }, 'settled by hand');
    return answerDone(request, reply, { what: settled ? 'settled' : 'refused', count: 1 }, { settled });
  });
}
