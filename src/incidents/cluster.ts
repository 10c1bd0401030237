// From reports to groups of reports that all tell of the same event. The groups depend on the set of reports alone,
// not on the order in which they came: every reading groups the neighbourhood afresh, in one fixed order.
import type { Source } from '../shared/schema/index.ts';
import { precisionOf } from './actors-meet.ts';
import { sameIncident } from './same-incident.ts';
import { happenedAt, toldAt } from './time.ts';

/**
 * Groups in which no report contradicts another. The most precise reports found the groups; vaguer ones go
 * to the group that shares most with them, then to the nearest in time. So «اشتباكات في درعا» never ties two
 * different fights in Daraa together.
 */
export function cluster(sources: readonly Source[]): Source[][] {
  const groups: Source[][] = [];
  for (const source of sources.toSorted(byPrecision)) {
    const best = groups
      .map((group) => ({ group, fit: fitOf(source, group) }))
      .filter(({ fit }) => fit !== undefined)
      .toSorted((a, b) => b.fit!.shared - a.fit!.shared || a.fit!.gap - b.fit!.gap)[0];
    if (best) best.group.push(source);
    else groups.push([source]);
  }
  return groups.map((group) => group.toSorted(byTelling));
}

/** Contradicted by nobody in the group, and close enough to somebody in it. */
function fitOf(source: Source, group: readonly Source[]): { shared: number; gap: number } | undefined {
  const comparisons = group.map((member) => sameIncident(source, member));
  if (!comparisons.every((comparison) => comparison !== undefined)) return undefined;
  if (!comparisons.some(({ enough }) => enough)) return undefined;
  return {
    shared: Math.max(...comparisons.map(({ shared }) => shared)),
    gap: Math.min(...comparisons.map(({ gap }) => gap)),
  };
}

const byId = (a: Source, b: Source): number =>
  a.articleId === b.articleId ? a.eventIndex - b.eventIndex : a.articleId < b.articleId ? -1 : 1;

/** In the order of publication. */
export const byTelling = (a: Source, b: Source): number => toldAt(a) - toldAt(b) || byId(a, b);

const precision = (source: Source): number =>
  source.control
    ? precisionOf(source.control.to) + precisionOf(source.control.from)
    : precisionOf(source.sides[0]) + precisionOf(source.sides[1]);

const byPrecision = (a: Source, b: Source): number =>
  precision(b) - precision(a) || happenedAt(a) - happenedAt(b) || byTelling(a, b);
