// What readings that are committed together ask of the record, asked together: each question once for all of them.
import { asc, inArray, type SQL, sql } from 'drizzle-orm';
import type { ControlEntry, Correction, Incident } from '../shared/schema/index.ts';
import { correctionsOf } from './corrections-of.ts';
import type { Transaction } from './database.ts';
import { incidentSources, incidentSpots, incidents, ledger, notices } from './tables.ts';
import { together } from './together.ts';

/** When the first and the last of its reports say that it happened, in epoch milliseconds. */
export interface Spot extends SpotKey {
  incidentId: string;
  since: number;
  until: number;
}
export type SpotKey = Pick<typeof incidentSpots.$inferSelect, 'class' | 'spot'>;

/** Null: of all times. */
export type Window = { from: Date; until: Date } | null;

export interface Around {
  /** Ids of incidents that hold the article. */
  holding(articleId: string): Promise<string[]>;
  /** Spots under these keys, of incidents whose reports overlap the window. */
  spotsUnder(keys: readonly SpotKey[], window: Window): Promise<Spot[]>;
  spotsOf(incidentIds: readonly string[]): Promise<Spot[]>;
  /** The oldest first. */
  incidents(ids: readonly string[]): Promise<Incident[]>;
  /** The ledger’s lines of these incidents, oldest first. */
  lines(incidentIds: readonly string[]): Promise<ControlEntry[]>;
  /** Those of them that somebody was told of. */
  told(incidentIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** What editors said of these articles, oldest first. */
  corrections(articleIds: readonly string[]): Promise<Correction[]>;
}

/** Good for one transaction: what it answers stands as long as nothing is written. */
export function lookAround(tx: Transaction): Around {
  const inTurn = oneByOne();
  /** One query for the ids of all; each gets the rows that are its own, in the order of the query. */
  const byIds = <Row>(load: (ids: string[]) => Promise<Row[]>, idsOf: (row: Row) => readonly string[]) => {
    const ask = together(async (asked: (readonly string[])[]) => {
      const rows = await inTurn(() => load([...new Set(asked.flat())]));
      const places = placesById(rows, idsOf);
      return asked.map((ids) => {
        const own = new Set(ids.flatMap((id) => places.get(id) ?? []));
        return [...own].sort((a, b) => a - b).map((at) => rows[at]!);
      });
    }, ALL);
    return async (ids: readonly string[]): Promise<Row[]> => (ids.length === 0 ? [] : ask(ids));
  };

  const held = byIds(
    (ids) => tx.select().from(incidentSources).where(inArray(incidentSources.articleId, ids)),
    ({ articleId }) => [articleId],
  );
  const spotsUnder = together((asked: Asked[]) => inTurn(() => findSpots(tx, asked)), ALL);
  const whole = byIds(
    (ids) =>
      tx
        .select({ id: incidents.id, data: incidents.data })
        .from(incidents)
        .where(inArray(incidents.id, ids))
        .orderBy(asc(incidents.createdAt), asc(incidents.id)),
    ({ id }) => [id],
  );
  const lines = byIds(
    (ids) =>
      tx
        .select({ incidentId: ledger.incidentId, data: ledger.data })
        .from(ledger)
        .where(inArray(ledger.incidentId, ids))
        .orderBy(asc(ledger.since), asc(ledger.id)),
    ({ incidentId }) => [incidentId],
  );
  const told = byIds(
    (ids) =>
      tx.selectDistinct({ id: notices.incidentId }).from(notices).where(inArray(notices.incidentId, ids)),
    ({ id }) => [id],
  );

  return {
    holding: async (articleId) => (await held([articleId])).map(({ incidentId }) => incidentId),
    spotsUnder: async (keys, window) => (keys.length === 0 ? [] : spotsUnder({ keys, window })),
    spotsOf: byIds(
      (ids) => spotsOf(tx, ids),
      ({ incidentId }) => [incidentId],
    ),
    incidents: async (ids) => (await whole(ids)).map(({ data }) => data),
    lines: async (ids) => (await lines(ids)).map(({ data }) => data),
    told: async (ids) => new Set((await told(ids)).map(({ id }) => id)),
    corrections: byIds(
      (ids) => correctionsOf(tx, ids),
      ({ reports }) => reports.map(({ articleId }) => articleId),
    ),
  };
}

/** At which places of the list each id has its rows. */
function placesById<Row>(
  rows: readonly Row[],
  idsOf: (row: Row) => readonly string[],
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, row] of rows.entries())
    for (const id of idsOf(row)) {
      const known = places.get(id);
      if (known) known.push(at);
      else places.set(id, [at]);
    }
  return places;
}

const ALL = Number.POSITIVE_INFINITY;

const epochMs = (column: SQL): SQL => sql`(extract(epoch from ${column}) * 1000)::float8`;
/** Many thousands are read in an hour of much news: they come as they are used. */
const SPOT = sql`found.incident_id as "incidentId", found.class, found.spot,
  ${epochMs(sql`found.since`)} as since, ${epochMs(sql`found.until`)} as until`;

interface Asked {
  keys: readonly SpotKey[];
  window: Window;
}

async function findSpots(tx: Transaction, asked: readonly Asked[]): Promise<Spot[][]> {
  const keys = asked.flatMap(({ keys, window }, number) =>
    unlike(keys).map((key) => ({
      ...key,
      number,
      from: window?.from.toISOString() ?? '-infinity',
      until: window?.until.toISOString() ?? 'infinity',
    })),
  );
  const { rows } = (await tx.execute(sql`
    select asked.number, ${SPOT}
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
      as asked(number int, class text, spot text, "from" timestamptz, until timestamptz)
    join ${incidentSpots} found on found.spot = asked.spot and found.class = asked.class
      and found.until >= asked."from" and found.since <= asked.until`)) as unknown as {
    rows: (Spot & { number: number })[];
  };
  const answers: Spot[][] = asked.map(() => []);
  for (const row of rows) answers[row.number]!.push(row);
  return answers;
}

async function spotsOf(tx: Transaction, ids: readonly string[]): Promise<Spot[]> {
  const { rows } = (await tx.execute(sql`
    select ${SPOT} from ${incidentSpots} found
    where incident_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)) as unknown as {
    rows: Spot[];
  };
  return rows;
}

const unlike = (keys: readonly SpotKey[]): SpotKey[] => [
  ...new Map(keys.map(({ class: kind, spot }) => [`${kind} ${spot}`, { class: kind, spot }])).values(),
];

/** A session answers one question at a time. */
function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
