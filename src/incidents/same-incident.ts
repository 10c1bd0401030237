// The one question of this room: do two reports tell of the same event? Answered pair by pair, with its reasons.
import type { EventType, Source } from '../shared/schema/index.ts';
import { classOf } from '../shared/schema/index.ts';
import { samePlace } from './same-place.ts';
import { type Agreement, sidesAgree } from './sides-agree.ts';
import { HOUR, happenedAt, WINDOW } from './time.ts';

/** Within these classes the types are different things: an arrest is no agreement, a killing no abduction. */
const TYPES_APART = new Set(['other', 'violence-against-civilians']);

/** Same class; and the same type, where the class is a mixed bag or the type too grave to drown in it. */
export function sameKind(a: EventType, b: EventType): boolean {
  if (classOf(a) !== classOf(b)) return false;
  return a === b || !(TYPES_APART.has(classOf(a)) || a === 'chemical-weapon' || b === 'chemical-weapon');
}

/** A failed attempt to take a place is not the capture that came after it. */
const sameOutcome = (a: Source, b: Source): boolean =>
  classOf(a.type) !== 'control' ||
  a.status === 'denied' ||
  b.status === 'denied' ||
  (a.status === 'failed') === (b.status === 'failed');

export interface Comparison extends Agreement {
  /** What they have in common: «same place», «both sides», «3 h apart». */
  facts: string[];
  /** Time between them, in ms. */
  gap: number;
}

/** @returns what two reports have in common, or undefined where they tell of different events. Symmetric. */
export function sameIncident(a: Source, b: Source): Comparison | undefined {
  if (!sameKind(a.type, b.type) || !sameOutcome(a, b) || !samePlace(a, b)) return undefined;
  const gap = Math.abs(happenedAt(a) - happenedAt(b));
  if (gap >= WINDOW) return undefined;
  const sides = sidesAgree(a, b);
  if (sides === undefined) return undefined;
  const apart = gap < HOUR ? 'less than 1 h apart' : `${Math.round(gap / HOUR)} h apart`;
  return { ...sides, gap, facts: ['same place', sides.words, apart] };
}
