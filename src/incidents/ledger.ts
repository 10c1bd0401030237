// The ledger of control: from each incident of control, the line that says who holds the place since when, and how
// far that can be trusted. Who held it before is the line before it.
import type { ControlEntry, Incident } from '../shared/schema/index.ts';
import { canonical } from './canonical.ts';
import { countIndependent } from './independent-sources.ts';
import { placeIdOf } from './same-place.ts';
import { opposite } from './sides-agree.ts';
import { admitsLoss, disinterested, tellers } from './status.ts';
import { happenedAt, WINDOW } from './time.ts';

type Status = ControlEntry['status'];

/**
 * Lines for the given control incidents.
 * @param incidents active ones at the places in question, also those that have not changed: two opposite claims
 * within 48 h contest each other.
 * @param known lines of the record, to tell what has changed.
 * @returns only lines that are new or differ from the record’s.
 */
export function ledgerOf(
  incidents: readonly Incident[],
  known: readonly ControlEntry[],
  now: Date,
): ControlEntry[] {
  const lines = incidents.filter(makesLine).map((incident) => ({ incident, since: sinceOf(incident) }));
  return lines.flatMap(({ incident, since }) => {
    const rivals = lines.filter((line) => line.incident !== incident && opposed(incident, line.incident));
    const near = rivals.filter((line) => Math.abs(line.since - since) < WINDOW);
    const entry = entryOf(incident, since, near, now);
    const before = known.find(({ id }) => id === entry.id);
    return before && sameLine(before, entry) ? [] : [entry];
  });
}

/** An attempt that failed, a denial and a place without a name change nobody’s hold. */
const makesLine = (incident: Incident): boolean =>
  incident.state === 'active' &&
  incident.control !== null &&
  incident.place !== null &&
  incident.status !== 'denied' &&
  incident.status !== 'failed';

const sinceOf = (incident: Incident): number => Math.min(...tellers(incident.sources).map(happenedAt));

const opposed = (a: Incident, b: Incident): boolean =>
  placeIdOf(a) === placeIdOf(b) && opposite(a.control!, b.control!);

function entryOf(
  incident: Incident,
  since: number,
  rivals: readonly { incident: Incident; since: number }[],
  now: Date,
): ControlEntry {
  const { place, control } = incident;
  return {
    id: `control_${incident.id}`,
    placeId: placeIdOf(incident)!,
    placeName: place!.name,
    within: place!.within,
    holders: control!.to,
    from: control!.from,
    mode: control!.mode,
    status: contested(incident, since, rivals) ? 'contested' : ownStatus(incident),
    since: new Date(since).toISOString(),
    incidentId: incident.id,
    independentSources: incident.independentSources,
    updatedAt: now.toISOString(),
  };
}

/** Confirmed: two independent tellers beside the claiming side, or the losing side’s own admission. */
function ownStatus({ sources, status }: Incident): Exclude<Status, 'contested'> {
  const telling = tellers(sources);
  if (telling.some(admitsLoss) || countIndependent(telling.filter(disinterested)) >= 2) return 'confirmed';
  return status === 'claimed' ? 'claimed' : 'reported';
}

/**
 * A line is contested while it is not confirmed and somebody denies it, or a rival line stands against it: any
 * rival of the same hour, or a later claim against this claim. A later *report* of the reverse is no dispute, it is
 * what happened next.
 */
function contested(
  incident: Incident,
  since: number,
  rivals: readonly { incident: Incident; since: number }[],
): boolean {
  const own = ownStatus(incident);
  if (own === 'confirmed') return false;
  if (incident.deniedBy.length > 0) return true;
  return (
    own === 'claimed' &&
    rivals.some((rival) => rival.since <= since || ownStatus(rival.incident) === 'claimed')
  );
}

const sameLine = ({ updatedAt: _a, ...a }: ControlEntry, { updatedAt: _b, ...b }: ControlEntry): boolean =>
  (Object.keys(a) as (keyof typeof a)[]).every((key) => canonical(a[key]) === canonical(b[key]));
