// Watches over the feeds: who has fallen silent or fails for long, and who is well again. Comes round every minute;
// over several processes each round is one job.
import { decideHealth } from '../alerts/index.ts';
import { judgeFeed } from '../shared/health/index.ts';
import type { WorkerContext } from './context.ts';

/** A feed that is no longer configured is watched by nobody, and its interval of no matter. */
const NO_INTERVAL_MS = 0;

export function createHealthHandler({ config, store, queues, clock, logger }: WorkerContext) {
  const { health: settings } = config.alerts;
  const intervals = new Map(config.feeds.map(({ id, every }) => [id, every]));

  return async (): Promise<void> => {
    if (settings === null) return;
    const now = clock();
    const deliveries = await store.feeds.decideHealth((feeds) => {
      const judged = feeds.map((feed) => ({
        ...feed,
        health: judgeFeed(feed, intervals.get(feed.id) ?? NO_INTERVAL_MS, now),
      }));
      return decideHealth(judged, settings, now);
    });
    await queues.addBulk(
      'deliver',
      deliveries.map(({ id }) => ({ deliveryId: id })),
    );
    if (deliveries.length > 0) logger.info({ deliveries: deliveries.length }, 'health of feeds told');
  };
}
