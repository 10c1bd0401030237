// How many say that it happened. An incident's own count takes in those who deny it: they are sources too, but no
// notice may say that a denial confirms anything.
import type { Incident, Source } from '../schema/index.ts';

/** Outlets and syndicated texts that tell it, each counted once; those that share a text, an outlet or a publisher are one. */
export function independentTellers({ sources }: Pick<Incident, 'sources'>): number {
  const groups: Set<string>[] = [];
  for (const source of sources.filter(({ status }) => status !== 'denied')) {
    const keys = keysOf(source);
    const touched = groups.filter((group) => keys.some((key) => group.has(key)));
    const joined = new Set([...keys, ...touched.flatMap((group) => [...group])]);
    groups.splice(0, groups.length, ...groups.filter((group) => !touched.includes(group)), joined);
  }
  return groups.length;
}

const keysOf = ({ syndicationId, outlet, publisher }: Source): string[] => [
  `text ${syndicationId}`,
  `outlet ${outlet.trim().toLowerCase()}`,
  ...(publisher === null ? [] : [`publisher ${publisher}`]),
];
