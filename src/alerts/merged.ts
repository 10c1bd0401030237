// Two incidents that turned out to be one: on which of its threads a receiver hears of it from then on.
import type { Delivery } from '../shared/schema/index.ts';
import { hasReached } from './reached.ts';
import type { ToldSoFar } from './told-so-far.ts';

/**
 * The thread that goes on is that of the incident which goes on, where the receiver knows it, else the first one begun.
 * @returns whether the incident that was merged has another to point to; false where its own thread goes on.
 */
export function goesOnElsewhere(receiver: string, { incident, deliveries, heir }: ToldSoFar): boolean {
  const begun = (all: readonly Delivery[]) =>
    all.filter((one) => one.receiver === receiver && one.kind === 'new' && hasReached(one));
  const theirs = begun(heir?.deliveries ?? []);
  if (theirs.some(({ incidentId }) => incidentId === heir?.id)) return true;
  const [first] = [...theirs, ...begun(deliveries)].toSorted(
    (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1),
  );
  return first !== undefined && theirs.includes(first) && first.incidentId !== incident.id;
}
