// Re-queues from the record whatever a crash, a killed worker or a wiped Redis left behind. Harmless to repeat:
// every stage looks at the record before it acts.

import type { Telling, WorkerContext } from './context.ts';

const BATCH = 500;

export interface Grace {
  /** How long a queued article or delivery is left to its job, in ms. */
  queuedMs: number;
  /** How long a changed incident is left to its job, in ms. */
  undecidedMs: number;
  /** Claims that ran out before `now + leaseMs` are uncertain; more than 0 only where no other process can hold one. */
  leaseMs: number;
}

/** While jobs normally carry the work. */
export const USUAL: Grace = { queuedMs: 60_000, undecidedMs: 15_000, leaseMs: 0 };
/** At the start of the only process there is: nothing can be under way. */
export const AT_START: Grace = { queuedMs: 0, undecidedMs: 0, leaseMs: Number.MAX_SAFE_INTEGER / 1e6 };

export function createSweepHandler(
  { store, queues, clock, logger }: WorkerContext,
  tellings: ReadonlyMap<string, Pick<Telling, 'channel'>>,
  grace: Grace = USUAL,
) {
  return async (): Promise<void> => {
    const now = clock();
    const before = (ms: number) => new Date(now.getTime() - ms);
    const swept = {
      articles: await sweepArticles(before(grace.queuedMs), now),
      incidents: await sweepIncidents(before(grace.undecidedMs)),
      uncertain: await sweepClaims(new Date(now.getTime() + grace.leaseMs)),
      deliveries: await sweepDeliveries(now, before(grace.queuedMs)),
    };
    if (Object.values(swept).some((count) => count > 0)) logger.warn(swept, 'work re-queued from the record');
  };

  async function sweepArticles(queuedBefore: Date, now: Date): Promise<number> {
    const ids = await store.articles.waiting(queuedBefore, BATCH);
    await queues.addBulk(
      'extract',
      ids.map((articleId) => ({ articleId })),
    );
    await store.articles.markQueued(ids, now);
    return ids.length;
  }

  async function sweepIncidents(updatedBefore: Date): Promise<number> {
    const undecided = await store.incidents.undecided(updatedBefore, BATCH);
    await queues.addBulk(
      'alert',
      undecided.map(({ id }) => ({ incidentId: id })),
    );
    return undecided.length;
  }

  /**
   * Claims nobody can finish become uncertain. They are sent again where the receiver knows the id, and stay listed
   * where not. Looks at all of them, not only at the new ones: a crash right here must not strand any.
   */
  async function sweepClaims(now: Date): Promise<number> {
    const expired = await store.deliveries.expire(now);
    const uncertain = await store.deliveries.list({ state: 'uncertain', limit: BATCH });
    const repeatable = uncertain.filter(
      (delivery) =>
        tellings.get(delivery.receiver)?.channel.repeating({ ...delivery, first: null }) === 'harmless',
    );
    await queues.addBulk(
      'deliver',
      repeatable.map(({ id }) => ({ deliveryId: id })),
    );
    return expired.length;
  }

  async function sweepDeliveries(now: Date, queuedBefore: Date): Promise<number> {
    const due = await store.deliveries.due(now, queuedBefore, BATCH);
    await queues.addBulk(
      'deliver',
      due.map(({ id }) => ({ deliveryId: id })),
    );
    return due.length;
  }
}
