// Incidents written before there were columns to search them by get them when the record is opened: page by page, so
// that nobody waits long, and again from where it broke off.
import { eq, isNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { searchedBy } from './incident-row.ts';
import { incidents } from './tables.ts';

const PAGE = 200;

/** @param onPage told after each page how many were filled so far. */
export async function fillIncidents(db: Database, onPage: (filled: number) => void): Promise<number> {
  let filled = 0;
  for (;;) {
    const rows = await db
      .select({ id: incidents.id, data: incidents.data })
      .from(incidents)
      .where(isNull(incidents.search))
      .limit(PAGE);
    if (rows.length === 0) return filled;
    await db.transaction(async (tx) => {
      for (const { id, data } of rows)
        await tx.update(incidents).set(searchedBy(data)).where(eq(incidents.id, id));
    });
    filled += rows.length;
    onPage(filled);
  }
}
