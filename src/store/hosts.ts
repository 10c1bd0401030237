// Who may ask which host when. A row per host, locked while it is decided, so that all processes keep one distance.
import { eq } from 'drizzle-orm';
import { randomId } from '../shared/ids.ts';
import type { Database } from './database.ts';
import type { HostLeave, HostStore } from './store.ts';
import { hosts } from './tables.ts';

type Row = typeof hosts.$inferSelect;

export function createHostStore(db: Database): HostStore {
  return {
    enter: (host, now, rules) =>
      db.transaction(async (tx) => {
        await tx.insert(hosts).values({ host }).onConflictDoNothing();
        const [row] = await tx.select().from(hosts).where(eq(hosts.host, host)).for('update');
        const at = now.getTime();
        const leases = standing(row!, at);
        const wait = waitOf(row!, Object.values(leases), at, rules.connections);
        if (wait) return wait;
        const lease = randomId('l');
        leases[lease] = at + rules.leaseMs;
        const halfOpen = row!.openUntil === null ? 0 : rules.leaseMs;
        await tx
          .update(hosts)
          .set({
            leases,
            nextAt: new Date(at + rules.gapMs).toISOString(),
            openUntil: halfOpen > 0 ? new Date(at + halfOpen).toISOString() : null,
          })
          .where(eq(hosts.host, host));
        return { lease };
      }),

    leave: (host, lease, now, { failed, openForMs, notBefore }) =>
      db.transaction(async (tx) => {
        const [row] = await tx.select().from(hosts).where(eq(hosts.host, host)).for('update');
        if (!row) return;
        const { [lease]: _, ...leases } = standing(row, now.getTime());
        const failures = failed ? row.failures + 1 : 0;
        const openMs = failed ? openForMs(failures) : 0;
        await tx
          .update(hosts)
          .set({
            leases,
            failures,
            openUntil: openMs > 0 ? new Date(now.getTime() + openMs).toISOString() : null,
            nextAt: later(row.nextAt, notBefore),
          })
          .where(eq(hosts.host, host));
      }),

    list: () =>
      db.select({ host: hosts.host, failures: hosts.failures, openUntil: hosts.openUntil }).from(hosts),
  };
}

/** Leases that have not run out. */
const standing = ({ leases }: Row, at: number): Record<string, number> =>
  Object.fromEntries(Object.entries(leases).filter(([, until]) => until > at));

/** An open circuit, a full house, or too soon; undefined where nothing stands in the way. */
function waitOf(row: Row, ends: readonly number[], at: number, connections: number): HostLeave | undefined {
  const until = (instant: string | null) => (instant === null ? 0 : Date.parse(instant) - at);
  if (until(row.openUntil) > 0) return { waitMs: until(row.openUntil), because: 'circuit' };
  if (ends.length >= connections) return { waitMs: 1000, because: 'connections' };
  if (until(row.nextAt) > 0) return { waitMs: until(row.nextAt), because: 'gap' };
  return undefined;
}

const later = (instant: string | null, other: Date | undefined): string | null =>
  other === undefined || (instant !== null && Date.parse(instant) >= other.getTime())
    ? instant
    : other.toISOString();
