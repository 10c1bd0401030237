// What a role is given to start with, and what every role may ask of the process it runs in.

import type { QueueName } from '../queues/index.ts';
import type { Settings } from '../shared/config.ts';
import type { Engine } from '../store/index.ts';
import type { Telling, WorkerContext } from '../workers/context.ts';
import type { Work } from '../workers/run-job.ts';
import type { Lasting } from './lasting.ts';

export interface RoleParts {
  settings: Settings;
  context: WorkerContext;
  engine: Engine;
  /** What outlives this configuration. */
  lasting: Lasting;
  /** How each receiver is told, by its name. */
  tellings: ReadonlyMap<string, Telling>;
  /** Starts a worker on a queue once every role is ready. */
  work<Name extends QueueName>(name: Name, work: Work<Name>): void;
  /** What the workers need to the end is closed after them. */
  closingLast(close: () => Promise<unknown>): void;
  /** What is to be closed when this configuration ends, the latest first. */
  closing(close: () => Promise<unknown>): void;
}

/** @returns where people can see it, of a role that is looked at. */
export type StartRole = (parts: RoleParts) => Promise<string | undefined>;
