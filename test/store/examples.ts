// Rows that fit the corpus schema; each test changes what it is about.
import type {
  CodedEvent,
  ControlEntry,
  Delivery,
  Incident,
  NewArticle,
  Notice,
  Source,
} from '../../src/shared/schema/index.ts';

export const T0 = '2026-03-01T08:00:00.000Z';
export const at = (minutes: number): Date => new Date(Date.parse(T0) + minutes * 60_000);
export const iso = (minutes: number): string => at(minutes).toISOString();

/** All that is told from so many minutes after T0 on. */
export const reachFrom = (minutes: number) => ({
  from: at(minutes),
  last: at(0),
  chainMs: 172_800_000,
  aroundMs: 518_400_000,
});

export const signature = (seed: number): number[] =>
  Array.from({ length: 64 }, (_, index) => (4_294_967_295 - seed * 1000 - index) >>> 0);

export function article(
  id: string,
  change: Partial<NewArticle> = {},
): NewArticle & { syndicationId: string } {
  return {
    id,
    feedId: 'enab-baladi',
    outlet: 'عنب بلدي',
    country: 'SY',
    url: `https://example.org/${id}`,
    origin: null,
    title: 'اشتباكات في ريف حلب',
    text: 'اندلعت اشتباكات بين الطرفين.',
    publishedAt: '2026-03-01T11:00:00+03:00',
    fetchedAt: iso(0),
    fingerprint: `print-${id}`,
    signature: signature(id.length),
    keys: [`u_${id}`],
    syndicationId: `syn-${id}`,
    ...change,
  };
}

const place = { name: 'منبج', within: 'حلب' };
const location = {
  placeId: 'sy-manbij',
  kind: 'city',
  nameEn: 'Manbij',
  country: 'SY',
  admin1: 'حلب',
  admin1En: 'Aleppo',
  latitude: 36.5,
  longitude: 37.9,
  precision: 1,
} as const;

export const clash: CodedEvent = {
  type: 'armed-clash',
  sides: [['sdf'], ['sna']],
  place,
  status: 'reported',
  freshness: 'new',
  date: '2026-03-01',
  fatalities: null,
  evidence: 'اندلعت اشتباكات',
  location,
  rule: 'armed-clash/erupted',
  span: { field: 'text', start: 0, end: 15 },
  speaker: null,
  implied: [],
};

export function source(articleId: string, change: Partial<Source> = {}): Source {
  return {
    articleId,
    eventIndex: 0,
    outlet: 'عنب بلدي',
    title: null,
    url: null,
    publishedAt: iso(-30),
    fetchedAt: iso(0),
    syndicationId: `syn-${articleId}`,
    type: 'armed-clash',
    sides: clash.sides,
    place,
    location,
    control: null,
    status: 'reported',
    date: '2026-03-01',
    fatalities: null,
    speaker: null,
    quote: clash.evidence,
    rule: clash.rule,
    implied: [],
    publisher: null,
    ...change,
  };
}

export function incident(id: string, change: Partial<Incident> = {}): Incident {
  return {
    id,
    revision: 1,
    state: 'active',
    class: 'clash',
    type: 'armed-clash',
    sides: clash.sides,
    place,
    location,
    control: null,
    status: 'reported',
    date: '2026-03-01',
    fatalities: null,
    sources: [source('a1')],
    independentSources: 1,
    claimedBy: [],
    reportedBy: [],
    deniedBy: [],
    firstToldAt: iso(0),
    lastToldAt: iso(0),
    mergedInto: null,
    reason: 'new',
    createdAt: iso(0),
    updatedAt: iso(0),
    ...change,
  };
}

export function controlEntry(
  id: string,
  incidentId: string,
  change: Partial<ControlEntry> = {},
): ControlEntry {
  return {
    id,
    placeId: 'sy-manbij',
    placeName: 'منبج',
    nameEn: 'Manbij',
    within: 'حلب',
    holders: ['sna'],
    from: ['sdf'],
    mode: 'captured',
    status: 'claimed',
    since: iso(0),
    incidentId,
    independentSources: 1,
    claimedBy: [],
    reportedBy: [],
    deniedBy: [],
    updatedAt: iso(0),
    ...change,
  };
}

export const notice = (id: string, incidentId: string, revision = 1): Notice => ({
  id,
  incidentId,
  revision,
  kind: revision === 1 ? 'new' : 'update',
  changes: [],
  createdAt: iso(1),
});

export function delivery(id: string, incidentId: string, change: Partial<Delivery> = {}): Delivery {
  return {
    id,
    noticeId: 'n1',
    incidentId,
    revision: 1,
    kind: 'new',
    receiver: 'desk',
    state: 'pending',
    attempts: 0,
    dueAt: iso(1),
    leaseUntil: null,
    providerMessageId: null,
    error: null,
    createdAt: iso(1),
    sentAt: null,
    severity: 'moderate',
    hold: null,
    foldedInto: null,
    ...change,
  };
}
