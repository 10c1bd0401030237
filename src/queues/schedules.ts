// Work that comes round: BullMQ’s job schedulers, one id for each over all queues.
import type { Queue } from 'bullmq';
import { assertJobId, parsePayload } from './payload.ts';
import { type Payload, QUEUE_NAMES, QUEUES, type QueueName } from './registry.ts';

export interface Schedule {
  id: string;
  queue: QueueName;
  everyMs: number;
  payload: unknown;
  /** Epoch milliseconds of the next run; null where BullMQ knows none. */
  nextAt: number | null;
}

export interface Schedules {
  /**
   * Runs the job at once and then every `everyMs`. A schedule that stands as asked is left alone, so that a
   * restart does not make everything run at once.
   * @throws RasidError JOB_INVALID
   */
  schedule<Name extends QueueName>(
    id: string,
    everyMs: number,
    name: Name,
    payload: Payload<Name>,
  ): Promise<void>;
  /** @returns whether there was one. */
  unschedule(id: string): Promise<boolean>;
  schedules(): Promise<Schedule[]>;
}

export function createSchedules(queueOf: (name: QueueName) => Queue): Schedules {
  return {
    async schedule(id, everyMs, name, payload) {
      assertJobId(id);
      const data = parsePayload(name, payload);
      const queue = queueOf(name);
      if (await stands(queue, id, everyMs, data)) return;
      // What was put off by a clock that was ahead keeps its turn otherwise.
      await queue.removeJobScheduler(id);
      await queue.upsertJobScheduler(id, { every: everyMs }, { name, data, opts: QUEUES[name].job });
    },

    async unschedule(id) {
      const removed = await Promise.all(QUEUE_NAMES.map((name) => queueOf(name).removeJobScheduler(id)));
      return removed.some(Boolean);
    },

    async schedules() {
      const perQueue = await Promise.all(
        QUEUE_NAMES.map(async (name) => {
          const schedulers = await queueOf(name).getJobSchedulers();
          return schedulers.map(({ key, every, template, next }) => ({
            id: key,
            queue: name,
            everyMs: Number(every),
            payload: template?.data,
            nextAt: next ?? null,
          }));
        }),
      );
      return perQueue.flat();
    },
  };
}

/** As asked, with its next turn no further off than one can be, and its next job exists: one that somebody removed would never make another. */
async function stands(queue: Queue, id: string, everyMs: number, data: unknown): Promise<boolean> {
  const found = await queue.getJobScheduler(id);
  if (!found || Number(found.every) !== everyMs || !found.next) return false;
  if (found.next - Date.now() > 2 * everyMs) return false;
  if (JSON.stringify(found.template?.data ?? {}) !== JSON.stringify(data)) return false;
  return (await queue.getJob(`repeat:${id}:${found.next}`)) !== undefined;
}
