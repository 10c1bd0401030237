// Whether reports of an area can mean the event that others tell of a place inside it. The area and the day are not
// enough for that: something else must speak for it, and nothing against it.
import type { Source } from '../shared/schema/index.ts';
import { classOf, spotsOf } from '../shared/schema/index.ts';
import { type Containment, liesIn } from './lies-in.ts';
import { gapBetween, sameButForPlace, TELLING_TOLL } from './same-incident.ts';
import { sidesAgree } from './sides-agree.ts';
import { HOUR, SAME_DAY } from './time.ts';

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
  const found = broad.flatMap((area) =>
    narrow.flatMap((place) => {
      const lies = liesIn(place, area);
      return lies && meet(place, area) ? lies : [];
    }),
  );
  return found.includes('inside') ? 'inside' : found[0];
}

/** Under a key that both are found by: what a reading is not handed, it may not depend on. */
function meet(place: Source, area: Source): boolean {
  const keys = spotsOf(area);
  return spotsOf(place).some((key) => keys.includes(key));
}

/** Of one class, and at a place in the area, whatever else they tell. */
export const mayLieIn = (narrow: Group, broad: Group): boolean =>
  classOf(narrow[0]!.type) === classOf(broad[0]!.type) && containmentOf(broad, narrow) !== undefined;

/** They could be of one event by kind and time, but not by who fought whom. */
export const contradicts = (one: Group, other: Group): boolean =>
  one.some((a) => other.some((b) => gapBetween(a, b) !== undefined && sidesAgree(a, b) === undefined));
