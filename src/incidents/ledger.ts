// The ledger of control: from each incident of control, the line that says who holds the place since when, and how
// far that can be trusted. Who held it before is the line before it.
import type { ControlEntry, Incident } from '../shared/schema/index.ts';
import { placeIdOf } from '../shared/schema/index.ts';
import { canonical } from './canonical.ts';
import { byBeginning, isRecapture, type Line, linesAmong, ownStatus } from './lines.ts';
import { opposite } from './sides-agree.ts';
import { SAME_DAY, WINDOW } from './time.ts';

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
  const lines = linesAmong(incidents.filter(({ state }) => state === 'active'));
  return lines.flatMap((line) => {
    const rivals = lines.filter((other) => other !== line && opposed(line, other));
    const entry = entryOf(line, statusAmong(line, rivals, lines), now);
    const before = known.find(({ id }) => id === entry.id);
    return before && sameLine(before, entry) ? [] : [entry];
  });
}

const opposed = (a: Line, b: Line): boolean =>
  placeIdOf(a.incident) === placeIdOf(b.incident) &&
  opposite(a.incident.control!, b.incident.control!) &&
  Math.abs(a.since - b.since) < WINDOW;

function statusAmong(line: Line, rivals: readonly Line[], lines: readonly Line[]): ControlEntry['status'] {
  if (isContested(line, rivals)) return 'contested';
  return rivals.some((rival) => reverts(rival, line, lines)) ? 'reverted' : ownStatus(line.incident);
}

/**
 * A claim is contested while a rival line stands against it: any rival of before, or a later claim against this claim.
 * A later *report* of the reverse is no dispute, it is what happened next; whoever claims to have taken a place *back*
 * does not dispute that it was lost; and who merely denies a claim makes none.
 */
const isContested = (line: Line, rivals: readonly Line[]): boolean =>
  ownStatus(line.incident) === 'claimed' && rivals.some((rival) => disputes(line, rival));

const disputes = (line: Line, rival: Line): boolean =>
  isBefore(rival, line) ? !isRecapture(line) : ownStatus(rival.incident) === 'claimed' && !isRecapture(rival);

const isBefore = (a: Line, b: Line): boolean => byBeginning(a, b) < 0;

/** ACLED’s one-day rule: what is lost again within a day was no hold. A weaker word does not undo a stronger one. */
function reverts(later: Line, line: Line, lines: readonly Line[]): boolean {
  if (!isBefore(line, later) || later.since - line.since >= SAME_DAY) return false;
  if (later.incident.control!.mode === 'partial') return false;
  const against = lines.filter((other) => other !== later && opposed(later, other));
  return !isContested(later, against) && weightOf(later) >= weightOf(line);
}

/** To claim that a place was taken back admits that it was lost: that much is told by both sides. */
function weightOf(line: Line): number {
  const own = ownStatus(line.incident);
  return own === 'confirmed' ? 2 : own === 'reported' || isRecapture(line) ? 1 : 0;
}

function entryOf({ incident, since }: Line, status: ControlEntry['status'], now: Date): ControlEntry {
  const { place, location, control } = incident;
  return {
    id: `control_${incident.id}`,
    placeId: placeIdOf(incident)!,
    placeName: place!.name,
    nameEn: location?.nameEn ?? null,
    within: place!.within,
    holders: control!.to,
    from: control!.from,
    mode: control!.mode,
    status,
    since: new Date(since).toISOString(),
    incidentId: incident.id,
    independentSources: incident.independentSources,
    claimedBy: incident.claimedBy,
    reportedBy: incident.reportedBy,
    deniedBy: incident.deniedBy,
    updatedAt: now.toISOString(),
  };
}

const sameLine = ({ updatedAt: _a, ...a }: ControlEntry, { updatedAt: _b, ...b }: ControlEntry): boolean =>
  (Object.keys(a) as (keyof typeof a)[]).every((key) => canonical(a[key]) === canonical(b[key]));
