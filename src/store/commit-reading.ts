// Readings become record: events, incidents, revisions and the ledger of control change together or not at all. Over
// all processes one commits at a time, since two reports of one event must see each other; those of one process that
// wait for their turn go together, in one transaction.
import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { Correction, Incident } from '../shared/schema/index.ts';
import { isHidden, standing } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import { type Concerned, concerned, keysOf } from './concerned.ts';
import type { Database, Transaction } from './database.ts';
import { inTurn } from './in-turn.ts';
import { createKnownIncidents, type Knowledge } from './known-incidents.ts';
import { type Around, lookAround, type SpotKey } from './look-around.ts';
import { type Decided, saveConsolidations, touchedBy } from './save-consolidations.ts';
import { toSpots } from './spots.ts';
import type { IncidentStore, Reach, Reading } from './store.ts';
import { articles, events, incidentSources } from './tables.ts';
import { correctionArticles } from './tables-board.ts';
import { together, UNHURRIED_MS } from './together.ts';

/** Advisory lock of consolidation; any constant will do, as long as every process takes the same. */
const CONSOLIDATION = 7_245_002;
/** Nobody waits long behind so many, and more would cost each hardly less. */
const AT_ONCE = 100;

type Commit = IncidentStore['commitReading'];
type Changed = Awaited<ReturnType<Commit>>;
interface Asked {
  reading: Reading;
  reach: Reach;
  decide: Parameters<Commit>[2];
}

export function createCommitReading(db: Database): Commit {
  const nothing = together((readings: Reading[]) => commitNothing(db, readings), AT_ONCE, UNHURRIED_MS);
  const known = createKnownIncidents();
  const something = together(
    async (asked: Asked[], begun) => {
      const knowledge = known.begin();
      const changed = await inTurn(db, CONSOLIDATION, (tx) => commit(tx, asked, knowledge), begun);
      knowledge.keep();
      return changed;
    },
    AT_ONCE,
    UNHURRIED_MS,
  );
  return async (reading, reach, decide) => {
    if (reading.events.length === 0 && (await nothing(reading))) return [];
    return something({ reading, reach, decide });
  };
}

/**
 * Most articles tell of no event: where none was told before either, that is one statement and waits for nobody.
 * @returns of each whether that was so.
 */
async function commitNothing(db: Database, readings: readonly Reading[]): Promise<boolean[]> {
  const asked = readings.map(({ articleId: id, fingerprint, extractorVersion: version }) => ({
    id,
    fingerprint,
    version,
  }));
  const read = sql`jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as read(id text, fingerprint text, version text)`;
  const one = { one: sql`1` };
  const inOrder = db
    .select({ id: articles.id })
    .from(articles)
    .where(
      isAnyOf(
        articles.id,
        asked.map(({ id }) => id),
      ),
    )
    .orderBy(asc(articles.id))
    .for('update');
  const rows = await db
    .update(articles)
    .set({ stage: 'extracted', extractorVersion: sql`read.version` })
    .from(read)
    .where(
      and(
        inArray(articles.id, inOrder),
        sql`${articles.id} = read.id and ${articles.fingerprint} = read.fingerprint`,
        notExists(db.select(one).from(events).where(eq(events.articleId, articles.id))),
        notExists(
          db.select(one).from(correctionArticles).where(eq(correctionArticles.articleId, articles.id)),
        ),
        notExists(db.select(one).from(incidentSources).where(eq(incidentSources.articleId, articles.id))),
      ),
    )
    .returning({ id: articles.id });
  const done = new Set(rows.map(({ id }) => id));
  return readings.map(({ articleId }) => done.has(articleId));
}

/**
 * In rounds: all that are left look around, those that nothing of this round concerns are decided on and saved, the
 * others look again. So each sees all that came before it, and most need one round.
 */
async function commit(tx: Transaction, asked: readonly Asked[], known: Knowledge): Promise<Changed[]> {
  const changed = new Map<Asked, Changed>();
  let left = await current(tx, asked);
  while (left.length > 0) {
    const { decided, later } = await decideRound(lookAround(tx, known), left);
    await saveConsolidations(tx, [...decided.values()]);
    for (const [one, { decision }] of decided) changed.set(one, newsOf(decision.incidents));
    left = later;
  }
  return asked.map((one) => changed.get(one) ?? []);
}

/** Those whose article has still the text that was read; locked in one order, lest two lock each other out. */
async function current(tx: Transaction, asked: readonly Asked[]): Promise<Asked[]> {
  const ids = asked.map(({ reading }) => reading.articleId);
  const rows = await tx
    .select({ id: articles.id, fingerprint: articles.fingerprint })
    .from(articles)
    .where(isAnyOf(articles.id, ids))
    .orderBy(asc(articles.id))
    .for('update');
  const fingerprints = new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]));
  return asked.filter(({ reading }) => fingerprints.get(reading.articleId) === reading.fingerprint);
}

/** What this round has come to touch. */
interface Touched {
  incidents: Set<string>;
  keys: Set<string>;
}

async function decideRound(
  around: Around,
  asked: readonly Asked[],
): Promise<{ decided: Map<Asked, Decided>; later: Asked[] }> {
  const decided = new Map<Asked, Decided>();
  const now = inTurnOf(asked);
  const later = new Set(asked.filter((one) => !now.includes(one)));
  const touched: Touched = { incidents: new Set(), keys: new Set() };
  for (const [one, seen] of await seenBy(around, now)) {
    const { reading, decide } = one;
    if (isConcerned(seen, touched)) {
      later.add(one);
      continue;
    }
    if (!areApplied(seen.corrections, reading)) continue;
    const decision = decide(seen.incidents, seen.lines, seen.told, seen.corrections);
    const ids = touchedBy(decision);
    if (ids.some((id) => touched.incidents.has(id))) {
      later.add(one);
      continue;
    }
    decided.set(one, { reading, decision });
    for (const id of ids) touched.incidents.add(id);
    for (const spot of decision.incidents.flatMap(toSpots)) touched.keys.add(nameOf(spot));
  }
  return { decided, later: asked.filter((one) => later.has(one)) };
}

/** Who tells of an area that one before it tells of would have to look again anyway; so would the same article. */
function inTurnOf(asked: readonly Asked[]): Asked[] {
  const taken = new Set<string>();
  return asked.filter(({ reading }) => {
    const keys = [`article ${reading.articleId}`, ...reading.events.flatMap(keysOf).map(nameOf)];
    const isFree = keys.every((key) => !taken.has(key));
    for (const key of keys) taken.add(key);
    return isFree;
  });
}

const isConcerned = ({ incidents, keys }: Concerned, touched: Touched): boolean =>
  incidents.some(({ id }) => touched.incidents.has(id)) || keys.some((key) => touched.keys.has(nameOf(key)));

const nameOf = ({ class: kind, spot }: Pick<SpotKey, 'class' | 'spot'>): string => `${kind} ${spot}`;

/** A failure is thrown when all have ended: nothing is asked of a transaction that is over. */
async function seenBy(around: Around, asked: readonly Asked[]) {
  const looks = await Promise.allSettled(asked.map((one) => see(around, one)));
  return looks.map((look, at) => {
    if (look.status === 'rejected') throw look.reason;
    return [asked[at]!, look.value] as const;
  });
}

async function see(around: Around, { reading, reach }: Asked) {
  const found = await concerned(around, reading, reach);
  const ids = found.incidents.map(({ id }) => id);
  const [lines, told, corrections] = await Promise.all([
    around.lines(found.incidents.filter(({ control }) => control !== null).map(({ id }) => id)),
    around.told(ids),
    around.corrections([reading.articleId, ...articlesOf(found.incidents)]),
  ]);
  return { ...found, lines, told, corrections };
}

const articlesOf = (existing: readonly Incident[]): string[] =>
  existing.flatMap(({ sources }) => sources.map(({ articleId }) => articleId));

/** What an editor said while the article was being read is still to be done to it: the reading is refused. */
function areApplied(corrections: readonly Correction[], { articleId, corrections: applied = [] }: Reading) {
  const asked = standing(corrections).filter(({ reports }) =>
    reports.some((one) => one.articleId === articleId),
  );
  return asked.length === applied.length && asked.every(({ id }) => applied.includes(id));
}

const newsOf = (incidents: readonly Incident[]): Changed =>
  incidents.filter((incident) => !isHidden(incident)).map(({ id, revision }) => ({ id, revision }));
