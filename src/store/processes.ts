// Which processes work on the record: each renews a row of its own, and takes away the rows of those that no longer do.
import { asc, eq, lt, ne, sql } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';
import { latestMigration } from './migrate.ts';
import { processes } from './tables.ts';

/** Whoever has not been seen for so long (ms) is gone. */
export const UNSEEN_MS = 60_000;

export interface ProcessState {
  id: string;
  host: string;
  pid: number;
  roles: string[];
  version: string;
  /** How many migrations its program knows. */
  schema: number;
  startedAt: string;
  seenAt: string;
  /** Fingerprint of the configuration it works by. */
  config: string;
  /** Why a newer configuration was refused; null where none was. */
  configFault: string | null;
}

export interface Pulse {
  /** How many migrations the record has seen. */
  schema: number;
  /** The other processes, the longest-lived first. */
  others: ProcessState[];
}

export interface ProcessStore {
  /** Writes or renews the row; rows that nobody has renewed for a minute go. */
  beat(state: ProcessState): Promise<Pulse>;
  /** It has stopped of its own accord. */
  gone(id: string): Promise<void>;
  /** Those that are up, the longest-lived first. */
  list(): Promise<ProcessState[]>;
}

export function createProcessStore(db: Database): ProcessStore {
  return {
    beat: (state) =>
      db.transaction(async (tx) => {
        await tx.insert(processes).values(state).onConflictDoUpdate({ target: processes.id, set: state });
        await dropUnseen(tx, new Date(state.seenAt));
        const others = await tx
          .select()
          .from(processes)
          .where(ne(processes.id, state.id))
          .orderBy(asc(processes.startedAt), asc(processes.id));
        return { schema: await latestMigration(tx), others };
      }),

    async gone(id) {
      await db.delete(processes).where(eq(processes.id, id));
    },

    list: () => db.select().from(processes).orderBy(asc(processes.startedAt), asc(processes.id)),
  };
}

/** A row that another process is just renewing is left to it: two that beat at once never wait for each other. */
async function dropUnseen(tx: Transaction, now: Date): Promise<void> {
  const unseen = tx
    .select({ id: processes.id })
    .from(processes)
    .where(lt(processes.seenAt, new Date(now.getTime() - UNSEEN_MS).toISOString()))
    .for('update', { skipLocked: true });
  await tx.delete(processes).where(sql`${processes.id} in ${unseen}`);
}
