// Both ends check what a job carries: a producer’s mistake shows where it is made, a foreign job where it is read.
import { z } from 'zod';
import { RasidError } from '../shared/errors.ts';
import { type Payload, QUEUES, type QueueName } from './registry.ts';

/** @throws RasidError JOB_INVALID naming the queue and the fault. */
export function parsePayload<Name extends QueueName>(name: Name, data: unknown): Payload<Name> {
  const parsed = QUEUES[name].payload.safeParse(data);
  if (parsed.success) return parsed.data as Payload<Name>;
  throw new RasidError('JOB_INVALID', `${name}: ${z.prettifyError(parsed.error)}`);
}

/** What the job is about, as a key without «:», which BullMQ keeps for itself. */
export function subjectOf<Name extends QueueName>(name: Name, payload: Payload<Name>): string {
  const subject = (QUEUES[name].subject as (payload: Payload<Name>) => string)(payload);
  return encodeURIComponent(subject);
}

/** @throws RasidError JOB_INVALID for ids that BullMQ refuses or takes for its own: «:», or a whole number. */
export function assertJobId(jobId: string): void {
  if (jobId.length > 0 && !jobId.includes(':') && !/^-?\d+$/.test(jobId)) return;
  throw new RasidError('JOB_INVALID', `"${jobId}" is no job id: it may be no number and hold no ":"`);
}
