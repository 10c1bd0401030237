// Objects that are read for every word have one shape each, all their fields in one order. A copy made by spreading
// has a shape of its own, and what meets many shapes reads each of them slowly.
import type { Actor } from '../shared/schema/index.ts';
import type { PlaceMention, Sentence, Unit } from './document.ts';
import type { Whole } from './whole.ts';

/** A copy of a unit with some of it changed. */
export const unitWith = (unit: Unit, changes: Partial<Unit>): Unit =>
  Object.assign(
    {
      from: unit.from,
      to: unit.to,
      stem: unit.stem,
      gap: unit.gap,
      conjunction: unit.conjunction,
      preposition: unit.preposition,
      concepts: unit.concepts,
      actor: unit.actor,
      place: unit.place,
      number: unit.number,
    },
    changes,
  );

type Named = Pick<PlaceMention, 'name' | 'candidates' | 'kind' | 'textual'>;

/** A place mention of which nothing else is known than what is given. */
export const mentionOf = (place: Named & Partial<PlaceMention>): Whole<PlaceMention> => ({
  name: place.name,
  candidates: place.candidates,
  known: place.known ?? null,
  head: place.head ?? null,
  kind: place.kind,
  textual: place.textual,
  weak: place.weak ?? null,
  listed: place.listed ?? false,
  within: place.within ?? null,
  area: place.area ?? null,
  side: place.side,
  pronoun: place.pronoun,
});

/** A copy of a place mention with some of it changed. */
export const mentionWith = (place: PlaceMention, changes: Partial<PlaceMention>): PlaceMention =>
  Object.assign(mentionOf(place), changes);

export const sentenceOf = (
  given: Pick<Sentence, 'from' | 'to' | 'field' | 'paragraph'>,
): Whole<Sentence> => ({
  from: given.from,
  to: given.to,
  field: given.field,
  paragraph: given.paragraph,
  times: undefined,
  voices: undefined,
  tolls: undefined,
});

/** An actor with all its fields, absent ones too. */
export const actorOf = (actor: Actor): Whole<Actor> => ({
  id: actor.id,
  ar: actor.ar,
  en: actor.en,
  kind: actor.kind,
  country: actor.country,
  parent: actor.parent,
  from: actor.from,
  until: actor.until,
});
