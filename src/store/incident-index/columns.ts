// Incidents as columns in memory: what boards filter, order and count by, and nothing else. About 45 bytes an incident,
// and as much again for its id; a hundred thousand are gone through in a millisecond.
import type { Incident } from '../../shared/schema/index.ts';
import { createGrowing } from './growing.ts';
import { createInterned, type Interned } from './interned.ts';
import { createKinds, type Kinds } from './kinds.ts';

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
  /** In UTC, YYYY-MM-DD. */
  readonly days: Interned<string>;
  readonly kinds: Kinds;
  /** One number of each row; grown as rows come, so ask anew after each `put`. */
  readonly rows: Rows;
  idOf(row: number): string;
  put(incident: IndexedIncident): void;
}

export type Rows = ReturnType<typeof allocate>;

const allocate = (length: number) => ({
  kind: new Uint32Array(length),
  sources: new Uint16Array(length),
  fatalities: new Uint32Array(length),
  /** That it was told last, among `days`. */
  day: new Uint32Array(length),
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
    days: createInterned<string>(String),
  };
  const kinds = createKinds();
  const placeNumbers: number[] = [];
  const growing = createGrowing(allocate);

  function rowFor(id: string): number {
    const known = rowOf.get(id);
    if (known !== undefined) return known;
    ids.push(id);
    const row = growing.push();
    rowOf.set(id, row);
    return row;
  }

  function placeFor(where: IndexedPlace): number {
    const place = columns.places.of(where);
    if (place === placeNumbers.length)
      placeNumbers.push(where.placeId === null ? -1 : columns.placeIds.of(where.placeId));
    return place;
  }

  const kindOf = (incident: IndexedIncident): number =>
    kinds.of({
      place: placeFor(incident.where),
      actors: columns.actors.of(incident.actors ?? []),
      class: columns.class.of(incident.class),
      type: columns.type.of(incident.type ?? ''),
      state: columns.state.of(incident.state),
      status: columns.status.of(incident.status),
    });

  return {
    ...columns,
    kinds,
    placeNumbers,
    get size() {
      return growing.size;
    },
    get rows() {
      return growing.columns;
    },
    idOf: (row) => ids[row]!,
    put(incident) {
      const known = growing.size;
      const row = rowFor(incident.id);
      const rows = growing.columns;
      if (row < known) kinds.leave(rows.kind[row]!, rows.fatalities[row]!, rows.lastToldAt[row]!);
      const lastToldAt = Date.parse(incident.lastToldAt);
      rows.kind[row] = kindOf(incident);
      rows.sources[row] = incident.sources ?? 0;
      rows.fatalities[row] = incident.fatalities ?? 0;
      rows.day[row] = columns.days.of(new Date(lastToldAt).toISOString().slice(0, 10));
      rows.firstToldAt[row] = incident.firstToldAt ? Date.parse(incident.firstToldAt) : lastToldAt;
      rows.lastToldAt[row] = lastToldAt;
      rows.updatedAt[row] = Date.parse(incident.updatedAt);
      kinds.enter(rows.kind[row]!, rows.fatalities[row]!, lastToldAt);
    },
  };
}
