// Places with their head nouns: what the head does to the name, lists under a plural head, and a head alone
// («المدينة») that points back.
import type { PlaceKind } from '../../shared/schema/index.ts';
import { GAP } from '../arabic/tokenise.ts';
import { isTimeWord } from '../arguments.ts';
import {
  type Doc,
  hasConcept,
  type Knowledge,
  originalText,
  type PlaceMention,
  type Unit,
} from '../document.ts';
import { nameOf } from '../stages/02-units.ts';
import {
  isEverydayForm,
  isEverydayWord,
  isNameWord,
  type NameSpan,
  pointsBack,
  readName,
} from './place-names.ts';

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
export const kindOf = (head: string): PlaceKind =>
  KINDS.find(([pattern]) => pattern.test(head))?.[1] ?? 'facility';
const LISTING = /^(?:هي|وهي|منها|ومنها|بينها|وبينها|ابرزها|هما|وهما|هم)$/;
const KEPT = ['head.countryside', 'head.facility'] as const;
const DROPPED = ['head.settlement', 'head.area', 'head.front'] as const;

export interface Reading {
  units: Unit[];
  /** Index of the first unit after what was read. */
  next: number;
}

/** Reads the place or places whose head noun stands at `at`. */
export function readHeadedPlace(doc: Doc, at: number, knowledge: Knowledge): Reading | null {
  const unit = doc.units[at]!;
  if (unit.place && !unit.place.weak) return null;
  const plural = hasConcept(unit, 'head.plural');
  const kept = KEPT.some((id) => hasConcept(unit, id));
  const dropped = DROPPED.some((id) => hasConcept(unit, id));
  if ((!plural && !kept && !dropped) || !bringsName(doc, at)) return null;
  if (plural) return readList(doc, at, knowledge);
  if (kept && ofThePlace(doc.units[at + 1])) return backReference(doc, at, 2);
  const inner = nestedHead(doc, at, knowledge);
  if (inner && dropped) return inner;
  const everyday = hasConcept(unit, 'head.facility');
  const numbered = NUMBERED.test(unit.stem);
  const span = inner ? spanOf(doc, at, inner) : readName(doc, at + 1, knowledge, { everyday, numbered });
  const loose = definite(unit) && span !== null && !deserves(doc, span);
  if (!span || loose || !mayNeed(unit, doc, span, inner)) return backReference(doc, at);
  const name = kept && !definite(unit) ? { ...span, from: at } : span;
  const merged = placeUnit(doc, name, unit, knowledge, kept ? span : null);
  return { units: [merged], next: span.to };
}

/** What is called by a figure: «اللواء 15»، «كيلو 16»، «طريق 60»، «حي 400». */
const NUMBERED =
  /^(?:ال(?:لواء|كتيب|فوج|فرق|كيلو)|لواء|كتيب|فوج|فرق|كيلو|حاجز|نقط|حي$|معسكر|طريق|شارع|مخيم|تل|تب|محط)/;

/** «مقره»، «موقعا»، «قاعدتين» are done; «ظهر الخميس» is a time; «وأدى»، «وسيلة» and «لقمة» only look like heads. */
function bringsName(doc: Doc, at: number): boolean {
  const unit = doc.units[at]!;
  const heads = unit.concepts.filter(({ id }) => id.startsWith('head.'));
  if (heads.every(({ form }) => form.pronoun === true || form.number === 2)) return false;
  if (/[^ات]ا$/.test(unit.stem)) return false;
  const next = doc.units[at + 1];
  if (/^[ضظ]هر$/.test(unit.stem) && next && (isTimeWord(next) || next.number !== null)) return false;
  const cut = unit.conjunction || unit.preposition !== null;
  if (cut && /^(?:سيله|قمه)$/.test(unit.stem)) return false;
  return unit.stem !== 'وادي' || !originalText(doc, unit.from, unit.from + 1).includes('أ');
}

const OFTEN_NO_PLACE = /^(?:قم[هم]|سلسله|كيلو|الكيلو|شعب|اداره|شركه|جامعه|موقع)$/;

/** «قمة»، «سلسلة»، «شعب»، «إدارة» and the like are seldom places: what follows must show it. */
function mayNeed({ stem }: Unit, doc: Doc, span: NameSpan, inner: Reading | null): boolean {
  if (!OFTEN_NO_PLACE.test(stem) || inner) return true;
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

/** After a head with its article only a known, quoted or numbered name is one: «المشفى الرئيسي» names nothing. */
function deserves(doc: Doc, span: NameSpan): boolean {
  const first = doc.units[span.from]!;
  if (span.known) return first.place?.weak !== 'head';
  return first.number !== null || (first.gap & (GAP.quote | GAP.open)) !== 0;
}

const definite = (unit: Unit): boolean => unit.stem.startsWith('ال');

/** «حي مخيم …»، «مدينة تل أبيض»: a head noun over another. */
function nestedHead(doc: Doc, at: number, knowledge: Knowledge): Reading | null {
  const next = doc.units[at + 1];
  if (next?.gap !== 0 || next.conjunction || next.preposition || next.place) return null;
  const heads = [...KEPT, ...DROPPED].filter((id) => hasConcept(next, id));
  if (heads.length === 0 || definite(next)) return null;
  const reading = readHeadedPlace(doc, at + 1, knowledge);
  return reading?.units.length === 1 && reading.units[0]!.place?.textual !== undefined ? reading : null;
}

const spanOf = (_doc: Doc, at: number, inner: Reading): NameSpan => ({
  from: at + 1,
  to: inner.next,
  known: false,
});

export function placeUnit(
  doc: Doc,
  span: NameSpan,
  head: Unit,
  knowledge: Knowledge,
  inner: NameSpan | null,
): Unit {
  const first = doc.units[span.from]!;
  const last = doc.units[span.to - 1]!;
  const source = doc.units[(inner ?? span).from]!;
  const stem = wholeName(doc, span);
  const candidates = knowledge.placesByName.get(stem) ?? [];
  const core = candidates.length > 0 || inner ? [] : (source.place?.candidates ?? []);
  const mention: PlaceMention = {
    name: nameOf(doc, { from: first.from, to: last.to, stem: first.stem }),
    candidates: candidates.length > 0 ? candidates : core,
    known: null,
    head: head.stem,
    kind: candidates[0]?.kind ?? core[0]?.kind ?? kindOf(head.stem),
    textual: candidates.length === 0 && core.length === 0,
    weak: null,
    listed: false,
    within: inner && source.place ? source.place.name : null,
  };
  return { ...head, to: last.to, concepts: [], actor: null, place: mention };
}

const wholeName = (doc: Doc, span: NameSpan): string => {
  const words: string[] = [];
  for (let at = span.from; at < span.to; at++) {
    const unit = doc.units[at]!;
    words.push(unit.stem, ...doc.tokens.slice(unit.from + 1, unit.to).map((token) => token.norm));
  }
  return words.join(' ');
};

/** «بلدات أ وب وج»: the first name under a plural or dual head; the list goes on from it. */
function readList(doc: Doc, at: number, knowledge: Knowledge): Reading | null {
  const head = doc.units[at]!;
  let cursor = at + 1;
  while (hasConcept(doc.units[cursor], 'head.plural') && doc.units[cursor]!.conjunction) cursor++;
  const opened = listingAt(doc, cursor);
  if (opened > cursor) return skipTo(doc, at, opened, knowledge);
  const span = readName(doc, cursor, knowledge, { conjoined: cursor > at + 1 });
  if (!span || (definite(head) && !deserves(doc, span))) return null;
  const unit = placeUnit(doc, span, head, knowledge, null);
  return { units: [listed(unit)], next: span.to };
}

const listed = (unit: Unit): Unit => ({ ...unit, place: unit.place && { ...unit.place, listed: true } });

/** After «وهي:» and «منها» the first item may have its own head. */
function skipTo(doc: Doc, at: number, opened: number, knowledge: Knowledge): Reading | null {
  const first = doc.units[opened];
  if (!first) return null;
  doc.units[opened] = { ...first, gap: first.gap & ~GAP.colon };
  const headed = readHeadedPlace(doc, opened, knowledge);
  const span = headed ? null : (readName(doc, opened, knowledge) ?? readShortItem(doc, opened));
  if (!headed && !span) return null;
  const unit = headed
    ? headed.units[0]!
    : placeUnit(doc, span!, { ...first, stem: doc.units[at]!.stem }, knowledge, null);
  const skipped = doc.units.slice(at, opened);
  return {
    units: [...skipped, listed(unit), ...(headed?.units.slice(1) ?? [])],
    next: headed?.next ?? span!.to,
  };
}

/** «… وهي:»، «من بينها»: the list begins after it. */
function listingAt(doc: Doc, at: number): number {
  for (let cursor = at; cursor < at + 5 && doc.units[cursor]; cursor++) {
    const unit = doc.units[cursor]!;
    if (LISTING.test(doc.tokens[unit.from]!.norm)) return cursor + 1;
    if (unit.place || unit.actor || (unit.gap & GAP.stop) !== 0) break;
  }
  return at;
}

/** A further item of a list: after و or a comma. */
export function readItem(doc: Doc, at: number, knowledge: Knowledge): NameSpan | null {
  const unit = doc.units[at];
  if (!unit || (unit.gap & (GAP.stop | GAP.line | GAP.colon)) !== 0) return null;
  if (unit.place && (unit.conjunction || (unit.gap & GAP.comma) !== 0))
    return readName(doc, at, knowledge, { conjoined: true });
  if (unit.conjunction)
    return hasConcept(unit, 'compound') ? readName(doc, at, knowledge, { conjoined: true }) : null;
  const joined = unit.stem.startsWith('و') && unit.stem.length > 3;
  if (
    joined &&
    unit.concepts.length === 0 &&
    !isEverydayForm(unit.stem.slice(1), knowledge) &&
    !isEverydayWord(unit.stem, knowledge)
  ) {
    unit.stem = unit.stem.slice(1);
    unit.conjunction = true;
    return readName(doc, at, knowledge, { conjoined: true });
  }
  const afterComma = (unit.gap & GAP.comma) !== 0 && isNameWord(unit, knowledge);
  const standing = unit.stem === 'و' && isNameWord(doc.units[at + 1], knowledge);
  if (standing) return readName(doc, at + 1, knowledge, { conjoined: true });
  return afterComma && endsItem(doc.units[at + 1]) ? readName(doc, at, knowledge, { conjoined: true }) : null;
}

/** Under a plural head even everyday words are names, if they stand alone between و and the next joint. */
export function readShortItem(doc: Doc, at: number): NameSpan | null {
  const unit = doc.units[at];
  if (!unit || (unit.gap & ~(GAP.comma | GAP.quote)) !== 0 || !nominal(unit)) return null;
  const next = doc.units[at + 1];
  const two = next !== undefined && next.gap === 0 && nominal(next) && !isJoint(next);
  const to = two ? at + 2 : at + 1;
  const after = doc.units[to];
  if (after && !isJoint(after)) return null;
  if (!unit.conjunction && /^و.{3,}/.test(unit.stem)) {
    unit.stem = unit.stem.slice(1);
    unit.conjunction = true;
  }
  return { from: at, to, known: false };
}

const nominal = (unit: Unit): boolean =>
  unit.stem.length > 2 &&
  !unit.preposition &&
  !unit.actor &&
  unit.number === null &&
  unit.concepts.every(
    ({ id, form }) => form.pos === 'noun' && /^(?:head|compound|place-adjective|direction|weapons)/.test(id),
  );
const isJoint = (unit: Unit): boolean => unit.gap !== 0 || unit.conjunction || /^و.{2,}/.test(unit.stem);

/** After a bare comma only a word that stands alone is one more name. */
const endsItem = (unit: Unit | undefined): boolean => unit?.gap !== 0 || unit.stem.startsWith('و');

/** «مطار المدينة»: a facility of the place named before. */
const ofThePlace = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  unit.gap === 0 &&
  !unit.conjunction &&
  !unit.preposition &&
  definite(unit) &&
  hasConcept(unit, 'head.settlement') &&
  /^ال(?:مدينه|بلده|قريه|منطقه|محافظه)$/.test(unit.stem);

/** «المدينة»، «المطار»: the head alone, with its article, means the last such place. */
function backReference(doc: Doc, at: number, length = 1): Reading | null {
  const unit = doc.units[at]!;
  if ((length === 1 && !definite(unit)) || (unit.place && !pointsBack(unit))) return null;
  const place: PlaceMention = {
    name: '',
    candidates: [],
    known: null,
    head: unit.stem,
    kind: kindOf(unit.stem),
    textual: true,
    weak: null,
    listed: false,
    within: null,
  };
  return { units: [{ ...unit, to: doc.units[at + length - 1]!.to, concepts: [], place }], next: at + length };
}
