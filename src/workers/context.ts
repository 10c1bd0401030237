// What the workers are given: rooms as arguments, so that a worker can be run against any of them.
import type { Channel, Message } from '../alerts/index.ts';
import type { Extraction } from '../extraction/index.ts';
import type { Queues } from '../queues/index.ts';
import type { Clock } from '../shared/clock.ts';
import type { Config } from '../shared/config.ts';
import type { Logger } from '../shared/logger.ts';
import type { ExtractInput } from '../shared/schema/index.ts';
import type { ClaimedDelivery, Store } from '../store/store.ts';

export interface WorkerContext {
  readonly config: Config;
  readonly store: Store;
  readonly queues: Queues;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Reads one article, here or in a thread of its own. `now` stands in where the article has no date. */
export type Extractor = (article: ExtractInput, now: Date) => Extraction | Promise<Extraction>;

/** How one receiver is told: its channel, and what it is sent there: words, assessment, picture. */
export interface Telling {
  readonly channel: Channel;
  prepare(claimed: ClaimedDelivery, mark: Message['mark']): Promise<Message>;
}
