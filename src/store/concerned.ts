// Which incidents a reading may touch, found by where and when: those that hold the article, those of the same places
// as far as their reports hang together in time, and those of the same governorates near by in time. What control of a
// place is news depends on all that was ever told of it; what an editor has brought together is found wherever it is.
import { and, asc, eq, gte, inArray, lte, or, type SQL } from 'drizzle-orm';
import type { EventClass, Incident } from '../shared/schema/index.ts';
import { classOf, isLabel, isNarrow, spotsOf } from '../shared/schema/index.ts';
import type { Transaction } from './database.ts';
import type { Reach, Reading } from './store.ts';
import { incidentSources, incidentSpots, incidents } from './tables.ts';

type Spot = typeof incidentSpots.$inferSelect;
type Key = Pick<Spot, 'class' | 'spot'>;

export async function concerned(tx: Transaction, reading: Reading, reach: Reach): Promise<Incident[]> {
  const own = await spotsOfIncidents(tx, await holding(tx, reading.articleId));
  const asked: Key[] = [...own, ...reading.events.flatMap(keysOf)];
  const from = await beginOf(tx, asked, reach);
  const along = await alongPlaces(tx, asked, { ...reach, from }, lastOf(own, reach.last));
  const around = await findIds(tx, asked.filter(isArea), {
    from,
    until: new Date(along.last.getTime() + reach.aroundMs),
  });
  const places = await spotsOfIncidents(
    tx,
    around.filter(isControl).map(({ id }) => id),
  );
  const histories = await findSpots(tx, places.filter(isPlace), undefined);
  const found = idsOf([...own, ...along.spots, ...histories]);
  return load(tx, [...new Set([...found, ...around.map(({ id }) => id)])]);
}

const keysOf = (event: Reading['events'][number]): Key[] =>
  spotsOf(event).map((spot) => ({ class: classOf(event.type), spot }));

const isPlace = ({ spot }: Key): boolean => isNarrow(spot);
const isArea = (key: Key): boolean => !isPlace(key);
/** Whenever it was. */
const isTimeless = (key: Key): boolean => isControl(key) || isLabel(key.spot);
const isControl = (key: Pick<Key, 'class'>): boolean => key.class === 'control';
const idsOf = (spots: readonly Spot[]): string[] => [...new Set(spots.map(({ incidentId }) => incidentId))];

const lastOf = (spots: readonly Spot[], last: Date): Date =>
  new Date(Math.max(last.getTime(), ...spots.map(({ until }) => Date.parse(until))));

/** What an editor has brought together with reports of long ago is seen with what lay around those. */
async function beginOf(tx: Transaction, asked: readonly Key[], { from, aroundMs }: Reach): Promise<Date> {
  const labelled = await findSpots(
    tx,
    asked.filter(({ spot }) => isLabel(spot)),
    undefined,
  );
  const begins = labelled.map(({ since }) => Date.parse(since) - aroundMs);
  return new Date(Math.min(from.getTime(), ...begins));
}

/** From place to place and on in time, until nothing more hangs on; no further back than the reach. */
async function alongPlaces(
  tx: Transaction,
  asked: readonly Key[],
  reach: Reach,
  begin: Date,
): Promise<{ spots: Spot[]; last: Date }> {
  const found = new Map<string, Spot[]>();
  let last = begin;
  let keys = asked.filter(isPlace);
  for (;;) {
    const window = { from: reach.from, until: new Date(last.getTime() + reach.chainMs) };
    const held = await findSpots(tx, keys.filter(isTimeless), undefined);
    const near = await findSpots(
      tx,
      keys.filter((key) => !isTimeless(key)),
      window,
    );
    const fresh = idsOf([...held, ...near]).filter((id) => !found.has(id));
    if (fresh.length === 0) return { spots: [...found.values()].flat(), last };
    const spots = await spotsOfIncidents(tx, fresh);
    for (const id of fresh) found.set(id, []);
    for (const spot of spots) found.get(spot.incidentId)!.push(spot);
    keys = [...keys, ...spots.filter(isPlace)];
    last = lastOf(
      spots.filter((spot) => !isControl(spot)),
      last,
    );
  }
}

async function holding(tx: Transaction, articleId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: incidentSources.incidentId })
    .from(incidentSources)
    .where(eq(incidentSources.articleId, articleId));
  return rows.map(({ id }) => id);
}

interface Window {
  from: Date;
  until: Date;
}

/** Incidents alone, where nothing else of them is asked: a large governorate has many. */
const findIds = async (
  tx: Transaction,
  keys: readonly Key[],
  window: Window,
): Promise<{ id: string; class: EventClass }[]> =>
  keys.length === 0
    ? []
    : tx
        .selectDistinct({ id: incidentSpots.incidentId, class: incidentSpots.class })
        .from(incidentSpots)
        .where(under(keys, window));

/** Spots under these keys of incidents whose reports overlap the window; of all times where there is none. */
const findSpots = async (
  tx: Transaction,
  keys: readonly Key[],
  window: Window | undefined,
): Promise<Spot[]> => (keys.length === 0 ? [] : tx.select().from(incidentSpots).where(under(keys, window)));

function under(keys: readonly Key[], window: Window | undefined): SQL | undefined {
  const overlapping =
    window &&
    and(
      gte(incidentSpots.until, window.from.toISOString()),
      lte(incidentSpots.since, window.until.toISOString()),
    );
  return and(or(...byClass(keys)), overlapping);
}

function byClass(keys: readonly Key[]): (SQL | undefined)[] {
  const classes = new Map<EventClass, Set<string>>();
  for (const { class: kind, spot } of keys) classes.set(kind, (classes.get(kind) ?? new Set()).add(spot));
  return [...classes].map(([kind, spots]) =>
    and(eq(incidentSpots.class, kind), inArray(incidentSpots.spot, [...spots])),
  );
}

const spotsOfIncidents = async (tx: Transaction, ids: readonly string[]): Promise<Spot[]> =>
  ids.length === 0
    ? []
    : tx
        .select()
        .from(incidentSpots)
        .where(inArray(incidentSpots.incidentId, [...ids]));

async function load(tx: Transaction, ids: readonly string[]): Promise<Incident[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ data: incidents.data })
    .from(incidents)
    .where(inArray(incidents.id, [...ids]))
    .orderBy(asc(incidents.createdAt), asc(incidents.id));
  return rows.map(({ data }) => data);
}
