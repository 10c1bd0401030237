// Stage 8. What an article only touches: a place and, in its sentence, words of a class of events, where no rule read
// an event. Such a mention is too weak to be told; it joins its article to an incident that others tell of.

import type { CodedEvent, EventClass, EventType } from '../../shared/schema/index.ts';
import { classOf } from '../../shared/schema/index.ts';
import { type Doc, fieldOf, hasAny, type Knowledge, type Sentence } from '../document.ts';
import type { Rule, RuleEvent } from '../rules/rule.ts';
import { type RuleIndex, rulesAt } from '../rules/rule-index.ts';
import { scopeOf } from '../scope.ts';
import { isWarlike } from '../warlike.ts';
import { locate, placeOf } from '../where/locate.ts';

interface Cue {
  type: EventType;
  unit: number;
}

/** Of one article, the first: who touches more tells of the war at large. */
const MOST = 3;

/** @param told the events that were read: what they tell at a place is not mentioned there again. */
export function readPassing(
  doc: Doc,
  told: readonly CodedEvent[],
  rules: RuleIndex,
  knowledge: Knowledge,
): CodedEvent[] {
  if (!isWarlike(doc, knowledge)) return [];
  const taken = new Set(told.map(({ type, location }) => keyOf(type, location?.placeId)));
  const found: CodedEvent[] = [];
  for (const { sentence, cue, at } of touchedIn(doc, rules)) {
    const event = mention(doc, sentence, cue, at, knowledge);
    const key = keyOf(cue.type, event?.location?.placeId);
    if (event === null || taken.has(key) || isPartOfTold(event, told)) continue;
    taken.add(key);
    found.push(event);
  }
  return found.slice(0, MOST);
}

/** Each cue at each place of its sentence; where that names none, at the one that the text left in force. */
function* touchedIn(doc: Doc, rules: RuleIndex): Generator<{ sentence: Sentence; cue: Cue; at: number }> {
  let inForce: number[] = [];
  for (const sentence of doc.sentences) {
    const own = placesOf(doc, sentence);
    if (own.length > 0) inForce = own;
    const places = own.length > 0 || inForce.length === 1 ? inForce : [];
    for (const cue of cuesOf(doc, sentence, rules)) for (const at of places) yield { sentence, cue, at };
  }
}

const keyOf = (type: EventType, placeId: string | undefined): string => `${classOf(type)} ${placeId}`;

/** Whoever tells a capture speaks of fighting too, and is read as telling both where both are events. */
const SWALLOWED: Partial<Record<EventClass, readonly EventClass[]>> = {
  clash: ['control', 'strike', 'blast', 'violence-against-civilians'],
  strike: ['control', 'clash', 'blast'],
  blast: ['control', 'clash', 'strike'],
  'violence-against-civilians': ['control', 'clash', 'strike', 'blast'],
};

function isPartOfTold({ type, location }: CodedEvent, told: readonly CodedEvent[]): boolean {
  const by = SWALLOWED[classOf(type)] ?? [];
  return told.some(
    (other) => by.includes(classOf(other.type)) && other.location?.placeId === location!.placeId,
  );
}

const WIDE = new Set([
  'country',
  'governorate',
  'region',
  'district',
  'countryside',
  'front',
  'valley',
  'mountain',
]);

function placesOf({ units }: Doc, { from, to }: Sentence): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const { place, actor } = units[at]!;
    if (place && !actor && !WIDE.has(place.kind) && (place.known !== null || place.head !== null))
      found.push(at);
  }
  return found;
}

/** One for each class, the first of it. */
function cuesOf(doc: Doc, sentence: Sentence, rules: RuleIndex): Cue[] {
  const { from, to } = sentence;
  const found = new Map<EventClass, Cue>();
  for (let unit = from; unit < to; unit++) {
    for (const rule of rulesAt(doc.units[unit]!, rules)) {
      const cue = meansFall(doc, unit, rule) && !rule.trigger.includes(DEPLOYED);
      const type = cue ? typeOf(rule) : null;
      if (type !== null && !found.has(classOf(type))) found.set(classOf(type), { type, unit });
    }
    if (hasAny(doc.units[unit], HOLDING) && !found.has('control'))
      found.set('control', { type: CONTROL, unit });
  }
  return [...found.values()];
}

/** «انتشرت القوات في أ»: they need not have come just now. */
const DEPLOYED = 'deploy';

/** «سقوط قتلى»، «سقطت قذائف»: what falls is mostly no town. */
const meansFall = ({ units }: Doc, unit: number, { trigger }: Rule): boolean =>
  !trigger.includes('fall') ||
  units.slice(unit + 1, unit + 3).some(({ place, actor }) => place !== null && actor === null);

const HOLDING = new Set([
  'seize',
  'capture',
  'recapture',
  'withdraw',
  'lose',
  'under-control',
  'freed',
  'enter',
]);
const CONTROL: EventType = 'non-state-actor-overtakes-territory';
const MENTIONED = new Set<EventClass>(['clash', 'control', 'strike', 'blast', 'violence-against-civilians']);

function typeOf({ event }: Rule): EventType | null {
  const type = plainType(event);
  return MENTIONED.has(classOf(type)) ? type : null;
}

const plainType = (event: RuleEvent): EventType =>
  event === 'control' ? CONTROL : event === 'strike' ? 'shelling-artillery-missile' : event;

function mention(
  doc: Doc,
  sentence: Sentence,
  { type, unit }: Cue,
  at: number,
  knowledge: Knowledge,
): CodedEvent | null {
  const scope = scopeOf(doc, sentence, unit, knowledge);
  if (scope.freshness !== 'new' || scope.status === 'planned') return null;
  const { place } = doc.units[at]!;
  const field = fieldOf(doc, doc.units[sentence.from]!.from);
  const start = doc.tokens[doc.units[sentence.from]!.from]!.start;
  const end = doc.tokens[doc.units[sentence.to - 1]!.to - 1]!.end;
  return {
    type,
    sides: [[], []],
    place: placeOf(place!),
    ...(type === CONTROL ? { control: { to: [], from: [], mode: 'captured' as const } } : {}),
    status: scope.status === 'reported' && scope.speaker?.kind === 'party' ? 'claimed' : scope.status,
    freshness: 'new',
    date: null,
    fatalities: null,
    evidence: doc.fields[field].slice(start, end),
    location: locate(doc, at, place!, knowledge),
    rule: `${classOf(type)}/in-passing`,
    span: { field, start, end },
    speaker: scope.speaker,
    implied: ['sides', 'date'],
    passing: true,
  };
}
