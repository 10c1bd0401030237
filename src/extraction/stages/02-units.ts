// Stage 2. Tokens become units: the longest known term at each token, or one unknown word. Sentences are ranges
// of units; they end at a full stop, a line or the end of the title.

import type { Actor, GazetteerPlace } from '../../shared/schema/index.ts';
import { GAP } from '../arabic/tokenise.ts';
import {
  type ActorMention,
  type Doc,
  hasConcept,
  type Knowledge,
  type PlaceMention,
  type Unit,
} from '../document.ts';
import type { Match, Meaning } from '../matcher.ts';
import { isDrone, namesDrone } from '../mentions/drones.ts';
import { isEverydayForm } from '../mentions/place-names.ts';
import { mentionOf, sentenceOf } from '../shapes.ts';

/** «طيران التحالف» is an actor and an aircraft. */
const FLYING = /^(?:ال)?(?:طيران|طاير|مقاتلات|مروحي|قاذفات|مسير)/;
/** «مدفعية النظام» is an actor and its guns. */
const GUNS = /^(?:ال)?مدفعي/;
const ARTILLERY = { id: 'artillery', form: { pos: 'noun' } } as const;
const AIRCRAFT = { id: 'aircraft', form: { pos: 'noun' } } as const;
const DRONE = { id: 'drone', form: { pos: 'noun' } } as const;
const SENTENCE_GAP = GAP.stop | GAP.line;
const NOTHING: Unit['concepts'] = [];

export function readUnits(doc: Doc, knowledge: Knowledge): Doc {
  const { tokens } = doc;
  let at = 0;
  while (at < tokens.length) {
    const match = knowledge.matcher.match(tokens, at);
    const length =
      match && at < doc.textFrom ? Math.min(match.length, doc.textFrom - at) : (match?.length ?? 1);
    doc.units.push(makeUnit(doc, at, at + length, match?.length === length ? match : null, knowledge));
    at += length;
  }
  doc.sentences = splitSentences(doc);
  return doc;
}

function makeUnit(doc: Doc, from: number, to: number, match: Match | null, knowledge: Knowledge): Unit {
  const token = doc.tokens[from]!;
  const unit: Unit = {
    from,
    to,
    stem: token.norm,
    gap: token.gap,
    conjunction: match?.conjunction ?? false,
    preposition: match?.preposition ?? null,
    concepts: match?.meaning.concepts ?? NOTHING,
    actor: null,
    place: null,
    number: token.digits ? figureOf(token.norm) : null,
  };
  if (!match) return unit;
  unit.stem = stemOf(token.norm, match);
  const { meaning } = match;
  unit.actor = actorFrom(meaning, doc.day, knowledge);
  if (unit.actor && GUNS.test(unit.stem)) unit.concepts = [...unit.concepts, ARTILLERY];
  const flies = unit.actor !== null && FLYING.test(unit.stem);
  const drone = flies ? namesDrone(doc, unit) : hasConcept(unit, 'drone-or-march') && isDrone(doc, from);
  if (flies || drone) unit.concepts = [...unit.concepts, AIRCRAFT, ...(drone ? [DRONE] : [])];
  unit.place = placeFrom(meaning.places, unit, doc, knowledge);
  unit.number = meaning.number;
  return unit;
}

/** A figure as a number; null where it is a date: 3/11/2016. */
function figureOf(norm: string): number | null {
  const value = Number(norm.replace(/[,:]/g, ''));
  return Number.isNaN(value) ? null : value;
}

const stemOf = (word: string, { conjunction, preposition }: Match): string => {
  const rest = conjunction ? word.slice(1) : word;
  if (!preposition) return rest;
  return rest.startsWith('لل') ? `ال${rest.slice(2)}` : rest.slice(1);
};

/** Names are dated: who «وزارة الدفاع السورية» is depends on the day. */
function actorFrom(
  { actors, generics, back: pointer }: Meaning,
  day: string,
  knowledge: Knowledge,
): ActorMention | null {
  if (actors.length === 0 && generics.length === 0 && pointer === null) return null;
  const actor =
    actors.find((one) => isNamed(one, day)) ??
    (generics.length > 0 ? undefined : inOffice(actors[0], day, knowledge));
  const generic = actor ? null : (generics[0] ?? null);
  const back = actor || generic ? null : pointer;
  if (!actor && !generic && !back) return null;
  return {
    ids: actor ? [actor.id] : [],
    generic,
    back,
    head: null,
    kind: actor?.kind ?? 'unidentified',
  };
}

/** Who bore the office on that day, where the name is dated: its heir, or whom it is the heir of. */
function inOffice(actor: Actor | undefined, day: string, { heirs, actors }: Knowledge): Actor | undefined {
  if (!actor) return undefined;
  const heir = heirs.get(actor.id);
  if (heir && day >= heir.from) return actors.get(heir.id) ?? actor;
  if (!actor.from || day >= actor.from) return actor;
  for (const [id, next] of heirs) if (next.id === actor.id) return actors.get(id) ?? actor;
  return actor;
}

const isNamed = ({ from, until }: Actor, day: string): boolean =>
  !(from && day < from) && !(until && day >= until);

/** «وأن»، «وإنه»: written as some town is, and never the town. */
const FUNCTION = /^و?ان(?:ه|ها|هم)?$/;

function placeFrom(
  candidates: readonly GazetteerPlace[],
  unit: Unit,
  doc: Doc,
  knowledge: Knowledge,
): PlaceMention | null {
  if (candidates.length === 0) return null;
  const single = unit.to - unit.from === 1;
  if (single && FUNCTION.test(unit.stem)) return null;
  return mentionOf({
    name: nameOf(doc, unit),
    candidates,
    kind: candidates[0]!.kind,
    textual: false,
    weak: single ? weakness(unit, candidates, knowledge) : phraseWeakness(doc, unit, knowledge),
  });
}

const WELL_KNOWN = 60_000;
const AREAS = new Set(['country', 'governorate']);

/** How far a one-word name can be trusted: hamlets that GeoNames calls by an everyday word, not at all. */
function weakness(
  unit: Unit,
  candidates: readonly GazetteerPlace[],
  knowledge: Knowledge,
): PlaceMention['weak'] {
  const trusted = candidates.some(
    ({ kind, population }) => AREAS.has(kind) || (population ?? 0) > WELL_KNOWN,
  );
  if (unit.stem.length < 3 && trusted) return 'placed';
  if (knowledge.weakPlaces.has(unit.stem) || unit.stem.length < 3) return 'head';
  if (!trusted && knowledge.commonWords.has(unit.stem)) return 'head';
  const hamlet = !trusted && candidates.every(({ id }) => id.startsWith('geonames/'));
  const cut = (unit.preposition !== null || unit.conjunction) && !unit.stem.startsWith('ال');
  if (hamlet && (cut || unit.concepts.length > 0 || isEverydayForm(unit.stem, knowledge))) return 'head';
  return unit.concepts.length > 0 ? 'placed' : null;
}

/** «الدرجة الأولى»، «القيادة العامة»: everyday phrases that some quarter is called by. */
const phraseWeakness = ({ tokens }: Doc, { from, to, stem }: Unit, { weakPlaces }: Knowledge) =>
  to - from === 2 && weakPlaces.has(`${stem} ${tokens[to - 1]!.norm}`) ? 'head' : null;

/** The unit as written, one space between words, its clitics taken off. */
export function nameOf(doc: Doc, unit: Pick<Unit, 'from' | 'to' | 'stem'>): string {
  const words: string[] = [];
  for (let at = unit.from; at < unit.to; at++) {
    const token = doc.tokens[at]!;
    const field = doc.fields[at < doc.textFrom ? 'title' : 'text'];
    const surface = field.slice(token.start, token.end);
    words.push(at === unit.from ? stripClitics(surface, token.norm, unit.stem) : surface);
  }
  return words.join(' ').replace(/ـ/g, '');
}

/** Takes from the surface the letters that the normalised word has and the stem has not. */
function stripClitics(surface: string, norm: string, stem: string): string {
  if (norm === stem) return surface;
  if (stem.startsWith('ال') && !norm.endsWith(stem)) return `ال${surface.slice(-(stem.length - 2))}`;
  let letters = norm.length - stem.length;
  let at = 0;
  while (letters > 0 && at < surface.length) {
    if (!/\p{M}/u.test(surface[at]!)) letters--;
    at++;
  }
  while (/\p{M}/u.test(surface[at] ?? '')) at++;
  return surface.slice(at) || surface;
}

/** No outlet writes longer ones; what is longer is cut, so that reading stays linear whatever comes. */
const LONGEST_SENTENCE = 400;

function splitSentences({ units, tokens, textFrom }: Doc): Doc['sentences'] {
  const sentences: Doc['sentences'] = [];
  let paragraph = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    const startsText = unit.from === textFrom;
    const current = sentences.at(-1);
    const goesOn = current && !startsText && (tokens[unit.from]!.gap & SENTENCE_GAP) === 0;
    if (goesOn && at - current.from < LONGEST_SENTENCE) {
      current.to = at + 1;
      continue;
    }
    if ((unit.gap & GAP.line) !== 0 || startsText) paragraph++;
    const field = unit.from < textFrom ? 'title' : 'text';
    sentences.push(sentenceOf({ from: at, to: at + 1, field, paragraph }));
  }
  return sentences;
}
