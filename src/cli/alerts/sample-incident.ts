// An incident to show how a receiver would be told of one, made up.
import type { Incident, Source } from '../../shared/schema/index.ts';

const location = {
  placeId: 'sy/aleppo/tal-rifaat',
  kind: 'town',
  nameEn: 'Tal Rifaat',
  country: 'SY',
  admin1: 'حلب',
  admin1En: 'Aleppo',
  latitude: 36.47,
  longitude: 37.1,
  precision: 1,
} as const;

/** @param now when it is told. */
export function sampleIncident(now: Date): Incident {
  const at = now.toISOString();
  const what = {
    type: 'non-state-actor-overtakes-territory' as const,
    sides: [['syrian-national-army'], ['syrian-democratic-forces']] as Incident['sides'],
    place: { name: 'تل رفعت', within: 'حلب' },
    location,
    control: {
      to: ['syrian-national-army'],
      from: ['syrian-democratic-forces'],
      mode: 'captured' as const,
    },
    status: 'reported' as const,
    date: at.slice(0, 10),
  };
  const source: Source = {
    ...what,
    articleId: 'sample',
    eventIndex: 0,
    outlet: 'منبر المثال',
    title: 'فصائل الجيش الوطني تدخل تل رفعت',
    url: 'https://example.org/sample',
    publishedAt: at,
    fetchedAt: at,
    syndicationId: 'sample',
    fatalities: 4,
    speaker: null,
    quote: 'سيطرت فصائل الجيش الوطني على بلدة تل رفعت شمالي حلب بعد اشتباكات أوقعت أربعة قتلى',
    rule: 'sample',
    implied: [],
    publisher: null,
  };
  return {
    ...what,
    id: 'i_sample',
    revision: 1,
    state: 'active',
    class: 'control',
    fatalities: { lowest: 4, highest: 4, lowestBy: source.outlet, highestBy: source.outlet },
    sources: [source],
    independentSources: 1,
    claimedBy: [],
    reportedBy: [source.outlet],
    deniedBy: [],
    firstToldAt: at,
    lastToldAt: at,
    mergedInto: null,
    reason: 'a sample',
    createdAt: at,
    updatedAt: at,
  };
}
