// Re-queues from the record whatever a crash, a killed worker or a wiped Redis left behind. Harmless to repeat:
// every stage looks at the record before it acts.
import { decideOutages, wayOut } from '../alerts/index.ts';
import type { Telling, WorkerContext } from './context.ts';
import { foldHeld } from './fold-held.ts';

const BATCH = 500;
/** Whatever its job waits for, the record says that it is time. */
const NOW = { hurry: true };
/** How long a delivery in doubt that only people can settle is left alone, in ms. */
const LEFT_MS = 3_600_000;

export interface Grace {
  /** How long a queued article or delivery is left to its job, in ms. */
  queuedMs: number;
  /** How long a changed incident is left to its job, in ms. */
  undecidedMs: number;
  /** Claims that ran out before `now + leaseMs` are uncertain; more than 0 only where no other process can hold one. */
  leaseMs: number;
}

/** While jobs normally carry the work. */
export const USUAL: Grace = { queuedMs: 60_000, undecidedMs: 6_000, leaseMs: 0 };
/** At the start of the only process there is: nothing can be under way. */
export const AT_START: Grace = { queuedMs: 0, undecidedMs: 0, leaseMs: Number.MAX_SAFE_INTEGER / 1e6 };

export function createSweepHandler(
  context: WorkerContext,
  tellings: ReadonlyMap<string, Pick<Telling, 'channel'>>,
  grace: Grace = USUAL,
) {
  const { config, store, queues, clock, logger } = context;
  return async (): Promise<void> => {
    const now = clock();
    const before = (ms: number) => new Date(now.getTime() - ms);
    const swept = {
      articles: await sweepArticles(before(grace.queuedMs), now),
      incidents: await sweepIncidents(before(grace.undecidedMs)),
      uncertain: await sweepClaims(now),
      held: await sweepHeld(now),
      outages: await sweepOutages(now),
      deliveries: await sweepDeliveries(now, before(grace.queuedMs)),
    };
    await sweepDoubts(now);
    await pruneTexts(now);
    if (Object.values(swept).some((count) => count > 0)) logger.warn(swept, 'work re-queued from the record');
  };

  /** Lets go of texts that are older than they are to be kept, a batch at a time. */
  async function pruneTexts(now: Date): Promise<void> {
    const { textsMs } = config.retention;
    if (textsMs === null) return;
    const pruned = await store.articles.prune(new Date(now.getTime() - textsMs), now, BATCH);
    if (pruned > 0) logger.info({ articles: pruned }, 'old texts pruned');
  }

  async function sweepArticles(queuedBefore: Date, now: Date): Promise<number> {
    const ids = await store.articles.waiting(queuedBefore, BATCH);
    await queues.addBulk(
      'extract',
      ids.map((articleId) => ({ articleId })),
      ids.map(() => NOW),
    );
    await store.articles.markQueued(ids, now);
    return ids.length;
  }

  async function sweepIncidents(updatedBefore: Date): Promise<number> {
    const undecided = await store.incidents.undecided(updatedBefore, BATCH);
    await queues.addBulk(
      'alert',
      undecided.map(({ id }) => ({ incidentId: id })),
      undecided.map(() => NOW),
    );
    return undecided.length;
  }

  /** Claims nobody can finish become uncertain. */
  async function sweepClaims(now: Date): Promise<number> {
    const expired = await store.deliveries.expire(now, new Date(now.getTime() + grace.leaseMs));
    return expired.length;
  }

  /**
   * Those whose channel has a way to settle them are queued; the others stay listed and are looked at again later.
   * Looks at all of them, not only at the new ones: a crash right here must not strand any.
   */
  async function sweepDoubts(now: Date): Promise<void> {
    const doubts = await store.deliveries.inDoubt(now, BATCH);
    const left = doubts.filter((doubt) => {
      const channel = tellings.get(doubt.delivery.receiver)?.channel;
      return !channel || wayOut(doubt, channel) === 'leave';
    });
    const ids = new Set(left.map(({ delivery }) => delivery.id));
    await store.deliveries.leaveInDoubt([...ids], new Date(now.getTime() + LEFT_MS));
    await queues.addBulk(
      'deliver',
      doubts.flatMap(({ delivery: { id } }) => (ids.has(id) ? [] : [{ deliveryId: id }])),
    );
  }

  async function sweepHeld(now: Date): Promise<number> {
    let folded = 0;
    for (const { receiver, group } of await store.deliveries.foldable(now))
      folded += await foldHeld(context, receiver, group);
    return folded;
  }

  /** Who is to hear of receivers that cannot be reached. */
  async function sweepOutages(now: Date): Promise<number> {
    const notices = await store.receivers.decideOutages((receivers) =>
      decideOutages(receivers, config.alerts.receivers, now),
    );
    await queues.addBulk(
      'deliver',
      notices.map(({ id }) => ({ deliveryId: id })),
    );
    return notices.length;
  }

  async function sweepDeliveries(now: Date, queuedBefore: Date): Promise<number> {
    const due = await store.deliveries.due(now, queuedBefore, BATCH);
    await queues.addBulk(
      'deliver',
      due.map(({ id }) => ({ deliveryId: id })),
      due.map(() => NOW),
    );
    return due.length;
  }
}
