// A BullMQ worker on Redis that does not block for long: on a line that is dead without saying so, what it waits for
// would not come before its wait is known to be in vain.
import { Worker } from 'bullmq';

/** BullMQ's own are 5 s, and 10 s where jobs are delayed. */
export const LONGEST_BLOCK_S = 3;

export class WaitingWorker extends Worker {
  override get maximumBlockTimeout(): number {
    return LONGEST_BLOCK_S;
  }
}
