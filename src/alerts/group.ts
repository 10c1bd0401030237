// When a notice may go out. `group_wait` holds back the first notice of a group, so that what comes in the meantime
// is told with it; a group is told again no sooner than `group_interval` after the last time; an update that brings
// nothing but one more source waits until `repeat_interval` has passed.
import type { Route } from '../shared/config.ts';
import type { Delivery } from '../shared/schema/index.ts';
import { identityOf, type Labels } from './labels.ts';
import type { GroupSoFar } from './told-so-far.ts';

type Timing = Pick<Route, 'groupWait' | 'groupInterval' | 'repeatInterval'>;

/** When a notice is to go out, and with which others. */
export interface Plan {
  dueAt: Date;
  hold: Delivery['hold'];
}

/** The same for all incidents that are told together: receiver and the values of the `group_by` labels. */
export const groupKey = (route: Route, labels: Labels): string =>
  JSON.stringify([route.receiver, ...route.groupBy.map((label) => [label, ...identityOf(labels, label)])]);

/** Whether each incident is a group of its own. */
export const isApart = ({ groupBy }: Pick<Route, 'groupBy'>): boolean => groupBy.includes('incident');

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

/**
 * Tells a notice with the others of its group: when those that wait already are told, else when the group may be told
 * next.
 * @param dueAt of the notice by itself.
 * @param joins false for what is not worth telling with the others so soon.
 */
export function inGroup(
  dueAt: Date,
  group: string,
  soFar: GroupSoFar | undefined,
  timing: Timing,
  joins: boolean,
  now: Date,
): Plan {
  const hold = { reason: 'group' as const, group };
  const times = [soFar?.lastAt, soFar?.dueAt].filter((at) => at != null).map((at) => Date.parse(at));
  const told = times.filter((at) => at <= now.getTime()).map((at) => at + timing.groupInterval);
  const own = Math.max(dueAt.getTime(), ...told);
  const next = times.filter((at) => at > now.getTime() && at <= own);
  return { dueAt: new Date(joins ? Math.min(own, ...next) : own), hold };
}
