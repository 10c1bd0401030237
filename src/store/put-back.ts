// How the subject of each queue is put back to work: as if it had just come to that stage.
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import { resendWithin } from './resend.ts';
import { articles, deliveries, feeds, incidents } from './tables.ts';

type Step = (tx: Transaction, subjects: string[], now: Date) => Promise<{ id: string }[]>;

/** Stored, and never tried: a job, or else the sweeper, takes it from there. */
const readAgain: Step = (tx, subjects) =>
  tx
    .update(articles)
    .set({ stage: 'stored', attempts: 0, queuedAt: null })
    .where(and(inArray(articles.id, subjects), inArray(articles.stage, ['quarantined', 'stored'])))
    .returning({ id: articles.id });

const decideAgain: Step = (tx, subjects) =>
  tx
    .update(incidents)
    .set({ decidedRevision: sql`${incidents.revision} - 1` })
    .where(inArray(incidents.id, subjects))
    .returning({ id: incidents.id });

/** At once where it waits; where it has ended, as if sent again by hand. One that went out or is on its way is left alone. */
const deliverAgain: Step = async (tx, subjects, now) => {
  const waiting = await tx
    .update(deliveries)
    .set({ dueAt: now.toISOString(), queuedAt: null })
    .where(and(inArray(deliveries.id, subjects), inArray(deliveries.state, ['pending', 'retry'])))
    .returning({ id: deliveries.id });
  const isWaiting = new Set(waiting.map(({ id }) => id));
  const { resent } = await resendWithin(
    tx,
    subjects.filter((id) => !isWaiting.has(id)),
    now,
  );
  return [...waiting, ...resent];
};

const pollAgain: Step = (tx, subjects) =>
  tx
    .update(feeds)
    .set({ nextPollAt: null })
    .where(and(inArray(feeds.id, subjects), eq(feeds.active, true)))
    .returning({ id: feeds.id });

const STEPS: Record<string, Step> = {
  poll: pollAgain,
  page: readAgain,
  extract: readAgain,
  alert: decideAgain,
  deliver: deliverAgain,
};

/** @returns the subjects that wait to be worked on again; the others are gone, or past that stage. */
export async function putBack(
  tx: Transaction,
  queue: string,
  subjects: string[],
  now: Date,
): Promise<Set<string>> {
  const rows = (await STEPS[queue]?.(tx, subjects, now)) ?? [];
  return new Set(rows.map(({ id }) => id));
}
