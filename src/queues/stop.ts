// Stopping in time: finish what is at work, give back what is not finished, and never hang on a server that is gone.
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningWorker } from './worker.ts';

/** Shares of the deadline: what is at work may finish, then give itself back, then connections close. */
const FINISH = 0.7;
const GIVE_BACK = 0.2;
const CLOSE = 0.1;

/** Resolves within `deadlineMs`, whatever the handlers do. */
export async function stopWorkers(workers: readonly RunningWorker[], deadlineMs: number): Promise<void> {
  const all = (act: (worker: RunningWorker) => Promise<unknown>) => Promise.allSettled(workers.map(act));

  const drained = all((running) => running.drain());
  const finished = await within(deadlineMs * FINISH, drained);
  if (!finished) {
    for (const running of workers) running.cancel();
    await within(deadlineMs * GIVE_BACK, drained);
  }
  await within(
    deadlineMs * (finished ? GIVE_BACK + CLOSE : CLOSE),
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
