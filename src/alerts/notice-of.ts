// The notice of one revision to those who share a history with the incident: the same kind, the same last notice.
import { stableId } from '../shared/ids.ts';
import type { Incident, Notice } from '../shared/schema/index.ts';
import type { Telling } from './decide-receiver.ts';

/** The same revision after the same history always gives the same id. */
export function noticeOf(incident: Incident, { kind, changes, previous }: Telling, now: Date): Notice {
  const { id, revision } = incident;
  const history = previous ? [previous.id, String(previous.revision)] : [];
  const notice: Notice = {
    id: stableId('n', id, String(revision), kind, ...history),
    incidentId: id,
    revision,
    kind,
    changes,
    createdAt: now.toISOString(),
  };
  return previous ? { ...notice, previous: shown(previous) } : notice;
}

const shown = ({ id, revision, status, fatalities }: Incident) => ({
  incidentId: id,
  revision,
  status,
  fatalities,
});
