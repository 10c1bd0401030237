// Stage 3. Units become mentions: places with their heads, lists of them, actors with their people and
// adjectives. Overlaps are settled here and nowhere else: an outlet or a person swallows a place, a group
// swallows the place in its name, a place read with its head beats one read without.

import { GAP } from '../arabic/tokenise.ts';
import type { Doc, Knowledge, Unit } from '../document.ts';
import { formOf, hasAny, hasConcept, hasPrefix } from '../document.ts';
import { readActor } from '../mentions/actors.ts';
import { readCountryside } from '../mentions/countryside.ts';
import { singularOf } from '../mentions/place-heads.ts';
import { readItem, readShortItem } from '../mentions/place-items.ts';
import { isNameWord, readName } from '../mentions/place-names.ts';
import { itemUnit } from '../mentions/place-units.ts';
import { type Reading, readAnnounced, readHeadedPlace } from '../mentions/places.ts';
import { mentionOf, mentionWith, unitWith } from '../shapes.ts';
import { nameOf } from './02-units.ts';

const DATELINE_REACH = 8;

export function readMentions(doc: Doc, knowledge: Knowledge): Doc {
  clearDateline(doc);
  const merged: Unit[] = [];
  const bounds = doc.sentences.map(({ from }) => from);
  const starts: number[] = [];
  let sentence = 0;
  let at = 0;
  while (at < doc.units.length) {
    while (sentence < bounds.length && bounds[sentence]! <= at) starts[sentence++] = merged.length;
    const limit = doc.sentences[sentence - 1]?.to ?? doc.units.length;
    const reading = within(
      readAnnounced(doc, at, merged, knowledge) ?? readOne(doc, at, knowledge, merged.at(-1)),
      limit,
    );
    if (reading) {
      merged.push(...reading.units);
      at = reading.next;
    } else merged.push(doc.units[at++]!);
  }
  doc.sentences.forEach((sentence, index) => {
    sentence.from = starts[index]!;
    sentence.to = starts[index + 1] ?? merged.length;
  });
  doc.units = merged;
  return doc;
}

/** «دبي (سي إن إن) --»، «صنعاء - وكالات»: where the report was written is not where anything happened. */
function clearDateline(doc: Doc): void {
  const sentence = doc.sentences.find(({ field }) => field === 'text');
  // «- دوما: 5 قتلى»: an item of a list.
  if (!sentence || (doc.units[sentence.from]!.gap & GAP.dash) !== 0) return;
  const limit = Math.min(sentence.to, sentence.from + DATELINE_REACH);
  for (let at = sentence.from + 1; at < limit; at++) {
    const unit = doc.units[at]!;
    if ((unit.gap & (GAP.dash | GAP.colon)) === 0) {
      if (unit.concepts.some(({ form }) => form.pos === 'verb')) return;
      continue;
    }
    for (let k = sentence.from; k < at; k++)
      doc.units[k] = unitWith(doc.units[k]!, { place: null, actor: null });
    return;
  }
}

const within = (reading: Reading | null, limit: number): Reading | null =>
  reading && reading.next <= limit ? reading : null;

function readOne(doc: Doc, at: number, knowledge: Knowledge, previous: Unit | undefined): Reading | null {
  const unit = doc.units[at]!;
  const unknown = unit.concepts.length === 0 && !unit.actor && !unit.place;
  const countryside = readCountryside(doc, at, previous);
  if (countryside) return countryside;
  if (unknown) return listItem(doc, at, knowledge, previous) ?? takenName(doc, at, knowledge);
  return (
    outlet(doc, at) ??
    family(doc, at) ??
    (unit.actor && !unit.place ? readActor(doc, at, knowledge) : null) ??
    headedItem(doc, at, knowledge, previous) ??
    listItem(doc, at, knowledge, previous) ??
    takenName(doc, at, knowledge) ??
    readHeadedPlace(doc, at, knowledge) ??
    readActor(doc, at, knowledge)
  );
}

/** صحيفة حلب اليوم، قناة العراقية: the name after the head is no place and no actor. */
function outlet(doc: Doc, at: number): Reading | null {
  const unit = doc.units[at]!;
  const next = doc.units[at + 1];
  if (!hasConcept(unit, 'outlet-head') || !next || hasConcept(unit, 'head.facility') || unit.place)
    return null;
  if (!next.place && !next.actor) return null;
  // «بمركز الدريهمي» lies in the town’s middle; «مركز حلب الإعلامي» speaks.
  if (
    unit.stem === 'مركز' &&
    next.place &&
    (unit.preposition === 'ب' || hasConcept(doc.units[at - 1], 'prep.in'))
  )
    return null;
  return { units: [unit, unitWith(next, { place: null, actor: null })], next: at + 2 };
}

/** «منزل عائلة أبو سمرة»، «آل حمدان»: the name after the head is a family’s. */
function family(doc: Doc, at: number): Reading | null {
  const unit = doc.units[at]!;
  if (!FAMILY.test(unit.stem) || unit.place || unit.actor) return null;
  const to = KUNYA.test(doc.units[at + 1]?.stem ?? '') ? at + 3 : at + 2;
  const names = doc.units.slice(at + 1, to);
  if (!names.some(({ place }) => place) || names.some(({ gap, preposition }) => gap !== 0 || preposition))
    return null;
  return { units: [unit, ...names.map((name) => unitWith(name, { place: null, concepts: [] }))], next: to };
}
const FAMILY = /^(?:عايله|اسره|عشيره|قبيله)$/;
const KUNYA = /^(?:ابو|ابي|ام|ابن|بن|بني)$/;

/** A headed place inside a list keeps the list open: «منها أ، وجبل ب، وج». */
function headedItem(doc: Doc, at: number, knowledge: Knowledge, previous: Unit | undefined): Reading | null {
  const unit = doc.units[at]!;
  if (!previous?.place?.listed || previous.to !== unit.from || !hasPrefix(unit, 'head.')) return null;
  const reading = readHeadedPlace(doc, at, knowledge);
  if (!reading?.units.at(-1)?.place?.name) return null;
  return {
    ...reading,
    units: reading.units.map((one) =>
      one.place ? unitWith(one, { place: mentionWith(one.place, { listed: true }) }) : one,
    ),
  };
}

const LIST_GAP = GAP.comma | GAP.quote | GAP.open | GAP.close;

/** «بلدة أ وب»، «منها أ، وب، وج»: a name joined to the place before it. */
function listItem(doc: Doc, at: number, knowledge: Knowledge, previous: Unit | undefined): Reading | null {
  const unit = doc.units[at]!;
  const before = previous?.place;
  if (!before?.name || before.head === null || previous?.to !== unit.from || (unit.gap & ~LIST_GAP) !== 0)
    return null;
  const comma = (unit.gap & GAP.comma) !== 0;
  // «قرى "أ" و"ب"»: the quotation mark leaves the و a word of its own.
  const standing = unit.stem === 'و' && ((doc.units[at + 1]?.gap ?? 0) & GAP.quote) !== 0;
  const joined = unit.conjunction || /^و.{3,}/.test(unit.stem) || ((comma || standing) && before.listed);
  if (!joined || unit.preposition) return null;
  if (unit.place) {
    if (unit.place.weak !== null && !before.listed) return null;
    const shared = singularOf(before.head)
      ? itemUnit(doc, { from: at, to: at + 1, known: true }, unit, before.head, knowledge).place
      : null;
    const place = mentionWith(shared ?? unit.place, {
      weak: null,
      head: shared ? before.head : '',
      listed: before.listed,
    });
    return { units: [unitWith(unit, { actor: null, place })], next: at + 1 };
  }
  if (unit.actor || hasPrefix(unit, 'head.')) return null;
  const span =
    (before.kind === 'governorate' ? null : readItem(doc, at, knowledge)) ??
    (before.listed ? readShortItem(doc, at, knowledge) : null);
  const joinedAlone = !comma && /^وال/.test(doc.tokens[unit.from]!.norm);
  if (!span || !(before.listed || joinedAlone || goesOnAfter(doc, span.to))) return null;
  const item = itemUnit(doc, span, unit, before.head, knowledge);
  return {
    units: [
      unitWith(item, {
        conjunction: true,
        place: item.place && mentionWith(item.place, { listed: before.listed }),
      }),
    ],
    next: span.to,
  };
}

/** «جبل أ وب ومنطقة ج»: after the unknown name the list goes on with a place. */
function goesOnAfter(doc: Doc, at: number): boolean {
  const next = doc.units[at];
  if (!next?.conjunction || (next.gap & ~LIST_GAP) !== 0) return false;
  return (next.place !== null && next.place.weak === null) || hasPrefix(next, 'head.');
}

/** «تحرير الموشيح»، «انسحبوا من احتيملات»: an unknown name where a verb of control wants its place. */
function takenName(doc: Doc, at: number, knowledge: Knowledge): Reading | null {
  const unit = doc.units[at]!;
  if (unit.place || unit.actor || unit.conjunction || unit.preposition || !wantsPlace(doc, at)) return null;
  const quoted =
    (unit.gap & GAP.quote) !== 0 && (isNameWord(unit, knowledge) || hasConcept(unit, 'compound'));
  const proper =
    unit.gap === 0 &&
    isNameWord(unit, knowledge) &&
    /^(?:ال.{3,}|[^ايتسو].{3,}|ا[^ل].{3,})(?<!يه|تين|ين|ون|ات|تا|وا|و)$/.test(unit.stem);
  const span =
    quoted || proper
      ? readName(doc, at, knowledge)
      : hasBearing(doc, at)
        ? { from: at, to: at + 1, known: false }
        : null;
  if (!span) return null;
  const words = doc.units.slice(span.from, span.to);
  const name = words.map((word) => nameOf(doc, word)).join(' ');
  const place = mentionOf({ name, candidates: [], head: '', kind: 'town', textual: true });
  return { units: [unitWith(unit, { to: words.at(-1)!.to, concepts: [], place })], next: span.to };
}

/** «تحرير الفاخر غربي قعطبة»: even an everyday word names a place where the words after it say where it lies. */
function hasBearing({ units }: Doc, at: number): boolean {
  const [word, bearing, town] = [units[at]!, units[at + 1], units[at + 2]];
  const named = /^ال.{3,}(?<!ين|ون|ات)$/.test(word.stem) && word.gap === 0;
  const near = bearing?.gap === 0 && !bearing.conjunction && /^(?:شمال|جنوب|شرق|غرب)ي?$/.test(bearing.stem);
  return named && near && town?.gap === 0 && town.place !== null && town.place.weak === null;
}

const BARE_OBJECT = ['capture', 'recapture'] as const;
const BY_PREPOSITION: readonly (readonly [string, string])[] = [
  ['prep.on', 'seize'],
  ['prep.from', 'withdraw'],
  ['prep.from', 'expel'],
];
const WANTING: ReadonlySet<string> = new Set([...BARE_OBJECT, ...BY_PREPOSITION.map(([id]) => id)]);
function wantsPlace(doc: Doc, at: number): boolean {
  const before = doc.units[at - 1];
  if (!hasAny(before, WANTING)) return false;
  if (BARE_OBJECT.some((id) => formOf(before, id)?.pos === 'noun')) return true;
  return BY_PREPOSITION.some(
    ([preposition, verb]) =>
      hasConcept(before, preposition) &&
      doc.units.slice(Math.max(0, at - 4), at - 1).some((unit) => hasConcept(unit, verb)),
  );
}
