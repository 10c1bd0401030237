// What is known of each receiver over all processes: its pace, its pauses, whether it fails, and who was told.
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';
import type { ReceiverLeave, ReceiverState, ReceiverStore } from './delivery-side.ts';
import { inTurn } from './in-turn.ts';
import { saveDeliveries, saveNotices } from './save-deliveries.ts';
import { deliveries, receivers } from './tables.ts';
import { together } from './together.ts';

/** Advisory lock of the decisions who hears of an outage. */
const OUTAGES = 7_245_006;
const AT_ONCE = 100;

type Row = typeof receivers.$inferSelect;

export function createReceiverStore(db: Database): ReceiverStore {
  return {
    enter: createEnter(db),

    async ahead(name, { id, dueAt }) {
      const { rows } = (await db.execute(sql`
        select count(*)::int as ahead from ${deliveries} d
        where d.receiver = ${name} and d.state in ('pending', 'retry')
          and (d.due_at, d.id) < (${dueAt}::timestamptz, ${id})`)) as unknown as {
        rows: { ahead: number }[];
      };
      return rows[0]!.ahead;
    },

    reached: together(async (names: string[]) => {
      await db
        .update(receivers)
        .set({ failures: 0, openUntil: null, failingSince: null, lastError: null })
        .where(and(inArray(receivers.name, [...new Set(names)]), isNotNull(receivers.failingSince)));
      return names.map(() => undefined);
    }, AT_ONCE),

    failed: (name, now, failure) =>
      db.transaction(async (tx) => {
        const row = await lockedRow(tx, name);
        const failures = row.failures + (failure.counts || row.openUntil !== null ? 1 : 0);
        const openMs = failure.openForMs(failures);
        const at = now.toISOString();
        const openUntil = openMs > 0 ? new Date(now.getTime() + openMs).toISOString() : null;
        await tx
          .update(receivers)
          .set({
            failures,
            openUntil,
            failingSince: row.failingSince ?? at,
            lastError: failure.error,
            pausedUntil: later(row.pausedUntil, failure.pauseUntil),
            goneAt: failure.gone ? (row.goneAt ?? at) : row.goneAt,
          })
          .where(eq(receivers.name, name));
      }),

    async revive(names) {
      await db
        .update(receivers)
        .set({ goneAt: null })
        .where(names === undefined ? isNotNull(receivers.goneAt) : inArray(receivers.name, [...names]));
    },

    list: () => read(db),

    decideOutages: (decide) =>
      inTurn(db, OUTAGES, async (tx) => {
        const { notices, deliveries: planned, told } = decide(await read(tx));
        await saveNotices(tx, notices);
        for (const [name, state] of told)
          await tx.update(receivers).set({ told: state }).where(eq(receivers.name, name));
        return saveDeliveries(tx, planned, ({ createdAt }) => createdAt);
      }),
  };
}

interface Entering {
  name: string;
  now: Date;
  perMs: number;
  trialMs: number;
}

/** One answer does for all who ask at the same time to write to a receiver without a pace; a trial is for one alone. */
function createEnter(db: Database): ReceiverStore['enter'] {
  const ask = together(async (asked: Entering[]) => {
    const answers = new Map<string, ReceiverLeave>();
    const given: ReceiverLeave[] = [];
    for (const one of asked) {
      const known = answers.get(one.name);
      const leave = known ?? (await enterOne(db, one));
      given.push(leave);
      const forAll = one.perMs === 0 && !('isTrial' in leave);
      if (forAll) answers.set(one.name, leave);
    }
    return given;
  }, AT_ONCE);
  return async (name, now, { perMs, trialMs }) => {
    const leave = await ask({ name, now, perMs, trialMs });
    return 'may' in leave ? { may: true } : leave;
  };
}

async function enterOne(
  db: Database,
  { name, now, perMs, trialMs }: Entering,
): Promise<ReceiverLeave & { isTrial?: true }> {
  const after = (ms: number) => new Date(now.getTime() + ms).toISOString();
  const [entered] = await db
    .insert(receivers)
    .values({ name, nextAt: after(perMs) })
    .onConflictDoUpdate({
      target: receivers.name,
      set: {
        nextAt: sql`excluded.next_at`,
        openUntil: sql`case when ${receivers.openUntil} is null then null else ${after(trialMs)}::timestamptz end`,
      },
      setWhere: sql`${receivers.goneAt} is null and coalesce(
        greatest(${receivers.pausedUntil}, ${receivers.openUntil}, ${receivers.nextAt}) <= ${now.toISOString()}, true)`,
    })
    .returning({ openUntil: receivers.openUntil });
  if (entered) return { may: true, ...(entered.openUntil === null ? {} : { isTrial: true as const }) };
  const [row] = await db.select().from(receivers).where(eq(receivers.name, name));
  return refusalOf(row!, now);
}

/** Made where it is the first that is heard of it. */
async function lockedRow(tx: Transaction, name: string): Promise<Row> {
  await tx.insert(receivers).values({ name }).onConflictDoNothing();
  const [row] = await tx.select().from(receivers).where(eq(receivers.name, name)).for('update');
  return row!;
}

async function read(db: Database | Transaction): Promise<ReceiverState[]> {
  const rows = await db
    .select({
      row: receivers,
      waiting: sql<number>`(select count(*)::int from ${deliveries} d where d.receiver = ${receivers.name}
        and (d.state in ('pending', 'retry', 'sending')
          or d.state = 'dead' and d.changed_at >= ${receivers.failingSince}))`,
    })
    .from(receivers)
    .orderBy(asc(receivers.name));
  return rows.map(({ row: { nextAt: _, ...row }, waiting }) => ({ ...row, waiting }));
}

function refusalOf(row: Row, now: Date): ReceiverLeave {
  if (row.goneAt !== null) return { gone: row.lastError ?? 'the receiver is gone' };
  const until = (instant: string | null) => (instant === null ? 0 : Date.parse(instant) - now.getTime());
  if (until(row.pausedUntil) > 0) return { waitMs: until(row.pausedUntil), because: 'pause' };
  if (until(row.openUntil) > 0) return { waitMs: until(row.openUntil), because: 'circuit' };
  return { waitMs: Math.max(0, until(row.nextAt)), because: 'pace' };
}

/** No sooner than was asked before. */
function later(known: string | null, asked: Date | undefined): string | null {
  if (asked === undefined) return known;
  return known !== null && Date.parse(known) > asked.getTime() ? known : asked.toISOString();
}
