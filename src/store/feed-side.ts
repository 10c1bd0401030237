// What the record can do for those who poll: what is known of each feed, and who may ask which host when.
import type { Delivery, HealthNotice, HostManners, Polling, Told } from '../shared/schema/index.ts';

/** What is known of a feed from polling it. Times are ISO instants. */
export interface FeedState {
  id: string;
  outlet: string;
  url: string;
  active: boolean;
  etag: string | null;
  lastModified: string | null;
  lastPolledAt: string | null;
  lastSuccessAt: string | null;
  /** When an item was last seen for the first time. */
  lastNewAt: string | null;
  failures: number;
  lastError: string | null;
  /** When it is asked next; null: at once. */
  nextPollAt: string | null;
  polling: Polling;
  /** What receivers know of its ill health; null where they were told of none, or that it is over. */
  told: Told | null;
}

/** What is to be told of the health of feeds, and what is told of each by then. */
export interface HealthDecision {
  notices: HealthNotice[];
  deliveries: Delivery[];
  /** By the feed’s id; feeds that are not among them stay as they are. */
  told: Map<string, Told | null>;
}

export interface PollOutcome {
  at: Date;
  /** undefined: keep what is known. */
  etag?: string | null;
  lastModified?: string | null;
  newItems: number;
  /** The error’s code and text; null after success. */
  error: string | null;
  /** What the poll taught, and when to ask again. */
  polling?: Polling;
  nextPollAt?: Date;
}

export interface FeedStore {
  /** Makes the configured feeds known and active, all others inactive. */
  sync(feeds: readonly { id: string; outlet: string; url: string }[]): Promise<void>;
  get(id: string): Promise<FeedState | undefined>;
  list(): Promise<FeedState[]>;
  /** Of those that are switched on: how many there are, and how often they have failed in a row, all together. */
  counts(): Promise<{ active: number; failures: number }>;
  recordPoll(id: string, outcome: PollOutcome): Promise<void>;
  /**
   * Active feeds that are due at `now`, the longest overdue first: each is held until `now + holdMs`, so that no
   * other process takes it and a lost poll comes round again.
   */
  claimDue(now: Date, holdMs: number, limit: number): Promise<{ id: string; url: string }[]>;
  /** Holds those that were claimed until `claimedUntil`, and that nobody has come back with since, until `until`. */
  hold(ids: readonly string[], claimedUntil: Date, until: Date): Promise<void>;
  /** Gives claimed feeds back: they are due at `now`. */
  release(ids: readonly string[], now: Date): Promise<void>;
  /** Puts the next poll off, with nothing learned. */
  postpone(id: string, until: Date): Promise<void>;
  /** Makes the feed due at once, but not within `restMs` of its last poll. */
  hurry(id: string, now: Date, restMs: number): Promise<void>;
  /** Notes what is left of a gap that is being read back. */
  recordGap(id: string, gap: Polling['gap']): Promise<void>;
  /**
   * One transaction, serial over all processes (advisory lock): hands `decide` all feeds, saves the notices and
   * deliveries it returns and what is told of each feed by then.
   */
  decideHealth(decide: (feeds: FeedState[]) => HealthDecision): Promise<Delivery[]>;
}

/** What one hub was asked to tell us of. Times are ISO instants. */
export interface Subscription {
  feedId: string;
  hub: string;
  topic: string;
  /** Part of the callback’s address. */
  token: string;
  /** The hub signs its notices with it. */
  secret: string;
  askedAt: string;
  /** Confirmed until then; null: not yet, or no more. */
  leaseUntil: string | null;
  denied: string | null;
}

export interface SubscriptionStore {
  /** Keeps what a hub is about to be asked, in place of what it was asked before. */
  ask(asked: Omit<Subscription, 'denied'>): Promise<void>;
  get(feedId: string): Promise<Subscription | undefined>;
  confirm(feedId: string, token: string, leaseUntil: Date): Promise<void>;
  deny(feedId: string, token: string, reason: string): Promise<void>;
  list(): Promise<Subscription[]>;
}

/** Leave to ask a host once, or how long to wait before asking for leave again. */
export type HostLeave = { lease: string } | { waitMs: number; because: 'gap' | 'connections' | 'circuit' };

/** Who may ask which host when, over all processes. */
export interface HostStore {
  enter(host: string, now: Date, manners: HostManners): Promise<HostLeave>;
  /** Keeps a lease that has not been given back; one that is counted as lost already stays lost. */
  renew(host: string, lease: string, until: Date): Promise<void>;
  /**
   * Ends a request. Passing failures in a row open the host’s circuit; any answer closes it.
   * @param openForMs how long the circuit stays open after so many failures in a row; 0 leaves it closed.
   */
  leave(
    host: string,
    lease: string,
    now: Date,
    outcome: { failed: boolean; openForMs: (failures: number) => number; notBefore?: Date | undefined },
  ): Promise<void>;
  list(): Promise<{ host: string; failures: number; openUntil: string | null }[]>;
}
