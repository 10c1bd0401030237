// What a run came to: the receivers' own records held against the ledger.
import type { Delivery, DeliveryState } from '../../src/shared/schema/index.ts';
import type { ChaosSink, Taken } from './sink.ts';

export interface SinkVerdict {
  /** Deliveries that the ledger wants told and that were never taken, nor are listed as in doubt. */
  lost: number;
  /** Messages that people read twice: the same told again without saying so, after the receiver has put aside known ids. */
  twice: number;
  /** Taken again under a known id. */
  repeats: number;
  /** Of these, such as say of themselves that they may have been told before. */
  marked: number;
  /** Tellings of an incident taken after a later one. */
  outOfOrder: number;
  uncertain: number;
  /** Requests that were cut off before their answer: each may leave one in doubt, and so may each kill. */
  cutOff: number;
  /** Taken, and the ledger neither says so nor lists it as in doubt. */
  unlisted: number;
}

const ENDED: ReadonlySet<DeliveryState> = new Set(['sent', 'superseded', 'uncertain']);

/** @param dedupes whether the receiver puts aside what it knows by its id. */
export function judge(
  { taken, fates }: Pick<ChaosSink, 'taken' | 'fates'>,
  ledger: readonly Delivery[],
  listed: ReadonlySet<string>,
  dedupes: boolean,
): SinkVerdict {
  const seen = firstOf(taken);
  const inDoubt = ledger.filter(({ state }) => state === 'uncertain');
  const again = taken.filter((one) => seen.get(one.id) !== one);
  const states = new Map(ledger.map(({ id, state }) => [id, state]));
  return {
    lost: ledger.filter((one) => isLost(one, seen, listed)).length,
    twice: toldTwice([...seen.values()]) + (dedupes ? 0 : again.filter(({ repeat }) => !repeat).length),
    repeats: again.length,
    marked: again.filter(({ repeat }) => repeat).length,
    outOfOrder: outOfOrder([...seen.values()]),
    uncertain: inDoubt.length,
    cutOff: (fates.drop ?? 0) + (fates.reset ?? 0) + (fates.hang ?? 0),
    unlisted: [...seen.keys()].filter((id) => states.get(id) !== 'sent' && !listed.has(id)).length,
  };
}

/** In the order in which each was first taken. */
function firstOf(taken: readonly Taken[]): Map<string, Taken> {
  const seen = new Map<string, Taken>();
  for (const one of taken) if (!seen.has(one.id)) seen.set(one.id, one);
  return seen;
}

const isLost = (one: Delivery, seen: Map<string, Taken>, listed: ReadonlySet<string>): boolean =>
  !ENDED.has(one.state) ||
  (one.state === 'sent' && !seen.has(one.id)) ||
  (one.state === 'uncertain' && !listed.has(one.id));

/** One revision of one incident under two ids. */
function toldTwice(seen: readonly Taken[]): number {
  const told = new Set(seen.map(({ incidentId, revision }) => `${incidentId} ${revision}`));
  return seen.length - told.size;
}

function outOfOrder(seen: readonly Taken[]): number {
  const latest = new Map<string, number>();
  let count = 0;
  for (const { incidentId, revision } of seen) {
    if (revision < (latest.get(incidentId) ?? 0)) count++;
    latest.set(incidentId, Math.max(revision, latest.get(incidentId) ?? 0));
  }
  return count;
}
