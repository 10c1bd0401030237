// What a map shows: where incidents happened, by place and class, and who holds what at the end of the time asked for.
import type { Actor } from '../../shared/schema/index.ts';
import type { IncidentFilter, PlaceCount, Store } from '../../store/store.ts';
import { createActorName } from '../words/names.ts';
import { createHoldsReader, type MapHold } from './map-holds.ts';

/** Rows of the record, one for each place and class: the latest told. */
const MOST_ROWS = 1500;

/** Where it happened, all classes together. Without coordinates: known by name only. */
export interface MapMark extends Omit<PlaceCount, 'class' | 'incidents'> {
  /** Incidents by class. */
  classes: Partial<Record<PlaceCount['class'], number>>;
}

export interface MapAnswer {
  marks: MapMark[];
  holds: MapHold[];
  /** Whether there were more places than are drawn. */
  cut: boolean;
}

/** One for each record that is looked at: it keeps what was read of the ledger until that changes. */
export function createMapReader({
  incidents,
}: Pick<Store, 'incidents'>): (filter: IncidentFilter, now: Date) => Promise<MapAnswer> {
  const readHolds = createHoldsReader(incidents);
  return async (filter, now) => {
    const [rows, holds] = await Promise.all([incidents.places(filter, MOST_ROWS), readHolds(filter, now)]);
    return { marks: toMarks(rows), holds, cut: rows.length === MOST_ROWS };
  };
}

/** One mark for each place, the latest told first. */
function toMarks(rows: readonly PlaceCount[]): MapMark[] {
  const marks = new Map<string, MapMark>();
  for (const row of rows) {
    const mark = marks.get(row.placeId) ?? markAt(row);
    mark.classes[row.class] = row.incidents;
    mark.claimed += row.claimed;
    mark.fatalities += row.fatalities;
    marks.set(row.placeId, mark);
  }
  return [...marks.values()];
}

const markAt = (place: PlaceCount): MapMark => ({
  placeId: place.placeId,
  name: place.name,
  nameEn: place.nameEn,
  governorate: place.governorate,
  country: place.country,
  latitude: place.latitude,
  longitude: place.longitude,
  precision: place.precision,
  classes: {},
  claimed: 0,
  fatalities: 0,
  lastToldAt: place.lastToldAt,
});

export interface NamedMap extends MapAnswer {
  /** Names of all who hold something, by id. */
  actors: Record<string, { ar: string; en: string }>;
}

export function nameHolders(answer: MapAnswer, actors: readonly Actor[]): NamedMap {
  const [ar, en] = [createActorName(actors, 'ar'), createActorName(actors, 'en')];
  const ids = new Set(answer.holds.flatMap(({ holders }) => holders));
  return { ...answer, actors: Object.fromEntries([...ids].map((id) => [id, { ar: ar(id), en: en(id) }])) };
}
