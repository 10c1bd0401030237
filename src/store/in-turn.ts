// Decisions that must see each other are made one at a time, over all processes.
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';

/**
 * One transaction under an advisory lock.
 * @param lock any constant, as long as every process takes the same for the same.
 * @param begun is called when its turn has come.
 */
export const inTurn = <Result>(
  db: Database,
  lock: number,
  work: (tx: Transaction) => Promise<Result>,
  begun?: () => void,
): Promise<Result> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
    begun?.();
    return work(tx);
  });
