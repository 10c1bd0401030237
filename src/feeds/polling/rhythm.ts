// How often a feed has something new, learned from when its items were published. Times are epoch milliseconds.

/** Instants that are remembered of one feed: two busy hours of a wire, two weeks of a village paper. */
export const MOST_ARRIVALS = 60;
const FEWEST_GAPS = 3;
const DAY_MS = 86_400_000;

export interface Rhythm {
  /** Half of the gaps between items are shorter. */
  usualGapMs: number;
  /** Nineteen gaps of twenty are shorter: a longer silence is unusual. */
  longGapMs: number;
}

/** The newest instants of both lists, in order, each once; nothing after `now`. */
export function rememberArrivals(known: readonly number[], seen: readonly number[], now: number): number[] {
  const all = [...new Set([...known, ...seen])].filter((at) => at <= now).sort((a, b) => a - b);
  return all.slice(-MOST_ARRIVALS);
}

/** @returns undefined where too little is known. Items published in one breath count as one. */
export function rhythmOf(arrivals: readonly number[]): Rhythm | undefined {
  const gaps = arrivals
    .slice(1)
    .map((at, index) => at - arrivals[index]!)
    .filter((gap) => gap >= 1000)
    .sort((a, b) => a - b);
  if (gaps.length < FEWEST_GAPS) return undefined;
  return { usualGapMs: quantile(gaps, 0.5), longGapMs: quantile(gaps, 0.95) };
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

const LEAST_SILENCE_MS = 3 * 3_600_000;
const NIGHT_MS = 10 * 3_600_000;

/**
 * From when on silence is alarming: four times the longest usual gap, at least three hours, and past a night where
 * the feed is not one that writes through the night. At most a fortnight.
 */
export function alarmingSilenceMs({ longGapMs }: Rhythm): number {
  const long = Math.max(LEAST_SILENCE_MS, 4 * longGapMs);
  return Math.min(long < NIGHT_MS && longGapMs > 3_600_000 ? NIGHT_MS : long, 14 * DAY_MS);
}
