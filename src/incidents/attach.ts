// Reports of a broad area join the one place inside it that they can mean. Two places are never tied together by a
// report that names neither: where two can be meant, the broad report stays an incident of its own.
import type { Source } from '../shared/schema/index.ts';
import { isMentioned } from '../shared/schema/index.ts';
import { breadthOf, breadthOfAll } from './breadth.ts';
import { canMean, contradicts, mayLieIn } from './can-mean.ts';
import { byTelling, isLabelled } from './cluster.ts';

type Group = readonly Source[];

interface Unit {
  /** Reports of one place; `sources` has those of broader places that have joined it, too. */
  group: Group;
  sources: Source[];
  breadth: number;
}

/** Towns, then cities, then countryside and districts, then governorates: the narrower have found their place before the broader look. */
const BROAD = [1, 2, 3, 4] as const;

/**
 * @param groups of reports, each of one place.
 * @param companyOf for a broad group that nothing new concerns: the sources it went with before, or null where it
 * stood alone; undefined where it is to be decided.
 */
export function attach(
  groups: readonly Group[],
  companyOf: (broad: Group) => Group | null | undefined = () => undefined,
): Source[][] {
  const told = groups.filter((group) => !isMentioned({ sources: group }));
  let units: Unit[] = told.map((group) => ({ group, sources: [...group], breadth: breadthIn(group) }));
  const broadGroups = told.filter(isBroad);
  const unitOf = new Map(units.flatMap((unit) => unit.sources.map((source) => [source, unit] as const)));
  for (const level of BROAD) {
    const narrower = units.filter(({ breadth }) => breadth < level);
    const joins = units
      .filter(({ breadth }) => breadth === level)
      .flatMap((unit) => {
        const company = companyOf(unit.group);
        const host =
          company === undefined
            ? hostOf(unit.group, narrower, broadGroups)
            : firstOf(company ?? [], level, unitOf, units);
        return host ? [{ unit, host }] : [];
      });
    for (const { unit, host } of joins) {
      host.sources.push(...unit.sources);
      for (const source of unit.sources) unitOf.set(source, host);
    }
    const joined = new Set(joins.map(({ unit }) => unit));
    units = units.filter((unit) => !joined.has(unit));
  }
  return [
    ...units.map(({ sources }) => sources.toSorted(byTelling)),
    ...groups.filter((group) => isMentioned({ sources: group })).map((group) => [...group]),
  ];
}

/** The first of the narrower units that its company is in. */
function firstOf(
  company: Group,
  level: number,
  unitOf: ReadonlyMap<Source, Unit>,
  units: readonly Unit[],
): Unit | undefined {
  const hosts = new Set(company.flatMap((source) => unitOf.get(source) ?? []));
  const narrower = [...hosts].filter(({ breadth }) => breadth < level);
  return narrower.length > 1 ? units.find((unit) => narrower.includes(unit)) : narrower[0];
}

function hostOf(broad: Group, narrower: readonly Unit[], broadGroups: readonly Group[]): Unit | undefined {
  const meant = narrower.filter(({ sources }) => canMean(broad, sources));
  const [host] = meant;
  return host && meant.length === 1 && !isDisputed(broad, host, broadGroups) ? host : undefined;
}

/** Another report of an area around the place contradicts it: who knows which of them means the place. */
const isDisputed = (broad: Group, { group }: Unit, broadGroups: readonly Group[]): boolean =>
  broadGroups.some((other) => other !== broad && mayLieIn(group, other) && contradicts(broad, other));

/** What an editor has brought together takes in others, and looks for no other itself. */
const breadthIn = (group: Group): number => (group.some(isLabelled) ? 0 : breadthOfAll(group));

/** Whether a group could ever take in a narrower place: what to look at again when that changes. */
export const isBroad = (group: Group): boolean =>
  !group.some(isLabelled) && group.some(({ location }) => breadthOf(location) >= 1);
