// The fixed words that the board needs; the compiler holds every language to the same keys.
import type { ControlEntry, DeliveryState, EventClass, EventStatus } from '../../shared/schema/index.ts';
import type { BoardWords } from './board-words.ts';
import type { CorrectionWords } from './correction-words.ts';
import type { FeedWords } from './feed-words.ts';
import type { PluralForms } from './language.ts';
import type { RecordWords } from './record-words.ts';

export interface Words {
  name: string;
  tagline: string;
  otherLanguage: string;
  live: string;
  paused: string;
  skip: string;
  incidents: string;
  noIncidents: string;
  noMatch: string;
  all: string;
  older: string;
  newest: string;
  filterBy: string;
  classes: Record<EventClass, string>;
  statuses: Record<EventStatus, string>;
  /** What a status means for who reads it. */
  statusMeanings: Record<EventStatus, string>;
  retracted: string;
  deniedBy: string;
  claimedBy: string;
  against: string;
  nameless: string;
  deaths: PluralForms;
  deathsRange: string;
  sources: PluralForms;
  reprints: PluralForms;
  /** Tellings beyond the first. */
  others: PluralForms;
  /** Beside a source that does not tell it. */
  inPassing: string;
  revision: string;
  /** Before severity and certainty with their reasons. */
  assessment: string;
  quotes: string;
  openArticle: string;
  approximate: string;
  region: string;
  control: string;
  controlStatuses: Record<ControlEntry['status'], string>;
  noControl: string;
  heldBy: string;
  /** Where it is only said. */
  saidHeldBy: string;
  nobody: string;
  takenFrom: string;
  since: string;
  feeds: string;
  noFeeds: string;
  feed: FeedWords;
  board: BoardWords;
  correction: CorrectionWords;
  record: RecordWords;
  queues: string;
  queueStates: Record<string, string>;
  queueNames: Record<string, string>;
  openQueues: string;
  /** Links in the footer: the JSON API, Prometheus’s page, the probe. */
  machineLinks: Record<'api' | 'metrics' | 'ready', string>;
  deliveries: string;
  deliveryStates: Record<DeliveryState, string>;
  /** Of a receiver that nothing reaches. */
  unreached: string;
  waitingDeliveries: PluralForms;
  uncertainAdvice: string;
  deadAdvice: string;
  latency: string;
  latencyOf: string;
  quarantine: string;
  quarantineEmpty: string;
  vitals: Record<'incidents' | 'articles' | 'unread' | 'sent' | 'latency' | 'trouble', string>;
  /** Web push: its button, and what keeps a browser from being told. */
  push: Record<'label' | 'refused' | 'unreachable' | 'insecure' | 'silent' | 'declined', string>;
  footer: string;
  newArrivals: string;
  unavailable: string;
  revisions: string;
  told: string;
  notTold: string;
  back: string;
  notFound: string;
}
