// Which places of the ledger changed last: a map draws so many and no more.
import { and, asc, desc, eq, exists, inArray, lte, max, type SQL, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { HeldFilter } from './incident-lists.ts';
import { incidents, ledger } from './tables.ts';

/** @returns ids of places with lines by then that fit, the latest first. */
export async function placesHeld(
  db: Database,
  until: Date,
  limit: number,
  { actors = [], placeId, ...where }: HeldFilter,
): Promise<string[]> {
  const rows = await db
    .select({ placeId: ledger.placeId })
    .from(ledger)
    .where(
      and(
        lte(ledger.since, until.toISOString()),
        placeId === undefined ? undefined : eq(ledger.placeId, placeId),
        actors.length === 0 ? undefined : namesOneOf(actors),
        lies(db, where),
      ),
    )
    .groupBy(ledger.placeId)
    .orderBy(desc(max(ledger.since)), asc(ledger.placeId))
    .limit(limit);
  return rows.map((row) => row.placeId);
}

const namesOneOf = (actors: readonly string[]): SQL =>
  sql`${ledger.data} -> 'holders' ?| ${sql.param(`{${actors.join(',')}}`)}::text[]`;

/** As the incident that a line rests on says where it was. */
function lies(
  db: Database,
  { countries = [], governorates = [] }: Pick<HeldFilter, 'countries' | 'governorates'>,
): SQL | undefined {
  if (countries.length + governorates.length === 0) return undefined;
  const told = and(
    eq(incidents.id, ledger.incidentId),
    countries.length > 0 ? inArray(incidents.country, [...countries]) : undefined,
    governorates.length > 0 ? inArray(incidents.governorate, [...governorates]) : undefined,
  );
  return exists(db.select({ id: incidents.id }).from(incidents).where(told));
}
