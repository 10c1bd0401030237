// Who holds what now: for each place the latest word of the ledger, and the one before it.
import type { ControlEntry } from '../../shared/schema/index.ts';

export interface Holding {
  latest: ControlEntry;
  /** The entry before it: shown where the latest is a mere claim or names nobody. */
  before: ControlEntry | undefined;
}

/** @param entries latest first, as the record gives them. @returns places, the latest changed first. */
export function holdings(entries: readonly ControlEntry[]): Holding[] {
  const places = new Map<string, Holding>();
  for (const entry of entries) {
    const known = places.get(entry.placeId);
    if (!known) places.set(entry.placeId, { latest: entry, before: undefined });
    else known.before ??= entry;
  }
  return [...places.values()];
}
