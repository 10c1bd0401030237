// One reading becomes record: events, incidents, revisions and the ledger of control change together or not at
// all. Readings commit one after another over all processes: two reports of one event must see each other.
import { and, asc, eq, inArray, notExists, notInArray, sql } from 'drizzle-orm';
import type { ControlEntry, Correction, Incident } from '../shared/schema/index.ts';
import { isHidden, standing } from '../shared/schema/index.ts';
import { concerned } from './concerned.ts';
import { correctionsOf } from './corrections-of.ts';
import type { Database, Transaction } from './database.ts';
import { toIncidentRow } from './incident-row.ts';
import { toSpots } from './spots.ts';
import type { Consolidation, IncidentStore, Reading } from './store.ts';
import {
  articles,
  events,
  incidentRevisions,
  incidentSources,
  incidentSpots,
  incidents,
  ledger,
  notices,
} from './tables.ts';
import { correctionArticles } from './tables-board.ts';
import { addToTally, told } from './tallies.ts';

/** Advisory lock of consolidation; any constant will do, as long as every process takes the same. */
const CONSOLIDATION = 7_245_002;

export function createCommitReading(db: Database): IncidentStore['commitReading'] {
  return async (reading, reach, decide) => {
    if (reading.events.length === 0 && (await commitNothing(db, reading))) return [];
    return db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${CONSOLIDATION})`);
      if (!(await isCurrent(tx, reading))) return [];
      const existing = await concerned(tx, reading, reach);
      const ids = existing.map(({ id }) => id);
      const corrections = await correctionsOf(tx, [reading.articleId, ...articlesOf(existing)]);
      if (!areApplied(corrections, reading)) return [];
      const decision = decide(existing, await linesOf(tx, ids), await toldAmong(tx, ids), corrections);
      await saveEvents(tx, reading, decision.incidentOf);
      await saveIncidents(tx, decision);
      await tx
        .update(articles)
        .set({ stage: 'extracted', extractorVersion: reading.extractorVersion })
        .where(eq(articles.id, reading.articleId));
      return decision.incidents
        .filter((incident) => !isHidden(incident))
        .map(({ id, revision }) => ({ id, revision }));
    });
  };
}

/**
 * Most articles tell of no event: where none was told before either, that is one statement and waits for nobody.
 * @returns whether that was so.
 */
async function commitNothing(
  db: Database,
  { articleId, fingerprint, extractorVersion }: Reading,
): Promise<boolean> {
  const rows = await db
    .update(articles)
    .set({ stage: 'extracted', extractorVersion })
    .where(
      and(
        eq(articles.id, articleId),
        eq(articles.fingerprint, fingerprint),
        notExists(db.select({ one: sql`1` }).from(events).where(eq(events.articleId, articleId))),
        notExists(
          db
            .select({ one: sql`1` })
            .from(correctionArticles)
            .where(eq(correctionArticles.articleId, articleId)),
        ),
        notExists(
          db.select({ one: sql`1` }).from(incidentSources).where(eq(incidentSources.articleId, articleId)),
        ),
      ),
    )
    .returning({ id: articles.id });
  return rows.length > 0;
}

async function isCurrent(tx: Transaction, reading: Reading): Promise<boolean> {
  const [article] = await tx
    .select({ fingerprint: articles.fingerprint })
    .from(articles)
    .where(eq(articles.id, reading.articleId))
    .for('update');
  return article?.fingerprint === reading.fingerprint;
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

/** The ledger’s lines of these incidents, oldest first. */
async function linesOf(tx: Transaction, ids: readonly string[]): Promise<ControlEntry[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ data: ledger.data })
    .from(ledger)
    .where(inArray(ledger.incidentId, [...ids]))
    .orderBy(asc(ledger.since), asc(ledger.id));
  return rows.map(({ data }) => data);
}

/** Those of them that somebody was told of. */
async function toldAmong(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ id: notices.incidentId })
    .from(notices)
    .where(inArray(notices.incidentId, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

async function saveEvents(
  tx: Transaction,
  { articleId, extractorVersion, events: read }: Reading,
  incidentOf: Map<number, string>,
): Promise<void> {
  const before = await tx
    .delete(events)
    .where(eq(events.articleId, articleId))
    .returning({ passing: sql<boolean>`${events.data} ? 'passing'` });
  await addToTally(tx, 'events', told(read) - before.filter(({ passing }) => !passing).length);
  if (read.length === 0) return;
  await tx.insert(events).values(
    read.map((data, index) => ({
      articleId,
      index,
      incidentId: incidentOf.get(index) ?? null,
      extractorVersion,
      data,
    })),
  );
}

async function saveIncidents(
  tx: Transaction,
  { incidents: changed, ledger: entries }: Consolidation,
): Promise<void> {
  const ids = changed.map(({ id }) => id);
  for (const incident of changed) {
    const row = toIncidentRow(incident);
    await tx.insert(incidents).values(row).onConflictDoUpdate({ target: incidents.id, set: row });
  }
  if (ids.length > 0) {
    await tx
      .insert(incidentRevisions)
      .values(changed.map((data) => ({ incidentId: data.id, revision: data.revision, data })));
    await tx.delete(incidentSources).where(inArray(incidentSources.incidentId, ids));
    const sources = changed.flatMap(({ id, sources }) =>
      [...new Set(sources.map(({ articleId }) => articleId))].map((articleId) => ({
        articleId,
        incidentId: id,
      })),
    );
    if (sources.length > 0) await tx.insert(incidentSources).values(sources);
    await tx.delete(incidentSpots).where(inArray(incidentSpots.incidentId, ids));
    const spots = changed.flatMap(toSpots);
    if (spots.length > 0) await tx.insert(incidentSpots).values(spots);
  }
  await saveLedger(tx, ids, entries);
}

async function saveLedger(
  tx: Transaction,
  ids: readonly string[],
  entries: readonly ControlEntry[],
): Promise<void> {
  if (ids.length === 0 && entries.length === 0) return;
  const kept = entries.map(({ id }) => id);
  const dropped = await tx
    .delete(ledger)
    .where(and(inArray(ledger.incidentId, [...ids]), notInArray(ledger.id, kept)))
    .returning({ id: ledger.id });
  let added = 0;
  for (const data of entries) {
    const row = { id: data.id, placeId: data.placeId, since: data.since, incidentId: data.incidentId, data };
    const [saved] = await tx
      .insert(ledger)
      .values(row)
      .onConflictDoUpdate({ target: ledger.id, set: row })
      // Zero where no older row was replaced.
      .returning({ isNew: sql<boolean>`xmax = 0` });
    if (saved?.isNew) added += 1;
  }
  await addToTally(tx, 'ledger', added - dropped.length);
  await addToTally(tx, 'ledgerWrites', entries.length + dropped.length);
}
