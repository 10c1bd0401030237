// When a notice may go out. `group_wait` holds back the first notice of a group, so that what comes in the meantime
// folds into it; an update waits until `group_interval` has passed since the last notice; an update that brings
// nothing but one more source waits until `repeat_interval` has. Decisions are made incident by incident, so these
// times count between notices of one incident; the group key is there for what tells several incidents together.
import type { Route } from '../shared/config.ts';
import type { Labels } from './labels.ts';

type Timing = Pick<Route, 'groupWait' | 'groupInterval' | 'repeatInterval'>;

/** The same for all incidents that are told together: receiver and the values of the `group_by` labels. */
export const groupKey = (route: Route, labels: Labels): string =>
  JSON.stringify([route.receiver, ...route.groupBy.map((label) => [label, ...labels[label].toSorted()])]);

/**
 * When a first notice is due.
 * @param waitingSince when its waiting began: a newer revision that takes the place of one still waiting does not
 * begin to wait anew.
 */
export const firstDue = ({ groupWait }: Timing, waitingSince: Date): Date =>
  new Date(waitingSince.getTime() + groupWait);

/** When an update is due. @param lastTold when the receiver was last told, or is going to be. */
export function updateDue(timing: Timing, lastTold: Date, material: boolean, now: Date): Date {
  const pause = material ? timing.groupInterval : timing.repeatInterval;
  return new Date(Math.max(now.getTime(), lastTold.getTime() + pause));
}
