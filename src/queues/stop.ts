// Stopping in time: finish what is at work, give back what is not finished, and never hang on a server that is gone.
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningWorker } from './worker.ts';

/** Kept back from the deadline for handlers to answer the signal and for connections to close. */
const RESERVE = 0.2;

/** Resolves within `deadlineMs`, whatever the handlers do. */
export async function stopWorkers(workers: readonly RunningWorker[], deadlineMs: number): Promise<void> {
  const reserve = deadlineMs * RESERVE;
  const all = (act: (worker: RunningWorker) => Promise<unknown>) => Promise.allSettled(workers.map(act));

  const drained = all(async (running) => {
    await running.pause();
    await running.idle();
  });
  const finished = await within(deadlineMs - reserve, drained);
  if (!finished) {
    for (const running of workers) running.cancel();
    await within(
      reserve / 2,
      all((running) => running.idle()),
    );
  }
  await within(
    reserve / 2,
    all((running) => running.worker.close(!finished)),
  );
}

async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = sleep(ms, false, { signal: timer.signal }).catch(() => false);
  const result = await Promise.race([work.then(() => true), late]);
  timer.abort();
  return result;
}
