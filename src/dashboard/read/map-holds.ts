// Who holds what on a map. The ledger answers where and whose; class, type, status, sources and words narrow down what
// happened, not who holds the ground that it happened on.
import { type Holding, holdersAt } from '../../shared/control/index.ts';
import type { ControlEntry, Location } from '../../shared/schema/index.ts';
import type { IncidentFilter, Store } from '../../store/store.ts';

/** The latest changed. */
const MOST_HOLDINGS = 400;

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

type Asked = Pick<IncidentFilter, 'actors' | 'placeId' | 'countries' | 'governorates' | 'to'>;

/**
 * @param filter `to` is the time that is asked about, where it is past. Of an actor: the places of which it is said to
 * hold all or a part, or claims to, each with that line and no other’s.
 */
export async function readHolds(incidents: Store['incidents'], filter: Asked, now: Date): Promise<MapHold[]> {
  const at = filter.to && filter.to < now ? filter.to : now;
  const places = await incidents.placesHeld(at, MOST_HOLDINGS, filter);
  const told = holdersAt(await incidents.controlOf(places), at)
    .flatMap((holding) => lineFor(holding, filter.actors))
    .toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since));
  const where = await incidents.whereabouts(told.map(({ placeId }) => placeId));
  return told.flatMap((line) => {
    const location = where.get(line.placeId);
    return location && lies(location, filter) ? toHold(line, location) : [];
  });
}

/** Time alone changes them too: a line may bear a time to come. */
const KEPT_MS = 30_000;
const MOST_KEPT = 100;

/** @returns `readHolds`, which reads the same anew only once the ledger was written to. */
export function createHoldsReader(
  incidents: Store['incidents'],
  time: () => number = () => performance.now(),
): (filter: Asked, now: Date) => Promise<MapHold[]> {
  const kept = new Map<string, { holds: Promise<MapHold[]>; until: number }>();
  let version: number | undefined;
  return async (filter, now) => {
    const { actors, placeId, countries, governorates, to } = filter;
    if (to && to < now) return readHolds(incidents, filter, now);
    const written = await incidents.ledgerWrites();
    if (written !== version) kept.clear();
    version = written;
    const key = JSON.stringify([actors, placeId, countries, governorates]);
    const known = kept.get(key);
    if (known && time() < known.until) return known.holds;
    if (kept.size >= MOST_KEPT) kept.clear();
    const holds = readHolds(incidents, filter, now);
    kept.set(key, { holds, until: time() + KEPT_MS });
    holds.catch(() => kept.delete(key));
    return holds;
  };
}

/** The latest word on the place; of an actor, the latest that is its own. */
function lineFor({ holder, disputed, partly }: Holding, actors: Asked['actors']): ControlEntry[] {
  const words = [...(holder ? [holder] : []), ...disputed, ...partly];
  const latest = words.findLast(
    ({ holders }) => !actors?.length || actors.some((id) => holders.includes(id)),
  );
  return latest ? [latest] : [];
}

const lies = ({ country, admin1 }: Location, { countries, governorates }: Asked): boolean =>
  isAmong(country, countries) && isAmong(admin1, governorates);

const isAmong = (one: string | null, wanted: readonly string[] | undefined): boolean =>
  !wanted?.length || (one !== null && wanted.includes(one));

function toHold(line: ControlEntry, { latitude, longitude }: Location): MapHold[] {
  if (latitude === null || longitude === null) return [];
  const { placeId, placeName: name, nameEn, holders, status, since, incidentId } = line;
  return [{ placeId, name, nameEn, latitude, longitude, holders, status, since, incidentId }];
}
