// How many have told it on their own: reprints of one text count once, and so does everything from one outlet.
import type { Source } from '../shared/schema/index.ts';

type Printed = Pick<Source, 'outlet' | 'syndicationId'>;

const outletKey = (outlet: string): string => `outlet ${outlet.trim().toLowerCase()}`;

/** Sources that share a text or an outlet, directly or through others, are one. */
export function countIndependent(sources: readonly Printed[]): number {
  const groups: Set<string>[] = [];
  for (const source of sources) {
    const keys = [`text ${source.syndicationId}`, outletKey(source.outlet)];
    const touched = groups.filter((group) => keys.some((key) => group.has(key)));
    const merged = touched[0] ?? new Set<string>();
    for (const key of [...keys, ...touched.slice(1).flatMap((group) => [...group])]) merged.add(key);
    for (const group of touched.slice(1)) groups.splice(groups.indexOf(group), 1);
    if (touched.length === 0) groups.push(merged);
  }
  return groups.length;
}
