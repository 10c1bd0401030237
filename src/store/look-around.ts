// What readings that are committed together ask of the record, asked together: each question once for all of them.
import { asc, type SQL, sql } from 'drizzle-orm';
import type { ControlEntry, Correction, Incident } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import { correctionsOf } from './corrections-of.ts';
import type { Transaction } from './database.ts';
import type { Knowledge } from './known-incidents.ts';
import { incidentSources, incidentSpots, incidents, ledger, notices } from './tables.ts';
import { correctionArticles } from './tables-board.ts';
import { together } from './together.ts';

export type SpotKey = Pick<typeof incidentSpots.$inferSelect, 'class' | 'spot'>;

/** Null: of all times. */
export type Window = { from: Date; until: Date } | null;

export interface Around {
  /** Ids of incidents that hold the article. */
  holding(articleId: string): Promise<string[]>;
  /** Ids of incidents that stand under one of these keys and whose reports overlap the window. */
  under(keys: readonly SpotKey[], window: Window): Promise<string[]>;
  incidents(ids: readonly string[]): Promise<Incident[]>;
  /** The ledger’s lines of these incidents, oldest first. */
  lines(incidentIds: readonly string[]): Promise<ControlEntry[]>;
  /** Those of them that somebody was told of. */
  told(incidentIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** What editors said of these articles, oldest first. */
  corrections(articleIds: readonly string[]): Promise<Correction[]>;
}

/** Good for one transaction: what it answers stands as long as nothing is written. */
export function lookAround(tx: Transaction, known: Knowledge): Around {
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
    (ids) => tx.select().from(incidentSources).where(isAnyOf(incidentSources.articleId, ids)),
    ({ articleId }) => [articleId],
  );
  const under = together((asked: Asked[]) => inTurn(() => findUnder(tx, asked)), ALL);
  const met = new Map<string, Incident>();
  const meet = together(async (asked: (readonly string[])[]) => {
    const ids = [...new Set(asked.flat())].filter((id) => !met.has(id));
    for (const one of await inTurn(() => findIncidents(tx, ids, known))) met.set(one.id, one);
    return asked.map(() => undefined);
  }, ALL);
  const lines = byIds(
    (ids) =>
      tx
        .select({ incidentId: ledger.incidentId, data: ledger.data })
        .from(ledger)
        .where(isAnyOf(ledger.incidentId, ids))
        .orderBy(asc(ledger.since), asc(ledger.id)),
    ({ incidentId }) => [incidentId],
  );
  const told = byIds(
    (ids) => findTold(tx, ids, known),
    (id) => [id],
  );

  const corrections = byIds(
    (ids) => correctionsOf(tx, ids),
    ({ reports }) => reports.map(({ articleId }) => articleId),
  );
  let someCorrected: Promise<ReadonlySet<string> | undefined> | undefined;
  const corrected = () => {
    someCorrected ??= inTurn(() => findCorrected(tx));
    return someCorrected;
  };

  return {
    holding: async (articleId) => (await held([articleId])).map(({ incidentId }) => incidentId),
    under: async (keys, window) => (keys.length === 0 ? [] : under({ keys, window })),
    async incidents(ids) {
      if (ids.some((id) => !met.has(id))) await meet(ids);
      return [...new Set(ids)].flatMap((id) => met.get(id) ?? []);
    },
    lines: async (ids) => (await lines(ids)).map(({ data }) => data),
    told: async (ids) => new Set(await told(ids)),
    async corrections(articleIds) {
      const some = await corrected();
      return corrections(some ? articleIds.filter((id) => some.has(id)) : articleIds);
    },
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

/** The rows of a statement that answers with one value: many thousands are read in an hour of much news. */
async function found<Values>(tx: Transaction, statement: SQL): Promise<Values[]> {
  const { rows } = (await tx.execute(statement)) as unknown as { rows: { found: Values[] }[] };
  return rows[0]!.found;
}

interface Asked {
  keys: readonly SpotKey[];
  window: Window;
}

/** @returns of each ask the ids of the incidents. */
async function findUnder(tx: Transaction, asked: readonly Asked[]): Promise<string[][]> {
  const keys = asked.flatMap(({ keys, window }, number) =>
    unlike(keys).map((key) => ({
      ...key,
      number,
      from: window?.from.toISOString() ?? '-infinity',
      until: window?.until.toISOString() ?? 'infinity',
    })),
  );
  const answers = await found<{ number: number; ids: string[] }>(
    tx,
    sql`select coalesce(json_agg(one), '[]') as found from (
      select asked.number, array_agg(distinct found.incident_id) as ids
      from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
        as asked(number int, class text, spot text, "from" timestamptz, until timestamptz)
      join ${incidentSpots} found on found.spot = asked.spot and found.class = asked.class
        and found.until >= asked."from" and found.since <= asked.until
      group by asked.number) one`,
  );
  const byNumber = new Map(answers.map(({ number, ids }) => [number, ids]));
  return asked.map((_, number) => byNumber.get(number) ?? []);
}

/** Only those are read that are not known as they stand. */
async function findIncidents(
  tx: Transaction,
  ids: readonly string[],
  knowledge: Knowledge,
): Promise<Incident[]> {
  const asked = ids.map((id) => {
    const known = knowledge.get(id);
    return { id, revision: known?.incident.revision ?? 0, writer: known?.writer ?? '' };
  });
  const rows = await found<[id: string, writer: string, incident: Incident | null]>(
    tx,
    sql`select coalesce(json_agg(json_build_array(found.id, found.xmin::text,
        case when found.revision = asked.revision and found.xmin::text = asked.writer then null else found.data end
      )), '[]') as found
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(id text, revision int, writer text)
      join ${incidents} found on found.id = asked.id`,
  );
  return rows.map(([id, writer, changed]) => {
    const incident = changed ?? knowledge.get(id)!.incident;
    knowledge.put({ incident, writer });
    return incident;
  });
}

/** From so many on it is asked which of the articles at hand are among them. */
const FEW_CORRECTED = 1000;

/** @returns the articles that editors said something of, where they are few, as in most records. */
async function findCorrected(tx: Transaction): Promise<ReadonlySet<string> | undefined> {
  const rows = await tx
    .select({ articleId: correctionArticles.articleId })
    .from(correctionArticles)
    .limit(FEW_CORRECTED + 1);
  return rows.length > FEW_CORRECTED ? undefined : new Set(rows.map(({ articleId }) => articleId));
}

async function findTold(tx: Transaction, ids: readonly string[], { told }: Knowledge): Promise<string[]> {
  const unsure = ids.filter((id) => !told.has(id));
  if (unsure.length > 0) {
    const rows = await tx
      .selectDistinct({ id: notices.incidentId })
      .from(notices)
      .where(isAnyOf(notices.incidentId, unsure));
    for (const { id } of rows) told.add(id);
  }
  return ids.filter((id) => told.has(id));
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
