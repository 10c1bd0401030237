// Incidents counted by place and by day, in one pass over columns.
import type { Incident } from '../../shared/schema/index.ts';
import type { IncidentFilter, PlaceCount } from '../incident-lists.ts';
import type { IncidentColumns } from './columns.ts';
import { createInterned } from './interned.ts';
import { createMatch, stands } from './matching.ts';

const DAY_MS = 86_400_000;
/** @param isShown see `createMatch`. */
export function countMatching(
  columns: IncidentColumns,
  filter: IncidentFilter,
  isShown?: (state: string) => boolean,
): number {
  const matches = createMatch(columns, filter, isShown);
  let count = 0;
  for (let row = 0; row < columns.size; row++) if (matches(row)) count += 1;
  return count;
}

interface Tally {
  place: number;
  class: number;
  incidents: number;
  claimed: number;
  fatalities: number;
  lastToldAt: number;
}

export function countPlaces(columns: IncidentColumns, filter: IncidentFilter, limit: number): PlaceCount[] {
  const ids = createInterned<string>(String);
  const width = columns.class.values.length;
  const groups = new Map<number, Group>();
  for (const one of tally(columns, filter)) {
    const { placeId } = columns.places.at(one.place);
    if (placeId === null) continue;
    const key = ids.of(placeId) * width + one.class;
    const known = groups.get(key);
    if (known) {
      known.tallies.push(one);
      known.latest = Math.max(known.latest, one.lastToldAt);
    } else groups.set(key, { tallies: [one], latest: one.lastToldAt });
  }
  // Only what is asked for is written out.
  return [...groups.values()]
    .sort((a, b) => b.latest - a.latest)
    .slice(0, limit)
    .map(({ tallies }) => tallies.map((one) => toCount(columns, one)).reduce(joined));
}

/** All that happened of one class at one place, however it is written. */
interface Group {
  tallies: Tally[];
  latest: number;
}

/** By place as written and class. */
function tally(columns: IncidentColumns, filter: IncidentFilter): Tally[] {
  const matches = createMatch(columns, filter, stands);
  const { rows, size } = columns;
  const claimed = columns.status.of('claimed');
  const width = columns.class.values.length;
  const found: Tally[] = [];
  const at = new Int32Array(columns.places.values.length * width).fill(-1);
  for (let row = 0; row < size; row++) {
    if (!matches(row)) continue;
    const key = rows.place[row]! * width + rows.class[row]!;
    if (at[key] === -1) at[key] = found.push(emptyTally(rows.place[row]!, rows.class[row]!)) - 1;
    const one = found[at[key]!]!;
    one.incidents += 1;
    if (rows.status[row] === claimed) one.claimed += 1;
    one.fatalities += rows.fatalities[row]!;
    if (rows.lastToldAt[row]! > one.lastToldAt) one.lastToldAt = rows.lastToldAt[row]!;
  }
  return found;
}

const emptyTally = (place: number, kind: number): Tally => ({
  place,
  class: kind,
  incidents: 0,
  claimed: 0,
  fatalities: 0,
  lastToldAt: 0,
});

function toCount(columns: IncidentColumns, one: Tally): PlaceCount {
  const { name, placeId, precision, ...rest } = columns.places.at(one.place);
  return {
    ...rest,
    placeId: placeId!,
    name: name!,
    precision: precision!,
    class: columns.class.at(one.class) as PlaceCount['class'],
    incidents: one.incidents,
    claimed: one.claimed,
    fatalities: one.fatalities,
    lastToldAt: new Date(one.lastToldAt).toISOString(),
  };
}

/** The same place, written in another way: of each thing said of it, the least one stands, as in the record. */
function joined(known: PlaceCount, other: PlaceCount): PlaceCount {
  const [, lastToldAt] = [known.lastToldAt, other.lastToldAt].sort();
  return {
    ...known,
    name: least(known.name, other.name)!,
    nameEn: least(known.nameEn, other.nameEn),
    governorate: least(known.governorate, other.governorate),
    country: least(known.country, other.country),
    latitude: least(known.latitude, other.latitude),
    longitude: least(known.longitude, other.longitude),
    precision: least(known.precision, other.precision)!,
    incidents: known.incidents + other.incidents,
    claimed: known.claimed + other.claimed,
    fatalities: known.fatalities + other.fatalities,
    lastToldAt: lastToldAt!,
  };
}

function least<Value extends string | number>(a: Value | null, b: Value | null): Value | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

export interface DayCount {
  day: string;
  class: Incident['class'];
  incidents: number;
}

export function countDays(columns: IncidentColumns, filter: IncidentFilter): DayCount[] {
  const matches = createMatch(columns, filter, stands);
  const { rows, size } = columns;
  const width = columns.class.values.length;
  const counts = new Map<number, number>();
  for (let row = 0; row < size; row++) {
    if (!matches(row)) continue;
    const key = Math.floor(rows.lastToldAt[row]! / DAY_MS) * width + rows.class[row]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([key, incidents]) => ({
      day: new Date(Math.floor(key / width) * DAY_MS).toISOString().slice(0, 10),
      class: columns.class.at(key % width) as Incident['class'],
      incidents,
    }));
}
