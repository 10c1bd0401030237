// Which reports could ever tell of one event: those that share a place, directly or through others.
import type { Source } from '../shared/schema/index.ts';
import { classOf, isNarrow, remembered, spotsOf } from '../shared/schema/index.ts';

/** Places by kind of event: reports that share none never meet. */
export const meetingKeys = remembered((source: Source): readonly string[] =>
  spotsOf(source)
    .filter(isNarrow)
    .map((spot) => `${classOf(source.type)} ${spot}`),
);

/** @returns the reports, in their order, apart from all that they cannot meet. */
export function apart(sources: readonly Source[]): Source[][] {
  const leaders = sources.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let leader = at;
    while (leaders[leader] !== leader) leader = leaders[leader]!;
    leaders[at] = leader;
    return leader;
  };
  const firstAt = new Map<string, number>();
  for (const [at, source] of sources.entries()) {
    for (const key of meetingKeys(source)) {
      const first = firstAt.get(key);
      if (first === undefined) firstAt.set(key, at);
      else leaders[leaderOf(at)] = leaderOf(first);
    }
  }
  const parts = new Map<number, Source[]>();
  for (const [at, source] of sources.entries()) {
    const part = parts.get(leaderOf(at));
    if (part) part.push(source);
    else parts.set(leaderOf(at), [source]);
  }
  return [...parts.values()];
}
