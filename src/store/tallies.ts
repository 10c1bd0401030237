// How many events and lines of the ledger there are: counted as they are written, since counting them anew takes longer
// the more there are.
import { sql } from 'drizzle-orm';
import type { CodedEvent } from '../shared/schema/index.ts';
import type { Database, Transaction } from './database.ts';
import { tallies } from './tables.ts';

export type TallyName = 'events' | 'ledger';

export async function addToTally(tx: Transaction, name: TallyName, more: number): Promise<void> {
  if (more === 0) return;
  await tx
    .insert(tallies)
    .values({ name, value: more })
    .onConflictDoUpdate({ target: tallies.name, set: { value: sql`${tallies.value} + ${more}` } });
}

export async function readTallies(db: Database): Promise<Record<TallyName, number>> {
  const known = Object.fromEntries((await db.select().from(tallies)).map(({ name, value }) => [name, value]));
  return { events: known.events ?? 0, ledger: known.ledger ?? 0 };
}

/** What is told; what is only mentioned in passing does not count. */
export const told = (events: readonly Pick<CodedEvent, 'passing'>[]): number =>
  events.filter(({ passing }) => passing === undefined).length;
