// Deliveries that have gone out and may not stand in the record yet. A line is written here at once, synchronously,
// before the record is asked to wait for its turn: a kill in between would otherwise leave the delivery in doubt.
import { ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { Receipt, ReceiptBook } from './receipt-book.ts';
import { deliveries } from './tables.ts';

/** Brings the record up to what the book says, then starts an empty page. */
export async function openReceiptBook(db: Database, file: string): Promise<ReceiptBook> {
  const page = openSync(file, 'a+', 0o600);
  for (const receipt of readReceipts(file)) await believe(db, receipt);
  ftruncateSync(page, 0);
  const open = new Set<string>();
  return {
    note(receipt) {
      open.add(receipt.id);
      writeSync(page, `${JSON.stringify(receipt)}\n`);
    },
    recorded(id) {
      open.delete(id);
      if (open.size === 0) ftruncateSync(page, 0);
    },
  };
}

async function believe(db: Database, receipt: Receipt): Promise<void> {
  const open = and(eq(deliveries.id, receipt.id), inArray(deliveries.state, ['sending', 'uncertain']));
  if ('part' in receipt) {
    const { parts } = deliveries;
    await db
      .update(deliveries)
      .set({ parts: sql`array_append(${parts}, ${receipt.part})` })
      .where(and(open, sql`not ${receipt.part} = any(${parts})`));
    return;
  }
  const { at, providerMessageId } = receipt;
  await db
    .update(deliveries)
    .set({ state: 'sent', sentAt: at, changedAt: at, providerMessageId, leaseUntil: null })
    .where(open);
}

/** A line cut short by a kill was never on the page. */
function readReceipts(file: string): Receipt[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Receipt];
      } catch {
        return [];
      }
    });
}
