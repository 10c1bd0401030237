// Who is told about an incident's latest revision, as what, and when. Pure: the store locks the incident, hands in
// what was told so far and saves what comes out. Deciding the same revision again gives the same ids.
import type { AlertsConfig, Route } from '../shared/config.ts';
import { stableId } from '../shared/ids.ts';
import type { Change, Delivery, Incident, Notice, NoticeKind } from '../shared/schema/index.ts';
import { CHANGES } from '../shared/schema/index.ts';
import { type Because, decideReceiver, type Telling } from './decide-receiver.ts';
import { groupKey } from './group.ts';
import { labelsOf } from './labels.ts';
import { plannedDelivery } from './planned.ts';
import { routesFor } from './route.ts';
import type { ToldSoFar } from './told-so-far.ts';

/** Why one receiver is told or not: what `rasid alerts explain` prints. */
export interface AlertTrace {
  receiver: string;
  because: Because;
  /** Group key of the route that took the incident; null where no route does. */
  group: string | null;
  dueAt: string | null;
}

export interface AlertDecision {
  notice: Notice | null;
  deliveries: Delivery[];
  /** Deliveries still waiting that a newer one replaces, or that have nothing to tell any more. */
  supersede: string[];
  trace: AlertTrace[];
}

export function decideAlert(
  told: ToldSoFar,
  { receivers, route }: AlertsConfig,
  now: Date,
  { alertWithinMs }: { alertWithinMs: number },
): AlertDecision {
  const { incident } = told;
  const labels = labelsOf(incident);
  const routes = routesFor(route, labels);
  const verdicts = receivers.map(({ name }) => {
    const own = routes.find(({ receiver }) => receiver === name);
    const verdict = decideReceiver(name, told, own, own ?? route, now, alertWithinMs);
    return { name, own, verdict };
  });
  const tellings = verdicts.flatMap(({ name, verdict }) => (verdict.tell ? [{ name, ...verdict.tell }] : []));
  const notice = noticeOf(incident, tellings, now);
  return {
    notice,
    deliveries: notice ? tellings.map((telling) => deliveryOf(notice, telling, now)) : [],
    supersede: verdicts.flatMap(({ verdict }) => verdict.supersede),
    trace: verdicts.map(({ name, own, verdict }) => traceOf(name, own, verdict)),
  };

  function traceOf(
    name: string,
    own: Route | undefined,
    verdict: ReturnType<typeof decideReceiver>,
  ): AlertTrace {
    return {
      receiver: name,
      because: verdict.because,
      group: own ? groupKey(own, labels) : null,
      dueAt: verdict.tell?.dueAt.toISOString() ?? null,
    };
  }
}

/** One notice for each revision; it is `new` where everybody who gets it hears of the incident for the first time. */
function noticeOf(incident: Incident, tellings: readonly Telling[], now: Date): Notice | null {
  if (tellings.length === 0) return null;
  const has = (kind: NoticeKind) => tellings.some((telling) => telling.kind === kind);
  const kind: NoticeKind = has('retract') ? 'retract' : has('update') ? 'update' : 'new';
  const changed = new Set<Change>(tellings.flatMap(({ changes }) => changes));
  return {
    id: stableId('n', incident.id, String(incident.revision), kind),
    incidentId: incident.id,
    revision: incident.revision,
    kind,
    changes: CHANGES.filter((change) => changed.has(change)),
    createdAt: now.toISOString(),
  };
}

function deliveryOf(notice: Notice, { name, kind, dueAt }: Telling & { name: string }, now: Date): Delivery {
  const plan = { receiver: name, kind, severity: 'moderate' as const, dueAt: dueAt.toISOString() };
  return plannedDelivery(notice, plan, now.toISOString());
}
