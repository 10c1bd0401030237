// What the record knows a place by: the latest incident there, or the latest line of the ledger.
import { and, desc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { isNews } from './incident-filter.ts';
import type { KnownPlace, PlaceRecordStore } from './record-side.ts';
import { incidents, ledger } from './tables.ts';

export const createPlaceRecordStore = (db: Database): PlaceRecordStore => ({
  get: async (placeId) => (await fromIncident(db, placeId)) ?? (await fromLedger(db, placeId)),
});

async function fromIncident(db: Database, placeId: string): Promise<KnownPlace | undefined> {
  const [row] = await db
    .select({ data: incidents.data })
    .from(incidents)
    .where(and(eq(incidents.placeId, placeId), isNews))
    .orderBy(desc(incidents.updatedAt), desc(incidents.id))
    .limit(1);
  const { place, location } = row?.data ?? {};
  if (!place || !location) return undefined;
  return { placeId, name: place.name, nameEn: location.nameEn, within: place.within, location };
}

async function fromLedger(db: Database, placeId: string): Promise<KnownPlace | undefined> {
  const [row] = await db
    .select({ data: ledger.data })
    .from(ledger)
    .where(eq(ledger.placeId, placeId))
    .orderBy(desc(ledger.since), desc(ledger.id))
    .limit(1);
  if (!row) return undefined;
  const { placeName, nameEn, within } = row.data;
  return { placeId, name: placeName, nameEn, within, location: null };
}
