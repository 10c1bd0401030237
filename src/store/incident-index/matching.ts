// Which rows a filter wants: the same conditions as in incident-filter.ts, as one pass over columns. Whatever is said of
// a value is decided once for each different value, so that a row costs a few look-ups.
import { HIDDEN_STATES } from '../../shared/schema/index.ts';
import type { IncidentFilter } from '../incident-lists.ts';
import type { IncidentColumns, IndexedPlace } from './columns.ts';
import type { Interned } from './interned.ts';

/** Words are looked for in the record itself. */
export const answersInMemory = (filter: IncidentFilter): boolean => filter.text === undefined;

/** @returns whether a row is wanted. @param isShown which states count at all: those that are news, or fewer. */
export function createMatch(
  columns: IncidentColumns,
  filter: IncidentFilter,
  isShown = isNews,
): (row: number) => boolean {
  const { rows } = columns;
  const states = allowed(columns.state, (state) => isShown(state) && oneOf(filter.states)(state));
  const classes = allowed(columns.class, oneOf(filter.classes));
  const types = allowed(columns.type, oneOf(filter.types));
  const statuses = allowed(columns.status, oneOf(filter.statuses));
  const places = allowed(columns.places, placeWanted(filter));
  const actors = allowed(columns.actors, actorsWanted(filter.actors));
  const { sourcesAtLeast = 0 } = filter;
  const from = filter.from?.getTime() ?? Number.NEGATIVE_INFINITY;
  const to = filter.to?.getTime() ?? Number.POSITIVE_INFINITY;
  return (row) =>
    rows.lastToldAt[row]! >= from &&
    rows.firstToldAt[row]! < to &&
    places[rows.place[row]!] === 1 &&
    classes[rows.class[row]!] === 1 &&
    states[rows.state[row]!] === 1 &&
    statuses[rows.status[row]!] === 1 &&
    types[rows.type[row]!] === 1 &&
    actors[rows.actors[row]!] === 1 &&
    rows.sources[row]! >= sourcesAtLeast;
}

function allowed<Value>({ values }: Interned<Value>, isWanted: (value: Value) => boolean): Uint8Array {
  return Uint8Array.from(values, (value) => (isWanted(value) ? 1 : 0));
}

const isNews = (state: string): boolean => !HIDDEN_STATES.some((hidden) => hidden === state);

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

function placeWanted(filter: IncidentFilter): (place: IndexedPlace) => boolean {
  const { placeId } = filter;
  const country = oneOf(filter.countries);
  const governorate = oneOf(filter.governorates);
  return (place) =>
    (placeId === undefined || place.placeId === placeId) &&
    country(place.country) &&
    governorate(place.governorate);
}

function actorsWanted(wanted: readonly string[] | undefined): (set: readonly string[]) => boolean {
  if (!wanted || wanted.length === 0) return () => true;
  return (set) => wanted.some((actor) => set.includes(actor));
}
