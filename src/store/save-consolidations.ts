// Decisions of readings become rows: of many readings in as many statements as of one. No two of them may touch the
// same incident.
import { and, getTableColumns, not, type SQL, sql } from 'drizzle-orm';
import type { ControlEntry, Incident } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import type { Transaction } from './database.ts';
import { toIncidentRow } from './incident-row.ts';
import { insertRows } from './insert-rows.ts';
import { toSpots } from './spots.ts';
import type { Consolidation, Reading } from './store.ts';
import {
  articles,
  events,
  incidentRevisions,
  incidentSources,
  incidentSpots,
  incidents,
  ledger,
} from './tables.ts';
import { addToTally, told } from './tallies.ts';

export interface Decided {
  reading: Reading;
  decision: Consolidation;
}

export async function saveConsolidations(tx: Transaction, decided: readonly Decided[]): Promise<void> {
  if (decided.length === 0) return;
  await saveEvents(tx, decided);
  const changed = decided.flatMap(({ decision }) => decision.incidents);
  await saveIncidents(tx, changed);
  await saveLedger(
    tx,
    changed.map(({ id }) => id),
    decided.flatMap(({ decision }) => decision.ledger),
  );
  await markExtracted(
    tx,
    decided.map(({ reading }) => reading),
  );
}

/** What says that one decision was about: ids of its incidents, changed or with another line of the ledger. */
export const touchedBy = ({ incidents: changed, ledger: lines }: Consolidation): string[] => [
  ...changed.map(({ id }) => id),
  ...lines.map(({ incidentId }) => incidentId),
];

async function saveEvents(tx: Transaction, decided: readonly Decided[]): Promise<void> {
  const before = await tx
    .delete(events)
    .where(
      isAnyOf(
        events.articleId,
        decided.map(({ reading }) => reading.articleId),
      ),
    )
    .returning({ passing: sql<boolean>`${events.data} ? 'passing'` });
  const read = decided.flatMap(({ reading }) => reading.events);
  await addToTally(tx, 'events', told(read) - before.filter(({ passing }) => !passing).length);
  if (read.length === 0) return;
  await insertRows(
    tx,
    events,
    decided.flatMap(({ reading: { articleId, extractorVersion, events: some }, decision }) =>
      some.map((data, index) => ({
        articleId,
        index,
        incidentId: decision.incidentOf.get(index) ?? null,
        extractorVersion,
        data,
      })),
    ),
  );
}

/** Every column that an incident gives takes the newer value. */
const REVISED = Object.fromEntries(
  Object.entries(getTableColumns(incidents))
    .filter(([name]) => name !== 'decidedRevision' && name !== 'reviewAt')
    .map(([name, { name: column }]) => [name, sql.raw(`excluded."${column}"`)]),
) as Record<string, SQL>;

async function saveIncidents(tx: Transaction, changed: readonly Incident[]): Promise<void> {
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  await insertRows(tx, incidents, changed.map(toIncidentRow)).onConflictDoUpdate({
    target: incidents.id,
    set: REVISED,
  });
  await insertRows(
    tx,
    incidentRevisions,
    changed.map((data) => ({ incidentId: data.id, revision: data.revision, data })),
  );
  await tx.delete(incidentSources).where(isAnyOf(incidentSources.incidentId, ids));
  const sources = changed.flatMap(({ id, sources }) =>
    [...new Set(sources.map(({ articleId }) => articleId))].map((articleId) => ({
      articleId,
      incidentId: id,
    })),
  );
  if (sources.length > 0) await insertRows(tx, incidentSources, sources);
  await tx.delete(incidentSpots).where(isAnyOf(incidentSpots.incidentId, ids));
  const spots = changed.flatMap(toSpots);
  if (spots.length > 0) await insertRows(tx, incidentSpots, spots);
}

async function saveLedger(
  tx: Transaction,
  ids: readonly string[],
  entries: readonly ControlEntry[],
): Promise<void> {
  const kept = entries.map(({ id }) => id);
  const dropped =
    ids.length === 0
      ? []
      : await tx
          .delete(ledger)
          .where(and(isAnyOf(ledger.incidentId, ids), not(isAnyOf(ledger.id, kept))))
          .returning({ id: ledger.id });
  const saved =
    entries.length === 0
      ? []
      : await insertRows(
          tx,
          ledger,
          entries.map((data) => ({
            id: data.id,
            placeId: data.placeId,
            since: data.since,
            incidentId: data.incidentId,
            data,
          })),
        )
          .onConflictDoUpdate({
            target: ledger.id,
            set: {
              placeId: sql`excluded.place_id`,
              since: sql`excluded.since`,
              incidentId: sql`excluded.incident_id`,
              data: sql`excluded.data`,
            },
          })
          // Zero where no older row was replaced.
          .returning({ isNew: sql<boolean>`xmax = 0` });
  const added = saved.filter(({ isNew }) => isNew).length;
  await addToTally(tx, 'ledger', added - dropped.length);
  await addToTally(tx, 'ledgerWrites', entries.length + dropped.length);
}

async function markExtracted(tx: Transaction, readings: readonly Reading[]): Promise<void> {
  const versions = new Set(readings.map(({ extractorVersion }) => extractorVersion));
  for (const extractorVersion of versions) {
    const ids = readings
      .filter((one) => one.extractorVersion === extractorVersion)
      .map(({ articleId }) => articleId);
    await tx.update(articles).set({ stage: 'extracted', extractorVersion }).where(isAnyOf(articles.id, ids));
  }
}
