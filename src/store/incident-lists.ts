// Which incidents are wanted, in which order, and what they are counted by.
import type { Incident } from '../shared/schema/index.ts';

/** Of lists: one of them; left out or empty: any. */
export interface IncidentFilter {
  classes?: readonly string[] | undefined;
  types?: readonly string[] | undefined;
  /** Two-letter codes. */
  countries?: readonly string[] | undefined;
  /** In Arabic, as the gazetteer writes them. */
  governorates?: readonly string[] | undefined;
  statuses?: readonly string[] | undefined;
  states?: readonly string[] | undefined;
  /** On either side, taking or losing. */
  actors?: readonly string[] | undefined;
  placeId?: string | undefined;
  /** Independent ones. */
  sourcesAtLeast?: number | undefined;
  /** Told at any time from `from`, before `to`. */
  from?: Date | undefined;
  to?: Date | undefined;
  /** Words, as a reader types them. */
  text?: string | undefined;
}

/** What narrows down the ledger; nothing else of a filter does. */
export type HeldFilter = Pick<IncidentFilter, 'actors' | 'placeId' | 'countries' | 'governorates'>;

export const INCIDENT_ORDERS = ['updated', 'told'] as const;

export interface IncidentListing extends IncidentFilter {
  /**
   * Newest first, by the latest revision (the default) or by the latest report; or by `id`, which never changes, so
   * that a long walk meets each once, whatever is reported meanwhile.
   */
  order?: (typeof INCIDENT_ORDERS)[number] | 'id' | undefined;
  /** Only those behind this one in the order: keyset paging. */
  before?: { at: string; id: string } | undefined;
  limit: number;
}

/** What happened at one place, of one class: a mark on a map. */
export interface PlaceCount {
  placeId: string;
  /** In Arabic, as first written. */
  name: string;
  nameEn: string | null;
  governorate: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  /** ACLED geo_precision: 1 the place itself, 2 near it, 3 a region, to be drawn as an area and not as a point. */
  precision: number;
  class: Incident['class'];
  incidents: number;
  /** How many of them one side alone claims. */
  claimed: number;
  fatalities: number;
  lastToldAt: string;
}

export interface IncidentFacets {
  governorates: { country: string | null; governorate: string | null; incidents: number }[];
  /** Ids. */
  actors: { actor: string; incidents: number }[];
}
