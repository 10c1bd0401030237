// What `rasid alerts test` sends: an incident that never was, in words that say so, complete enough to show every part
// of a notice.
import { randomId } from '../../shared/ids.ts';
import type { Incident, IncidentContent, Source } from '../../shared/schema/index.ts';

const PLACE: Pick<Incident, 'place' | 'location'> = {
  place: { name: 'دمشق', within: null },
  location: {
    placeId: 'sy/damascus/damascus',
    kind: 'city',
    nameEn: 'Damascus',
    country: 'SY',
    admin1: 'دمشق',
    admin1En: 'Damascus',
    latitude: 33.5138,
    longitude: 36.2765,
    precision: 1,
  },
};

/** A peaceful gathering: whoever meets it out of its place is not alarmed. */
export function sampleContent(receiver: string, now: Date): IncidentContent {
  const at = now.toISOString();
  const incident = sampleIncident(at);
  const ids = { incidentId: incident.id, revision: 1, kind: 'new' as const, createdAt: at };
  const notice = { id: randomId('n'), ...ids, changes: [] };
  const delivery = {
    ...ids,
    id: randomId('d'),
    noticeId: notice.id,
    receiver,
    state: 'sending' as const,
    attempts: 1,
    dueAt: at,
    leaseUntil: null,
    providerMessageId: null,
    error: null,
    sentAt: null,
    severity: 'minor' as const,
    hold: null,
    foldedInto: null,
  };
  return { about: 'incident', delivery, notice, incident, before: null, earlierInDoubt: false };
}

function sampleIncident(at: string): Incident {
  const source: Source = {
    articleId: 'test',
    eventIndex: 0,
    outlet: 'راصد',
    title: null,
    url: 'https://example.org/rasid-test',
    publishedAt: at,
    fetchedAt: at,
    syndicationId: 'test',
    type: 'peaceful-protest',
    sides: [[], []],
    ...PLACE,
    control: null,
    status: 'reported',
    date: null,
    fatalities: null,
    speaker: null,
    quote: 'هذا خبر للاختبار: لم يقع شيء، وإنما يُجرَّب وصول الإشعارات',
    rule: 'test',
    implied: [],
    publisher: null,
  };
  return {
    id: randomId('i'),
    revision: 1,
    state: 'active',
    class: 'other',
    type: source.type,
    sides: source.sides,
    ...PLACE,
    control: null,
    status: 'reported',
    date: null,
    fatalities: null,
    sources: [source],
    independentSources: 1,
    claimedBy: [],
    deniedBy: [],
    firstToldAt: at,
    lastToldAt: at,
    mergedInto: null,
    reason: 'new: a test',
    createdAt: at,
    updatedAt: at,
  };
}
