// Who held one place when, from its lines of the ledger: the same answer as at any single time, drawn out over all of it.
import type { ControlEntry } from '../schema/index.ts';
import { type Holding, holdersAt } from './holders-at.ts';

/** As long as nothing new is said of the place. */
export interface Stretch extends Pick<Holding, 'holder' | 'disputed' | 'partly'> {
  /** ISO instants; `until` is null for the one that lasts. */
  from: string;
  until: string | null;
}

/**
 * @param lines of one place, in any order.
 * @param now what is told of later times is left aside.
 * @returns without gaps, the first one first; before it, nothing is known.
 */
export function controlHistory(lines: readonly ControlEntry[], now: Date): Stretch[] {
  const told = lines.filter(
    ({ status, since }) => status !== 'reverted' && Date.parse(since) <= now.getTime(),
  );
  const times = [...new Set(told.map(({ since }) => Date.parse(since)))].toSorted((a, b) => a - b);
  return times.flatMap((from, index) => {
    const [holding] = holdersAt(told, new Date(from));
    if (!holding) return [];
    const { holder, disputed, partly } = holding;
    const until = times[index + 1];
    return [{ from: iso(from), until: until === undefined ? null : iso(until), holder, disputed, partly }];
  });
}

const iso = (at: number): string => new Date(at).toISOString();

/**
 * A name that the gazetteer does not know may stand for several places: they are told apart by where they lie.
 * @returns the lines of each, the place with the latest line first.
 */
export function apart(lines: readonly ControlEntry[]): ControlEntry[][] {
  const places = new Map<string, ControlEntry[]>();
  for (const line of lines) {
    const key = line.placeId.startsWith('text:') ? `${line.placeId} ${line.within ?? ''}` : line.placeId;
    places.set(key, [...(places.get(key) ?? []), line]);
  }
  const latest = (each: ControlEntry[]) => Math.max(...each.map(({ since }) => Date.parse(since)));
  return [...places.values()].toSorted((a, b) => latest(b) - latest(a));
}
