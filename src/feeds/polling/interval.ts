// When to ask a feed again: as often as its rhythm deserves, never so seldom that items fall out of its window,
// never sooner than it asks for.
import { rhythmOf } from '../../shared/health/index.ts';

export const MINUTE_MS = 60_000;
export const SHORTEST_MS = MINUTE_MS;
export const LONGEST_MS = 60 * MINUTE_MS;

export interface IntervalFacts {
  /** What feeds.yaml writes on the feed itself; kept as it stands. */
  everyMs: number | null;
  /** Before anything is learned. */
  defaultMs: number;
  /** Publication instants of what was seen, oldest first. */
  arrivals: readonly number[];
  /** Polls since the last one that brought something. */
  emptyPolls: number;
  /** From the oldest to the newest item that the feed lists at a time; null where it lists fewer than two dated ones. */
  windowMs: number | null;
  /** `ttl`, `sy:` or Cache-Control, whichever asks for the longest rest. */
  restMs: number | null;
}

/** A quarter of the usual gap passes, in the middle, between publication and poll. */
const POLLS_PER_GAP = 2;
const EMPTY_POLLS_BEFORE_SLOWING = 4;
const SLOWING = 1.25;

/** Milliseconds to the next poll while all is well. */
export function intervalOf(facts: IntervalFacts): number {
  if (facts.everyMs !== null) return facts.everyMs;
  const rhythm = rhythmOf(facts.arrivals);
  const learned = rhythm ? rhythm.usualGapMs / POLLS_PER_GAP : facts.defaultMs;
  const idle = Math.max(0, facts.emptyPolls - EMPTY_POLLS_BEFORE_SLOWING);
  const slowed = clamp(learned) * SLOWING ** Math.min(idle, 20);
  const kept = facts.windowMs === null ? slowed : Math.min(slowed, facts.windowMs / 2);
  return Math.round(clamp(Math.max(clamp(kept), facts.restMs ?? 0)));
}

const clamp = (ms: number): number => Math.min(Math.max(ms, SHORTEST_MS), LONGEST_MS);
