// What the API says of control: who holds what at a time, and the ledger’s lines it rests on.
import { type Holding, holdersAt, placesNamed } from '../../shared/control/index.ts';
import type { ControlEntry } from '../../shared/schema/index.ts';
import type { Store } from '../../store/store.ts';

export interface ControlAnswer {
  at: string;
  holdings: Holding[];
  /** The lines of these places, also those of later, latest first. */
  entries: ControlEntry[];
}

/** @param place id or name, as the record has it; every place where it is left out. */
export async function readControl(
  { incidents }: Store,
  place: string | undefined,
  at: Date,
  limit: number,
): Promise<ControlAnswer> {
  const lines = await incidents.controlOf(place === undefined ? undefined : await idsOf(incidents, place));
  return {
    at: at.toISOString(),
    holdings: holdersAt(lines, at).slice(0, limit),
    entries: lines.slice(0, limit),
  };
}

async function idsOf(incidents: Store['incidents'], asked: string): Promise<string[]> {
  const places = (await incidents.controlPlaces()).map((known) => ({ ...known, names: [known.placeName] }));
  return placesNamed(places, asked).map(({ placeId }) => placeId);
}
