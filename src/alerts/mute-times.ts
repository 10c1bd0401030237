// Mute times and active times of a route: outside the one and inside the other it is told, as in Alertmanager.
import type { Route, TimeIntervals } from '../shared/config.ts';
import { isWithin } from './time-interval.ts';

const MINUTE = 60_000;
/** Looked ahead so coarsely first: a gap shorter than this may be missed, and is found when it is looked again. */
const STRIDE = 15 * MINUTE;
/** Looked ahead so far; what is muted for longer is looked at again by then. */
const HORIZON = 8 * 86_400_000;

export interface MuteTime {
  /** Names of the intervals that mute, or of the active ones outside of which it is. */
  intervals: string[];
  until: Date;
}

/** @returns undefined where the route is not muted at that time. */
export function mutedAt(route: Route, intervals: TimeIntervals, at: Date): MuteTime | undefined {
  const muting = mutingAt(route, intervals, at);
  return muting.length === 0 ? undefined : { intervals: muting, until: endOf(route, intervals, at) };
}

function mutingAt({ muteTimes, activeTimes }: Route, intervals: TimeIntervals, at: Date): string[] {
  const holds = (name: string) => (intervals.get(name) ?? []).some((interval) => isWithin(interval, at));
  const muting = muteTimes.filter(holds);
  if (muting.length > 0 || activeTimes.length === 0 || activeTimes.some(holds)) return muting;
  return activeTimes;
}

/** The first full minute at which it is muted no more, as far as one can see. */
function endOf(route: Route, intervals: TimeIntervals, at: Date): Date {
  const isMuted = (ms: number) => mutingAt(route, intervals, new Date(ms)).length > 0;
  const start = Math.floor(at.getTime() / MINUTE) * MINUTE;
  let ms = start;
  while (isMuted(ms) && ms < start + HORIZON) ms += STRIDE;
  while (!isMuted(ms - MINUTE) && ms - MINUTE > start) ms -= MINUTE;
  return new Date(ms);
}
