// Is this report of control news at all? Telling again who has long held a place is not.
import type { ControlEntry, Source } from '../shared/schema/index.ts';
import { overlap } from './actors-meet.ts';
import { placeIdOf } from './same-place.ts';
import { happenedAt, WINDOW } from './time.ts';

/**
 * @returns the entry that makes the report a re-telling: the latest holder of the place before it, confirmed, of the
 * whole place, longer than 48 h in possession and named by the report; undefined where the report is news. A place
 * said to be *re*captured was lost in between, so that is always news.
 */
export function heldAlready(source: Source, ledger: readonly ControlEntry[]): ControlEntry | undefined {
  if (source.control === null || source.control.mode === 'recaptured') return undefined;
  const placeId = placeIdOf(source);
  const at = happenedAt(source);
  const latest = ledger
    .filter((entry) => entry.placeId === placeId && Date.parse(entry.since) < at)
    .toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since))[0];
  if (latest?.status !== 'confirmed' || latest.mode === 'partial') return undefined;
  if (at - Date.parse(latest.since) <= WINDOW) return undefined;
  return overlap(latest.holders, source.control.to) ? latest : undefined;
}
