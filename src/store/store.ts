// What the record can do. The workers and the board know this interface; the files beside it fulfil it on
// PGlite and PostgreSQL alike. Every method is one transaction. Times are passed in, never taken.
import type {
  CodedEvent,
  ControlEntry,
  Correction,
  Delivery,
  Incident,
  Location,
  Notice,
  Silence,
} from '../shared/schema/index.ts';
import type { ArticleStore } from './article-side.ts';
import type { BoardKeyStore } from './board-keys.ts';
import type { CorrectionStore } from './correction-side.ts';
import type { DeliveryStore, ReceiverStore } from './delivery-side.ts';
import type { FeedStore, HostStore, SubscriptionStore } from './feed-side.ts';
import type { FlowStore } from './flow-side.ts';
import type {
  HeldFilter,
  IncidentFacets,
  IncidentFilter,
  IncidentListing,
  PlaceCount,
} from './incident-lists.ts';
import type { ProcessStore } from './processes.ts';
import type { PushSubscriptionStore } from './push-subscriptions.ts';
import type { QuarantineStore } from './quarantine-side.ts';
import type { ActorRecordStore, PlaceRecordStore } from './record-side.ts';

export type * from './article-side.ts';
export type * from './correction-side.ts';
export type * from './delivery-side.ts';
export type * from './feed-side.ts';
export type * from './flow-side.ts';
export * from './incident-lists.ts';
export type { ProcessState, ProcessStore, Pulse } from './processes.ts';
export type * from './quarantine-side.ts';
export type * from './record-side.ts';

export interface Store {
  readonly engine: 'embedded' | 'postgres';
  readonly feeds: FeedStore;
  readonly hosts: HostStore;
  readonly subscriptions: SubscriptionStore;
  readonly articles: ArticleStore;
  readonly incidents: IncidentStore;
  readonly places: PlaceRecordStore;
  readonly actors: ActorRecordStore;
  readonly deliveries: DeliveryStore;
  readonly receivers: ReceiverStore;
  readonly quarantine: QuarantineStore;
  readonly silences: SilenceStore;
  readonly corrections: CorrectionStore;
  readonly history: HistoryStore;
  readonly flow: FlowStore;
  readonly processes: ProcessStore;
  readonly pushSubscriptions: PushSubscriptionStore;
  readonly boardKeys: BoardKeyStore;
  /**
   * Makes due at `now` what a clock that was ahead has put off; where none was it changes nothing.
   * @returns whether one was: something was done, as it says, after `now`.
   */
  rewind(now: Date): Promise<boolean>;
  /** What each table takes on disk. */
  sizes(): Promise<TableSize[]>;
  /** Resolves when a trivial query answers; rejects otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface TableSize {
  table: string;
  /** With its indexes. */
  bytes: number;
}

/** What a pure consolidation decided; see incidents/consolidate. */
export interface Consolidation {
  /** New and revised incidents, each whole, with its new revision number. */
  incidents: Incident[];
  /** Incident of each event, by the event’s index; absent where the event makes no incident. */
  incidentOf: Map<number, string>;
  /** Ledger entries to insert or replace by id; entries of these incidents that are not among them are removed. */
  ledger: ControlEntry[];
}

export interface Reading {
  articleId: string;
  /** Fingerprint of the text that was read: a reading of an older text is refused. */
  fingerprint: string;
  extractorVersion: string;
  events: readonly CodedEvent[];
  /** Ids of the corrections that were done to the events: a reading that knows others than the record is refused. */
  corrections?: readonly string[];
  at: Date;
}

/** How far around a reading incidents may be touched by it. */
export interface Reach {
  /** Nothing that ended before is looked at. */
  from: Date;
  /** When the last of the reading’s events happened. */
  last: Date;
  /** Reports of one place that lie less than this apart hang together (ms). */
  chainMs: number;
  /** How far on in time reports of the same governorate count (ms). */
  aroundMs: number;
}

export interface IncidentStore {
  /**
   * One transaction, serial over all processes (advisory lock): replaces the article’s events, hands `decide` the
   * incidents that already hold this article as a source, those of the same classes within `reach`, the ledger’s lines
   * of both, the ids of those that somebody was told of, and what editors said of all their articles; saves what it decides (each revision kept), and moves the
   * article to `extracted`.
   * @returns the incidents that changed and are news; none where the article is gone, or its text or what editors say of it
   * has changed meanwhile.
   */
  commitReading(
    reading: Reading,
    reach: Reach,
    decide: (
      existing: Incident[],
      ledger: ControlEntry[],
      told: ReadonlySet<string>,
      corrections: Correction[],
    ) => Consolidation,
  ): Promise<{ id: string; revision: number }[]>;
  get(id: string, revision?: number): Promise<Incident | undefined>;
  revisions(id: string): Promise<Incident[]>;
  /** Ids of all that were merged into it, directly or through others. */
  mergedInto(id: string): Promise<string[]>;
  list(listing: IncidentListing): Promise<Incident[]>;
  count(filter: IncidentFilter): Promise<number>;
  /** By place and class, the latest told first; what has no place is left out. Retracted and merged ones do not count. */
  places(filter: IncidentFilter, limit: number): Promise<PlaceCount[]>;
  /** How many were told last on each day (YYYY-MM-DD, UTC) and of each class. */
  days(filter: IncidentFilter): Promise<{ day: string; class: Incident['class']; incidents: number }[]>;
  /** What there is to filter by, the most frequent first. */
  facets(): Promise<IncidentFacets>;
  events(articleId: string): Promise<CodedEvent[]>;
  /** The same of many, by article. */
  eventsOf(articleIds: readonly string[]): Promise<Map<string, CodedEvent[]>>;
  /** Which of these articles an incident tells that the filter leaves and whose id comes after this one. */
  toldBehind(articleIds: readonly string[], filter: IncidentFilter, incidentId: string): Promise<Set<string>>;
  /** Ids of the incidents that the article is a source of. */
  of(articleId: string): Promise<string[]>;
  /** Holders of a place over time, latest first; all places where no id is given. */
  control(placeId?: string, limit?: number): Promise<ControlEntry[]>;
  /** All lines of these places, latest first; of every place of the ledger where none are given. */
  controlOf(placeIds?: readonly string[]): Promise<ControlEntry[]>;
  /** Ids of the places whose ledger has the latest lines by then, the latest first; of these actors or places alone. */
  placesHeld(until: Date, limit: number, of?: HeldFilter): Promise<string[]>;
  /** How often lines of the ledger were written: where it is the same as before, so is the ledger. */
  ledgerWrites(): Promise<number>;
  /** Where places are, as the latest incident at each says; those that no incident knows are left out. */
  whereabouts(placeIds: readonly string[]): Promise<Map<string, Location>>;
  /** Every place of the ledger, as its latest line names it. */
  controlPlaces(): Promise<Pick<ControlEntry, 'placeId' | 'placeName' | 'nameEn' | 'within'>[]>;
  /** Incidents to be decided on, oldest first: with a revision that no decision has seen, or whose review is due. */
  undecided(updatedBefore: Date, limit: number): Promise<{ id: string; revision: number }[]>;
  /** What is told; what is only mentioned in passing does not count. */
  counts(): Promise<{ events: number; incidents: number; ledger: number }>;
  /**
   * One transaction, serial over all processes (advisory lock), the incident’s row locked: hands `decide` the latest
   * revision with what was told so far and what lies around it, saves what it returns and marks the revision as
   * decided. Saving is idempotent: a notice or delivery id that exists stays as it is, unless it was superseded;
   * deliveries in `supersede` that still wait become `superseded`.
   * @param around what to look up beside the incident; without it nothing is.
   */
  decideAlert(
    incidentId: string,
    decide: (told: ToldSoFar) => AlertDecision,
    around?: Surroundings,
  ): Promise<Delivery[]>;
  /** What a decision would be made from now; undefined where the incident is not known. Changes nothing. */
  toldSoFar(incidentId: string, around: Surroundings): Promise<ToldSoFar | undefined>;
}

/** What is looked up around an incident before it is decided on; null: nobody needs it. */
export interface Surroundings {
  now: Date;
  /** Active incidents that may inhibit it, told since. */
  nearby: { classes: Incident['class'][]; samePlace: boolean; since: Date } | null;
  /** Groups that were told since, and all that wait. */
  groupsSince: Date | null;
  /** Messages to these receivers since. */
  recent: { receivers: string[]; since: Date } | null;
}

export interface ToldSoFar {
  incident: Incident;
  /** Which revision each earlier notice showed, of this incident and those merged into it; oldest first. */
  notices: { notice: Notice; incident: Incident }[];
  /** Of this incident and those merged into it. One in a digest that is dead is dead. */
  deliveries: Delivery[];
  /** Where it is merged: what goes on in its place, with what was told of that and of all else merged into it. */
  heir: { id: string; deliveries: Delivery[] } | null;
  nearby: Incident[];
  /** Those in force. */
  silences: Silence[];
  /** When each group of a receiver is told next, and when it was last. */
  groups: { receiver: string; group: string; dueAt: string | null; lastAt: string | null }[];
  recent: { id: string; receiver: string; at: string }[];
}

export interface AlertDecision {
  notices: Notice[];
  deliveries: Delivery[];
  supersede: string[];
  /** When to decide again without a newer revision. */
  reviewAt?: string | null;
  /** Where others that wait are to be decided on again (null: everywhere), the first time this revision is. */
  reviewOthers?: { placeId: string | null } | null;
}

export interface SilenceStore {
  /** Whatever waits to be told is decided on again. */
  add(silence: Silence, now: Date): Promise<void>;
  /** The one that ends last first. @param filter.endingAfter null: those that have ended too. */
  list(filter: { endingAfter: Date | null; limit: number }): Promise<Silence[]>;
  /** Ends it now; what it muted is decided on again. @returns it as it stands; undefined where there is none. */
  expire(id: string, now: Date): Promise<Silence | undefined>;
}

export interface HistoryStore {
  /** Revisions of all incidents in the order of their making. @param page.after the last one of the page before. */
  revisions(page: {
    since: Date;
    after: Pick<Incident, 'id' | 'revision' | 'updatedAt'> | null;
    limit: number;
  }): Promise<Incident[]>;
  /** Deliveries that tell of incidents, in the order of their planning. */
  deliveries(page: {
    since: Date;
    after: Pick<Delivery, 'id' | 'createdAt'> | null;
    limit: number;
  }): Promise<Delivery[]>;
}
