// What there is to filter by, counted over columns.
import type { IncidentFacets } from '../incident-lists.ts';
import type { IncidentColumns } from './columns.ts';
import type { Interned } from './interned.ts';
import { eachKind, stands } from './matching.ts';

/** @param mostActors more names than this nobody looks through. */
export function countFacets(columns: IncidentColumns, mostActors: number): IncidentFacets {
  const { places, sets } = countValues(columns);
  const governorates = new Map<string, IncidentFacets['governorates'][number]>();
  for (const [{ country, governorate }, incidents] of met(columns.places, places)) {
    const key = JSON.stringify([country, governorate]);
    const known = governorates.get(key)?.incidents ?? 0;
    governorates.set(key, { country, governorate, incidents: known + incidents });
  }
  const actors = new Map<string, number>();
  for (const [set, incidents] of met(columns.actors, sets))
    for (const actor of set) actors.set(actor, (actors.get(actor) ?? 0) + incidents);
  return {
    governorates: [...governorates.values()].sort(byIncidents),
    actors: [...actors]
      .map(([actor, incidents]) => ({ actor, incidents }))
      .sort(byIncidents)
      .slice(0, mostActors),
  };
}

const byIncidents = (a: { incidents: number }, b: { incidents: number }): number => b.incidents - a.incidents;

/** How many incidents have each place and each set of actors, by its number. */
function countValues(columns: IncidentColumns) {
  const of = columns.kinds.columns;
  const places = new Uint32Array(columns.places.values.length);
  const sets = new Uint32Array(columns.actors.values.length);
  eachKind(columns, {}, stands, (kind) => {
    places[of.place[kind]!]! += of.incidents[kind]!;
    sets[of.actors[kind]!]! += of.incidents[kind]!;
  });
  return { places, sets };
}

/** Values that stand in at least one row, with how many. */
const met = <Value>({ values }: Interned<Value>, counts: Uint32Array): [Value, number][] =>
  values.flatMap((value, number) => (counts[number]! > 0 ? [[value, counts[number]!]] : []));
