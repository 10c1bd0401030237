// A capital that says something is its state: «أعلنت بغداد سيطرة قواتها على …», «أنقرة تنفي …».
import { normaliseName } from '../arabic/normalise.ts';
import type { Doc, Knowledge, Unit } from '../document.ts';
import { CAPITALS } from '../lexicon/party-voices.ts';
import { unitWith } from '../shapes.ts';

const STATES = new Map(Object.entries(CAPITALS).map(([name, id]) => [normaliseName(name), id]));
const TELLING = new Set(['say', 'deny', 'admit']);
const tells = (unit: Unit | undefined): boolean =>
  unit?.concepts.some(({ id, form }) => TELLING.has(id) && form.pos === 'verb') ?? false;

/** Capitals that stand where a speaker stands become actors, and are no places there. */
export function nameStates(doc: Doc, knowledge: Knowledge): void {
  for (const { from, to } of doc.sentences)
    for (let at = from; at < to; at++) {
      const unit = doc.units[at]!;
      const id = unit.place ? STATES.get(normaliseName(unit.place.name)) : undefined;
      if (id === undefined || unit.place!.head || unit.preposition || unit.actor) continue;
      const said = at > from && unit.gap === 0 && tells(doc.units[at - 1]);
      const says = at === from && tells(doc.units[at + 1]);
      if (said || says) doc.units[at] = asState(unit, id, doc.day, knowledge);
    }
}

/** The government that sits there on that day. */
function asState(unit: Unit, id: string, day: string, { heirs, actors }: Knowledge): Unit {
  const heir = heirs.get(id);
  const held = heir && day >= heir.from ? heir.id : id;
  const kind = actors.get(held)?.kind ?? 'state-forces';
  return unitWith(unit, {
    place: null,
    actor: { ids: [held], generic: null, back: null, head: null, kind },
  });
}
