// Sides that a reading filled in from the context may be wrong. Where they alone keep reports of one small place and
// one hour apart, the reports are one.
import type { Source } from '../shared/schema/index.ts';
import { classOf } from '../shared/schema/index.ts';
import { breadthOf } from './breadth.ts';
import { gapBetween } from './same-incident.ts';
import { samePlace } from './same-place.ts';
import { HALF_DAY } from './time.ts';

type Group = readonly Source[];

/** @returns the groups, those of guessed sides in the one group that they can belong to. */
export function joinGuessed(groups: readonly Group[]): Group[] {
  const left = [...groups];
  for (const guessed of groups.filter(isGuessed)) {
    const hosts = left.filter(
      (group) => group !== guessed && group[0] !== guessed[0] && canHold(group, guessed),
    );
    if (hosts.length !== 1) continue;
    left.splice(left.indexOf(guessed), 1);
    left.splice(left.indexOf(hosts[0]!), 1, [...hosts[0]!, ...guessed]);
  }
  return left;
}

const isGuessed = (group: Group): boolean => group.every((one) => mayErr(one) && one.group === undefined);

/** Who took a place from whom is never put aside: a capture and the recapture after it differ in nothing else. */
const mayErr = ({ type, implied, location }: Source): boolean =>
  implied.includes('sides') && breadthOf(location) <= 1 && classOf(type) !== 'control';

function canHold(group: Group, guessed: Group): boolean {
  let nearest = Number.POSITIVE_INFINITY;
  for (const a of group) {
    for (const b of guessed) {
      const gap = samePlace(a, b) ? gapBetween(a, b) : undefined;
      if (gap === undefined) return false;
      nearest = Math.min(nearest, gap);
    }
  }
  return nearest < HALF_DAY;
}
