// Incidents as they were last read: what a reading is held against is mostly what the one before it was held against,
// and reading it again out of the record costs more than all the rest. A revision never changes, so who knows it need
// not ask for it. What a transaction reads is known to others once it is committed: a revision of one that failed is
// written again by another, and may say something else. Nor does a record that was replaced go by what was known of
// the one before it: each row says which transaction wrote it.
import type { Incident } from '../shared/schema/index.ts';

/** Bounds the memory: a report takes some seven kilobytes, with all that is remembered of it. */
const MOST_REPORTS = 5_000;
/** Ids are short. */
const MOST_TOLD = 50_000;

export interface Known {
  incident: Incident;
  /** The transaction that wrote the row, PostgreSQL’s `xmin`. */
  writer: string;
}

/** What one transaction knows. */
export interface Knowledge {
  get(id: string): Known | undefined;
  /** As it stands in the record; whoever is put was used, and is remembered the longer. */
  put(known: Known): void;
  /** Ids of incidents that somebody is known to have been told of; nobody takes that back. */
  told: Set<string>;
  /** The transaction is committed. */
  keep(): void;
}

export interface KnownIncidents {
  begin(): Knowledge;
}

export function createKnownIncidents(mostReports = MOST_REPORTS): KnownIncidents {
  // The latest used are the last.
  const known = new Map<string, Known>();
  const told = new Set<string>();
  let reports = 0;

  const forget = (id: string): void => {
    reports -= known.get(id)?.incident.sources.length ?? 0;
    known.delete(id);
  };
  const keep = (id: string, one: Known): void => {
    forget(id);
    known.set(id, one);
    reports += one.incident.sources.length;
  };

  return {
    begin: () => {
      const mine = new Map<string, Known>();
      return {
        get: (id) => mine.get(id) ?? known.get(id),
        put: (one) => void mine.set(one.incident.id, one),
        told,
        keep: () => {
          for (const [id, one] of mine) keep(id, one);
          for (const id of known.keys()) {
            if (reports <= mostReports) break;
            forget(id);
          }
          if (told.size > MOST_TOLD) told.clear();
        },
      };
    },
  };
}
