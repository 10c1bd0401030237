// Stage 3. Units become mentions: places with their heads, lists of them, actors with their people and
// adjectives. Overlaps are settled here and nowhere else: an outlet or a person swallows a place, a group
// swallows the place in its name, a place read with its head beats one read without.
import type { Doc, Knowledge, Unit } from '../document.ts';
import { hasConcept } from '../document.ts';
import { readActor } from '../mentions/actors.ts';
import { type Reading, readHeadedPlace, readItem } from '../mentions/places.ts';

export function readMentions(doc: Doc, knowledge: Knowledge): Doc {
  const merged: Unit[] = [];
  const bounds = doc.sentences.map(({ from }) => from);
  const starts: number[] = [];
  let sentence = 0;
  let at = 0;
  while (at < doc.units.length) {
    while (sentence < bounds.length && bounds[sentence]! <= at) starts[sentence++] = merged.length;
    const limit = doc.sentences[sentence - 1]?.to ?? doc.units.length;
    const reading = within(readOne(doc, at, knowledge, merged.at(-1)), limit);
    if (reading) {
      merged.push(...reading.units);
      at = reading.next;
    } else merged.push(doc.units[at++]!);
  }
  doc.sentences = doc.sentences.map((old, index) => ({
    ...old,
    from: starts[index]!,
    to: starts[index + 1] ?? merged.length,
  }));
  doc.units = merged;
  return doc;
}

const within = (reading: Reading | null, limit: number): Reading | null =>
  reading && reading.next <= limit ? reading : null;

function readOne(doc: Doc, at: number, knowledge: Knowledge, previous: Unit | undefined): Reading | null {
  const unit = doc.units[at]!;
  return (
    outlet(doc, at) ??
    (unit.actor && !unit.place ? readActor(doc, at, knowledge) : null) ??
    listItem(doc, at, knowledge, previous) ??
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
  return { units: [unit, { ...next, place: null, actor: null }], next: at + 2 };
}

/** «بلدة أ وب»: a name joined to a place that was read with its head. */
function listItem(doc: Doc, at: number, knowledge: Knowledge, previous: Unit | undefined): Reading | null {
  const unit = doc.units[at]!;
  if (!previous?.place?.head || !previous.place.name || unit.place || unit.actor || unit.concepts.length > 0)
    return null;
  if (previous.place.kind === 'governorate' || unit.gap !== 0 || !unit.stem.startsWith('وال')) return null;
  const span = readItem(doc, at, knowledge);
  if (!span || span.to - span.from !== 1 || span.known) return null;
  const name = unit.stem.replace(/^و/, '');
  const place = {
    ...previous.place,
    name: surfaceOf(doc, unit, name),
    candidates: [],
    known: null,
    textual: true,
    within: null,
  };
  return { units: [{ ...unit, conjunction: true, place }], next: span.to };
}

function surfaceOf(doc: Doc, unit: Unit, stem: string): string {
  const token = doc.tokens[unit.from]!;
  const surface = doc.fields[unit.from < doc.textFrom ? 'title' : 'text'].slice(token.start, token.end);
  return surface.startsWith('و') ? surface.slice(1) : stem;
}
