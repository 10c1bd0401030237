// When items were published: what is remembered of a feed so that its rhythm can be learned. Epoch milliseconds.

/** Instants that are remembered of one feed: two busy hours of a wire, two weeks of a village paper. */
export const MOST_ARRIVALS = 60;

/** The newest instants of both lists, in order, each once; nothing after `now`. */
export function rememberArrivals(known: readonly number[], seen: readonly number[], now: number): number[] {
  const all = [...new Set([...known, ...seen])].filter((at) => at <= now).sort((a, b) => a - b);
  return all.slice(-MOST_ARRIVALS);
}

/** Of what a poll lists, the instants that no poll has shown before; what is older than all remembered may have been. */
export function newArrivals(known: readonly number[], seen: readonly number[], now: number): number[] {
  const remembered = new Set(known);
  const since = known.length < MOST_ARRIVALS ? Number.NEGATIVE_INFINITY : known[0]!;
  return [...new Set(seen)].filter((at) => at > since && at <= now && !remembered.has(at));
}
