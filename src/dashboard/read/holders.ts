// Who holds what now, as the board shows it: for each place the latest word, and the hold that it stands against.
import { holdersAt } from '../../shared/control/index.ts';
import type { ControlEntry, Location } from '../../shared/schema/index.ts';
import type { Store } from '../../store/store.ts';

export interface Holding {
  latest: ControlEntry;
  /** Who held it before, where the latest is a mere claim, or of a part only. */
  before: ControlEntry | undefined;
  /** By the incident that the latest entry rests on: for the place’s name in English. */
  location: Location | null;
}

/** @returns places, the latest changed first. */
function holdings(entries: readonly ControlEntry[], now: Date): Holding[] {
  return holdersAt(entries, now)
    .flatMap(({ holder, disputed, partly }) => {
      const latest = [...disputed, ...partly].toSorted(latestFirst)[0] ?? holder;
      if (latest === null) return [];
      return [{ latest, before: latest === holder ? undefined : (holder ?? undefined), location: null }];
    })
    .toSorted((a, b) => latestFirst(a.latest, b.latest));
}

const latestFirst = (a: ControlEntry, b: ControlEntry): number => Date.parse(b.since) - Date.parse(a.since);

/** The places that the board has room for, each with its location. */
export async function readHoldings(
  store: Store,
  ledgerEntries: number,
  shown: number,
  now: Date,
): Promise<Holding[]> {
  const places = holdings(await store.incidents.control(undefined, ledgerEntries), now).slice(0, shown);
  return Promise.all(
    places.map(async (holding) => {
      const incident = await store.incidents.get(holding.latest.incidentId);
      return { ...holding, location: incident?.location ?? null };
    }),
  );
}
