// How many events and lines of the ledger there are, and how often the ledger was written to: counted in the same
// transaction, since counting them anew takes longer the more there are.
import { inArray, sql } from 'drizzle-orm';
import type { CodedEvent } from '../shared/schema/index.ts';
import type { Database, Transaction } from './database.ts';
import { tallies } from './tables.ts';

export type TallyName = 'events' | 'ledger' | 'ledgerWrites';

export async function addToTally(tx: Transaction, name: TallyName, more: number): Promise<void> {
  if (more === 0) return;
  await tx
    .insert(tallies)
    .values({ name, value: more })
    .onConflictDoUpdate({ target: tallies.name, set: { value: sql`${tallies.value} + ${more}` } });
}

export async function readTallies<Name extends TallyName>(
  db: Database,
  ...names: Name[]
): Promise<Record<Name, number>> {
  const rows = await db.select().from(tallies).where(inArray(tallies.name, names));
  const known = new Map(rows.map(({ name, value }) => [name, value]));
  return Object.fromEntries(names.map((name) => [name, known.get(name) ?? 0])) as Record<Name, number>;
}

/** What is told; what is only mentioned in passing does not count. */
export const told = (events: readonly Pick<CodedEvent, 'passing'>[]): number =>
  events.filter(({ passing }) => passing === undefined).length;
