// The countryside of a town that stands elsewhere: «الريف الشرقي»، «ريفها الغربي»، «ريفيها الشمالي والشرقي»،
// «ريفي حماة الشمالي والشرقي».

import { type Doc, hasConcept, type PlaceMention, type Unit } from '../document.ts';
import { mentionOf, mentionWith, unitWith } from '../shapes.ts';
import { nameOf } from '../stages/02-units.ts';
import { followsDirectly } from './place-names.ts';
import type { Reading } from './places.ts';

const SOMEWHERES = /^و?(?:(ال)ريف(?:ين)?|ريف(?:ي?ها|ي?ه))$/;

/** A side of the country around a town that is named before, or right after: which, stage 4 settles. */
export function readCountryside(doc: Doc, at: number, previous: Unit | undefined): Reading | null {
  const unit = doc.units[at]!;
  const further = otherSide(doc, at, previous);
  if (further) return { units: [further], next: at + 1 };
  const asked = SOMEWHERES.exec(unit.stem);
  if (!asked || !isSide(doc.units[at + 1])) return null;
  const units: Unit[] = [];
  let next = at + 1;
  while (isSide(doc.units[next])) {
    const from = next++;
    while (isSide(doc.units[next]) && !doc.units[next]!.conjunction) next++;
    units.push(sideUnit(doc, units.length === 0 ? at : from, from, next, asked[1] === undefined));
  }
  return { units, next };
}

const isSide = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  followsDirectly(unit) &&
  !unit.preposition &&
  unit.stem.startsWith('ال') &&
  hasConcept(unit, 'direction');

function sideUnit(doc: Doc, at: number, from: number, to: number, pronoun: boolean): Unit {
  const unit = doc.units[at]!;
  const last = doc.units[to - 1]!;
  const first = doc.units[from]!;
  const side = nameOf(doc, { from: first.from, to: last.to, stem: first.stem });
  const conjunction = unit.conjunction || (at !== from && unit.stem.startsWith('و'));
  const place = mentionWith(nowhere('ريف'), { side, pronoun });
  return unitWith(unit, { to: last.to, conjunction, concepts: [], actor: null, place });
}

const nowhere = (head: string): PlaceMention =>
  mentionOf({ name: '', candidates: [], head, kind: 'countryside', textual: true });

/** «ريف حماة الشمالي والشرقي»: after و the other side of the same country. */
function otherSide(doc: Doc, at: number, previous: Unit | undefined): Unit | null {
  const unit = doc.units[at]!;
  const before = previous?.place;
  if (before?.kind !== 'countryside' || previous?.to !== unit.from) return null;
  if (!unit.conjunction || !isSide(unit)) return null;
  const [stem, ...sides] = before.name.split(/ (?=ال(?:شمال|جنوب|شرق|غرب|اوسط|أوسط))/u);
  if (!stem || sides.length === 0) return null;
  const place = mentionWith(before, { name: `${stem} ${nameOf(doc, unit)}`, textual: true });
  return unitWith(unit, { concepts: [], actor: null, place });
}
