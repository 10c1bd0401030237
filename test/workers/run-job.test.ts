import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { describe, expect, it, vi } from 'vitest';
import { RasidError } from '../../src/shared/errors.ts';
import { runJob } from '../../src/workers/run-job.ts';

const run = (error: unknown) => {
  const job = { moveToDelayed: vi.fn(async () => {}) };
  const handler = runJob<'poll'>(async () => {
    throw error;
  });
  const context = { job: job as unknown as Job, token: 't', signal: new AbortController().signal };
  return { job, outcome: handler({ feedId: 'a' }, context) };
};

describe('how errors become BullMQ’s', () => {
  it('never: the job ends', async () => {
    await expect(run(new RasidError('JOB_INVALID', 'no')).outcome).rejects.toBeInstanceOf(UnrecoverableError);
  });

  it('later: BullMQ’s own backoff', async () => {
    const error = new RasidError('RECEIVER_UNREACHABLE', 'away');
    await expect(run(error).outcome).rejects.toBe(error);
  });

  it('after a given time: postponed, at the cost of no attempt', async () => {
    const { job, outcome } = run(new RasidError('FEED_REFUSED', '429', { retry: { afterMs: 5000 } }));
    await expect(outcome).rejects.toBeInstanceOf(DelayedError);
    expect(job.moveToDelayed).toHaveBeenCalledOnce();
  });

  it('a record that is away, however deep the driver wrapped it: postponed', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    await expect(run(new Error('Failed query', { cause: refused })).outcome).rejects.toBeInstanceOf(
      DelayedError,
    );
  });

  it.each([
    "Stream isn't writeable and enableOfflineQueue options is false",
    'Connection is closed.',
    'Reached the max retries per request limit (which is 1). Refer to "maxRetriesPerRequest" option for details.',
    'LOADING Redis is loading the dataset in memory',
    'Connection terminated: its line is dead',
    'Client has encountered a connection error and is not queryable',
  ])('queues or a record that are away: postponed («%s»)', async (words) => {
    await expect(run(new Error(words)).outcome).rejects.toBeInstanceOf(DelayedError);
  });
});
