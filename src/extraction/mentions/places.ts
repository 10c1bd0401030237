// Places with their head nouns: what the head does to the name, lists under a plural head, and a head alone
// («المدينة») that points back.
import { normaliseTerm } from '../arabic/normalise.ts';
import { GAP } from '../arabic/tokenise.ts';
import { type Doc, hasConcept, type Knowledge, type PlaceMention, type Unit } from '../document.ts';
import { nameOf } from '../stages/02-units.ts';
import { bringsName, kindOf, meansAnother, NUMBERED, showsPlace, singularOf } from './place-heads.ts';
import {
  isEverydayForm,
  isEverydayWord,
  isNameWord,
  type NameSpan,
  pointsBack,
  readName,
  VERB_LIKE,
} from './place-names.ts';

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
  const everyday = hasConcept(unit, 'head.facility') || STREET.test(unit.stem);
  const numbered = NUMBERED.test(unit.stem);
  const span = inner ? spanOf(doc, at, inner) : readName(doc, at + 1, knowledge, { everyday, numbered });
  const loose = definite(unit) && span !== null && !deserves(doc, span);
  if (!span || loose || !showsPlace(unit, doc, span, inner !== null)) return backReference(doc, at);
  if (kept && inner && overHead(unit, inner))
    return { units: [compound(doc, unit, inner, knowledge)], next: inner.next };
  const name = kept && !definite(unit) ? { ...span, from: at } : span;
  const merged = placeUnit(doc, name, unit, knowledge, kept ? span : null);
  return { units: [merged], next: span.to };
}

/** Quarters and streets are called by everyday words: «حي مشروع المياه»، «شارع الجمهورية». */
const STREET = /^(?:حي|شارع|ميدان)$/;

/** «مطار مدينة الحديدة» is «مطار الحديدة»: the head noun between is no part of the name. */
const overHead = (head: Unit, { units }: Reading): boolean => {
  const between = units[0]!.place!.head ?? '';
  return (
    !definite(head) &&
    (/^(?:مدينه|بلده|قريه|مديريه|ناحيه)$/.test(between) ||
      (between === 'محافظه' && hasConcept(head, 'head.countryside')))
  );
};

function compound(doc: Doc, head: Unit, { units }: Reading, knowledge: Knowledge): Unit {
  const inner = units[0]!;
  const place = headed(inner.place!, head.stem, nameOf(doc, head), knowledge);
  return { ...head, to: inner.to, concepts: [], actor: null, place };
}

/** The place that a head noun and a name make together. */
function headed(place: PlaceMention, stem: string, word: string, { placesByName }: Knowledge): PlaceMention {
  const name = `${word} ${place.name}`;
  const candidates = placesByName.get(normaliseTerm(name)) ?? [];
  return {
    ...place,
    name,
    candidates,
    head: stem,
    kind: candidates[0]?.kind ?? kindOf(stem),
    textual: candidates.length === 0,
    within: place.name,
  };
}

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
    area: inner ? (source.place?.candidates[0] ?? null) : null,
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
  const pair = DUAL.test(head.stem) ? splitPair(doc, span, head, knowledge) : null;
  if (pair) return { units: pair.map(listed), next: span.to };
  const unit = itemUnit(doc, span, head, head.stem, knowledge);
  return { units: [listed(unit)], next: span.to };
}

const DUAL = /^(?:بلدت|قريت|مدينت|منطقت|مديريت|محافظت|ناحيت|عزلت|ولايت)[يا]$/;

/** «مديريتي كتاف والبقع» are two, though one district is called so: a known name is parted at its و. */
function splitPair(doc: Doc, span: NameSpan, head: Unit, knowledge: Knowledge): Unit[] | null {
  const unit = doc.units[span.from]!;
  const words = doc.tokens.slice(unit.from + 1, unit.to);
  const joint = unit.from + 1 + words.findIndex(({ norm }) => /^و.{2,}/.test(norm));
  if (joint === unit.from || span.to > span.from + 1 || doc.units[span.to]?.conjunction) return null;
  const parts = [
    { ...unit, to: joint },
    { ...unit, from: joint, stem: doc.tokens[joint]!.norm.slice(1), conjunction: true, gap: 0 },
  ];
  return parts.map((part, index) => {
    const place = headless(doc, part, head.stem, knowledge);
    return { ...part, from: index === 0 ? head.from : part.from, concepts: [], actor: null, place };
  });
}

/** The place that the unit’s words name under a head that is no part of the name. */
function headless(doc: Doc, unit: Unit, head: string, { placesByName }: Knowledge): PlaceMention {
  const rest = doc.tokens.slice(unit.from + 1, unit.to).map(({ norm }) => norm);
  const candidates = placesByName.get([unit.stem, ...rest].join(' ')) ?? [];
  return {
    name: nameOf(doc, unit),
    candidates,
    known: null,
    head,
    kind: candidates[0]?.kind ?? kindOf(head),
    textual: candidates.length === 0,
    weak: null,
    listed: true,
    within: null,
  };
}

/** An item of a list, under the head that opened it: «مطاري أ وب» are «مطار أ» and «مطار ب». */
export function itemUnit(doc: Doc, span: NameSpan, unit: Unit, head: string, knowledge: Knowledge): Unit {
  const item = placeUnit(doc, span, { ...unit, stem: head }, knowledge, null);
  const word = singularOf(head);
  const place = item.place && word ? headed(item.place, head, word, knowledge) : item.place;
  return { ...item, stem: unit.stem, place };
}

const listed = (unit: Unit): Unit => ({ ...unit, place: unit.place && { ...unit.place, listed: true } });

/** After «وهي:» and «منها» the first item may have its own head. */
function skipTo(doc: Doc, at: number, opened: number, knowledge: Knowledge): Reading | null {
  const first = doc.units[opened];
  if (!first) return null;
  doc.units[opened] = { ...first, gap: first.gap & ~GAP.colon };
  const headed = readHeadedPlace(doc, opened, knowledge);
  const span = headed ? null : (readName(doc, opened, knowledge) ?? readShortItem(doc, opened, knowledge));
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
    !VERB_LIKE.test(unit.stem.slice(1)) &&
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

/** Under a plural head even everyday words are names, if they stand alone between و and the next joint; «وغيرهما» and «وخسائر بشرية» are none. */
export function readShortItem(doc: Doc, at: number, knowledge: Knowledge): NameSpan | null {
  const unit = doc.units[at];
  if (!unit || (unit.gap & ~(GAP.comma | GAP.quote)) !== 0 || !nominal(unit)) return null;
  const next = doc.units[at + 1];
  const two = next !== undefined && next.gap === 0 && nominal(next) && !isJoint(next);
  const bare = unit.stem.replace(/^و/, '');
  if (/ه(?:م|ا|ما)$/.test(bare)) return null;
  if (two && !definite(unit) && !bare.startsWith('ال') && isEverydayForm(bare, knowledge)) return null;
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
  if (
    length === 1 &&
    (!definite(unit) || meansAnother(unit) || /^العسكري/.test(doc.units[at + 1]?.stem ?? ''))
  )
    return null;
  if (unit.place && !pointsBack(unit)) return null;
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
