// Which reports of control are no news: those that tell again who has long held a place. Decided over all that is
// told of the place, so that the order of reading does not count.
import type { Incident } from '../shared/schema/index.ts';
import { placeIdOf } from '../shared/schema/index.ts';
import { overlap } from './actors-meet.ts';
import { type Line, linesAmong, ownStatus } from './lines.ts';
import { SAME_DAY, WINDOW } from './time.ts';

/** A hold that one side or one source tells of is taken for known for two weeks; one that is confirmed, for good. */
const REPORTED_HOLDS = 14 * SAME_DAY;

/** @returns for each incident that is no news, the one that is; `incidents` are all of control at some places. */
export function knownHolders<T extends Incident>(incidents: readonly T[]): Map<T, T> {
  const known = new Map<T, T>();
  const latest = new Map<string, Line<T>>();
  for (const line of linesAmong(incidents)) {
    const placeId = placeIdOf(line.incident)!;
    const before = latest.get(placeId);
    if (before && tellsAgain(line, before)) known.set(line.incident, before.incident);
    else if (line.incident.control!.mode !== 'partial') latest.set(placeId, line);
  }
  return known;
}

/** A place said to be *re*captured was lost in between, so that is always news. */
function tellsAgain(line: Line, before: Line): boolean {
  const held = line.since - before.since;
  const { control } = line.incident;
  if (held <= WINDOW || control!.mode === 'recaptured') return false;
  return overlap(before.incident.control!.to, control!.to) && isSure(before, held);
}

function isSure({ incident }: Line, heldMs: number): boolean {
  const status = ownStatus(incident);
  if (status === 'confirmed') return true;
  return status === 'reported' && incident.deniedBy.length === 0 && heldMs <= REPORTED_HOLDS;
}
