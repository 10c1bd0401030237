// Reports of a broad area join the one place inside it that they can mean. Two places are never tied together by a
// report that names neither: where two can be meant, the broad report stays an incident of its own.
import type { Source } from '../shared/schema/index.ts';
import { classOf } from '../shared/schema/index.ts';
import { breadthOf, breadthOfAll } from './breadth.ts';
import { byTelling } from './cluster.ts';
import { type Containment, liesIn } from './lies-in.ts';
import { sameButForPlace } from './same-incident.ts';
import { HOUR, SAME_DAY } from './time.ts';

type Group = readonly Source[];

/** Cities, then countryside and districts, then governorates: the narrower have found their place before the broader look. */
const BROAD = [2, 3, 4] as const;

/**
 * @param groups of reports, each of one place.
 * @param companyOf for a broad group that nothing new concerns: the group it went with before, or null where it stood
 * alone; undefined where it is to be decided.
 */
export function attach(
  groups: readonly Group[],
  companyOf: (broad: Group) => Group | null | undefined = () => undefined,
): Source[][] {
  const units = groups.map((group) => ({ group, sources: [...group], breadth: breadthOfAll(group) as number }));
  const joined = new Set<Group>();
  for (const level of BROAD) {
    const narrower = units.filter(({ group, breadth }) => breadth < level && !joined.has(group));
    const broad = units.filter(({ breadth }) => breadth === level).toSorted((a, b) => byTelling(a.sources[0]!, b.sources[0]!));
    for (const unit of broad) {
      const company = companyOf(unit.group);
      const host =
        company === undefined
          ? onlyOne(narrower.filter(({ sources }) => canMean(unit.sources, sources)))
          : narrower.find(({ sources }) => company !== null && sources.includes(company[0]!));
      if (host === undefined) continue;
      host.sources.push(...unit.sources);
      joined.add(unit.group);
    }
  }
  return units.filter(({ group }) => !joined.has(group)).map(({ sources }) => sources.toSorted(byTelling));
}

const onlyOne = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/** What it takes: one point of likeness in the area itself, two in the governorate that a city gave its name. */
const NEEDED: Record<Containment, number> = { inside: 1, broadly: 2 };

/** Somebody’s place lies in the area, nobody contradicts, and something beside place and time speaks for it. */
export function canMean(broad: Group, narrow: Group): boolean {
  const containment = containmentOf(broad, narrow);
  if (containment === undefined || !mayBePart(broad)) return false;
  let likeness = 0;
  let gap = Number.POSITIVE_INFINITY;
  for (const a of broad) {
    for (const b of narrow) {
      const comparison = sameButForPlace(a, b);
      if (comparison === undefined) return false;
      likeness = Math.max(likeness, Number(comparison.shared > 0) + likenessOf(a, b));
      gap = Math.min(gap, comparison.gap);
    }
  }
  if (gap > SAME_DAY) return false;
  return likeness + Number(gap < AT_ONCE && containment === 'inside') >= NEEDED[containment];
}

/** Whoever holds part of an area may hold the one place; whoever takes all of it has taken more. */
const mayBePart = (broad: Group): boolean =>
  broad.every(({ type, control }) => classOf(type) !== 'control' || control?.mode === 'partial');

const AT_ONCE = 6 * HOUR;
/** From here on two equal tolls are no accident. */
const TELLING_TOLL = 3;

const likenessOf = (a: Source, b: Source): number =>
  Number(a.fatalities !== null && a.fatalities >= TELLING_TOLL && a.fatalities === b.fatalities) +
  Number(a.syndicationId === b.syndicationId);

function containmentOf(broad: Group, narrow: Group): Containment | undefined {
  const found = broad.flatMap((area) => narrow.flatMap((place) => liesIn(place, area) ?? []));
  return found.includes('inside') ? 'inside' : found[0];
}

/** Whether a group could ever take in one of these places: what to look at again when they change. */
export const isBroad = (group: Group): boolean => group.some(({ location }) => breadthOf(location) >= 2);
