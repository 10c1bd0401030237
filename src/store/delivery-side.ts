// What the record can do for telling: the ledger of deliveries, and what is known of each receiver.
import type {
  Content,
  Delivery,
  DeliveryKind,
  DeliveryState,
  DigestNotice,
  Notice,
  OutageNotice,
  ToldOutage,
} from '../shared/schema/index.ts';

/** A claimed delivery with what is needed to render and send it. */
export type ClaimedDelivery = Content & {
  /** The first delivery about the same to the same receiver that went out: what is edited, and the head of its thread. */
  first: Delivery | null;
  /** The last one that did. */
  previous: Delivery | null;
  /** How often an attempt at it ended without anybody knowing whether it went out. */
  doubts: number;
  /** The receiver’s ids of its parts that have gone out. */
  parts: string[];
};

/** A delivery of which nobody knows whether it went out. */
export interface Doubt {
  delivery: Delivery;
  first: Delivery | null;
  doubts: number;
  /** A later telling about the same has gone out, or may have. */
  overtaken: boolean;
}

/** An earlier telling to the same receiver that must have ended before a later one may go out. */
export interface Blocker {
  state: DeliveryState;
  dueAt: string;
  since: string;
}

/** A line of the ledger as people read it. */
export interface LedgerLine {
  delivery: Delivery;
  /** Of the delivery, or of the digest it is told in. */
  fate: DeliveryState;
  /** Since when it is in its state: ISO instant. */
  since: string;
  /** Incidents that it tells of: several in a digest, none where it tells of feeds or receivers. */
  incidentIds: string[];
}

export interface LedgerFilter {
  fate?: DeliveryState;
  receiver?: string;
  /** Only those that came into their state since. */
  since?: Date;
  /** Without those that are told within a digest. */
  carriers?: boolean;
  limit: number;
}

export interface Held {
  delivery: Delivery;
  notice: Notice;
}

/** What becomes of the deliveries that were held back for one receiver and group. */
export interface Folding {
  /** The digest and its delivery; null where fewer than two things are left to tell. */
  digest: { notice: DigestNotice; delivery: Delivery } | null;
  /** Told within the digest. */
  folded: string[];
  /** Told by itself after all, and as what. */
  released: { id: string; kind: DeliveryKind } | null;
  /** Nothing is left to tell of these. */
  superseded: string[];
}

export type Outcome =
  | { state: 'sent'; at: Date; providerMessageId: string | null }
  | { state: 'retry'; at: Date; dueAt: Date; error: string }
  | { state: 'dead'; at: Date; error: string }
  /** `dueAt`: when to look again whether it can be settled. */
  | { state: 'uncertain'; at: Date; error: string; dueAt?: Date };

export interface Resent {
  resent: Delivery[];
  /** With the reason why not. */
  refused: { id: string; because: string }[];
}

/** Deliveries of one receiver in one state. */
export interface Tally {
  receiver: string;
  state: DeliveryState;
  count: number;
  /** ISO instants of the one that came first, and of the one due first. */
  oldestAt: string;
  firstDueAt: string;
  /** Attempts beyond the first. */
  retries: number;
  /** When the last of them went out; null: none has. */
  lastSentAt: string | null;
}

export interface DeliveryStore {
  get(id: string): Promise<Delivery | undefined>;
  /** Newest first. */
  list(filter: { incidentId?: string; state?: DeliveryState; limit: number }): Promise<Delivery[]>;
  /** Newest first, each with the fate it shares. */
  lines(filter: LedgerFilter): Promise<LedgerLine[]>;
  /**
   * The earlier telling about the same to the same receiver that keeps this one waiting; one in doubt does so for
   * `doubtMs`. A telling within a digest waits and keeps waiting as the digest does.
   */
  blocker(id: string, now: Date, doubtMs: number): Promise<Blocker | undefined>;
  /**
   * pending | retry | uncertain → sending, if due at `now`: counts an attempt and holds it until `now + leaseMs`.
   * @param from the states it may be in; all three unless told.
   * @returns undefined where it is not due, already claimed or settled.
   */
  claim(
    id: string,
    now: Date,
    leaseMs: number,
    from?: readonly DeliveryState[],
  ): Promise<ClaimedDelivery | undefined>;
  /** Holds these longer, as far as they are still being sent. */
  renew(ids: readonly string[], until: Date): Promise<void>;
  /** Keeps the id of a part that the receiver has taken, so that the next attempt goes on behind it. */
  notePart(id: string, part: string): Promise<void>;
  /** sending → sent | retry | dead | uncertain; uncertain → sent. */
  settle(id: string, outcome: Outcome): Promise<void>;
  /** pending | retry → dead without an attempt. */
  bury(id: string, at: Date, error: string): Promise<void>;
  /** Deliveries due before `now` and not queued since `queuedBefore`, the forgotten ones first; marks them as queued now. */
  due(now: Date, queuedBefore: Date, limit: number): Promise<Delivery[]>;
  /** sending whose lease has run out, by `now` unless told → uncertain. Returns them. */
  expire(now: Date, endedBefore?: Date): Promise<Delivery[]>;
  /** undefined where it is not uncertain. */
  doubt(id: string): Promise<Doubt | undefined>;
  /** uncertain and due to be looked at. */
  inDoubt(now: Date, limit: number): Promise<Doubt[]>;
  /** Leaves these uncertain ones alone until then. */
  leaveInDoubt(ids: readonly string[], until: Date): Promise<void>;
  /** Receivers and groups for which something is held that is due. */
  foldable(now: Date): Promise<{ receiver: string; group: string }[]>;
  /**
   * One transaction, serial over all processes (advisory lock): hands `digestOf` everything that is held for this
   * receiver and group and that no earlier telling keeps waiting, and saves what it makes of it.
   * @returns what is to be sent now.
   */
  fold(
    receiver: string,
    group: string,
    now: Date,
    doubtMs: number,
    digestOf: (held: Held[]) => Folding,
  ): Promise<Delivery[]>;
  /**
   * dead | uncertain → pending, with its attempts counted anew; of one told in a digest, the digest. Refuses what
   * has gone out or is on its way, and what a later telling has made old.
   */
  resend(ids: readonly string[], now: Date): Promise<Resent>;
  /** uncertain → sent: somebody has seen it. @returns whether it was uncertain. */
  settleByHand(id: string, at: Date): Promise<boolean>;
  counts(): Promise<Record<DeliveryState, number>>;
  tallies(): Promise<Tally[]>;
  /** Seconds from publication (or first sight) to sending, of the latest deliveries: for the board and metrics. */
  latencies(limit: number): Promise<number[]>;
}

/** What is known of a receiver from sending to it. Times are ISO instants. */
export interface ReceiverState {
  name: string;
  pausedUntil: string | null;
  openUntil: string | null;
  failures: number;
  /** Of the first failure since something last went out; null: all is well. */
  failingSince: string | null;
  lastError: string | null;
  goneAt: string | null;
  told: ToldOutage | null;
  /** Deliveries that have not gone out: those that wait, and those that died since it fails. */
  waiting: number;
}

export type ReceiverLeave =
  | { may: true }
  | { gone: string }
  | { waitMs: number; because: 'pause' | 'circuit' | 'pace' };

export interface Failure {
  error: string;
  /** The receiver asks to be left alone until then. */
  pauseUntil?: Date | undefined;
  /** Counts towards opening the circuit. */
  counts: boolean;
  /** The receiver is no more. */
  gone?: boolean;
  /** For how long the circuit opens after so many failures in a row, ms; 0: not at all. */
  openForMs(failures: number): number;
}

export interface OutageDecision {
  notices: OutageNotice[];
  deliveries: Delivery[];
  /** By the receiver’s name; receivers that are not among them stay as they are. */
  told: Map<string, ToldOutage | null>;
}

export interface ReceiverStore {
  /**
   * Asks for leave to send one message, over all processes: not while it pauses, fails or is gone, nor sooner than
   * `perMs` after the last. While the circuit is half open, the one that gets leave keeps the others out for `trialMs`.
   */
  enter(name: string, now: Date, rules: { perMs: number; trialMs: number }): Promise<ReceiverLeave>;
  /** How many deliveries to it are due before this one. */
  ahead(name: string, delivery: Pick<Delivery, 'id' | 'dueAt'>): Promise<number>;
  /** Something has gone out. */
  reached(name: string): Promise<void>;
  failed(name: string, now: Date, failure: Failure): Promise<void>;
  /** Gives those that were gone another chance: at a start, and when something is sent again by hand. */
  revive(names?: readonly string[]): Promise<void>;
  list(): Promise<ReceiverState[]>;
  /** One transaction, serial over all processes: saves what `decide` makes of all receivers. @returns its deliveries. */
  decideOutages(decide: (receivers: ReceiverState[]) => OutageDecision): Promise<Delivery[]>;
}
