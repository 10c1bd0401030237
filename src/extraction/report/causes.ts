// Why an event was missed, or told though nobody coded it: each loss goes on one heap, told from what the stages
// made of the text. The order of the questions matters: the first that is answered with yes names the heap.
import { type CodedEvent, classOf, type Event } from '../../shared/schema/index.ts';
import { normaliseTerm } from '../arabic/normalise.ts';
import type { Doc } from '../document.ts';
import { RULES } from '../rules/index.ts';
import type { Candidate } from '../stages/05-candidates.ts';
import { samePlace } from './evaluate.ts';

/** What the stages made of one document, kept where the extractor is asked for a trace. */
export interface Reading {
  doc: Doc;
  candidates: readonly Candidate[];
  /** One for each candidate, before the refiners. */
  coded: readonly CodedEvent[];
  events: readonly CodedEvent[];
}

export type MissCause =
  | 'scope: planned, background or void'
  | 'dropped by a refiner'
  | 'class differs'
  | 'list cut short'
  | 'place unread'
  | 'place wrong'
  | 'sides missing'
  | 'trigger known, no candidate'
  | 'no trigger word'
  | 'words not found in the text';
export type FalseCause =
  | 'class differs'
  | 'place wrong'
  | 'place filled in'
  | 'sides filled in'
  | 'told elsewhere in the text'
  | 'nothing of the kind in the text';

const live = (event: Event): boolean => event.freshness === 'new' && event.status !== 'planned';
const sameClass = (a: Event, b: Event): boolean => classOf(a.type) === classOf(b.type);

const isMistaken = (gold: Event, told: Event): boolean =>
  gold.place !== null && !sameClass(gold, told) && samePlace(gold, told);

/** `spurious` are the false events of the document: one of another class at the place may be it. */
export function causeOfMiss(gold: Event, reading: Reading, spurious: readonly Event[]): MissCause {
  const { coded, doc } = reading;
  const here = coded.filter((event) => samePlace(gold, event));
  const alike = here.filter((event) => sameClass(gold, event));
  if (alike.length > 0 && !alike.some(live)) return 'scope: planned, background or void';
  if (alike.length > 0) return 'dropped by a refiner';
  if (spurious.some((event) => isMistaken(gold, event))) return 'class differs';
  const sentence = sentenceOf(gold, doc);
  if (sentence === null) return 'words not found in the text';
  return causeInSentence(gold, reading, sentence);
}

function causeInSentence(gold: Event, { doc, candidates, coded }: Reading, sentence: number): MissCause {
  const { from, to } = doc.sentences[sentence]!;
  const told = coded.filter((event, at) => candidates[at]!.sentence === sentence && sameClass(gold, event));
  const units = doc.units.slice(from, to);
  const read = (pool: Doc['units']) => pool.some(({ place }) => place !== null && samePlace(gold, { place }));
  const unread = gold.place !== null && !read(doc.units);
  if (told.length > 0) {
    if (unread) return 'place unread';
    return told.some((event) => event.place) && read(units) ? 'list cut short' : 'place wrong';
  }
  const triggered = units.some(({ concepts }) => concepts.some(({ id }) => TRIGGERS.has(id)));
  if (!triggered) return 'no trigger word';
  if (unread) return 'place unread';
  return units.some(({ actor }) => actor) ? 'trigger known, no candidate' : 'sides missing';
}

const TRIGGERS = new Set(RULES.flatMap(({ trigger }) => trigger));

/** The sentence that carries the words of the evidence, or null. */
function sentenceOf({ evidence }: Event, { fields, tokens, units, sentences }: Doc): number | null {
  const words = evidence.slice(0, LONG_ENOUGH);
  const found = sentences.findIndex(({ field, from, to }) => {
    const start = tokens[units[from]!.from]!.start;
    const end = tokens[units[to - 1]!.to - 1]!.end;
    const at = fields[field].indexOf(words, start);
    return words !== '' && at >= start && at < end;
  });
  return found < 0 ? null : found;
}

/** Characters by which a quotation is known again, though its end was cut or mended. */
const LONG_ENOUGH = 25;

/** @param missed the events of the document that were not found: one of another class at the place may be it. */
export function causeOfFalse(
  event: CodedEvent,
  gold: readonly Event[],
  missed: readonly Event[],
): FalseCause {
  if (missed.some((one) => isMistaken(one, event))) return 'class differs';
  const words = normaliseTerm(event.evidence);
  const shares = (one: Event) => {
    const theirs = normaliseTerm(one.evidence);
    return words.includes(theirs) || theirs.includes(words);
  };
  const kin = gold.filter((one) => sameClass(one, event));
  if (kin.some(shares)) return 'place wrong';
  if (event.implied.includes('place')) return 'place filled in';
  if (event.implied.includes('sides')) return 'sides filled in';
  return kin.length > 0 ? 'told elsewhere in the text' : 'nothing of the kind in the text';
}

export interface Losses {
  missed: { id: string; event: Event; cause: MissCause }[];
  spurious: { id: string; event: Event; cause: FalseCause }[];
}

/** Every loss of an evaluation with its cause. */
export function sortLosses(
  details: readonly { id: string; missed: readonly Event[]; spurious: readonly Event[] }[],
  goldOf: (id: string) => readonly Event[],
  readingOf: (id: string) => Reading,
): Losses {
  const losses: Losses = { missed: [], spurious: [] };
  for (const { id, missed, spurious } of details) {
    const reading = readingOf(id);
    for (const event of missed)
      losses.missed.push({ id, event, cause: causeOfMiss(event, reading, spurious) });
    for (const event of spurious) {
      const coded = reading.events.find((one) => isSame(one, event));
      if (coded) losses.spurious.push({ id, event, cause: causeOfFalse(coded, goldOf(id), missed) });
    }
  }
  return losses;
}

const isSame = (a: Event, b: Event): boolean =>
  a.type === b.type && a.evidence === b.evidence && a.place?.name === b.place?.name && a.status === b.status;
