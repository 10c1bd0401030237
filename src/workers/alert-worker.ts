// Decides who is to be told about an incident's latest revision, and queues the tellings.
import { decideAlert, surroundingsOf } from '../alerts/index.ts';
import type { WorkerContext } from './context.ts';
import { articleIdsOf } from './trail.ts';

export function createAlertHandler({ config, store, queues, clock, logger }: WorkerContext) {
  const { alerts, alertWithin: alertWithinMs } = config;

  return async ({ incidentId }: { incidentId: string }): Promise<void> => {
    const now = clock();
    let articleIds: string[] = [];
    const deliveries = await store.incidents.decideAlert(
      incidentId,
      (told) => {
        articleIds = articleIdsOf(told.incident);
        return decideAlert(told, alerts, now, { alertWithinMs });
      },
      surroundingsOf(alerts, now),
    );
    const waiting = deliveries.filter(({ state }) => state === 'pending' || state === 'held');
    await queues.addBulk(
      'deliver',
      waiting.map(({ id }) => ({ deliveryId: id })),
      waiting.map(({ dueAt }) => ({ delayMs: Math.max(0, Date.parse(dueAt) - now.getTime()) })),
    );
    if (deliveries.length > 0)
      logger.info({ incidentId, articleIds, deliveryIds: deliveries.map(({ id }) => id) }, 'alert decided');
  };
}
