// Votes among reports: the most frequent value, and where two are as frequent, the one told first.
import { canonical } from './canonical.ts';

/** Distinct values by how often they occur, most often first; equals in order of first occurrence. */
export function byVotes<T>(values: readonly T[]): T[] {
  const tally = new Map<string, { value: T; votes: number }>();
  for (const value of values) {
    const key = canonical(value);
    const entry = tally.get(key);
    if (entry) entry.votes++;
    else tally.set(key, { value, votes: 1 });
  }
  return [...tally.values()].toSorted((a, b) => b.votes - a.votes).map(({ value }) => value);
}

/** The value with the highest rank; among those, the most frequent; among those, the first. */
export function best<T>(values: readonly T[], rank: (value: T) => number = () => 0): T | undefined {
  return byVotes(values).toSorted((a, b) => rank(b) - rank(a))[0];
}
