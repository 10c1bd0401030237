// Places with their head nouns: what the head does to the name, lists under a plural head, and a head alone
// («المدينة») that points back.

import { GAP } from '../arabic/tokenise.ts';
import { type Doc, hasAny, hasConcept, type Knowledge, type PlaceMention, type Unit } from '../document.ts';
import { mentionOf, mentionWith, unitWith } from '../shapes.ts';
import { nameOf } from '../stages/02-units.ts';
import { bringsName, kindOf, meansAnother, NUMBERED, showsPlace } from './place-heads.ts';
import { readShortItem } from './place-items.ts';
import { type NameSpan, pointsBack, readName } from './place-names.ts';
import { headed, headless, itemUnit, placeUnit } from './place-units.ts';

const LISTING = /^(?:هي|وهي|منها|ومنها|بينها|وبينها|ابرزها|هما|وهما|هم)$/;
const KEPT = ['head.countryside', 'head.facility'] as const;
const DROPPED = ['head.settlement', 'head.area', 'head.front'] as const;
const HEADS: ReadonlySet<string> = new Set(['head.plural', ...KEPT, ...DROPPED]);

export interface Reading {
  units: Unit[];
  /** Index of the first unit after what was read. */
  next: number;
}

/** Reads the place or places whose head noun stands at `at`. */
export function readHeadedPlace(doc: Doc, at: number, knowledge: Knowledge): Reading | null {
  const unit = doc.units[at]!;
  if (!hasAny(unit, HEADS) || (unit.place && !unit.place.weak)) return null;
  const plural = hasConcept(unit, 'head.plural');
  const kept = KEPT.some((id) => hasConcept(unit, id));
  const dropped = DROPPED.some((id) => hasConcept(unit, id));
  if (!bringsName(doc, at)) return null;
  if (plural) return readList(doc, at, knowledge);
  if (kept && ofThePlace(doc.units[at + 1])) return backReference(doc, at, 2);
  const inner = nestedHead(doc, at, knowledge);
  if (inner && dropped) return inner;
  const everyday = hasConcept(unit, 'head.facility') || STREET.test(unit.stem);
  const numbered = NUMBERED.test(unit.stem);
  const span = inner
    ? spanOf(doc, at, inner)
    : (readName(doc, at + 1, knowledge, { everyday, numbered }) ?? readHeight(doc, at));
  const loose = definite(unit) && span !== null && !deserves(doc, span);
  if (!span || loose || !showsPlace(unit, doc, span, inner !== null)) return backReference(doc, at);
  if (kept && inner && overHead(unit, inner))
    return { units: [compound(doc, unit, inner, knowledge)], next: inner.next };
  // «سوق المواشي» is named after what it sells, «سوق ضحيان» after its town.
  const sold = unit.stem === 'سوق' && !span.known;
  const figure = kept && doc.units[span.from]!.number !== null;
  const name = figure || ((kept || sold) && !definite(unit)) ? { ...span, from: at } : span;
  const merged = placeUnit(doc, name, unit, knowledge, kept ? span : null);
  return { units: [merged], next: span.to };
}

/** Quarters and streets are called by everyday words: «حي مشروع المياه»، «شارع الجمهورية». */
const STREET = /^(?:حي|شارع|ميدان)$/;

const HEIGHT = /^(?:تبه|تله|تل|جبل|هضبه)$/;
/** «تبة الجيش»، «تل الشيخ»: whatever stands with its article right after a height is its name. */
function readHeight({ units }: Doc, at: number): NameSpan | null {
  const name = units[at + 1];
  if (!HEIGHT.test(units[at]!.stem) || name?.gap !== 0 || !definite(name)) return null;
  if (name.conjunction || name.preposition || name.to > name.from + 1) return null;
  return { from: at + 1, to: at + 2, known: false };
}

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
  return unitWith(head, { to: inner.to, concepts: [], actor: null, place });
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

/** «بلدات أ وب وج»: the first name under a plural or dual head; the list goes on from it. */
function readList(doc: Doc, at: number, knowledge: Knowledge): Reading | null {
  const head = doc.units[at]!;
  let cursor = at + 1;
  while (hasConcept(doc.units[cursor], 'head.plural') && doc.units[cursor]!.conjunction) cursor++;
  const opened = listingAt(doc, cursor);
  if (opened > cursor) return skipTo(doc, at, opened, knowledge);
  const span = readName(doc, cursor, knowledge, { conjoined: cursor > at + 1 });
  if (!span || (definite(head) && !deserves(doc, span))) return null;
  // «السيطرة على عدة مناطق وتكبيد …»: what is joined to the plural itself names none of them.
  if (
    !span.known &&
    cursor === at + 1 &&
    /^و[^ا]/.test(doc.units[cursor]!.stem) &&
    doc.units[cursor]!.gap === 0
  )
    return null;
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
    unitWith(unit, { to: joint }),
    unitWith(unit, { from: joint, stem: doc.tokens[joint]!.norm.slice(1), conjunction: true, gap: 0 }),
  ];
  return parts.map((part, index) => {
    const place = headless(doc, part, head.stem, knowledge);
    const from = index === 0 ? head.from : part.from;
    return unitWith(part, { from, concepts: [], actor: null, place });
  });
}

const listed = (unit: Unit): Unit =>
  unitWith(unit, { place: unit.place && mentionWith(unit.place, { listed: true }) });

/** After «وهي:» and «منها» the first item may have its own head. */
function skipTo(doc: Doc, at: number, opened: number, knowledge: Knowledge): Reading | null {
  const item = firstItem(doc, opened, doc.units[at]!.stem, knowledge);
  return item && { units: [...doc.units.slice(at, opened), ...item.units], next: item.next };
}

/** The first place of a list that has been announced, under `head`. */
function firstItem(doc: Doc, at: number, head: string, knowledge: Knowledge): Reading | null {
  const first = doc.units[at];
  if (!first) return null;
  doc.units[at] = unitWith(first, { gap: first.gap & ~GAP.colon });
  const headed = readHeadedPlace(doc, at, knowledge);
  if (headed) return { units: [listed(headed.units[0]!), ...headed.units.slice(1)], next: headed.next };
  const span = readName(doc, at, knowledge) ?? readShortItem(doc, at, knowledge);
  return (
    span && {
      units: [listed(placeUnit(doc, span, unitWith(first, { stem: head }), knowledge, null))],
      next: span.to,
    }
  );
}

/** «القرى التي دخلها الجيش، وهي: أ وب»: the first place of a list that its plural head announced further back. */
export function readAnnounced(
  doc: Doc,
  at: number,
  before: readonly Unit[],
  knowledge: Knowledge,
): Reading | null {
  const opener = before.at(-1);
  if (!opener || !hasConcept(opener, 'listing')) return null;
  if (!LISTING.test(doc.tokens[opener.to - 1]!.norm)) return null;
  const announced = before
    .slice(-ANNOUNCED, -1)
    .some((unit) => hasConcept(unit, 'head.plural') || isPlural(unit.place));
  const item = announced ? firstItem(doc, at, opener.stem, knowledge) : null;
  return item && (item.units[0]!.place!.candidates.length > 0 || endsItem(doc.units[item.next]))
    ? item
    : null;
}

/** «وهي: أ، وب»: after a word that is known for no place the list goes on, or the sentence ends. */
const endsItem = (unit: Unit | undefined): boolean =>
  unit === undefined || unit.gap !== 0 || unit.conjunction || /^و.{2,}/.test(unit.stem);

const ANNOUNCED = 24;
const isPlural = (place: PlaceMention | null): boolean => place?.listed === true;

/** «… وهي:»، «من بينها»: the list begins after it. */
function listingAt(doc: Doc, at: number): number {
  for (let cursor = at; cursor < at + 5 && doc.units[cursor]; cursor++) {
    const unit = doc.units[cursor]!;
    if (LISTING.test(doc.tokens[unit.from]!.norm)) return cursor + 1;
    if (unit.place || unit.actor || (unit.gap & GAP.stop) !== 0) break;
  }
  return at;
}

/** «مطار المدينة»: a facility of the place named before. */
const ofThePlace = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  unit.gap === 0 &&
  !unit.conjunction &&
  !unit.preposition &&
  definite(unit) &&
  hasConcept(unit, 'head.settlement') &&
  /^ال(?:مدينه|بلده|قريه|منطقه|محافظه)$/.test(unit.stem);

/** «مطار أ … المطار»: some place is called so, but the text has just told of one. */
function toldBefore({ tokens }: Doc, { from, stem }: Unit): boolean {
  const bare = stem.slice(2);
  return tokens
    .slice(Math.max(0, from - TOLD), from)
    .some(({ norm }) => norm === bare || norm === `ب${bare}`);
}
const TOLD = 20;

/** «المدينة»، «المطار»: the head alone, with its article, means the last such place. */
function backReference(doc: Doc, at: number, length = 1): Reading | null {
  const unit = doc.units[at]!;
  if (
    length === 1 &&
    (!definite(unit) || meansAnother(unit) || /^العسكري/.test(doc.units[at + 1]?.stem ?? ''))
  )
    return null;
  const facility = unit.place?.weak != null && hasConcept(unit, 'head.facility') && toldBefore(doc, unit);
  if (unit.place && !pointsBack(unit) && !facility) return null;
  const { stem } = unit;
  const place = mentionOf({ name: '', candidates: [], head: stem, kind: kindOf(stem), textual: true });
  const { to } = doc.units[at + length - 1]!;
  return { units: [unitWith(unit, { to, concepts: [], place })], next: at + length };
}
