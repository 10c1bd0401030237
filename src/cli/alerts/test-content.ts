// What `rasid alerts test` sends: an incident that never was, and that alarms nobody who meets it out of its place.
import { plannedDelivery } from '../../alerts/index.ts';
import { randomId } from '../../shared/ids.ts';
import type { Incident, Notice } from '../../shared/schema/index.ts';
import type { ClaimedDelivery } from '../../store/store.ts';
import { sampleIncident } from './sample-incident.ts';

/** A new one at each call, so that no receiver takes it for the one before. */
export function testContent(receiver: string, now: Date): ClaimedDelivery {
  const incident = peaceful(sampleIncident(now));
  const createdAt = now.toISOString();
  const notice: Notice = {
    id: randomId('n'),
    incidentId: incident.id,
    revision: 1,
    kind: 'new',
    changes: [],
    createdAt,
  };
  const planned = plannedDelivery(notice, { receiver, severity: 'minor', dueAt: createdAt }, createdAt);
  return {
    about: 'incident',
    delivery: { ...planned, id: randomId('d'), kind: 'new' },
    notice,
    incident,
    before: null,
    earlierInDoubt: false,
    first: null,
    previous: null,
    doubts: 0,
    parts: [],
  };
}

function peaceful(sample: Incident): Incident {
  const what = { class: 'other', type: 'peaceful-protest', sides: [[], []], control: null } as const;
  const sides: Incident['sides'] = [[], []];
  const quote = 'هذا خبر للاختبار: لم يقع شيء، وإنما يُجرَّب وصول الإشعارات';
  const sources = sample.sources.map((source) => ({
    ...source,
    ...what,
    sides,
    title: null,
    fatalities: null,
    quote,
  }));
  return { ...sample, ...what, sides, id: randomId('i'), fatalities: null, sources };
}
