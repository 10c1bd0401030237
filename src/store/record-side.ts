// What the record can do for pages of places and actors.
import type { ControlEntry, Incident, Location } from '../shared/schema/index.ts';

export interface KnownPlace {
  placeId: string;
  /** In Arabic, as last written. */
  name: string;
  nameEn: string | null;
  within: string | null;
  /** null where only the ledger names it. */
  location: Location | null;
}

export interface PlaceRecordStore {
  /** undefined where nothing was ever told of it. */
  get(placeId: string): Promise<KnownPlace | undefined>;
}

/** Incidents of one class in which the two stood on opposite sides. */
export interface Opponent {
  actor: string;
  class: Incident['class'];
  incidents: number;
}

/** Whole places that changed hands within a month, each time counted. */
export interface TerritoryCount {
  /** YYYY-MM, UTC. */
  month: string;
  change: 'taken' | 'lost';
  /** Claimed or contested: nobody outside has confirmed it. */
  disputed: boolean;
  times: number;
}

export interface ActorRecordStore {
  /**
   * Whom it fought, the most often first. The sides stand in the incidents themselves, so that only the latest
   * `among` with more than one actor are looked at; what is denied, planned, or handed over without a fight is not.
   * @returns `among`: how many were looked at.
   */
  opponents(actor: string, among: number): Promise<{ opponents: Opponent[]; among: number }>;
  /** Without parts of places, and without what was lost again within a day. By month, the first one first. */
  territory(actor: string): Promise<TerritoryCount[]>;
  /** Lines of the ledger in which it takes or loses, latest first. */
  control(actor: string, limit: number): Promise<ControlEntry[]>;
}
