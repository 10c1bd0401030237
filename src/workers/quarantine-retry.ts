// What is quarantined, back to work: POST /quarantine/ID/retry and POST /quarantine/retry for all. What fails again
// comes back to quarantine.
import type { FastifyInstance } from 'fastify';
import { Fault } from '../dashboard/api/faults.ts';
import type { QueueName } from '../queues/index.ts';
import { whoOf } from '../shared/access.ts';
import type { QuarantineEntry, Retried } from '../store/store.ts';
import type { WorkerContext } from './context.ts';
import { answerDone } from './form-posts.ts';

const BATCH = 500;

type Context = Pick<WorkerContext, 'store' | 'queues' | 'clock' | 'logger'>;
type Tally = { retried: number; dropped: number };

export function addQuarantineRetry(app: FastifyInstance, context: Context): void {
  const { store, clock, logger } = context;
  const config = { needs: 'editor' as const };

  app.post<{ Params: { id: string } }>('/quarantine/:id/retry', { config }, async (request, reply) => {
    const { id } = request.params;
    const tally = await queued(context, await store.quarantine.retry({ ids: [id] }, clock()));
    if (tally.retried + tally.dropped === 0)
      throw new Fault('NOT_FOUND', 'nothing is quarantined under this id', 'id');
    logger.info({ ...tally, id, who: whoOf(request).name }, 'retried from quarantine');
    return answerDone(request, reply, doneOf(tally), tally);
  });

  app.post('/quarantine/retry', { config }, async (request, reply) => {
    const tally = await retryAllQuarantined(context);
    logger.info({ ...tally, who: whoOf(request).name }, 'retried all from quarantine');
    return answerDone(request, reply, doneOf(tally), tally);
  });
}

/** All that is quarantined now; what comes back meanwhile stays. */
export async function retryAllQuarantined(context: Context): Promise<Tally> {
  const { store, clock } = context;
  const before = clock();
  const total: Tally = { retried: 0, dropped: 0 };
  for (;;) {
    const { retried, dropped } = await queued(
      context,
      await store.quarantine.retry({ before, limit: BATCH }, clock()),
    );
    total.retried += retried;
    total.dropped += dropped;
    if (retried + dropped < BATCH) return total;
  }
}

/** The record has them already: a job that is lost here is found by the sweeper, a due feed by the ticker. */
async function queued({ store, queues, clock }: Context, { retried, dropped }: Retried): Promise<Tally> {
  const of = (queue: QueueName) => retried.filter((entry) => entry.queue === queue).map(subjectOf);
  const articles = (ids: string[]) => ids.map((articleId) => ({ articleId }));
  await queues.addBulk('page', articles(of('page')));
  await queues.addBulk('extract', articles(of('extract')));
  await store.articles.markQueued([...of('page'), ...of('extract')], clock());
  await queues.addBulk(
    'alert',
    of('alert').map((incidentId) => ({ incidentId })),
  );
  await queues.addBulk(
    'deliver',
    of('deliver').map((deliveryId) => ({ deliveryId })),
  );
  return { retried: retried.length, dropped: dropped.length };
}

const subjectOf = ({ subject }: QuarantineEntry): string => subject;

const doneOf = ({ retried, dropped }: Tally) =>
  retried > 0 || dropped === 0
    ? { what: 'retried' as const, count: retried }
    : { what: 'dropped' as const, count: dropped };
