// Incidents that were merged into others: whose threads an incident goes on with, and which one goes on in its place.
import { eq, sql } from 'drizzle-orm';
import type { Incident } from '../shared/schema/index.ts';
import type { Database, Transaction } from './database.ts';
import { threadOf } from './earlier.ts';
import { incidents } from './tables.ts';

/** @returns ids of all that were merged into it, directly or through others. */
export async function mergedInto(db: Database, id: string): Promise<string[]> {
  const { rows } = (await db.execute(threadOf(sql`${id}`))) as unknown as { rows: { id: string }[] };
  return rows.map((row) => row.id).filter((one) => one !== id);
}

/** @returns of each of these, itself and all that were merged into it. */
export async function lineagesOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const lineages = new Map(ids.map((id) => [id, [id]]));
  const { rows } = (await tx.execute(sql`
    with recursive line(root, id) as (
      select root, root from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as root
      union
      select line.root, merged.id from ${incidents} merged join line on merged.data ->> 'mergedInto' = line.id
      where merged.state = 'merged'
    ) select root, id from line where id <> root`)) as unknown as { rows: { root: string; id: string }[] };
  for (const { root, id } of rows) lineages.get(root)!.push(id);
  return lineages;
}

/** @returns the incident that goes on in place of a merged one; null where it is not merged. */
export async function heirOf(
  tx: Transaction,
  { id, state, mergedInto: next }: Incident,
): Promise<string | null> {
  const seen = new Set([id]);
  let heir = state === 'merged' ? next : null;
  while (heir !== null && !seen.has(heir)) {
    seen.add(heir);
    const [row] = await tx.select({ data: incidents.data }).from(incidents).where(eq(incidents.id, heir));
    if (row?.data.state !== 'merged') return heir;
    heir = row.data.mergedInto;
  }
  return heir;
}
