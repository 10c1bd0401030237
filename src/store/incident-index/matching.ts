// Which rows a filter wants: the same conditions as in incident-filter.ts, over columns. Whatever is said of a value is
// decided once for each different value, what is not asked is not looked at, and rows go through one condition after
// another, a block at a time: that is a nanosecond for each row and condition.
import { HIDDEN_STATES } from '../../shared/schema/index.ts';
import type { IncidentFilter } from '../incident-lists.ts';
import type { IncidentColumns, IndexedPlace } from './columns.ts';
import type { Interned } from './interned.ts';

/** Words are looked for in the record itself. */
export const answersInMemory = (filter: IncidentFilter): boolean => filter.text === undefined;

/** Rows that are looked at together; their numbers stay in the processor's cache. */
export const BLOCK = 4096;

/** Moves those of the first `count` rows that it keeps to the front. @returns how many it keeps. */
export type Keep = (rows: Uint32Array, count: number) => number;

/** @param isShown which states count at all: those that are news, or fewer. */
export function createMatch(columns: IncidentColumns, filter: IncidentFilter, isShown = isNews): Keep {
  const { rows } = columns;
  const { sourcesAtLeast = 0, from, to } = filter;
  // What leaves out most comes first.
  return allOf([
    from && atLeast(rows.lastToldAt, from.getTime()),
    to && before(rows.firstToldAt, to.getTime()),
    sourcesAtLeast > 0 && atLeast(rows.sources, sourcesAtLeast),
    ...alikeIn(columns, filter, isShown).map(({ of, flags }) => amongKinds(rows.kind, of, flags)),
  ]);
}

/** Hands over the kinds that a filter wants, whatever it asks of numbers and times. */
export function eachKind(
  columns: IncidentColumns,
  filter: IncidentFilter,
  isShown: (state: string) => boolean,
  take: (kind: number) => void,
): void {
  const { kinds } = columns;
  const match = allOf([
    atLeast(kinds.columns.incidents, 1),
    ...alikeIn(columns, filter, isShown).map(({ of, flags }) => among(of, flags)),
  ]);
  eachBlock(kinds.size, match, (some, count) => {
    for (let at = 0; at < count; at++) take(some[at]!);
  });
}

/** What is asked of what a kind has in common: for a column of kinds, 1 for each value that is wanted. */
interface Condition {
  of: Uint8Array | Uint32Array;
  flags: Uint8Array;
}

function alikeIn(
  columns: IncidentColumns,
  filter: IncidentFilter,
  isShown: (state: string) => boolean,
): Condition[] {
  const of = columns.kinds.columns;
  const isWanted = oneOf(filter.states);
  const asked: [Condition['of'], Uint8Array | null][] = [
    [of.place, allowed(columns.places, placeWanted(filter))],
    [of.actors, allowed(columns.actors, actorsWanted(filter.actors))],
    [of.class, allowed(columns.class, oneOf(filter.classes))],
    [of.type, allowed(columns.type, oneOf(filter.types))],
    [of.status, allowed(columns.status, oneOf(filter.statuses))],
    [of.state, allowed(columns.state, (state) => isShown(state) && isWanted(state))],
  ];
  return asked.flatMap(([of, flags]) => (flags ? [{ of, flags }] : []));
}

/** Whether nothing is asked of numbers and times: then kinds alone know the answer. */
export const asksKindsOnly = ({ from, to, sourcesAtLeast = 0 }: IncidentFilter): boolean =>
  !from && !to && sourcesAtLeast <= 0;

const allOf = (conditions: readonly (Keep | false | undefined)[]): Keep => {
  const asked = conditions.filter((condition): condition is Keep => typeof condition === 'function');
  return (some, count) => asked.reduce((kept, keep) => keep(some, kept), count);
};

/** Hands over all of the first `size` rows that match, in order, a block at a time: the first `count` of what it gives. */
export function eachBlock(size: number, match: Keep, take: (rows: Uint32Array, count: number) => void): void {
  const rows = new Uint32Array(BLOCK);
  for (let start = 0; start < size; start += BLOCK) {
    const count = Math.min(BLOCK, size - start);
    for (let at = 0; at < count; at++) rows[at] = start + at;
    take(rows, match(rows, count));
  }
}

// A loop for each condition: one loop that calls its condition takes two to three times as long.
export function atLeast(numbers: Float64Array | Uint32Array | Uint16Array, least: number): Keep {
  return (rows, count) => {
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const row = rows[at]!;
      rows[kept] = row;
      if (numbers[row]! >= least) kept++;
    }
    return kept;
  };
}

function before(times: Float64Array, to: number): Keep {
  return (rows, count) => {
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const row = rows[at]!;
      rows[kept] = row;
      if (times[row]! < to) kept++;
    }
    return kept;
  };
}

function among(values: Condition['of'], flags: Uint8Array): Keep {
  return (rows, count) => {
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const row = rows[at]!;
      rows[kept] = row;
      kept += flags[values[row]!]!;
    }
    return kept;
  };
}

function amongKinds(kinds: Uint32Array, values: Condition['of'], flags: Uint8Array): Keep {
  return (rows, count) => {
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const row = rows[at]!;
      rows[kept] = row;
      kept += flags[values[kinds[row]!]!]!;
    }
    return kept;
  };
}

/** By the number of a value, 1 where it is wanted; null where all are. */
function allowed<Value>(
  { values }: Interned<Value>,
  isWanted: ((value: Value) => boolean) | null,
): Uint8Array | null {
  if (isWanted === null) return null;
  const flags = Uint8Array.from(values, (value) => (isWanted(value) ? 1 : 0));
  return flags.includes(0) ? flags : null;
}

export const isNews = (state: string): boolean => !HIDDEN_STATES.some((hidden) => hidden === state);

/** Also of a place that somebody has long held; not what is only mentioned in passing. */
export const isTold = (state: string): boolean => state !== 'mentioned';

/** Of retracted and merged ones nothing is drawn. */
export const stands = (state: string): boolean => state === 'active';

/** A list that is left out or empty wants any. */
function oneOf(wanted: readonly string[] | undefined): (value: string | null) => boolean {
  if (!wanted || wanted.length === 0) return () => true;
  const set = new Set(wanted);
  return (value) => value !== null && set.has(value);
}

function placeWanted(filter: IncidentFilter): ((place: IndexedPlace) => boolean) | null {
  const { placeId, countries = [], governorates = [] } = filter;
  if (placeId === undefined && countries.length + governorates.length === 0) return null;
  const country = oneOf(countries);
  const governorate = oneOf(governorates);
  return (place) =>
    (placeId === undefined || place.placeId === placeId) &&
    country(place.country) &&
    governorate(place.governorate);
}

function actorsWanted(wanted: readonly string[] | undefined): ((set: readonly string[]) => boolean) | null {
  if (!wanted || wanted.length === 0) return null;
  return (set) => wanted.some((actor) => set.includes(actor));
}
