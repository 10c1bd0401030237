// Who may ask which host when. A row per host, decided and changed in one statement, so that all processes keep one
// distance and a poll costs little.
import { eq, sql } from 'drizzle-orm';
import { randomId } from '../shared/ids.ts';
import type { Database } from './database.ts';
import type { HostLeave, HostStore } from './store.ts';
import { hosts } from './tables.ts';

type Row = typeof hosts.$inferSelect;
type Outcome = Parameters<HostStore['leave']>[3];

export function createHostStore(db: Database): HostStore {
  return {
    async enter(host, now, { gapMs, connections, leaseMs }) {
      const at = now.getTime();
      const lease = randomId('l');
      const leaseEnd = new Date(at + leaseMs).toISOString();
      const first = { host, leases: { [lease]: at + leaseMs }, nextAt: new Date(at + gapMs).toISOString() };
      const entered = await db
        .insert(hosts)
        .values(first)
        .onConflictDoUpdate({
          target: hosts.host,
          set: {
            leases: sql`${standing(at)} || excluded.leases`,
            nextAt: sql`excluded.next_at`,
            openUntil: sql`case when ${hosts.openUntil} is null then null else ${leaseEnd}::timestamptz end`,
          },
          setWhere: sql`coalesce(greatest(${hosts.openUntil}, ${hosts.nextAt}) <= ${now.toISOString()}, true)
            and (select count(*) from jsonb_object_keys(${standing(at)})) < ${connections}`,
        })
        .returning({ host: hosts.host });
      if (entered.length > 0) return { lease };
      const [row] = await db.select().from(hosts).where(eq(hosts.host, host));
      return waitOf(row!, at, connections);
    },

    async renew(host, lease, until) {
      await db
        .update(hosts)
        .set({ leases: sql`${hosts.leases} || ${JSON.stringify({ [lease]: until.getTime() })}::jsonb` })
        .where(sql`${hosts.host} = ${host} and jsonb_exists(${hosts.leases}, ${lease})`);
    },

    async leave(host, lease, now, outcome) {
      if (outcome.failed) return leaveFailed(db, host, lease, now, outcome);
      await db
        .update(hosts)
        .set({
          leases: sql`${hosts.leases} - ${lease}`,
          failures: 0,
          openUntil: null,
          nextAt: heldTo(outcome),
        })
        .where(eq(hosts.host, host));
    },

    list: () =>
      db.select({ host: hosts.host, failures: hosts.failures, openUntil: hosts.openUntil }).from(hosts),
  };
}

const leaveFailed = (db: Database, host: string, lease: string, now: Date, outcome: Outcome): Promise<void> =>
  db.transaction(async (tx) => {
    const [row] = await tx.select().from(hosts).where(eq(hosts.host, host)).for('update');
    if (!row) return;
    const failures = row.failures + 1;
    const openMs = outcome.openForMs(failures);
    await tx
      .update(hosts)
      .set({
        leases: sql`${hosts.leases} - ${lease}`,
        failures,
        openUntil: openMs > 0 ? new Date(now.getTime() + openMs).toISOString() : null,
        nextAt: heldTo(outcome),
      })
      .where(eq(hosts.host, host));
  });

/** Leases that have not run out; values are epoch ms. */
const standing = (at: number) =>
  sql`(select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(${hosts.leases}) where value::text::bigint > ${at})`;

/** No sooner than it was, nor than the host has asked for. */
const heldTo = ({ notBefore }: Outcome) =>
  notBefore ? sql`greatest(${hosts.nextAt}, ${notBefore.toISOString()}::timestamptz)` : sql`${hosts.nextAt}`;

/** An open circuit, a full house, or too soon. What has changed since then is found out a moment later. */
function waitOf(row: Row, at: number, connections: number): HostLeave {
  const until = (instant: string | null) => (instant === null ? 0 : Date.parse(instant) - at);
  if (until(row.openUntil) > 0) return { waitMs: until(row.openUntil), because: 'circuit' };
  const ends = Object.values(row.leases).filter((end) => end > at);
  if (ends.length >= connections) return { waitMs: BUSY_MS, because: 'connections' };
  return { waitMs: Math.max(until(row.nextAt), MOMENT_MS), because: 'gap' };
}
const BUSY_MS = 1000;
const MOMENT_MS = 50;
