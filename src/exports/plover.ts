// PLOVER’s JSON lines, one event a line, with the field names of its manual.
import { type Incident, type PlaceKind, tellingOf } from '../shared/schema/index.ts';
import { countryOf } from './countries.ts';
import { didHappen } from './did-happen.ts';
import type { ExportFormat } from './format.ts';
import type { Knowledge } from './knowledge.ts';
import { entitiesOf } from './plover/entities.ts';
import { ploverCodeOf, QUAD_CODES } from './plover/event-codes.ts';

export const plover: ExportFormat<Incident> = {
  mediaType: 'application/x-ndjson; charset=utf-8',
  extension: 'plover.jsonl',
  head: () => '',
  piece(incident, knows) {
    const record = didHappen(incident) ? recordOf(incident, knows) : null;
    return record && `${JSON.stringify(record)}\n`;
  },
  glue: '',
  tail: () => '',
};

function recordOf(incident: Incident, knows: Knowledge) {
  const code = ploverCodeOf(incident);
  if (code === null) return null;
  const { id, date, firstToldAt, fatalities, updatedAt, status, independentSources } = incident;
  const telling = tellingOf(incident);
  return {
    id,
    date: date ?? firstToldAt.slice(0, 10),
    ...entitiesOf(incident, code, knows),
    event: [code.event],
    mode: code.mode,
    context: code.context,
    quad_code: QUAD_CODES[code.event],
    ...(incident.place && { event_loc: locationOf(incident) }),
    event_text: [...new Set(telling.map(({ quote }) => quote))],
    ...(fatalities && { size: { dead: fatalities.lowest } }),
    link: id,
    ...(telling[0] && { cite_info: citeInfo(telling[0]) }),
    coder: 'Rasid',
    coded_date: updatedAt.slice(0, 10),
    coded_time: updatedAt.slice(11),
    comment: `status: ${status}; independent sources: ${independentSources}; ACLED sub-event type: ${incident.type}`,
  };
}

const citeInfo = ({ url, title, outlet }: Incident['sources'][number]) => ({
  corpus: 'Rasid',
  ...(url !== null && { url }),
  ...(title !== null && { title }),
  language: 'ar',
  publication: outlet,
  codebook: 'PLOVER, 2024-02',
});

function locationOf({ place, location }: Incident) {
  const country = countryOf(location?.country);
  return {
    extracted_place: place!.name,
    resolved_place: location?.nameEn ?? null,
    ...geonameOf(location?.placeId),
    lat: location?.latitude ?? null,
    lon: location?.longitude ?? null,
    province: location?.admin1En ?? null,
    country: country?.name ?? null,
    country_code: country?.iso3 ?? null,
    resolution: location ? resolutionOf(location.kind) : null,
  };
}

const geonameOf = (placeId: string | undefined) => {
  const id = /^geonames\/(\d+)$/.exec(placeId ?? '')?.[1];
  return id === undefined ? {} : { geonameid: Number(id) };
};

const RESOLUTIONS: Partial<Record<PlaceKind, number>> = {
  country: 1,
  governorate: 2,
  region: 2,
  front: 2,
  district: 3,
  countryside: 3,
  city: 4,
  town: 4,
  village: 4,
};

/** 1 country, 2 province, 3 district, 4 city, 5 within or beside one. */
const resolutionOf = (kind: PlaceKind): number => RESOLUTIONS[kind] ?? 5;
