// An incident as a row: whole, and what it is searched by beside it.

import type { Incident } from '../shared/schema/index.ts';
import { searchForms } from '../shared/search/index.ts';
import type { incidents } from './tables.ts';

export type IncidentRow = typeof incidents.$inferInsert;

export function toIncidentRow(data: Incident): IncidentRow {
  const { id, revision, state, class: kind, status, location, lastToldAt, createdAt, updatedAt } = data;
  return {
    id,
    revision,
    state,
    class: kind,
    status,
    country: location?.country ?? null,
    placeId: location?.placeId ?? null,
    lastToldAt,
    createdAt,
    updatedAt,
    data,
    ...searchedBy(data),
  };
}

/** The columns that came later than the first records: filled for old rows when a record is opened. */
export function searchedBy(incident: Incident) {
  const { type, location, place, firstToldAt, independentSources, fatalities } = incident;
  return {
    type,
    governorate: location?.admin1 ?? null,
    actors: actorsOf(incident),
    sources: independentSources,
    firstToldAt,
    latitude: location?.latitude ?? null,
    longitude: location?.longitude ?? null,
    precision: location?.precision ?? null,
    placeName: place?.name ?? null,
    placeNameEn: location?.nameEn ?? null,
    fatalities: fatalities?.highest ?? null,
    search: searchForms(textsOf(incident)),
  };
}

const actorsOf = ({ sides, control }: Incident): string[] => [
  ...new Set([...sides.flat(), ...(control ? [...control.to, ...control.from] : [])]),
];

const textsOf = (incident: Incident): (string | null | undefined)[] => {
  const { place, location, sources } = incident;
  const places = [place?.name, place?.within, location?.nameEn, location?.admin1, location?.admin1En];
  const said = sources.flatMap(({ title, quote, outlet }) => [title, quote, outlet]);
  return [...places, ...actorsOf(incident), ...said];
};
