// How often a feed has something new, learned from when its items were published. Times are epoch milliseconds.

const FEWEST_GAPS = 3;

export interface Rhythm {
  /** Half of the gaps between items are shorter. */
  usualGapMs: number;
}

/** @param arrivals oldest first. @returns undefined where too little is known. Items published in one breath count as one. */
export function rhythmOf(arrivals: readonly number[]): Rhythm | undefined {
  const gaps = arrivals
    .slice(1)
    .map((at, index) => at - arrivals[index]!)
    .filter((gap) => gap >= 1000)
    .sort((a, b) => a - b);
  if (gaps.length < FEWEST_GAPS) return undefined;
  return { usualGapMs: gaps[Math.floor(gaps.length / 2)]! };
}
