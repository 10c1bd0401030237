// How many say that it happened. An incident's own count takes in those who deny it: they are sources too, but no
// notice may say that a denial confirms anything.
import type { Incident } from '../shared/schema/index.ts';

/** Outlets and syndicated texts that tell it, each counted once; those that share a text or an outlet are one. */
export function independentTellers({ sources }: Pick<Incident, 'sources'>): number {
  const telling = sources.filter(({ status }) => status !== 'denied');
  const group = telling.map((_, index) => index);
  telling.forEach((source, index) => {
    telling.slice(0, index).forEach((earlier, other) => {
      const together =
        earlier.syndicationId === source.syndicationId ||
        earlier.outlet.trim().toLowerCase() === source.outlet.trim().toLowerCase();
      if (!together || group[other] === group[index]) return;
      const [from, to] = [group[index], group[other]!];
      group.forEach((one, member) => {
        if (one === from) group[member] = to;
      });
    });
  });
  return new Set(group).size;
}
