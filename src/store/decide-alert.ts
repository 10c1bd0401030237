// The decision whether to tell, and whom, is saved with the revision it was made on: decided once, told once. Over all
// processes they are made one after another, so that caps and groups hold whoever decides; those of one process that
// wait for their turn go together, in one transaction.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Delivery, Incident } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import type { Database, Transaction } from './database.ts';
import { inTurn } from './in-turn.ts';
import { reviewWaiting } from './review.ts';
import { saveDeliveries, saveNotices } from './save-deliveries.ts';
import type { AlertDecision, IncidentStore } from './store.ts';
import { deliveries, incidents } from './tables.ts';
import { together, UNHURRIED_MS } from './together.ts';
import { toldSoFar } from './told-so-far.ts';

/** Advisory lock of these decisions; any constant will do, as long as every process takes the same. */
const ALERTS = 7_245_004;
const AT_ONCE = 100;

type DecideAlert = IncidentStore['decideAlert'];
interface Asked {
  incidentId: string;
  decide: Parameters<DecideAlert>[1];
  around: Parameters<DecideAlert>[2];
}
type Row = Asked & { asked: Asked; incident: Incident; decided: number };
type Decided = Row & { decision: AlertDecision };

export function createDecideAlert(db: Database): DecideAlert {
  const decideAll = together(
    (asked: Asked[], begun) => inTurn(db, ALERTS, (tx) => inRounds(tx, asked), begun),
    AT_ONCE,
    UNHURRIED_MS,
  );
  return (incidentId, decide, around) => decideAll({ incidentId, decide, around });
}

/** Each sees what those before it have decided, as far as that matters to it. */
async function inRounds(tx: Transaction, asked: readonly Asked[]): Promise<Delivery[][]> {
  const planned = new Map<Asked, Delivery[]>();
  let left = await rowsOf(tx, asked);
  while (left.length > 0) {
    const round = apart(left);
    const saved = await decideRound(tx, round);
    for (const [at, { asked: one }] of round.entries()) planned.set(one, saved[at]!);
    left = left.filter((one) => !round.includes(one));
  }
  return asked.map((one) => planned.get(one) ?? []);
}

/** Those that are there; locked in one order, lest two lock each other out. */
async function rowsOf(tx: Transaction, asked: readonly Asked[]): Promise<Row[]> {
  const ids = asked.map(({ incidentId }) => incidentId);
  const rows = await tx
    .select({ id: incidents.id, incident: incidents.data, decided: incidents.decidedRevision })
    .from(incidents)
    .where(isAnyOf(incidents.id, ids))
    .orderBy(asc(incidents.id))
    .for('update');
  const found = new Map(rows.map(({ id, ...row }) => [id, row]));
  return asked.flatMap((one) => {
    const row = found.get(one.incidentId);
    return row ? [{ ...one, ...row, asked: one }] : [];
  });
}

/** Those that can be decided on at once: none looks at what another is told. */
function apart(rows: readonly Row[]): Row[] {
  const [first] = rows;
  if (looksAtOthers(first!)) return [first!];
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (seen.has(row.incidentId) || looksAtOthers(row)) return false;
    seen.add(row.incidentId);
    return true;
  });
}

/** At groups, at caps, or at the thread of the incident that goes on in its place. */
const looksAtOthers = ({ incident, around }: Row): boolean =>
  incident.state === 'merged' || (around != null && (around.groupsSince !== null || around.recent !== null));

/** @returns of each the deliveries that were planned, as they stand in the record. */
async function decideRound(tx: Transaction, rows: readonly Row[]): Promise<Delivery[][]> {
  const told = await toldSoFar(tx, rows);
  const decided = rows.map((row, at) => ({ ...row, decision: row.decide(told[at]!) }));
  for (const { incident, incidentId, around, decided: before, decision } of decided) {
    const { reviewOthers = null } = decision;
    if (around && reviewOthers && before < incident.revision)
      await reviewWaiting(tx, around.now, { ...reviewOthers, but: incidentId });
  }
  return save(tx, decided);
}

export function createToldSoFar(db: Database): IncidentStore['toldSoFar'] {
  return (incidentId, around) =>
    db.transaction(async (tx) => {
      const rows = await tx
        .select({ incident: incidents.data })
        .from(incidents)
        .where(eq(incidents.id, incidentId));
      const [told] = await toldSoFar(
        tx,
        rows.map((row) => ({ ...row, around })),
      );
      return told;
    });
}

async function save(tx: Transaction, decided: readonly Decided[]): Promise<Delivery[][]> {
  const supersede = decided.flatMap(({ decision }) => decision.supersede);
  if (supersede.length > 0) {
    const unsent = and(isAnyOf(deliveries.id, supersede), inArray(deliveries.state, ['pending', 'held']));
    await tx.update(deliveries).set({ state: 'superseded' }).where(unsent);
  }
  await saveNotices(
    tx,
    decided.flatMap(({ decision }) => decision.notices),
  );
  await markDecided(tx, decided);
  const planned = decided.map(({ incident, decision }) => ({
    incident,
    ids: new Set(decision.deliveries.map(({ id }) => id)),
  }));
  const saved = await saveDeliveries(
    tx,
    decided.flatMap(({ decision }) => decision.deliveries),
    (delivery) => publishedAt(planned.find(({ ids }) => ids.has(delivery.id))!.incident, delivery),
  );
  return planned.map(({ ids }) => saved.filter(({ id }) => ids.has(id)));
}

async function markDecided(tx: Transaction, decided: readonly Decided[]): Promise<void> {
  const rows = decided.map(({ incident: { id, revision }, decision }) => ({
    id,
    revision,
    review: decision.reviewAt ?? null,
  }));
  await tx.execute(sql`
    update ${incidents} set decided_revision = greatest(decided_revision, made.revision), review_at = made.review
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made(id text, revision int, review timestamptz)
    where ${incidents.id} = made.id`);
}

/** Of the report that is told: the first one of a new incident, the last one of an update. */
function publishedAt(incident: Incident, { kind, createdAt }: Delivery): string {
  const times = incident.sources.map((source) => Date.parse(source.publishedAt ?? source.fetchedAt));
  if (times.length === 0) return createdAt;
  return new Date(kind === 'new' ? Math.min(...times) : Math.max(...times)).toISOString();
}
