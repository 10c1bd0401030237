// A delivery as it is planned, before anybody has tried to send it.
import { stableId } from '../shared/ids.ts';
import type { AnyNotice, Delivery, DeliveryKind, Severity } from '../shared/schema/index.ts';

export interface Plan {
  receiver: string;
  /** Where it differs from the notice’s: to one receiver an incident is new, to another updated. */
  kind?: DeliveryKind;
  severity: Severity;
  dueAt: string;
  hold?: Delivery['hold'];
}

/** The same notice and receiver always give the same id: planned twice, told once. */
export function plannedDelivery(notice: AnyNotice, plan: Plan, createdAt: string): Delivery {
  const { receiver, kind = notice.kind, severity, dueAt, hold = null } = plan;
  return {
    id: stableId('d', notice.id, receiver),
    noticeId: notice.id,
    incidentId: notice.incidentId,
    revision: notice.revision,
    kind,
    receiver,
    state: hold === null ? 'pending' : 'held',
    attempts: 0,
    dueAt,
    leaseUntil: null,
    providerMessageId: null,
    error: null,
    createdAt,
    sentAt: null,
    severity,
    hold,
    foldedInto: null,
  };
}
