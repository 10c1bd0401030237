// Who holds what at a given time, read from the lines of the ledger of control. Pure: command line and API answer from
// this one function.
import type { ControlEntry } from '../schema/index.ts';

/** One place at one time. */
export interface Holding {
  placeId: string;
  placeName: string;
  nameEn: string | null;
  within: string | null;
  /** The latest word on the whole place that is more than a claim; null where there are only claims. */
  holder: ControlEntry | null;
  /** What is claimed or contested since: nobody’s hold yet. */
  disputed: ControlEntry[];
  /** What others are said to hold of it since: part of a place is not the place. */
  partly: ControlEntry[];
}

/**
 * @param lines of any places, in any order.
 * @param at what was told of later times is left aside, and what was lost again within a day never was a hold.
 * @returns the places somebody is said to hold, by name; a village inherits nothing from its governorate.
 */
export function holdersAt(lines: readonly ControlEntry[], at: Date): Holding[] {
  const places = new Map<string, ControlEntry[]>();
  for (const line of lines) {
    if (Date.parse(line.since) > at.getTime() || line.status === 'reverted') continue;
    const key = keyOf(line);
    places.set(key, [...(places.get(key) ?? []), line]);
  }
  return [...places.values()].map(holdingOf).toSorted(byName);
}

/** A name that the gazetteer does not know may stand for several places: they are told apart by where they lie. */
const keyOf = ({ placeId, within }: ControlEntry): string =>
  placeId.startsWith('text:') ? `${placeId} ${within ?? ''}` : placeId;

function holdingOf(lines: readonly ControlEntry[]): Holding {
  const told = lines.toSorted(byTime);
  const whole = told.filter(({ mode }) => mode !== 'partial');
  const holder = whole.findLast(({ status }) => status === 'reported' || status === 'confirmed') ?? null;
  const since = holder === null ? told : told.slice(told.indexOf(holder) + 1);
  const { placeId, placeName, nameEn, within } = told.at(-1)!;
  return {
    placeId,
    placeName,
    nameEn,
    within,
    holder,
    disputed: since.filter(({ mode }) => mode !== 'partial'),
    partly: since.filter(({ mode }) => mode === 'partial'),
  };
}

const byTime = (a: ControlEntry, b: ControlEntry): number =>
  Date.parse(a.since) - Date.parse(b.since) || (a.incidentId < b.incidentId ? -1 : 1);

const byName = (a: Holding, b: Holding): number =>
  a.placeName.localeCompare(b.placeName, 'ar') || (keyOfHolding(a) < keyOfHolding(b) ? -1 : 1);

const keyOfHolding = ({ placeId, within }: Holding): string => `${placeId} ${within ?? ''}`;
