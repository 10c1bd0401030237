// What a map shows: where incidents happened, by place and class, and who holds what at the end of the time asked for.
import { type Holding, holdersAt } from '../../shared/control/index.ts';
import type { Actor, Location } from '../../shared/schema/index.ts';
import type { IncidentFilter, PlaceCount, Store } from '../../store/store.ts';
import { createActorName } from '../words/names.ts';

/** Rows of the record, one for each place and class: the latest told. */
const MOST_ROWS = 1500;
const MOST_HOLDINGS = 400;

export interface MapMark {
  placeId: string;
  name: string;
  nameEn: string | null;
  governorate: string | null;
  country: string | null;
  /** Both null: known by name only. */
  latitude: number | null;
  longitude: number | null;
  /** ACLED geo_precision: 1 the place itself, 2 near it, 3 a region, to be drawn as an area and not as a point. */
  precision: number;
  /** Incidents by class. */
  classes: Partial<Record<PlaceCount['class'], number>>;
  claimed: number;
  fatalities: number;
  lastToldAt: string;
}

export interface MapHold {
  placeId: string;
  name: string;
  nameEn: string | null;
  latitude: number;
  longitude: number;
  /** Ids of actors. */
  holders: string[];
  /** `claimed` and `contested` are nobody’s hold yet. */
  status: string;
  since: string;
  incidentId: string;
}

export interface MapAnswer {
  marks: MapMark[];
  holds: MapHold[];
  /** Whether there were more places than are drawn. */
  cut: boolean;
}

export async function readMap({ incidents }: Store, filter: IncidentFilter, now: Date): Promise<MapAnswer> {
  const at = filter.to && filter.to < now ? filter.to : now;
  const [rows, held] = await Promise.all([
    incidents.places(filter, MOST_ROWS),
    incidents.placesHeld(at, MOST_HOLDINGS),
  ]);
  const lines = await incidents.controlOf(held);
  const countries = new Set(filter.countries);
  const holdings = holdersAt(lines, at)
    .toSorted((a, b) => Date.parse(latestOf(b).since) - Date.parse(latestOf(a).since))
    .slice(0, MOST_HOLDINGS);
  const where = await incidents.whereabouts(holdings.map(({ placeId }) => placeId));
  const holds = holdings.flatMap((holding) => {
    const location = where.get(holding.placeId);
    if (!location || (countries.size > 0 && !countries.has(location.country ?? ''))) return [];
    return toHold(holding, location);
  });
  return { marks: toMarks(rows), holds, cut: rows.length === MOST_ROWS };
}

const latestOf = ({ holder, disputed, partly }: Holding) => [...disputed, ...partly].at(-1) ?? holder!;

function toHold(holding: Holding, { latitude, longitude }: Location): MapHold[] {
  if (latitude === null || longitude === null) return [];
  const { holders, status, since, incidentId } = latestOf(holding);
  const { placeId, placeName: name, nameEn } = holding;
  return [{ placeId, name, nameEn, latitude, longitude, holders, status, since, incidentId }];
}

/** One mark for each place, the latest told first. */
function toMarks(rows: readonly PlaceCount[]): MapMark[] {
  const marks = new Map<string, MapMark>();
  for (const { class: kind, incidents, claimed, fatalities, ...place } of rows) {
    const mark = marks.get(place.placeId) ?? { ...place, classes: {}, claimed: 0, fatalities: 0 };
    mark.classes[kind] = incidents;
    mark.claimed += claimed;
    mark.fatalities += fatalities;
    marks.set(place.placeId, mark);
  }
  return [...marks.values()];
}

export interface NamedMap extends MapAnswer {
  /** Names of all who hold something, by id. */
  actors: Record<string, { ar: string; en: string }>;
}

export function nameHolders(answer: MapAnswer, actors: readonly Actor[]): NamedMap {
  const [ar, en] = [createActorName(actors, 'ar'), createActorName(actors, 'en')];
  const ids = new Set(answer.holds.flatMap(({ holders }) => holders));
  return { ...answer, actors: Object.fromEntries([...ids].map((id) => [id, { ar: ar(id), en: en(id) }])) };
}
