// Incidents, receivers and what was told, in few words.

import { type AlertsConfig, alertsFileSchema } from '../../src/shared/config/alerts.ts';
import { parseYaml } from '../../src/shared/config/yaml-file.ts';
import type {
  Actor,
  CodedEvent,
  Delivery,
  Incident,
  Notice,
  NoticeKind,
  Source,
} from '../../src/shared/schema/index.ts';

export const at = (clock: string): string => `2026-11-21T${clock}:00.000Z`;
export const time = (clock: string): Date => new Date(at(clock));

export const config = (yaml: string): AlertsConfig => parseYaml(yaml, 'alerts.yaml', alertsFileSchema);

const EL_FASHER: Pick<Incident, 'place' | 'location'> = {
  place: { name: 'الفاشر', within: 'شمال دارفور' },
  location: {
    placeId: 'sd/north-darfur/el-fasher',
    kind: 'city',
    nameEn: 'El Fasher',
    country: 'SD',
    admin1: 'شمال دارفور',
    admin1En: 'North Darfur',
    latitude: 13.63,
    longitude: 25.35,
    precision: 1,
  },
};

export function source(parts: Partial<Source> = {}): Source {
  return {
    articleId: 'a1',
    eventIndex: 0,
    outlet: 'سودان تربيون',
    title: null,
    url: 'https://example.org/a1',
    publishedAt: at('10:00'),
    fetchedAt: at('10:01'),
    syndicationId: parts.articleId ?? 'a1',
    type: 'armed-clash',
    sides: [['rapid-support-forces'], ['sudanese-armed-forces']],
    ...EL_FASHER,
    control: null,
    status: 'reported',
    date: null,
    fatalities: null,
    speaker: null,
    quote: 'اندلعت اشتباكات عنيفة بين الجيش وقوات الدعم السريع في الفاشر',
    rule: 'armed-clash/clashes-between',
    implied: [],
    publisher: null,
    ...parts,
  };
}

/** The event that a source stands for, as its reading kept it. */
export function eventOf(told: Source): CodedEvent {
  const { type, sides, place, control, status, date, fatalities, quote, location, rule, speaker } = told;
  return {
    type,
    sides,
    place,
    ...(control && { control }),
    status,
    freshness: 'new',
    date,
    fatalities,
    evidence: quote,
    location,
    rule,
    span: { field: 'text', start: 0, end: quote.length },
    speaker,
    implied: [],
  };
}

/** A toll of two figures. */
export const toll = (lowest: number, highest = lowest): Incident['fatalities'] => ({
  lowest,
  highest,
  lowestBy: 'سودان تربيون',
  highestBy: 'سودان تربيون',
});

/** The same told by so many outlets, each in its own words. */
export const outlets = (count: number): Source[] =>
  Array.from({ length: count }, (_, n) => source({ articleId: `a${n}`, outlet: `o${n}` }));

/** A clash in El Fasher, told by one outlet at 10:00, unless said otherwise. */
export function incident(parts: Partial<Incident> = {}): Incident {
  const sources = parts.sources ?? [source()];
  return {
    id: 'i_1',
    revision: 1,
    state: 'active',
    class: 'clash',
    type: 'armed-clash',
    sides: [['rapid-support-forces'], ['sudanese-armed-forces']],
    ...EL_FASHER,
    control: null,
    status: 'reported',
    date: null,
    fatalities: null,
    sources,
    independentSources: sources.length,
    claimedBy: [],
    reportedBy: [],
    deniedBy: [],
    firstToldAt: at('10:00'),
    lastToldAt: at('10:00'),
    mergedInto: null,
    reason: 'new: first told by سودان تربيون',
    createdAt: at('10:01'),
    updatedAt: at('10:01'),
    ...parts,
  };
}

export const capture = (parts: Partial<Incident> = {}): Incident =>
  incident({
    class: 'control',
    type: 'non-state-actor-overtakes-territory',
    control: { to: ['rapid-support-forces'], from: ['sudanese-armed-forces'], mode: 'captured' },
    ...parts,
  });

export function notice(parts: Partial<Notice> = {}): Notice {
  return {
    id: 'n_1',
    incidentId: 'i_1',
    revision: 1,
    kind: 'new',
    changes: [],
    createdAt: at('10:01'),
    ...parts,
  };
}

type IncidentDelivery = Delivery & { kind: NoticeKind };

export function delivery(parts: Partial<IncidentDelivery> = {}): IncidentDelivery {
  return {
    id: 'd_1',
    noticeId: 'n_1',
    incidentId: 'i_1',
    revision: 1,
    kind: 'new',
    receiver: 'desk',
    state: 'pending',
    attempts: 0,
    dueAt: at('10:01'),
    leaseUntil: null,
    providerMessageId: null,
    error: null,
    createdAt: at('10:01'),
    sentAt: null,
    severity: 'moderate',
    hold: null,
    foldedInto: null,
    ...parts,
  };
}

const ACTORS: Record<string, Pick<Actor, 'ar' | 'en'> & { kind?: Actor['kind'] }> = {
  'rapid-support-forces': { ar: ['قوات الدعم السريع'], en: 'Rapid Support Forces' },
  'sudanese-armed-forces': { ar: ['الجيش السوداني'], en: 'Sudanese Armed Forces' },
  'syrian-government-forces': { ar: ['قوات النظام'], en: 'Syrian government forces (until December 2024)' },
  'syrian-national-army': { ar: ['الجيش الوطني السوري'], en: 'Syrian National Army' },
  'hayat-tahrir-al-sham': { ar: ['هيئة تحرير الشام'], en: 'Hayat Tahrir al-Sham' },
  'jaysh-al-islam': { ar: ['جيش الإسلام'], en: 'Jaysh al-Islam' },
  'opposition-factions': { ar: ['فصائل المعارضة'], en: 'Syrian opposition factions (unspecified)' },
  houthis: { ar: ['الحوثيون'], en: 'Houthi movement (Ansar Allah)' },
  'yemeni-government-forces': { ar: ['الجيش اليمني'], en: 'Yemeni government forces' },
  isis: { ar: ['تنظيم الدولة'], en: 'Islamic State' },
  russia: { ar: ['القوات الروسية'], en: 'Russian forces' },
  civilians: { ar: ['مدنيون'], en: 'Civilians', kind: 'civilians' },
  'unidentified-armed-group': {
    ar: ['مسلحون مجهولون'],
    en: 'Unidentified armed group',
    kind: 'unidentified',
  },
  'syrian-democratic-forces': { ar: ['قسد'], en: 'Syrian Democratic Forces' },
  ypg: { ar: ['وحدات حماية الشعب'], en: "People's Protection Units" },
};
export const find = (id: string) => ACTORS[id];
