// Who is told about an incident's latest revision, as what, and when. Pure: the store locks the incident, hands in
// what was told so far and saves what comes out. Deciding the same revision again gives the same ids.
//
// For each receiver: 1 the route that takes the incident, 2 what it would be told, 3 whether that is muted (inhibition,
// silences, mute times), 4 when it is told and with which others (group, quiet hours, cap).
import type { AlertsConfig, Receiver, Route } from '../shared/config.ts';
import type { Assessment, Delivery, HoldReason, Notice } from '../shared/schema/index.ts';
import { assess } from '../shared/severity/index.ts';
import { underCap } from './cap.ts';
import { isMaterial } from './changes.ts';
import { type Because, decideReceiver, type Telling, type Verdict } from './decide-receiver.ts';
import { groupKey, inGroup, isApart, type Plan } from './group.ts';
import { type AlertReach, mutesFromNowOn } from './inhibit.ts';
import { type Labels, labelsOf } from './labels.ts';
import { type Mute, mutedFor, mutingOf } from './mute.ts';
import { mutedAt } from './mute-times.ts';
import { noticeOf } from './notice-of.ts';
import { plannedDelivery } from './planned.ts';
import { afterQuietHours } from './quiet-hours.ts';
import { isWaiting } from './reached.ts';
import { routesFor } from './route.ts';
import type { ToldSoFar } from './told-so-far.ts';

/** Why one receiver is told or not: what `rasid alerts explain` prints. */
export interface AlertTrace {
  receiver: string;
  because: Because | Mute['because'];
  /** What mutes it: id of an incident or silence, or names of intervals. */
  by: string | null;
  until: string | null;
  /** Group key of the route that took the incident; null where no route does. */
  group: string | null;
  dueAt: string | null;
  hold: HoldReason | null;
}

export interface AlertDecision {
  /** One for each history that receivers have with the incident. */
  notices: Notice[];
  deliveries: Delivery[];
  /** Deliveries still waiting that a newer one replaces, or that have nothing to tell any more. */
  supersede: string[];
  /** When to decide again, because something that mutes it ends; null: when it changes. */
  reviewAt: string | null;
  /** Where others that wait must be decided on again, since this incident may inhibit them. */
  reviewOthers: AlertReach | null;
  trace: AlertTrace[];
}

/** One receiver's verdict with all that became of it. */
interface Judged extends Verdict {
  receiver: string;
  route: Route | undefined;
  mute: Mute | undefined;
  plan: Plan | undefined;
}

export function decideAlert(
  told: ToldSoFar,
  config: AlertsConfig,
  now: Date,
  { alertWithinMs }: { alertWithinMs: number },
): AlertDecision {
  const { incident } = told;
  const assessment = assess(incident, config.assessment);
  const labels = labelsOf(incident, config, assessment);
  const routes = routesFor(config.route, labels);
  const muting = mutingOf(told, labels, config, now);
  const judged = config.receivers.map(judge);
  const tellings = judged.flatMap(({ receiver, tell, plan }) =>
    tell && plan ? [{ receiver, tell, plan }] : [],
  );
  const notices = new Map(
    tellings.map(({ tell }) => noticeOf(incident, tell, now)).map((one) => [one.id, one]),
  );
  return {
    notices: [...notices.values()],
    deliveries: tellings.map(({ receiver, tell, plan }) =>
      deliveryOf(noticeOf(incident, tell, now), receiver, assessment, plan, now),
    ),
    supersede: judged.flatMap(({ supersede }) => supersede),
    reviewAt: reviewOf(judged),
    reviewOthers: mutesFromNowOn(incident, labels, config.inhibitRules),
    trace: judged.map((one) => traceOf(one, labels)),
  };

  function judge(receiver: Receiver): Judged {
    const { name } = receiver;
    const route = routeOf(name, routes, config, now);
    const verdict = decideReceiver(name, told, route, route ?? config.route, now, alertWithinMs);
    const waiting = told.deliveries.filter((one) => one.receiver === name && isWaiting(one));
    const mute =
      verdict.tell || waiting.length > 0
        ? mutedFor(name, route, verdict.tell, muting, config, now)
        : undefined;
    if (mute) return muted(verdict, mute);
    const plan = verdict.tell && planFor(receiver, route, verdict.tell, told, labels, assessment, now);
    return { ...verdict, receiver: name, route, mute, plan };

    function muted({ because }: Verdict, mute: Mute): Judged {
      const supersede = waiting.map(({ id }) => id);
      return { because, supersede, receiver: name, route, mute, plan: undefined };
    }
  }
}

/** Of several routes to one receiver the first that is not muted just now. */
function routeOf(
  receiver: string,
  routes: readonly Route[],
  { timeIntervals }: AlertsConfig,
  now: Date,
): Route | undefined {
  const own = routes.filter((route) => route.receiver === receiver);
  if (own.length < 2) return own[0];
  return own.find((route) => !mutedAt(route, timeIntervals, now)) ?? own[0];
}

/** When it goes out, and with which others: group, then quiet hours, then cap, then whatever is quiet by then. */
function planFor(
  receiver: Receiver,
  route: Route | undefined,
  tell: Telling,
  { groups, recent, deliveries }: ToldSoFar,
  labels: Labels,
  { severity }: Assessment,
  now: Date,
): Plan {
  const mine = groups.filter((one) => one.receiver === receiver.name);
  const replaced = new Set(deliveries.filter(isWaiting).map(({ id }) => id));
  const load = {
    groups: mine,
    recent: recent.filter((one) => one.receiver === receiver.name && !replaced.has(one.id)),
  };
  const grouped = groupedFor(route, tell, labels, mine, now);
  const awake = afterQuietHours(grouped, receiver, severity);
  if (awake.hold?.reason === 'quiet-hours') return awake;
  return afterQuietHours(underCap(awake, receiver.cap, load, severity), receiver, severity);
}

/** What takes something back waits for nobody. */
function groupedFor(
  route: Route | undefined,
  { kind, changes, dueAt }: Telling,
  labels: Labels,
  groups: ToldSoFar['groups'],
  now: Date,
): Plan {
  if (!route || isApart(route) || kind === 'retract') return { dueAt, hold: null };
  const key = groupKey(route, labels);
  const soFar = groups.find(({ group }) => group === key);
  return inGroup(dueAt, key, soFar, route, kind === 'new' || isMaterial(changes), now);
}

function deliveryOf(
  notice: Notice,
  receiver: string,
  { severity }: Assessment,
  plan: Plan,
  now: Date,
): Delivery {
  const { dueAt, hold } = plan;
  return plannedDelivery(notice, { receiver, severity, hold, dueAt: dueAt.toISOString() }, now.toISOString());
}

/** @returns when the first of what mutes ends. */
function reviewOf(judged: readonly Judged[]): string | null {
  const ends = judged.flatMap(({ mute }) => (mute ? [mute.until.getTime()] : []));
  return ends.length === 0 ? null : new Date(Math.min(...ends)).toISOString();
}

const traceOf = ({ receiver, because, route, mute, plan }: Judged, labels: Labels): AlertTrace => ({
  receiver,
  because: mute?.because ?? because,
  by: mute?.by ?? null,
  until: mute?.until.toISOString() ?? null,
  group: route ? groupKey(route, labels) : null,
  dueAt: plan?.dueAt.toISOString() ?? null,
  hold: plan?.hold?.reason ?? null,
});
