// What a head noun says of the place it brings, and when it brings none.

import type { PlaceKind } from '../../shared/schema/index.ts';
import { remembering } from '../arabic/remember.ts';
import { isTimeWord } from '../clause/interruptions.ts';
import { type Doc, hasConcept, originalText, type Unit } from '../document.ts';
import type { NameSpan } from './place-names.ts';

const KINDS: readonly (readonly [RegExp, PlaceKind])[] = [
  [/^(?:ال)?(?:مدين|مدن|عاصم|بلدي)/, 'city'],
  [/^(?:ال)?بلد/, 'town'],
  [/^(?:ال)?(?:قري|قصب|مزرع|عزل|هجر)/, 'village'],
  [/^(?:ال)?(?:حي|احياء|ضاحي|شارع|سوق)/, 'quarter'],
  [/^(?:ال)?مخيم/, 'camp'],
  [/^(?:ال)?(?:محافظ|ولاي)/, 'governorate'],
  [/^(?:ال)?(?:مديري|قضاء|ناحي)/, 'district'],
  [/^(?:ال)?(?:ريف|ارياف|بادي|صحراء|غوط)/, 'countryside'],
  [/^(?:ال)?(?:معبر|منفذ)/, 'crossing'],
  [/^(?:ال)?مطار/, 'airport'],
  [/^(?:ال)?(?:قاعد|معسكر|ثكن|فوج|لواء|كتيب)/, 'base'],
  [/^(?:ال)?(?:طريق|مفرق|مثلث)/, 'road'],
  [/^(?:ال)?جسر/, 'bridge'],
  [/^(?:ال)?(?:تل|تبة|تبه|تباب|هضب|مرتفع)/, 'hill'],
  [/^(?:ال)?(?:جبل|جبال|سلسل)/, 'mountain'],
  [/^(?:ال)?جزير/, 'island'],
  [/^(?:ال)?ميناء/, 'port'],
  [/^(?:ال)?سد/, 'dam'],
  [/^(?:ال)?(?:حقل|حقول)/, 'field'],
  [/^(?:ال)?(?:جبه|محور|محاور|خط)/, 'front'],
  [/^(?:ال)?وادي/, 'valley'],
  [/^(?:ال)?(?:منطق|مناطق|اقليم|قطاع)/, 'region'],
];
/** What a place is by its head noun. */
export const kindOf = remembering(
  (head): PlaceKind => KINDS.find(([pattern]) => pattern.test(head))?.[1] ?? 'facility',
);
/** What is called by a figure: «اللواء 15»، «كيلو 16»، «طريق 60»، «حي 400». */
export const NUMBERED =
  /^(?:ال(?:لواء|كتيب|فوج|فرق|كيلو)|لواء|كتيب|فوج|فرق|كيلو|حاجز|نقط|حي$|معسكر|طريق|شارع|مخيم|تل|تب|محط)/;

/** «منفذ الهجوم» is a man. */
const DEED = /^(?:ال)?(?:هجوم|هجمات|اعتداء|جريمه|عمليه|حادث|حادثه|تفجير|اطلاق|مجزره|اغتيال)$/;

/** «عن طريق البحر» is by what means; «مقره»، «موقعا»، «قاعدتين» are done; «ظهر الخميس» is a time; «وأدى»، «وسيلة» and «لقمة» only look like heads. */
export function bringsName(doc: Doc, at: number): boolean {
  const unit = doc.units[at]!;
  const heads = unit.concepts.filter(({ id }) => id.startsWith('head.'));
  if (heads.every(({ form }) => form.pronoun === true || form.number === 2)) return false;
  if (/[^ات]ا$/.test(unit.stem)) return false;
  const next = doc.units[at + 1];
  if (/^[ضظ]هر$/.test(unit.stem) && next && (isTimeWord(next) || next.number !== null)) return false;
  if (unit.stem === 'طريق' && at > 0 && doc.tokens[unit.from - 1]?.norm === 'عن') return false;
  if (/منفذ/.test(unit.stem) && next && DEED.test(next.stem)) return false;
  const cut = unit.conjunction || unit.preposition !== null;
  if (cut && /^(?:سيله|قمه)$/.test(unit.stem)) return false;
  return unit.stem !== 'وادي' || !originalText(doc, unit.from, unit.from + 1).includes('أ');
}

const OFTEN_NO_PLACE = /^(?:قم[هم]|سلسله|كيلو|الكيلو|شعب|اداره|شركه|جامعه|موقع)$/;

/** «قمة»، «سلسلة»، «شعب»، «إدارة» and the like are seldom places: what follows must show it. */
export function showsPlace({ stem, from, to }: Unit, doc: Doc, span: NameSpan, nested: boolean): boolean {
  if (!OFTEN_NO_PLACE.test(stem) || nested || to - from > 1) return true;
  const first = doc.units[span.from]!;
  const raised = /^(?:mountain|hill)$/.test(
    first.place?.known?.kind ?? first.place?.candidates[0]?.kind ?? '',
  );
  if (stem === 'سلسله' || stem.startsWith('قم')) return raised || hasConcept(first, 'compound');
  if (stem.endsWith('كيلو')) return first.number !== null;
  if (stem === 'شعب') return !span.known;
  if (stem === 'جامعه') return first.stem !== 'الدول';
  return stem === 'موقع' ? !outletSite(doc, span) : span.known;
}

/** «موقع "ميزان" الإخباري»، «موقع الحادث»: on the web, or any spot. */
const outletSite = (doc: Doc, { from, to }: NameSpan): boolean =>
  /^ال(?:حادث|حادثه|انفجار|تفجير|هجوم|اعتداء|سقوط|تواصل)$/.test(doc.units[from]!.stem) ||
  /^(?:ال(?:اخباري|الكتروني|الاليكتروني)|نت|اون|كوم|[a-z].*)$/.test(doc.units[to]?.stem ?? '');

const DUALS: Readonly<Record<string, string>> = {
  ريفي: 'ريف',
  ميناءي: 'ميناء',
  مينايي: 'ميناء',
  مطاري: 'مطار',
  معبري: 'معبر',
  منفذي: 'منفذ',
  قاعدتي: 'قاعدة',
  معسكري: 'معسكر',
  حاجزي: 'حاجز',
  حقلي: 'حقل',
  جبلي: 'جبل',
  تلتي: 'تلة',
  تبتي: 'تبة',
  مفرقي: 'مفرق',
  جسري: 'جسر',
};

/** «مطاري أ وب» are «مطار أ» and «مطار ب»: the head that each of the two keeps, or null. */
export const singularOf = (head: string): string | null => DUALS[head] ?? null;

const NEVER_BACK = /^ال(?:هجره|قضاء|عزله|سوق|دوار|اداره|شعب|ظهر|قمه|شركه|خط|فرع|سلسله)$/;

/** «الهجرة»، «القضاء»، «الإدارة» alone are something else than a place told before. */
export const meansAnother = ({ stem }: Unit): boolean => NEVER_BACK.test(stem);
