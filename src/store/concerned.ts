// Which incidents a reading may touch, found by where and when: those that hold the article, those of the same places
// as far as their reports hang together in time, and those of the same governorates near by in time. What control of a
// place is news depends on all that was ever told of it; what an editor has brought together is found wherever it is.
import type { Incident } from '../shared/schema/index.ts';
import { classOf, isLabel, isNarrow, spotsOf } from '../shared/schema/index.ts';
import type { Around, SpotKey } from './look-around.ts';
import { spanOf, toSpots } from './spots.ts';
import type { Reach, Reading } from './store.ts';

export interface Concerned {
  /** The oldest first. */
  incidents: Incident[];
  /** What they were looked for under: an incident that comes to stand under one of these may be concerned as well. */
  keys: SpotKey[];
}

export async function concerned(around: Around, reading: Reading, reach: Reach): Promise<Concerned> {
  const holding = await around.incidents(await around.holding(reading.articleId));
  const own = holding.filter((incident) => toSpots(incident).length > 0);
  const asked: SpotKey[] = [...own.flatMap(toSpots), ...reading.events.flatMap(keysOf)];
  const from = await beginOf(around, asked, reach);
  const along = await alongPlaces(around, asked, { ...reach, from }, lastOf(own, reach.last));
  const near = await around.incidents(
    await around.under(asked.filter(isArea), {
      from,
      until: new Date(along.last.getTime() + reach.aroundMs),
    }),
  );
  const places = near.filter(isControl).flatMap(toSpots).filter(isPlace);
  const histories = await around.incidents(await around.under(places, null));
  const incidents = new Set([...own, ...along.incidents, ...near, ...histories]);
  return {
    incidents: [...incidents].sort(byCreation),
    keys: [...asked, ...along.incidents.flatMap(toSpots).filter(isPlace), ...places],
  };
}

/** What an event is looked for under. */
export const keysOf = (event: Reading['events'][number]): SpotKey[] =>
  spotsOf(event).map((spot) => ({ class: classOf(event.type), spot }));

const isPlace = ({ spot }: SpotKey): boolean => isNarrow(spot);
const isArea = (key: SpotKey): boolean => !isPlace(key);
/** Whenever it was. */
const isTimeless = (key: SpotKey): boolean => isControl(key) || isLabel(key.spot);
const isControl = (key: Pick<SpotKey, 'class'>): boolean => key.class === 'control';

const byCreation = (a: Incident, b: Incident): number =>
  Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1);

const lastOf = (incidents: readonly Incident[], last: Date): Date =>
  new Date(Math.max(last.getTime(), ...incidents.map((incident) => spanOf(incident).until)));

/** What an editor has brought together with reports of long ago is seen with what lay around those. */
async function beginOf(around: Around, asked: readonly SpotKey[], { from, aroundMs }: Reach): Promise<Date> {
  const labels = asked.filter(({ spot }) => isLabel(spot));
  const labelled = await around.incidents(await around.under(labels, null));
  const begins = labelled.map((incident) => spanOf(incident).since - aroundMs);
  return new Date(Math.min(from.getTime(), ...begins));
}

/** From place to place and on in time, until nothing more hangs on; no further back than the reach. */
async function alongPlaces(
  around: Around,
  asked: readonly SpotKey[],
  reach: Reach,
  begin: Date,
): Promise<{ incidents: Incident[]; last: Date }> {
  const found = new Set<Incident>();
  let last = begin;
  let keys = asked.filter(isPlace);
  for (;;) {
    const window = { from: reach.from, until: new Date(last.getTime() + reach.chainMs) };
    const ids = await Promise.all([
      around.under(keys.filter(isTimeless), null),
      around.under(
        keys.filter((key) => !isTimeless(key)),
        window,
      ),
    ]);
    const fresh = (await around.incidents(ids.flat())).filter((incident) => !found.has(incident));
    if (fresh.length === 0) return { incidents: [...found], last };
    for (const incident of fresh) found.add(incident);
    keys = [...keys, ...fresh.flatMap(toSpots).filter(isPlace)];
    last = lastOf(
      fresh.filter((incident) => !isControl(incident)),
      last,
    );
  }
}
