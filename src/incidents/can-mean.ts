// Whether reports of an area can mean the event that others tell of a place inside it. The area and the day are not
// enough for that: something else must speak for it, and nothing against it.
import type { Source } from '../shared/schema/index.ts';
import { classOf, remembered, spotsOf } from '../shared/schema/index.ts';
import { breadthOf } from './breadth.ts';
import { type Containment, liesIn } from './lies-in.ts';
import { gapBetween, sameButForPlace, TELLING_TOLL } from './same-incident.ts';
import { sidesAgree } from './sides-agree.ts';
import { HOUR, happenedAt, SAME_DAY, WINDOW } from './time.ts';

type Group = readonly Source[];

/** What it takes: one point of likeness in the area itself, two in the governorate that a city gave its name. */
const NEEDED: Record<Containment, number> = { inside: 1, broadly: 2 };

/** Told so soon after one another, two events of one kind in one area would be a rare accident. */
const AT_ONCE = 6 * HOUR;

/** Somebody’s place lies in the area, nobody contradicts, and something beside place and day speaks for it. */
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

const likenessOf = (a: Source, b: Source): number =>
  Number(a.fatalities !== null && a.fatalities >= TELLING_TOLL && a.fatalities === b.fatalities) +
  Number(a.syndicationId === b.syndicationId) +
  Number(a.syndicationId === b.syndicationId && b.passing === true);

function containmentOf(broad: Group, narrow: Group): Containment | undefined {
  let found: Containment | undefined;
  for (const area of unlikePlaces(broad)) {
    for (const place of unlikePlaces(narrow)) {
      const lies = liesIn(place, area);
      if (lies === undefined || !meet(place, area)) continue;
      if (lies === 'inside') return lies;
      found = lies;
    }
  }
  return found;
}

/** One report for each way in which they name the place: most name it alike. */
function unlikePlaces(group: Group): Group {
  if (group.length === 1) return group;
  const known = new Map<string, Source>();
  for (const source of group) if (!known.has(placeKey(source))) known.set(placeKey(source), source);
  return [...known.values()];
}

const placeKey = remembered(({ place, location, group }: Source) =>
  JSON.stringify([place, location, group ?? null]),
);

/** Under a key that both are found by: what a reading is not handed, it may not depend on. */
function meet(place: Source, area: Source): boolean {
  const keys = spotsOf(area);
  return spotsOf(place).some((key) => keys.includes(key));
}

/** Of one class, and at a place in the area, whatever else they tell. */
export const mayLieIn = (narrow: Group, broad: Group): boolean =>
  classOf(narrow[0]!.type) === classOf(broad[0]!.type) &&
  outlineOf(narrow).narrowest < outlineOf(broad).broadest &&
  containmentOf(broad, narrow) !== undefined;

/** Near enough in time, whatever else they tell: what is to be looked at again when one of them changes. */
export const couldMean = (broad: Group, narrow: Group): boolean =>
  outlineOf(narrow).narrowest < outlineOf(broad).broadest &&
  classOf(narrow[0]!.type) === classOf(broad[0]!.type) &&
  isNearInTime(broad, narrow) &&
  mayLieIn(narrow, broad);

const NEAR = WINDOW + SAME_DAY;

function isNearInTime(one: Group, other: Group): boolean {
  const [a, b] = [outlineOf(one), outlineOf(other)];
  if (a.first - b.last >= NEAR || b.first - a.last >= NEAR) return false;
  return one.some((x) => other.some((y) => Math.abs(happenedAt(x) - happenedAt(y)) < NEAR));
}

/** What rules out most pairs of groups at a glance. */
const outlineOf = remembered((group: Group) => {
  const times = group.map(happenedAt);
  const breadths = group.map(({ location }) => breadthOf(location));
  return {
    first: Math.min(...times),
    last: Math.max(...times),
    narrowest: Math.min(...breadths),
    broadest: Math.max(...breadths),
  };
});

/** They could be of one event by kind and time, but not by who fought whom. */
export const contradicts = (one: Group, other: Group): boolean =>
  one.some((a) => other.some((b) => gapBetween(a, b) !== undefined && sidesAgree(a, b) === undefined));
