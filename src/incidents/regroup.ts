// Groups the reports around a reading afresh: first by place, then broad reports with the place they mean. Only what
// the reading can have changed is decided anew, so that what lies at the edge of the data at hand keeps still.
import type { Incident, Source } from '../shared/schema/index.ts';
import { attach, isBroad } from './attach.ts';
import { breadthOfAll } from './breadth.ts';
import { couldMean } from './can-mean.ts';
import { cluster, clusterWithin } from './cluster.ts';

type Group = readonly Source[];

/**
 * @param incidents of the record around the reading; their sources are the reports before it.
 * @param sources the reports after it.
 */
export function regroup(incidents: readonly Incident[], sources: readonly Source[]): Source[][] {
  const groups = cluster(sources);
  const before = incidents.flatMap(({ sources }) => clusterWithin(sources));
  const open = openAmong(groups, differences(before, groups));
  const incidentOf = new Map<string, Incident>();
  for (const incident of incidents)
    for (const source of incident.sources) incidentOf.set(key(source), incident);
  return attach(groups, (broad) =>
    open.has(broad) ? undefined : companyOf(broad, incidentOf.get(key(broad[0]!))),
  );
}

const key = ({ articleId, eventIndex }: Source): string => `${articleId} ${eventIndex}`;

/** The groups that are only in one of the two lists. A report that was read again is another one, whatever it says. */
function differences(before: readonly Group[], after: readonly Group[]): Group[] {
  const groupOf = (groups: readonly Group[]) =>
    new Map(groups.flatMap((group) => group.map((source) => [source, group] as const)));
  const [old, fresh] = [groupOf(before), groupOf(after)];
  const isIn = (groups: ReadonlyMap<Source, Group>, group: Group): boolean =>
    groups.get(group[0]!)?.length === group.length &&
    group.every((source) => groups.get(source) === groups.get(group[0]!));
  return [...before.filter((group) => !isIn(fresh, group)), ...after.filter((group) => !isIn(old, group))];
}

/**
 * What is to be decided: the changed groups, the places that a changed broad one could mean, the broad ones that could
 * mean one of these, and the broader ones that could mean those.
 */
function openAmong(groups: readonly Group[], changed: readonly Group[]): Set<Group> {
  const changedBroad = changed.filter(isBroad);
  const shaken = groups.filter((group) => changedBroad.some((broad) => couldMean(broad, group)));
  const open = new Set([...changed, ...shaken]);
  for (const broad of groups.filter(isBroad).toSorted((a, b) => breadthOfAll(a) - breadthOfAll(b))) {
    if ([...open].some((group) => couldMean(broad, group))) open.add(broad);
  }
  return open;
}

/** The other sources of its incident, null where it stood alone; undefined for what is new. */
function companyOf(broad: Group, incident: Incident | undefined): Group | null | undefined {
  if (incident === undefined) return undefined;
  const own = new Set(broad.map(key));
  const rest = incident.sources.filter((source) => !own.has(key(source)));
  return rest.length > 0 ? rest : null;
}
