// Incidents counted by place and by day, in one pass over columns, or over kinds where these know the answer.
import type { Incident } from '../../shared/schema/index.ts';
import type { IncidentFilter, PlaceCount } from '../incident-lists.ts';
import type { IncidentColumns } from './columns.ts';
import { asksKindsOnly, createMatch, eachBlock, eachKind, isNews, stands } from './matching.ts';

/** @param isShown see `createMatch`. */
export function countMatching(columns: IncidentColumns, filter: IncidentFilter, isShown = isNews): number {
  const { incidents } = columns.kinds.columns;
  let all = 0;
  if (asksKindsOnly(filter)) {
    eachKind(columns, filter, isShown, (kind) => {
      all += incidents[kind]!;
    });
  } else {
    eachBlock(columns.size, createMatch(columns, filter, isShown), (_rows, count) => {
      all += count;
    });
  }
  return all;
}

/** Figures of each place as written and class: its number is the place times that of classes, and the class. */
interface Tallies {
  /** Four figures of each, side by side: incidents, how many of them are claimed only, fatalities, last told at. */
  figures: Float64Array;
  /** Those that something fell to. */
  met: number[];
}

const FIGURES = 4;

export function countPlaces(columns: IncidentColumns, filter: IncidentFilter, limit: number): PlaceCount[] {
  const tallies = tally(columns, filter);
  const width = columns.class.values.length;
  const { placeNumbers } = columns;
  const groupOf = new Int32Array(columns.placeIds.values.length * width).fill(-1);
  const groups: Group[] = [];
  for (const key of tallies.met) {
    const place = placeNumbers[Math.floor(key / width)]!;
    if (place === -1) continue;
    const number = place * width + (key % width);
    const latest = tallies.figures[key * FIGURES + 3]!;
    if (groupOf[number] === -1) groupOf[number] = groups.push({ keys: [key], latest }) - 1;
    else join(groups[groupOf[number]!]!, key, latest);
  }
  // Only what is asked for is written out.
  return latestOf(groups, limit).map(({ keys }) =>
    keys.map((key) => toCount(columns, tallies, key)).reduce(joined),
  );
}

/** All that happened of one class at one place, however it is written. */
interface Group {
  keys: number[];
  latest: number;
}

function join(group: Group, key: number, latest: number): void {
  group.keys.push(key);
  group.latest = Math.max(group.latest, latest);
}

/** The latest first. Sorting them all takes longer than finding who is among them. */
function latestOf(groups: readonly Group[], limit: number): Group[] {
  const times = Float64Array.from(groups, ({ latest }) => latest).sort();
  const since = times[times.length - limit] ?? 0;
  return groups
    .filter(({ latest }) => latest >= since)
    .sort((a, b) => b.latest - a.latest)
    .slice(0, limit);
}

function tally(columns: IncidentColumns, filter: IncidentFilter): Tallies {
  const { rows } = columns;
  const of = columns.kinds.columns;
  const isClaimed = columns.status.of('claimed');
  const width = columns.class.values.length;
  const figures = new Float64Array(columns.places.values.length * width * FIGURES);
  const met: number[] = [];

  function add(kind: number, incidents: number, fatalities: number, lastToldAt: number): void {
    const key = of.place[kind]! * width + of.class[kind]!;
    const first = key * FIGURES;
    if (figures[first] === 0) met.push(key);
    figures[first]! += incidents;
    if (of.status[kind] === isClaimed) figures[first + 1]! += incidents;
    figures[first + 2]! += fatalities;
    if (lastToldAt > figures[first + 3]!) figures[first + 3] = lastToldAt;
  }

  if (asksKindsOnly(filter)) {
    const toldLast = columns.kinds.toldLast(rows.kind, rows.lastToldAt, columns.size);
    eachKind(columns, filter, stands, (kind) =>
      add(kind, of.incidents[kind]!, of.fatalities[kind]!, toldLast[kind]!),
    );
  } else {
    eachBlock(columns.size, createMatch(columns, filter, stands), (some, count) => {
      for (let at = 0; at < count; at++) {
        const row = some[at]!;
        add(rows.kind[row]!, 1, rows.fatalities[row]!, rows.lastToldAt[row]!);
      }
    });
  }
  return { figures, met };
}

function toCount(columns: IncidentColumns, { figures }: Tallies, key: number): PlaceCount {
  const [incidents, claimed, fatalities, lastToldAt] = figures.subarray(key * FIGURES, (key + 1) * FIGURES);
  const width = columns.class.values.length;
  // By name: taking an object apart and together again takes five times as long, and a map has thousands.
  const place = columns.places.at(Math.floor(key / width));
  return {
    placeId: place.placeId!,
    name: place.name!,
    nameEn: place.nameEn,
    governorate: place.governorate,
    country: place.country,
    latitude: place.latitude,
    longitude: place.longitude,
    precision: place.precision!,
    class: columns.class.at(key % width) as PlaceCount['class'],
    incidents: incidents!,
    claimed: claimed!,
    fatalities: fatalities!,
    lastToldAt: new Date(lastToldAt!).toISOString(),
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
  const { rows, days } = columns;
  const classOf = columns.kinds.columns.class;
  const width = columns.class.values.length;
  const counts = new Uint32Array(days.values.length * width);
  eachBlock(columns.size, createMatch(columns, filter, stands), (some, count) => {
    for (let at = 0; at < count; at++) {
      const row = some[at]!;
      counts[rows.day[row]! * width + classOf[rows.kind[row]!]!]! += 1;
    }
  });
  const met: DayCount[] = [];
  // Days of a long record are many, and those of a filter mostly few.
  for (const [key, incidents] of counts.entries())
    if (incidents > 0)
      met.push({
        day: days.at(Math.floor(key / width)),
        class: columns.class.at(key % width) as Incident['class'],
        incidents,
      });
  return met.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}
