// A worker with the registry's options but for its patience: a test cannot wait half a minute for a stalled job.
import { type Processor, Worker } from 'bullmq';
import { QUEUES, type QueueBackend } from '../../src/queues/index.ts';

export function quickWorker(
  backend: QueueBackend,
  handle: Processor,
  options: { maxStalledCount?: number } = {},
) {
  const quick = { ...QUEUES.extract.worker, lockDuration: 800, stalledInterval: 300, ...options };
  const worker = new Worker(
    'extract',
    handle,
    { ...quick, connection: backend.worker, prefix: 'rasid' },
    backend.factory as undefined,
  );
  worker.on('error', () => undefined);
  return worker;
}
