// A record with a history: a town that changed hands over a year, an incident that several outlets tell, claim and
// deny, and one that was merged into it. Through the doors of the store, with what consolidation would have decided.
import { stableId } from '../../../src/shared/ids.ts';
import type {
  ControlEntry,
  Incident,
  Location,
  NewArticle,
  Source,
} from '../../../src/shared/schema/index.ts';
import type { Store } from '../../../src/store/store.ts';
import { eventOf } from '../../alerts/build.ts';
import { locate } from './locations.ts';

const DAY = 86_400_000;
export const TOWN = 'بارا';
export const TOLD = 'i_told';
export const TOLD_PLACE = locate(TOWN).placeId;
export const UNLISTED = 'text:تلة الجاموس/<b>';

const LONG = [
  'الأبيض - مراسلنا. شهدت الأطراف الغربية للمدينة منذ ساعات الفجر الأولى تحركات كثيفة للمركبات القتالية، وسط انقطاع كامل لشبكات الاتصال عن الأحياء السكنية ونزوح عشرات الأسر نحو القرى المجاورة.',
  'وقال شهود إن الجيش السوداني استعاد السيطرة على مدينة\nبارا بعد معارك عنيفة مع قوات الدعم السريع التي انسحبت غربا.',
  'وأضافت المصادر أن فرق الهندسة بدأت بتمشيط الطرق المؤدية إلى السوق الكبير، بينما أعلنت غرفة الطوارئ حاجتها إلى أدوية ومياه شرب للعائدين، ودعت المنظمات إلى فتح ممرات آمنة في أسرع وقت.',
].join('\n');
const QUOTE = 'الجيش السوداني استعاد السيطرة على مدينة بارا بعد معارك عنيفة مع قوات الدعم السريع';

interface Told {
  id: string;
  outlet: string;
  at: Date;
  change?: Partial<Source>;
  text?: string;
  title?: string;
  url?: string;
}

/** Stores the article and gives the source that it is. */
async function tell(store: Store, { id, outlet, at, change, ...told }: Told): Promise<Source> {
  const { text = LONG, title = 'الجيش السوداني يستعيد بارا', url = `https://${id}.example/bara` } = told;
  const article: NewArticle & { syndicationId: string } = {
    id,
    feedId: 'almashriqan',
    outlet,
    country: 'SD',
    url,
    origin: null,
    title,
    text,
    publishedAt: at.toISOString(),
    fetchedAt: at.toISOString(),
    fingerprint: stableId('f', id),
    signature: [],
    keys: [],
    syndicationId: change?.syndicationId ?? stableId('s', id),
  };
  await store.articles.store([article]);
  return {
    articleId: id,
    eventIndex: 0,
    outlet,
    title,
    url,
    publishedAt: article.publishedAt,
    fetchedAt: article.fetchedAt,
    syndicationId: article.syndicationId,
    type: 'government-regains-territory',
    sides: [['sudanese-armed-forces'], ['rapid-support-forces']],
    place: { name: TOWN, within: 'شمال كردفان' },
    location: locate(TOWN),
    control: { to: ['sudanese-armed-forces'], from: ['rapid-support-forces'], mode: 'recaptured' },
    status: 'reported',
    date: at.toISOString().slice(0, 10),
    fatalities: null,
    speaker: null,
    quote: QUOTE,
    rule: 'control/retook',
    implied: [],
    publisher: null,
    ...change,
  };
}

function incident(id: string, sources: Source[], at: Date, change: Partial<Incident> = {}): Incident {
  const [first] = sources as [Source];
  return {
    id,
    revision: 1,
    state: 'active',
    class: 'control',
    type: first.type,
    sides: first.sides,
    place: first.place,
    location: first.location,
    control: first.control,
    status: 'reported',
    date: first.date,
    fatalities: null,
    sources,
    independentSources: 1,
    claimedBy: [],
    reportedBy: [first.outlet],
    deniedBy: [],
    firstToldAt: at.toISOString(),
    lastToldAt: at.toISOString(),
    mergedInto: null,
    reason: 'new',
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    ...change,
  };
}

const line = (id: string, told: Incident, change: Partial<ControlEntry>): ControlEntry => ({
  id,
  placeId: told.location!.placeId,
  placeName: told.place!.name,
  nameEn: told.location!.nameEn,
  within: told.place!.within,
  holders: told.control!.to,
  from: told.control!.from,
  mode: told.control!.mode,
  status: 'reported',
  since: told.firstToldAt,
  incidentId: told.id,
  independentSources: told.independentSources,
  claimedBy: told.claimedBy,
  reportedBy: told.reportedBy,
  deniedBy: told.deniedBy,
  updatedAt: told.updatedAt,
  ...change,
});

async function commit(store: Store, incidents: Incident[], ledger: ControlEntry[], at: Date): Promise<void> {
  const { articleId } = incidents[0]!.sources.at(-1)!;
  const article = (await store.articles.get(articleId))!;
  await store.incidents.commitReading(
    {
      articleId,
      fingerprint: article.fingerprint,
      extractorVersion: 'test',
      events: [eventOf(incidents[0]!.sources.at(-1)!)],
      at,
    },
    { from: at, last: at, chainMs: DAY, aroundMs: DAY },
    () => ({ incidents, incidentOf: new Map(), ledger }),
  );
}

const HISTORY: [days: number, change: Partial<ControlEntry>][] = [
  [330, { holders: ['sudanese-armed-forces'], from: [], status: 'confirmed', mode: 'captured' }],
  [
    260,
    {
      holders: ['rapid-support-forces'],
      from: ['sudanese-armed-forces'],
      status: 'claimed',
      claimedBy: ['rapid-support-forces'],
      deniedBy: ['الجيش السوداني'],
    },
  ],
  [
    240,
    {
      holders: ['rapid-support-forces'],
      from: ['sudanese-armed-forces'],
      status: 'reported',
      mode: 'captured',
    },
  ],
  [
    120,
    {
      holders: ['sudanese-armed-forces'],
      from: ['rapid-support-forces'],
      status: 'contested',
      mode: 'recaptured',
    },
  ],
  [90, { holders: ['splm-north'], from: [], status: 'reported', mode: 'partial' }],
  [
    60,
    {
      holders: ['sudanese-armed-forces'],
      from: ['rapid-support-forces'],
      status: 'confirmed',
      mode: 'recaptured',
    },
  ],
];

/** @param now nothing is told after it. */
export async function seedRecord(store: Store, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  for (const [index, [days, change]] of HISTORY.entries()) {
    const at = before(days);
    const source = await tell(store, { id: `h${index}`, outlet: 'المشرقان', at });
    const told = incident(`i_h${index}`, [source], at, { sides: [change.holders!, change.from!] });
    await commit(store, [told], [line(`l_h${index}`, told, change)], at);
  }
  await seedTold(store, before(2));
  await seedUnlisted(store, before(5));
}

/** Told by three, reprinted by one, claimed and denied, revised twice, with another merged into it. */
async function seedTold(store: Store, at: Date): Promise<void> {
  const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
  const claim = await tell(store, {
    id: 'claim',
    outlet: 'وكالة الأفق',
    at,
    change: {
      status: 'claimed',
      speaker: { name: 'الناطق باسم الجيش', kind: 'party', actor: 'sudanese-armed-forces' },
      syndicationId: 's_one',
    },
  });
  const again = await tell(store, {
    id: 'again',
    outlet: 'صدى الخليج',
    at: later(1),
    change: { status: 'claimed', syndicationId: 's_one', publisher: 'دار الأفق' },
  });
  const report = await tell(store, {
    id: 'report',
    outlet: 'المشرقان',
    at: later(5),
    change: { fatalities: 7, implied: ['date'] },
  });
  const denial = await tell(store, {
    id: 'denial',
    outlet: 'نبض السودان',
    at: later(6),
    text: 'نفت قوات الدعم السريع في بيان صحة الأنباء عن خروجها من بارا.',
    change: {
      status: 'denied',
      quote: 'نفت قوات الدعم السريع في بيان صحة الأنباء عن خروجها من بارا',
      speaker: { name: 'قوات الدعم السريع', kind: 'party', actor: 'rapid-support-forces' },
    },
  });
  const first = incident(TOLD, [claim], at, {
    status: 'claimed',
    claimedBy: ['sudanese-armed-forces'],
    reportedBy: [],
  });
  await commit(store, [first], [line('l_told', first, { status: 'claimed' })], at);
  const second: Incident = {
    ...first,
    revision: 2,
    sources: [claim, again],
    reason: 'joined: same text',
    lastToldAt: later(1).toISOString(),
    updatedAt: later(1).toISOString(),
  };
  await commit(store, [second], [line('l_told', second, { status: 'claimed' })], later(1));
  const third: Incident = {
    ...second,
    revision: 3,
    status: 'reported',
    sources: [claim, again, report, denial],
    fatalities: { lowest: 3, highest: 7, lowestBy: 'وكالة الأفق', highestBy: 'المشرقان' },
    independentSources: 2,
    reportedBy: ['المشرقان'],
    deniedBy: ['قوات الدعم السريع'],
    reason: 'joined: same place, both sides, 5 h apart',
    lastToldAt: later(6).toISOString(),
    updatedAt: later(6).toISOString(),
  };
  const merged = incident('i_merged', [report], later(5), { state: 'merged', mergedInto: TOLD });
  await commit(store, [third, merged], [line('l_told', third, { status: 'reported' })], later(6));
}

/** A name that no gazetteer knows, with marks that no address takes as they are. */
async function seedUnlisted(store: Store, at: Date): Promise<void> {
  const location: Location = {
    ...locate(TOWN),
    placeId: UNLISTED,
    nameEn: null,
    kind: 'hill',
    latitude: null,
    longitude: null,
    precision: 3,
  };
  const source = await tell(store, {
    id: 'hill',
    outlet: 'المشرقان',
    at,
    change: {
      type: 'armed-clash',
      control: null,
      location,
      place: { name: 'تلة الجاموس', within: null },
      quote: 'كلمات لا يحملها النص',
    },
  });
  await commit(store, [incident('i_hill', [source], at, { class: 'clash' })], [], at);
}
