// Which incidents a reading may touch, found by where and when: those that hold the article, those of the same places
// as far as their reports hang together in time, and those of the same governorates near by in time. What control of a
// place is news depends on all that was ever told of it; what an editor has brought together is found wherever it is.
import type { Incident } from '../shared/schema/index.ts';
import { classOf, isLabel, isNarrow, spotsOf } from '../shared/schema/index.ts';
import type { Around, Spot, SpotKey } from './look-around.ts';
import type { Reach, Reading } from './store.ts';

export interface Concerned {
  incidents: Incident[];
  /** What they were looked for under: an incident that comes to stand under one of these may be concerned as well. */
  keys: SpotKey[];
}

export async function concerned(around: Around, reading: Reading, reach: Reach): Promise<Concerned> {
  const own = await around.spotsOf(await around.holding(reading.articleId));
  const asked: SpotKey[] = [...own, ...reading.events.flatMap(keysOf)];
  const from = await beginOf(around, asked, reach);
  const along = await alongPlaces(around, asked, { ...reach, from }, lastOf(own, reach.last));
  const near = await around.spotsUnder(asked.filter(isArea), {
    from,
    until: new Date(along.last.getTime() + reach.aroundMs),
  });
  const places = (await around.spotsOf(idsOf(near.filter(isControl)))).filter(isPlace);
  const histories = await around.spotsUnder(places, null);
  const ids = idsOf([...own, ...along.spots, ...near, ...histories]);
  return {
    incidents: await around.incidents(ids),
    keys: [...asked, ...along.spots.filter(isPlace), ...places],
  };
}

const keysOf = (event: Reading['events'][number]): SpotKey[] =>
  spotsOf(event).map((spot) => ({ class: classOf(event.type), spot }));

const isPlace = ({ spot }: SpotKey): boolean => isNarrow(spot);
const isArea = (key: SpotKey): boolean => !isPlace(key);
/** Whenever it was. */
const isTimeless = (key: SpotKey): boolean => isControl(key) || isLabel(key.spot);
const isControl = (key: Pick<SpotKey, 'class'>): boolean => key.class === 'control';
const idsOf = (spots: readonly Spot[]): string[] => [...new Set(spots.map(({ incidentId }) => incidentId))];

const lastOf = (spots: readonly Spot[], last: Date): Date =>
  new Date(Math.max(last.getTime(), ...spots.map(({ until }) => until)));

/** What an editor has brought together with reports of long ago is seen with what lay around those. */
async function beginOf(around: Around, asked: readonly SpotKey[], { from, aroundMs }: Reach): Promise<Date> {
  const labelled = await around.spotsUnder(
    asked.filter(({ spot }) => isLabel(spot)),
    null,
  );
  const begins = labelled.map(({ since }) => since - aroundMs);
  return new Date(Math.min(from.getTime(), ...begins));
}

/** From place to place and on in time, until nothing more hangs on; no further back than the reach. */
async function alongPlaces(
  around: Around,
  asked: readonly SpotKey[],
  reach: Reach,
  begin: Date,
): Promise<{ spots: Spot[]; last: Date }> {
  const found = new Map<string, Spot[]>();
  let last = begin;
  let keys = asked.filter(isPlace);
  for (;;) {
    const window = { from: reach.from, until: new Date(last.getTime() + reach.chainMs) };
    const [held, near] = await Promise.all([
      around.spotsUnder(keys.filter(isTimeless), null),
      around.spotsUnder(
        keys.filter((key) => !isTimeless(key)),
        window,
      ),
    ]);
    const fresh = idsOf([...held, ...near]).filter((id) => !found.has(id));
    if (fresh.length === 0) return { spots: [...found.values()].flat(), last };
    const spots = await around.spotsOf(fresh);
    for (const id of fresh) found.set(id, []);
    for (const spot of spots) found.get(spot.incidentId)!.push(spot);
    keys = [...keys, ...spots.filter(isPlace)];
    last = lastOf(
      spots.filter((spot) => !isControl(spot)),
      last,
    );
  }
}
