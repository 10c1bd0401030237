// Groups the reports around a reading afresh: first by place, then broad reports with the place they mean. Only what
// the reading can have changed is decided anew, so that what lies at the edge of the data at hand keeps still.
import type { Incident, Source } from '../shared/schema/index.ts';
import { classOf } from '../shared/schema/index.ts';
import { attach, isBroad } from './attach.ts';
import { canonical } from './canonical.ts';
import { cluster } from './cluster.ts';
import { liesIn } from './lies-in.ts';
import { happenedAt, SAME_DAY, WINDOW } from './time.ts';

type Group = readonly Source[];

/**
 * @param incidents of the record around the reading; their sources are the reports before it.
 * @param sources the reports after it.
 */
export function regroup(incidents: readonly Incident[], sources: readonly Source[]): Source[][] {
  const groups = cluster(sources);
  const incidentOf = new Map<string, Incident>();
  for (const incident of incidents) for (const source of incident.sources) incidentOf.set(key(source), incident);
  const before = incidents.flatMap((incident) => cluster(incident.sources));
  const changed = differences(before, groups);
  return attach(groups, (broad) => {
    if (changed.has(broad) || [...changed].some((group) => concerns(group, broad))) return undefined;
    return companyOf(broad, incidentOf.get(key(broad[0]!)));
  });
}

const key = ({ articleId, eventIndex }: Source): string => `${articleId} ${eventIndex}`;

/** The groups that are only in one of the two lists. */
function differences(before: readonly Group[], after: readonly Group[]): Set<Group> {
  const spellings = (groups: readonly Group[]) => new Map(groups.map((group) => [canonical(group), group]));
  const [old, fresh] = [spellings(before), spellings(after)];
  return new Set(
    [...old, ...fresh].filter(([spelling]) => !(old.has(spelling) && fresh.has(spelling))).map(([, group]) => group),
  );
}

/** The broad report could mean the group’s place, or could have before it changed. */
const concerns = (group: Group, broad: Group): boolean =>
  classOf(group[0]!.type) === classOf(broad[0]!.type) &&
  isBroad(broad) &&
  group.some((place) =>
    broad.some(
      (area) =>
        Math.abs(happenedAt(place) - happenedAt(area)) < WINDOW + SAME_DAY && liesIn(place, area) !== undefined,
    ),
  );

/** Sources of the same incident at another place; null where it stood alone. */
function companyOf(broad: Group, incident: Incident | undefined): Group | null | undefined {
  if (incident === undefined) return undefined;
  const own = new Set(broad.map(key));
  const rest = incident.sources.filter((source) => !own.has(key(source)));
  return rest.length > 0 ? rest : null;
}
