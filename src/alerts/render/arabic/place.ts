// Places as an Arabic editor writes them: with their head noun, preposition, governorate and country.
import type { Incident, PlaceKind } from '../../../shared/schema/index.ts';
import { clean, inArabic } from '../bidi.ts';

type Placed = Pick<Incident, 'place' | 'location'>;

const HEAD: Partial<Record<PlaceKind, string>> = {
  city: 'مدينة',
  town: 'بلدة',
  village: 'قرية',
  quarter: 'حي',
  camp: 'مخيم',
  countryside: 'ريف',
  crossing: 'معبر',
  airport: 'مطار',
  base: 'قاعدة',
  road: 'طريق',
  bridge: 'جسر',
  hill: 'تل',
  mountain: 'جبل',
  island: 'جزيرة',
  port: 'ميناء',
  dam: 'سد',
  field: 'حقل',
  front: 'جبهة',
  valley: 'وادي',
};

/** A name that begins with one of these says itself what it is. */
const HAS_HEAD = new RegExp(
  `^(?:ال)?(?:${Object.values(HEAD).join('|')}|منطقة|مديرية|ناحية|قضاء|محلية|محافظة|ولاية|العاصمة|ريفي|معسكر|سلسلة|محطة|مجمع|ثكنة|سجن|سوق|موقع|نقطة|بوابة|دوار|تلة|تلال|جبال|مرتفعات|قمة|كتيبة|فوج|لواء|فرقة|مقر|محيط|أطراف|غوطة|ضاحية|إقليم|محور|خط|حاجز|سهل|بادية|صحراء|قطاع|شرق|غرب|شمال|جنوب|وسط)(?:\\s|$)`,
  'u',
);

/** What a province is called, where it is not محافظة. */
const PROVINCE: Record<string, string> = {
  ...Object.fromEntries(
    ['SD', 'SS', 'TN', 'DZ', 'TR', 'MR', 'OM', 'AF', 'NG', 'US'].map((code) => [code, 'ولاية']),
  ),
  ...Object.fromEntries(['LY', 'SA', 'ML', 'NE', 'BF'].map((code) => [code, 'منطقة'])),
  ...Object.fromEntries(['SO', 'TD', 'ET', 'ER'].map((code) => [code, 'إقليم'])),
};

/** Provinces whose name says itself what they are: «قطاع غزة», «أمانة العاصمة». */
const NAMED_WHOLE = /^(?:محافظة|ولاية|إمارة|إقليم|منطقة|قطاع|الضفة|أمانة|بلدية)(?:\s|$)/u;

/** What the level below a province is called. */
const DISTRICT: Record<string, string> = {
  YE: 'مديرية',
  IQ: 'قضاء',
  LB: 'قضاء',
  SD: 'محلية',
  EG: 'مركز',
  JO: 'لواء',
};

function withProvinceHead(name: string, country: string | null | undefined): string {
  return NAMED_WHOLE.test(name) ? name : `${PROVINCE[country ?? ''] ?? 'محافظة'} ${name}`;
}

/** «ولاية شمال دارفور» */
export const provincePhrase = (location: Incident['location']): string | null =>
  location?.admin1 ? withProvinceHead(location.admin1, location.country) : null;

/** «مدينة الفاشر», «حي جوبر», «ريف حلب الغربي», «محافظة إدلب». */
export function placePhrase({ place, location }: Placed): string | null {
  if (place === null) return null;
  const name = nameOf({ place, location });
  if (location?.kind === 'governorate') return inArabic(withProvinceHead(name, location.country));
  const head = headOf(name, location);
  return inArabic(head ? `${head} ${name}` : name);
}

/** As written; a governorate as the gazetteer spells it. */
const nameOf = ({ place, location }: Placed): string =>
  location?.kind === 'governorate' && location.admin1 ? location.admin1 : clean(place?.name ?? '');

function headOf(name: string, location: Incident['location']): string | undefined {
  const { kind, country } = location ?? {};
  if (kind === undefined || HAS_HEAD.test(name)) return undefined;
  return kind === 'district' ? (DISTRICT[country ?? ''] ?? 'منطقة') : HEAD[kind];
}

const PREPOSITION: Partial<Record<PlaceKind, string>> = {
  road: 'على',
  front: 'على',
  crossing: 'عند',
  bridge: 'عند',
  dam: 'عند',
};

/** « في مدينة الفاشر», with its space, or nothing. */
export function atPlace(placed: Placed): string {
  const phrase = placePhrase(placed);
  const preposition = (placed.location && PREPOSITION[placed.location.kind]) ?? 'في';
  return phrase === null ? '' : ` ${preposition} ${phrase}`;
}

const MASCULINE_COUNTRIES = new Set(['العراق', 'لبنان', 'السودان', 'اليمن', 'الأردن', 'المغرب', 'الصومال']);
const MASCULINE_HEADS = new Set(
  `حي مخيم ريف معبر مطار طريق جسر تل جبل ميناء سد حقل وادي قضاء لواء مركز معسكر مجمع سجن سوق موقع دوار فوج مقر محيط
   إقليم محور خط حاجز سهل قطاع شرق غرب شمال جنوب وسط الحي المخيم المطار المعبر الجسر`.split(/\s+/u),
);

/** Whether the place is feminine as a word: «مدينة الفاشر … وباتت», «حي جوبر … وبات»; bare names of towns are. */
export function placeIsFeminine(placed: Placed): boolean {
  const [first = ''] = (placePhrase(placed) ?? '').split(' ');
  if (placed.location?.kind === 'country') return !MASCULINE_COUNTRIES.has(first);
  return first !== '' && !MASCULINE_HEADS.has(first);
}

const COUNTRY_NAMES = new Intl.DisplayNames(['ar'], { type: 'region', fallback: 'none' });

/** null for codes that are no country’s, as open seas have them. */
export const countryName = (code: string | null | undefined): string | null =>
  (code && COUNTRY_NAMES.of(code)) || null;

/** «مدينة الفاشر، ولاية شمال دارفور، السودان». */
export function wholePlace(placed: Placed): string {
  const { place, location } = placed;
  const name = nameOf(placed);
  const admin1 = location?.admin1 ?? null;
  const within = place?.within ? clean(place.within) : null;
  const country = countryName(location?.country);
  const parts = [
    placePhrase(placed),
    within !== admin1 && within !== country ? within && inArabic(within) : null,
    admin1 && admin1 !== name ? withProvinceHead(admin1, location?.country) : null,
    country === name ? null : country,
  ];
  return [...new Set(parts.filter((part) => part !== null))].join('، ');
}
