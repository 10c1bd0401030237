// Incidents as columns in memory: what boards filter, order and count by, and nothing else. About 45 bytes an incident,
// and as much again for its id; a hundred thousand are gone through in two milliseconds.
import type { Incident } from '../../shared/schema/index.ts';
import { createInterned, type Interned } from './interned.ts';

/** What of an incident’s row is looked at. */
export interface IndexedIncident {
  id: string;
  state: Incident['state'];
  class: Incident['class'];
  type: Incident['type'] | null;
  status: Incident['status'];
  /** Ids; null in rows not yet filled. */
  actors: string[] | null;
  sources: number | null;
  fatalities: number | null;
  firstToldAt: string | null;
  lastToldAt: string;
  updatedAt: string;
  where: IndexedPlace;
}

export interface IndexedPlace {
  placeId: string | null;
  country: string | null;
  governorate: string | null;
  name: string | null;
  nameEn: string | null;
  latitude: number | null;
  longitude: number | null;
  precision: number | null;
}

export interface IncidentColumns {
  /** Rows, in the order in which they were first met: 0 to size - 1. */
  readonly size: number;
  readonly state: Interned<string>;
  readonly class: Interned<string>;
  readonly type: Interned<string>;
  readonly status: Interned<string>;
  /** Places as written: one of the gazetteer may be written in several ways. */
  readonly places: Interned<IndexedPlace>;
  readonly placeIds: Interned<string>;
  /** Of each in `places`, the number of its id; -1 where it has none. */
  readonly placeNumbers: readonly number[];
  /** Sets of actors. */
  readonly actors: Interned<readonly string[]>;
  /** One number of each row; grown as rows come, so ask anew after each `put`. */
  readonly rows: Rows;
  idOf(row: number): string;
  put(incident: IndexedIncident): void;
}

export type Rows = ReturnType<typeof allocate>;

const START = 1024;

const allocate = (length: number) => ({
  state: new Uint8Array(length),
  class: new Uint8Array(length),
  type: new Uint8Array(length),
  status: new Uint8Array(length),
  place: new Uint32Array(length),
  actors: new Uint32Array(length),
  sources: new Uint16Array(length),
  fatalities: new Uint32Array(length),
  /** Milliseconds since 1970. */
  firstToldAt: new Float64Array(length),
  lastToldAt: new Float64Array(length),
  updatedAt: new Float64Array(length),
});

export function createIncidentColumns(): IncidentColumns {
  const rowOf = new Map<string, number>();
  const ids: string[] = [];
  const columns = {
    state: createInterned<string>(String),
    class: createInterned<string>(String),
    type: createInterned<string>(String),
    status: createInterned<string>(String),
    places: createInterned<IndexedPlace>((place) => JSON.stringify(Object.values(place))),
    placeIds: createInterned<string>(String),
    actors: createInterned<readonly string[]>((set) => set.join(' ')),
  };
  const placeNumbers: number[] = [];
  let rows = allocate(START);

  function rowFor(id: string): number {
    const known = rowOf.get(id);
    if (known !== undefined) return known;
    const row = ids.push(id) - 1;
    rowOf.set(id, row);
    if (row === rows.state.length) rows = grown(rows);
    return row;
  }

  function placeFor(where: IndexedPlace): number {
    const place = columns.places.of(where);
    if (place === placeNumbers.length)
      placeNumbers.push(where.placeId === null ? -1 : columns.placeIds.of(where.placeId));
    return place;
  }

  return {
    ...columns,
    placeNumbers,
    get size() {
      return ids.length;
    },
    get rows() {
      return rows;
    },
    idOf: (row) => ids[row]!,
    put(incident) {
      const row = rowFor(incident.id);
      const lastToldAt = Date.parse(incident.lastToldAt);
      rows.state[row] = columns.state.of(incident.state);
      rows.class[row] = columns.class.of(incident.class);
      rows.type[row] = columns.type.of(incident.type ?? '');
      rows.status[row] = columns.status.of(incident.status);
      rows.place[row] = placeFor(incident.where);
      rows.actors[row] = columns.actors.of(incident.actors ?? []);
      rows.sources[row] = incident.sources ?? 0;
      rows.fatalities[row] = incident.fatalities ?? 0;
      rows.firstToldAt[row] = incident.firstToldAt ? Date.parse(incident.firstToldAt) : lastToldAt;
      rows.lastToldAt[row] = lastToldAt;
      rows.updatedAt[row] = Date.parse(incident.updatedAt);
    },
  };
}

/** Twice as long, with all that was in it. */
function grown(rows: Rows): Rows {
  const longer = allocate(rows.state.length * 2);
  for (const name of Object.keys(rows) as (keyof Rows)[]) longer[name].set(rows[name]);
  return longer;
}
