// Who holds what now: for each place the latest word of the ledger, and the one before it.
import type { ControlEntry, Location } from '../../shared/schema/index.ts';
import type { Store } from '../../store/store.ts';

export interface Holding {
  latest: ControlEntry;
  /** The entry before it: shown where the latest is a mere claim or names nobody. */
  before: ControlEntry | undefined;
  /** By the incident that the latest entry rests on: for the place’s name in English. */
  location: Location | null;
}

/** @param entries latest first, as the record gives them. @returns places, the latest changed first. */
export function holdings(entries: readonly ControlEntry[]): Holding[] {
  const places = new Map<string, Holding>();
  for (const entry of entries) {
    const known = places.get(entry.placeId);
    if (!known) places.set(entry.placeId, { latest: entry, before: undefined, location: null });
    else known.before ??= entry;
  }
  return [...places.values()];
}

/** The places that the board has room for, each with its location. */
export async function readHoldings(store: Store, ledgerEntries: number, shown: number): Promise<Holding[]> {
  const places = holdings(await store.incidents.control(undefined, ledgerEntries)).slice(0, shown);
  return Promise.all(
    places.map(async (holding) => {
      const incident = await store.incidents.get(holding.latest.incidentId);
      return { ...holding, location: incident?.location ?? null };
    }),
  );
}
