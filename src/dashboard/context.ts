// What the board is given to look at. It writes nothing.
import type { Wording } from '../exports/index.ts';
import type { Queues } from '../queues/index.ts';
import type { Clock } from '../shared/clock.ts';
import type { Access, Feed, Settings } from '../shared/config.ts';
import type { Logger } from '../shared/logger.ts';
import type { Actor, PlaceChoice } from '../shared/schema/index.ts';
import type { AssessmentTable } from '../shared/severity/index.ts';
import type { Store } from '../store/store.ts';

/** Jobs by queue and state. */
export type QueueCounts = Record<string, Record<string, number>>;

/** The little that the board wants of the queues. */
export type QueuesView = Pick<Queues, 'counts' | 'bull' | 'oldestWaiting'>;

export interface BoardContext {
  readonly store: Store;
  readonly queues: QueuesView;
  /** As configured: interval and country of each. */
  readonly feeds: readonly Feed[];
  readonly actors: readonly Actor[];
  /** What severity and certainty are computed by. */
  readonly assessment: AssessmentTable;
  /** How exports word incidents. */
  readonly wording: Wording;
  /** Receivers that take web push: readers of the board may subscribe to them. */
  readonly pushReceivers: readonly string[];
  /** Who may use the board, as it stands now. */
  readonly access: () => Access;
  readonly settings: Pick<Settings, 'host' | 'port'>;
  /** The places of the gazetteer that a name can mean; without it no place can be put right here. */
  readonly resolvePlace?: (asked: string) => PlaceChoice[];
  readonly logger: Logger;
  readonly clock: Clock;
  readonly version?: string;
}
