// Taking deliveries in hand, with all that their words and their channels need to know: those that are claimed at the
// same time in one transaction.
import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import {
  type AnyNotice,
  aboutOf,
  type Content,
  type ControlEntry,
  type DeliveryState,
  type DigestNotice,
  type Incident,
} from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import type { Database, Transaction } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import type { ClaimedDelivery, DeliveryStore } from './delivery-side.ts';
import { deliveries, incidentRevisions, ledger, notices } from './tables.ts';
import { together } from './together.ts';
import { type ToldBefore, toldBeforeEach } from './told-before.ts';

/** Known not to have gone out. Whether an uncertain one may go again depends on its receiver: the caller knows. */
export const UNSENT = ['pending', 'retry'] as const satisfies DeliveryState[];
const CLAIMABLE = [...UNSENT, 'uncertain'] as const satisfies DeliveryState[];
const AT_ONCE = 100;

type Row = typeof deliveries.$inferSelect;
type Told = Row & { told: ToldBefore };
interface Asked {
  id: string;
  now: Date;
  leaseMs: number;
  from: readonly DeliveryState[];
}

export function createClaim(db: Database): DeliveryStore['claim'] {
  const claimAll = together(
    (asked: Asked[], begun) =>
      db.transaction(async (tx) => {
        const rows = await hold(tx, asked);
        begun();
        const told = rows.length === 0 ? new Map() : await toldBeforeEach(tx, rows);
        const claimed = await contentsOf(
          tx,
          rows.map((row) => ({ ...row, told: told.get(row.id)! })),
        );
        // Whoever asks twice has it once.
        return asked.map(({ id }, at) =>
          asked.findIndex((one) => one.id === id) === at ? claimed.get(id) : undefined,
        );
      }),
    AT_ONCE,
  );
  return (id, now, leaseMs, from = CLAIMABLE) => claimAll({ id, now, leaseMs, from });
}

/** Locked in one order, lest two lock each other out. */
async function hold(tx: Transaction, asked: readonly Asked[]): Promise<Row[]> {
  const ids = asked.map(({ id }) => id);
  await tx
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(isAnyOf(deliveries.id, ids))
    .orderBy(deliveries.id)
    .for('update');
  const claims = asked.map(({ id, now, leaseMs, from }) => ({
    id,
    now: now.toISOString(),
    lease: new Date(now.getTime() + leaseMs).toISOString(),
    states: from,
  }));
  return tx
    .update(deliveries)
    .set({
      state: 'sending',
      attempts: sql`${deliveries.attempts} + 1`,
      leaseUntil: sql`claim.lease`,
      // In doubt until it is settled, however often it is looked at.
      changedAt: sql`case when ${deliveries.state} = 'uncertain' then ${deliveries.changedAt} else claim.now end`,
    })
    .from(
      sql`jsonb_to_recordset(${JSON.stringify(claims)}::jsonb)
        as claim(id text, now timestamptz, lease timestamptz, states text[])`,
    )
    .where(
      and(
        sql`${deliveries.id} = claim.id`,
        sql`${deliveries.state} = any(claim.states)`,
        sql`${deliveries.dueAt} <= claim.now`,
      ),
    )
    .returning(getTableColumns(deliveries));
}

/** @returns by the id of the delivery. */
async function contentsOf(tx: Transaction, rows: readonly Told[]): Promise<Map<string, ClaimedDelivery>> {
  if (rows.length === 0) return new Map();
  const saved = await noticesOf(tx, rows);
  const incidentOf = await revisionsOf(
    tx,
    rows.flatMap((row) => shownIn(row, saved.get(row.noticeId)!)),
  );
  const lines = await ledgerLines(
    tx,
    rows.map(({ incidentId }) => incidentId),
  );
  return new Map(
    rows.map((row) => {
      const { told, doubts, parts } = row;
      const content = contentOf(row, saved.get(row.noticeId)!, incidentOf, lines.get(row.incidentId) ?? null);
      return [row.id, { ...content, first: told.first, previous: told.previous, doubts, parts }];
    }),
  );
}

interface Revision {
  incidentId: string;
  revision: number;
}

/** Which revisions are shown: the one that is told, and before it the one that the receiver saw last. */
function shownIn({ told: { shown }, incidentId, revision }: Told, notice: AnyNotice): Revision[] {
  const about = aboutOf(notice);
  if (about === 'health' || about === 'outage') return [];
  if (about === 'digest') return [...(notice as DigestNotice).items];
  return [{ incidentId, revision }, ...(shown ? [shown] : [])];
}

function contentOf(
  row: Told,
  notice: AnyNotice,
  incidentOf: (one: Revision) => Incident,
  line: ControlEntry | null,
): Content {
  const delivery = toDelivery(row);
  const about = aboutOf(notice);
  if (about === 'health' || about === 'outage') return { about, delivery, notice } as Content;
  const incidents = shownIn(row, notice).map(incidentOf);
  if (about === 'digest') return { about, delivery, notice, incidents } as Content;
  const [incident, before = null] = incidents;
  const earlierInDoubt = row.told.inDoubt;
  return { about, delivery, notice, incident, before, earlierInDoubt, ledger: line } as Content;
}

async function noticesOf(tx: Transaction, rows: readonly Row[]): Promise<Map<string, AnyNotice>> {
  const ids = rows.map(({ noticeId }) => noticeId);
  const saved = await tx
    .select({ id: notices.id, data: notices.data })
    .from(notices)
    .where(isAnyOf(notices.id, ids));
  const found = new Map(saved.map(({ id, data }) => [id, data]));
  const without = rows.find(({ noticeId }) => !found.has(noticeId));
  if (without) throw new Error(`delivery ${without.id} has no notice`);
  return found;
}

/** How far the ledger of control trusts each incident by now, whatever the revision. */
async function ledgerLines(tx: Transaction, incidentIds: string[]): Promise<Map<string, ControlEntry>> {
  const rows = await tx
    .selectDistinctOn([ledger.incidentId], { data: ledger.data })
    .from(ledger)
    .where(isAnyOf(ledger.incidentId, incidentIds))
    .orderBy(ledger.incidentId, desc(ledger.since));
  return new Map(rows.map(({ data }) => [data.incidentId, data]));
}

/** @returns what gives each of them. */
async function revisionsOf(
  tx: Transaction,
  wanted: readonly Revision[],
): Promise<(one: Revision) => Incident> {
  const keyOf = ({ incidentId, revision }: Revision) => `${incidentId} ${revision}`;
  const keys = wanted.map(({ incidentId, revision }) => ({ id: incidentId, revision }));
  const rows =
    keys.length === 0
      ? []
      : await tx
          .select(getTableColumns(incidentRevisions))
          .from(incidentRevisions)
          .innerJoin(
            sql`jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as wanted(id text, revision int)`,
            and(
              eq(incidentRevisions.incidentId, sql`wanted.id`),
              eq(incidentRevisions.revision, sql`wanted.revision`),
            ),
          );
  const found = new Map(rows.map((row) => [keyOf(row), row.data]));
  return (one) => {
    const data = found.get(keyOf(one));
    if (!data) throw new Error(`incident ${one.incidentId} has no revision ${one.revision}`);
    return data;
  };
}
