// The decision whether to tell, and whom, is saved with the revision it was made on: decided once, told once. Decisions
// are made one after another over all processes, so that caps and groups hold whoever decides.
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Delivery, Incident } from '../shared/schema/index.ts';
import type { Database, Transaction } from './database.ts';
import { reviewWaiting } from './review.ts';
import { saveDeliveries, saveNotices } from './save-deliveries.ts';
import type { AlertDecision, IncidentStore } from './store.ts';
import { deliveries, incidents } from './tables.ts';
import { toldSoFar } from './told-so-far.ts';

/** Advisory lock of these decisions; any constant will do, as long as every process takes the same. */
const ALERTS = 7_245_004;

export function createDecideAlert(db: Database): IncidentStore['decideAlert'] {
  return (incidentId, decide, around) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${ALERTS})`);
      const [row] = await tx
        .select({ incident: incidents.data, decided: incidents.decidedRevision })
        .from(incidents)
        .where(eq(incidents.id, incidentId))
        .for('update');
      if (!row) return [];
      const decision = decide(await toldSoFar(tx, row.incident, around ?? null));
      const { reviewOthers = null } = decision;
      if (around && reviewOthers && row.decided < row.incident.revision)
        await reviewWaiting(tx, around.now, { ...reviewOthers, but: incidentId });
      return save(tx, row.incident, decision);
    });
}

export function createToldSoFar(db: Database): IncidentStore['toldSoFar'] {
  return (incidentId, around) =>
    db.transaction(async (tx) => {
      const [row] = await tx
        .select({ incident: incidents.data })
        .from(incidents)
        .where(eq(incidents.id, incidentId));
      return row && toldSoFar(tx, row.incident, around);
    });
}

async function save(tx: Transaction, incident: Incident, decision: AlertDecision): Promise<Delivery[]> {
  const { notices, deliveries: planned, supersede, reviewAt = null } = decision;
  if (supersede.length > 0) {
    const unsent = and(inArray(deliveries.id, supersede), inArray(deliveries.state, ['pending', 'held']));
    await tx.update(deliveries).set({ state: 'superseded' }).where(unsent);
  }
  await saveNotices(tx, notices);
  await tx
    .update(incidents)
    .set({ decidedRevision: sql`greatest(${incidents.decidedRevision}, ${incident.revision})`, reviewAt })
    .where(eq(incidents.id, incident.id));
  return saveDeliveries(tx, planned, (delivery) => publishedAt(incident, delivery));
}

/** Of the report that is told: the first one of a new incident, the last one of an update. */
function publishedAt(incident: Incident, { kind, createdAt }: Delivery): string {
  const times = incident.sources.map((source) => Date.parse(source.publishedAt ?? source.fetchedAt));
  if (times.length === 0) return createdAt;
  return new Date(kind === 'new' ? Math.min(...times) : Math.max(...times)).toISOString();
}
