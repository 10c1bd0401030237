// From reports to groups of reports that all tell of the same event at the same place. The groups depend on the set
// of reports alone, not on the order in which they came: every reading groups the neighbourhood afresh, in one fixed
// order.
import type { Source } from '../shared/schema/index.ts';
import { classOf, remembered } from '../shared/schema/index.ts';
import { precisionOf } from './actors-meet.ts';
import { joinGuessed } from './guessed.ts';
import { apart, meetingKeys } from './meeting.ts';
import { sameIncident } from './same-incident.ts';
import { happenedAt, toldAt } from './time.ts';

/**
 * Groups in which no report contradicts another. The most precise reports found the groups; vaguer ones go
 * to the group that shares most with them, then to the nearest in time. So «اشتباكات في درعا» never ties two
 * different fights in Daraa together. In the order of the reports that found them.
 */
export const cluster = (sources: readonly Source[]): Group[] =>
  apart(sources)
    .flatMap(groupsAmong)
    .toSorted((a, b) => byPrecedence(a.founder, b.founder))
    .map(({ group }) => group);

/** The same of what one incident rests on, in any order. */
export const clusterWithin = remembered((sources: readonly Source[]): readonly Group[] =>
  apart(sources).flatMap((some) => groupsAfresh(some).map(({ group }) => group)),
);

type Group = readonly Source[];

interface Founded {
  founder: Source;
  group: Group;
}

/** What was found of the same reports, by the first of them: around a reading, most are as they were. */
const found = new WeakMap<Source, { sources: Group; groups: readonly Founded[] }>();

function groupsAmong(sources: Group): readonly Founded[] {
  const before = found.get(sources[0]!);
  if (before?.sources.length === sources.length && sources.every((one, at) => one === before.sources[at]))
    return before.groups;
  const groups = groupsAfresh(sources);
  found.set(sources[0]!, { sources, groups });
  return groups;
}

function groupsAfresh(sources: Group): Founded[] {
  const groups: Source[][] = [];
  const bySpot = new Map<string, Set<Source[]>>();
  for (const source of sources.toSorted(byPrecedence)) {
    const keys = meetingKeys(source);
    const near = new Set(keys.flatMap((key) => [...(bySpot.get(key) ?? [])]));
    const group = (isLabelled(source) ? ofLabel(source, near) : bestGroup(source, near)) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(source);
    for (const key of keys) bySpot.set(key, (bySpot.get(key) ?? new Set()).add(group));
  }
  return joinGuessed(groups).map((group) => ({ founder: group[0]!, group: group.toSorted(byTelling) }));
}

/** An editor has said which group it belongs to; the others gather around those. */
export const isLabelled = ({ group }: Source): boolean => group !== undefined;
const ofLabel = (source: Source, groups: ReadonlySet<Source[]>): Source[] | undefined =>
  [...groups].find(([one]) => one!.group === source.group && classOf(one!.type) === classOf(source.type));

function bestGroup(source: Source, groups: ReadonlySet<Source[]>): Source[] | undefined {
  return [...groups]
    .flatMap((group) => {
      const fit = fitOf(source, group);
      return fit ? [{ group, fit }] : [];
    })
    .toSorted(
      (a, b) => b.fit.shared - a.fit.shared || a.fit.gap - b.fit.gap || byPrecision(a.group[0]!, b.group[0]!),
    )[0]?.group;
}

/**
 * Contradicted by nobody in the group, and close enough to somebody in it. What an editor has brought together may
 * contradict itself: who agrees with one of these agrees with all.
 */
function fitOf(source: Source, group: readonly Source[]): { shared: number; gap: number } | undefined {
  let shared = 0;
  let gap = Number.POSITIVE_INFINITY;
  let enough = false;
  for (const member of group) {
    const comparison = sameIncident(source, member);
    if (comparison === undefined && isLabelled(member)) continue;
    if (comparison === undefined) return undefined;
    shared = Math.max(shared, comparison.shared);
    gap = Math.min(gap, comparison.gap);
    enough ||= comparison.enough;
  }
  return enough ? { shared, gap } : undefined;
}

const byId = (a: Source, b: Source): number =>
  a.articleId === b.articleId ? a.eventIndex - b.eventIndex : a.articleId < b.articleId ? -1 : 1;

/** In the order of publication. */
export const byTelling = (a: Source, b: Source): number => toldAt(a) - toldAt(b) || byId(a, b);

const precision = remembered((source: Source): number =>
  source.control
    ? precisionOf(source.control.to) + precisionOf(source.control.from)
    : source.implied.includes('sides')
      ? 0
      : precisionOf(source.sides[0]) + precisionOf(source.sides[1]),
);

/** Mentions in passing come last: they found no group that an event could join. */
const byPrecision = (a: Source, b: Source): number =>
  Number(a.passing ?? false) - Number(b.passing ?? false) ||
  precision(b) - precision(a) ||
  happenedAt(a) - happenedAt(b) ||
  byTelling(a, b);

/** What an editor has brought together comes first. */
const byPrecedence = (a: Source, b: Source): number =>
  Number(isLabelled(b)) - Number(isLabelled(a)) || byPrecision(a, b);
