// The one question of this room: do two reports tell of the same event? Answered pair by pair, with its reasons.
import type { EventType, Source } from '../shared/schema/index.ts';
import { classOf } from '../shared/schema/index.ts';
import { overlap } from './actors-meet.ts';
import { samePlace } from './same-place.ts';
import { type Agreement, opposite, sidesAgree } from './sides-agree.ts';
import { HALF_DAY, HOUR, happenedAt, SAME_DAY, toldAt, WINDOW } from './time.ts';

/** The same gain, told at one time: a day that only one of them gives may be that of another event. */
const gapOfGains = (a: Source, b: Source): number => {
  const told = Math.abs(toldAt(a) - toldAt(b));
  return a.control && b.control && told < HALF_DAY ? told : Number.POSITIVE_INFINITY;
};

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

/** @returns what two reports of one place have in common, or undefined where they tell of different events. Symmetric. */
export function sameIncident(a: Source, b: Source): Comparison | undefined {
  if (!samePlace(a, b)) return undefined;
  const comparison = sameButForPlace(a, b);
  return comparison && { ...comparison, facts: ['same place', ...comparison.facts] };
}

/** The same, but for where it was. */
export function sameButForPlace(a: Source, b: Source): Comparison | undefined {
  const gap = gapBetween(a, b);
  if (gap === undefined) return undefined;
  const sides = agreementOf(a, b, gap);
  return sides && { ...sides, gap, facts: [sides.words, apart(gap)] };
}

/** @returns the time between two reports of one kind, in ms; undefined where kind, outcome or time speak against one event. */
export function gapBetween(a: Source, b: Source): number | undefined {
  const kin = a.passing || b.passing ? classOf(a.type) === classOf(b.type) : sameKind(a.type, b.type);
  if (!kin || !sameOutcome(a, b)) return undefined;
  const gap = Math.min(Math.abs(happenedAt(a) - happenedAt(b)), gapOfGains(a, b));
  return gap >= WINDOW || onOtherDays(a, b) ? undefined : gap;
}

const apart = (gap: number): string =>
  gap < HOUR ? 'less than 1 h apart' : `${Math.round(gap / HOUR)} h apart`;

/** A day’s toll is counted up for so long. */
const COUNTING = 20 * HOUR;

/** Two tolls of two days, told a day apart, are no correction of one another. */
const onOtherDays = (a: Source, b: Source): boolean =>
  isDated(a) &&
  isDated(b) &&
  a.date !== b.date &&
  a.fatalities !== null &&
  b.fatalities !== null &&
  a.fatalities !== b.fatalities &&
  Math.abs(toldAt(a) - toldAt(b)) >= COUNTING;

const isDated = ({ date, implied }: Source): boolean => date !== null && !implied.includes('date');

/** Nobody takes or loses a place twice in hours: of the other side each tells differently, who took part and who was driven out. */
function sameHands({ control: a }: Source, { control: b }: Source): Agreement | undefined {
  if (!a || !b || opposite(a, b)) return undefined;
  if (!overlap(a.from, b.from) && !overlap(a.to, b.to)) return undefined;
  return { shared: 1, enough: true, words: overlap(a.to, b.to) ? 'same taker' : 'same loser' };
}

/** From here on two equal tolls are no accident, at one place and within hours: enemies accuse each other of one shelling. */
export const TELLING_TOLL = 3;

function sameToll(a: Source, b: Source): Agreement | undefined {
  if (a.control || b.control || a.fatalities === null || a.fatalities !== b.fatalities) return undefined;
  return a.fatalities < TELLING_TOLL ? undefined : { shared: 0, enough: true, words: 'same toll' };
}

function agreementOf(a: Source, b: Source, gap: number): Agreement | undefined {
  const agreement = sidesAgree(a, b) ?? (gap < HALF_DAY ? (sameHands(a, b) ?? sameToll(a, b)) : undefined);
  if (agreement === undefined || agreement.enough || !agreement.complementary || gap >= SAME_DAY)
    return agreement;
  return { ...agreement, enough: true };
}
