// Makes one unit of a place from its head and the words of its name.

import { normaliseName } from '../arabic/normalise.ts';
import type { Doc, Knowledge, PlaceMention, Unit } from '../document.ts';
import { mentionOf, mentionWith, unitWith } from '../shapes.ts';
import { nameOf } from '../stages/02-units.ts';
import { kindOf, singularOf } from './place-heads.ts';
import type { NameSpan } from './place-names.ts';

/** The place that a head noun and a name make together. */
export function headed(
  place: PlaceMention,
  stem: string,
  word: string,
  { placesByName }: Knowledge,
): PlaceMention {
  const name = `${word} ${place.name}`;
  const candidates = placesByName.get(normaliseName(name)) ?? [];
  return mentionWith(place, {
    name,
    candidates,
    head: stem,
    kind: candidates[0]?.kind ?? kindOf(stem),
    textual: candidates.length === 0,
    within: place.name,
  });
}

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
  const place = mentionOf({
    name: nameOf(doc, { from: first.from, to: last.to, stem: first.stem }),
    candidates: candidates.length > 0 ? candidates : core,
    head: head.stem,
    kind: candidates[0]?.kind ?? core[0]?.kind ?? kindOf(head.stem),
    textual: candidates.length === 0 && core.length === 0,
    within: inner && source.place ? source.place.name : null,
    area: inner ? (source.place?.candidates[0] ?? null) : null,
  });
  return unitWith(head, { to: last.to, concepts: [], actor: null, place });
}

const wholeName = (doc: Doc, span: NameSpan): string => {
  const words: string[] = [];
  for (let at = span.from; at < span.to; at++) {
    const unit = doc.units[at]!;
    words.push(unit.stem, ...doc.tokens.slice(unit.from + 1, unit.to).map((token) => token.norm));
  }
  return words.join(' ');
};

/** The place that the unit’s words name under a head that is no part of the name. */
export function headless(doc: Doc, unit: Unit, head: string, { placesByName }: Knowledge): PlaceMention {
  const rest = doc.tokens.slice(unit.from + 1, unit.to).map(({ norm }) => norm);
  const candidates = placesByName.get([unit.stem, ...rest].join(' ')) ?? [];
  return mentionOf({
    name: nameOf(doc, unit),
    candidates,
    head,
    kind: candidates[0]?.kind ?? kindOf(head),
    textual: candidates.length === 0,
    listed: true,
  });
}

/** An item of a list, under the head that opened it: «مطاري أ وب» are «مطار أ» and «مطار ب». */
export function itemUnit(doc: Doc, span: NameSpan, unit: Unit, head: string, knowledge: Knowledge): Unit {
  const item = placeUnit(doc, span, unitWith(unit, { stem: head }), knowledge, null);
  const word = singularOf(head);
  const place = item.place && word ? headed(item.place, head, word, knowledge) : item.place;
  return unitWith(item, { stem: unit.stem, place });
}
