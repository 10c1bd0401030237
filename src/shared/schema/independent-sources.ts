// How many have told it on their own: reprints of one text count once, and so does everything from one outlet, or
// from the outlets of one publisher.
import type { Source } from './incident.ts';

type Printed = Pick<Source, 'outlet' | 'publisher' | 'syndicationId'>;

const folded = (name: string): string => name.trim().toLowerCase();

/** Sources that share a text, an outlet or a publisher, directly or through others, are one. */
export function countIndependent(sources: readonly Printed[]): number {
  let groups: Set<string>[] = [];
  for (const source of sources) {
    const keys = keysOf(source);
    const touched = groups.filter((group) => keys.some((key) => group.has(key)));
    const joined = new Set([...keys, ...touched.flatMap((group) => [...group])]);
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups.length;
}

const keysOf = ({ outlet, publisher, syndicationId }: Printed): string[] => [
  `text ${syndicationId}`,
  `outlet ${folded(outlet)}`,
  ...(publisher === null ? [] : [`publisher ${folded(publisher)}`]),
];

/** How many say on their own that it happened: who denies it is a source too, but confirms nothing. */
export const independentTellers = ({
  sources,
}: {
  sources: readonly (Printed & Pick<Source, 'status'>)[];
}): number => countIndependent(sources.filter(({ status }) => status !== 'denied'));
