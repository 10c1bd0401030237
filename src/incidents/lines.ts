// The lines of the ledger before they are weighed against each other: which incident makes one, since when, and how
// far its own sources carry it.
import type { ControlEntry, Incident } from '../shared/schema/index.ts';
import { countIndependent } from '../shared/schema/index.ts';
import { admitsLoss, disinterested, tellers } from './status.ts';
import { happenedAt } from './time.ts';

/** An incident of control and the instant (ms) from which on its holder is said to hold the place. */
export interface Line<T extends Incident = Incident> {
  incident: T;
  since: number;
}

/** @returns one line for each incident that changes a hold, in the order in which the holds began. */
export const linesAmong = <T extends Incident>(incidents: readonly T[]): Line<T>[] =>
  incidents
    .filter(makesLine)
    .map((incident) => ({ incident, since: sinceOf(incident) }))
    .toSorted(byBeginning);

/** An attempt that failed, a denial and a place without a name change nobody’s hold. */
const makesLine = ({ control, place, status }: Incident): boolean =>
  control !== null && place !== null && status !== 'denied' && status !== 'failed';

const sinceOf = (incident: Incident): number => Math.min(...tellers(incident.sources).map(happenedAt));

/** Of two holds of one hour, the one that was told first; of those, the one that was not taken *back*. */
export const byBeginning = (a: Line, b: Line): number =>
  a.since - b.since ||
  Date.parse(a.incident.firstToldAt) - Date.parse(b.incident.firstToldAt) ||
  Number(isRecapture(a)) - Number(isRecapture(b)) ||
  (a.incident.sources[0]!.articleId < b.incident.sources[0]!.articleId ? -1 : 1);

export const isRecapture = ({ incident }: Line): boolean => incident.control!.mode === 'recaptured';

/** Confirmed: two independent tellers beside the claiming side, or the losing side’s own admission. */
export function ownStatus({
  sources,
  status,
}: Pick<Incident, 'sources' | 'status'>): Extract<
  ControlEntry['status'],
  'claimed' | 'reported' | 'confirmed'
> {
  const telling = tellers(sources);
  if (telling.some(admitsLoss) || countIndependent(telling.filter(disinterested)) >= 2) return 'confirmed';
  return status === 'claimed' ? 'claimed' : 'reported';
}
