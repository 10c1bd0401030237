// The decision whether to tell, and whom, is saved with the revision it was made on: decided once, told once.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Delivery, Incident, Notice } from '../shared/schema/index.ts';
import type { Database, Transaction } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import { saveDeliveries, saveNotices } from './save-deliveries.ts';
import type { AlertDecision, IncidentStore, ToldSoFar } from './store.ts';
import { deliveries, incidentRevisions, incidents, notices } from './tables.ts';

export function createDecideAlert(db: Database): IncidentStore['decideAlert'] {
  return (incidentId, decide) =>
    db.transaction(async (tx) => {
      const [row] = await tx
        .select({ incident: incidents.data })
        .from(incidents)
        .where(eq(incidents.id, incidentId))
        .for('update');
      if (!row) return [];
      return save(tx, row.incident, decide(await toldSoFar(tx, row.incident)));
    });
}

async function toldSoFar(tx: Transaction, incident: Incident): Promise<ToldSoFar> {
  const shown = await tx
    .select({ notice: notices.data, incident: incidentRevisions.data })
    .from(notices)
    .innerJoin(
      incidentRevisions,
      and(
        eq(incidentRevisions.incidentId, notices.incidentId),
        eq(incidentRevisions.revision, notices.revision),
      ),
    )
    .where(eq(notices.incidentId, incident.id))
    .orderBy(asc(notices.order));
  const rows = await tx
    .select()
    .from(deliveries)
    .where(eq(deliveries.incidentId, incident.id))
    .orderBy(asc(deliveries.createdAt), asc(deliveries.id))
    .for('update');
  const told = shown as { notice: Notice; incident: Incident }[];
  return { incident, notices: told, deliveries: rows.map(toDelivery) };
}

async function save(tx: Transaction, incident: Incident, decision: AlertDecision): Promise<Delivery[]> {
  const { notice, deliveries: planned, supersede } = decision;
  if (supersede.length > 0) {
    const unsent = and(inArray(deliveries.id, supersede), eq(deliveries.state, 'pending'));
    await tx.update(deliveries).set({ state: 'superseded' }).where(unsent);
  }
  await saveNotices(tx, notice ? [notice] : []);
  await tx
    .update(incidents)
    .set({ decidedRevision: sql`greatest(${incidents.decidedRevision}, ${incident.revision})` })
    .where(eq(incidents.id, incident.id));
  return saveDeliveries(tx, planned, (delivery) => publishedAt(incident, delivery));
}

/** Of the report that is told: the first one of a new incident, the last one of an update. */
function publishedAt(incident: Incident, { kind, createdAt }: Delivery): string {
  const times = incident.sources.map((source) => Date.parse(source.publishedAt ?? source.fetchedAt));
  if (times.length === 0) return createdAt;
  return new Date(kind === 'new' ? Math.min(...times) : Math.max(...times)).toISOString();
}
