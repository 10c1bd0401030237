// In whose mouth a sentence stands. Each verb of saying and each «بحسب» opens a voice that holds until the next one
// or the end of the sentence; «وأضاف» and «مشيرا إلى» go on with the voice before them.
import type { Speaker } from '../../shared/schema/index.ts';
import { GAP } from '../arabic/tokenise.ts';
import { isFiniteVerb } from '../clause/arguments.ts';
import { isTimeWord } from '../clause/interruptions.ts';
import {
  type Doc,
  formOf,
  hasAny,
  hasConcept,
  type Knowledge,
  type Sentence,
  type Unit,
  type Voice,
} from '../document.ts';
import { RULES } from '../rules/index.ts';
import { ownVoice } from '../who/own-forces.ts';
import { type Memory, speakerIn } from './speaker-named.ts';

/** Who speaks where the trigger stands, or null where the outlet tells it itself. */
export function speakerAt(
  doc: Doc,
  sentence: Sentence,
  trigger: number,
  knowledge: Knowledge,
): Speaker | null {
  if (!doc.voicesRead) readVoices(doc, knowledge);
  const voices = sentence.voices ?? [];
  const quoted = voices.findLast(({ from, to }) => from <= trigger && trigger < to)?.speaker;
  return quoted ?? ownVoice(doc, sentence, trigger, knowledge);
}

function readVoices(doc: Doc, knowledge: Knowledge): void {
  doc.voicesRead = true;
  const memory: Memory = { last: null, source: null, people: new Map() };
  let paragraph = -1;
  for (const sentence of doc.sentences) {
    const voices: Voice[] =
      goesOn(doc, sentence, paragraph) && memory.last
        ? [{ from: sentence.from, to: sentence.to, speaker: memory.last }]
        : [];
    paragraph = sentence.paragraph;
    const head = headlineVoice(doc, sentence, memory, knowledge);
    if (head) voices.push(head);
    for (let at = sentence.from; at < sentence.to; at++) {
      const found = voiceAt(doc, sentence, at, memory, knowledge);
      if (!found) continue;
      const previous = voices.at(-1);
      // «سيطر الجيش على …، بحسب المرصد»: what stands before the source is its word too, unless somebody said it.
      const from = found.after ? (previous ? previous.to : sentence.from) : at;
      if (previous && !found.after) previous.to = at;
      if (found.speaker && !(found.after && previous))
        voices.push({ from, to: sentence.to, speaker: found.speaker });
      if (found.speaker) memory.last = found.speaker;
      else if (previous) memory.last = null;
      at = Math.max(at, found.next - 1);
    }
    if (voices.length > 0) sentence.voices = voices;
    else memory.last = null;
  }
}

/** «كما تمكنت القوات من …»: what begins so in the same paragraph is still said by the one before. */
const goesOn = (doc: Doc, { from, paragraph }: Sentence, before: number): boolean =>
  paragraph === before && /^(?:كما|وكما|كذلك|وكذلك)$/.test(doc.units[from]?.stem ?? '');

const LONGEST_HEAD = 8;

/** «أعماق: …»، «المتحدث باسم الجيش: …»: who stands before the colon of a title says what follows it. */
function headlineVoice(
  doc: Doc,
  { from, to, field }: Sentence,
  memory: Memory,
  knowledge: Knowledge,
): Voice | null {
  if (field !== 'title') return null;
  const limit = Math.min(to, from + LONGEST_HEAD);
  for (let at = from + 1; at < limit; at++) {
    if ((doc.units[at]!.gap & GAP.colon) === 0) continue;
    const head = doc.units.slice(from, at);
    if (head.some((unit) => isFiniteVerb(unit) || isTold(unit))) return null;
    const speaker = speakerIn(doc, from, at, memory, knowledge);
    return speaker && { from: at, to, speaker };
  }
  return null;
}

interface Found {
  speaker: Speaker | null;
  /** It follows what it vouches for. */
  after: boolean;
  next: number;
}

const SPEAKING = ['say', 'deny', 'admit'];
/** What a voice can begin with. */
const OPENERS = new Set(['saying-on', 'source', 'say', 'deny', 'admit']);

function voiceAt(
  doc: Doc,
  sentence: Sentence,
  at: number,
  memory: Memory,
  knowledge: Knowledge,
): Found | null {
  const unit = doc.units[at]!;
  if (!hasAny(unit, OPENERS)) return null;
  if (hasConcept(unit, 'saying-on')) return { speaker: memory.last, after: false, next: at + 1 };
  if (hasConcept(unit, 'source')) return sourceAt(doc, sentence, at, memory, knowledge);
  if (!SPEAKING.some((id) => formOf(unit, id)?.pos === 'verb')) return null;
  const to = phraseEnd(doc, sentence, at + 1, 0);
  const from = quotedFrom(doc, at + 1, to);
  if (namesSomebody(doc, from, to))
    return { speaker: speakerIn(doc, from, to, memory, knowledge), after: false, next: to };
  if (unit.conjunction && at === sentence.from) return { speaker: memory.last, after: false, next: to };
  const before = speakerIn(doc, Math.max(sentence.from, at - SUBJECT), at, memory, knowledge);
  return { speaker: before ?? (unit.conjunction ? memory.last : null), after: false, next: to };
}

/** «وأضاف في بيان»، «أعلن اليوم»: no words for who it is. */
function namesSomebody(doc: Doc, from: number, to: number): boolean {
  const first = doc.units.slice(from, to).find((unit) => !isTimeWord(unit));
  return first !== undefined && !first.concepts.some(({ id }) => id.startsWith('prep.'));
}

/** «بحسب المرصد», «وفق ما ذكرت مصادر محلية»: at the head of a sentence it opens it, elsewhere it closes. */
function sourceAt(
  doc: Doc,
  sentence: Sentence,
  at: number,
  memory: Memory,
  knowledge: Knowledge,
): Found | null {
  let from = at + 1;
  if (doc.units[from]?.stem === 'ما') from++;
  if (hasConcept(doc.units[from], 'say')) from++;
  if (from >= sentence.to) return null;
  const to = phraseEnd(doc, sentence, from, GAP.comma);
  const speaker = speakerIn(doc, quotedFrom(doc, from, to), to, memory, knowledge);
  return speaker ? { speaker, after: at - sentence.from > 1, next: to } : null;
}

const SUBJECT = 14;
const LONGEST = 26;
const TRIGGERS = new Set(RULES.flatMap(({ trigger }) => [...trigger]).concat('manage', 'light', 'fire-verb'));

/** Where the words that name the speaker end: at «أن», a colon, a verb, or what was said itself. */
function phraseEnd(doc: Doc, sentence: Sentence, from: number, stop: number): number {
  const limit = Math.min(sentence.to, from + LONGEST);
  for (let at = from; at < limit; at++) {
    const unit = doc.units[at]!;
    if (at > from && (unit.gap & (GAP.colon | stop)) !== 0) return at;
    if (hasAny(unit, JOINTS)) return at;
    if (isFiniteVerb(unit) || isTold(unit)) return at;
  }
  return limit;
}

const JOINTS = new Set(['that', 'clause', 'relative']);
const isTold = (unit: Unit): boolean => unit.actor === null && hasAny(unit, TRIGGERS);

/** «نقلت الوكالة عن متحدث»، «على لسان قائد»: the last of those who hand it on has said it. */
function quotedFrom(doc: Doc, from: number, to: number): number {
  for (let at = to - 2; at > from; at--) if (/^(?:عن|لسان)$/.test(doc.units[at]!.stem)) return at + 1;
  return from;
}
