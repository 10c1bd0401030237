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
  originalText,
  type Sentence,
  type Unit,
  type Voice,
} from '../document.ts';
import { RULES } from '../rules/index.ts';
import { mediumOf, spokesmanIn } from './party-media.ts';

/** Who speaks where the trigger stands, or null where the outlet tells it itself. */
export function speakerAt(
  doc: Doc,
  sentence: Sentence,
  trigger: number,
  knowledge: Knowledge,
): Speaker | null {
  if (!doc.voicesRead) readVoices(doc, knowledge);
  const voices = sentence.voices ?? [];
  return voices.findLast(({ from, to }) => from <= trigger && trigger < to)?.speaker ?? null;
}

interface Memory {
  last: Speaker | null;
  /** Whom «المصدر» means. */
  source: Speaker | null;
  /** Named people by the words of their names: «العميد سالم الحربي» speaks on as «الحربي». */
  people: Map<string, Speaker>;
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

const PARTIES =
  /^(?:state-forces|rebel-group|political-militia|identity-militia|external-forces|unidentified)$/;

function speakerIn(doc: Doc, from: number, to: number, memory: Memory, knowledge: Knowledge): Speaker | null {
  if (to <= from) return null;
  const units = doc.units.slice(from, to);
  const find = (id: string) => units.find((unit) => hasConcept(unit, id));
  const name = originalText(doc, doc.units[from]!.from, doc.units[to - 1]!.to);
  const make = (kind: Speaker['kind'], actor: string | null = null): Speaker => ({ name, kind, actor });
  const monitor = find('monitor');
  if (monitor) return { name: originalText(doc, monitor.from, monitor.to), kind: 'monitor', actor: null };
  // «العميد يحيى سريع»: whatever army he says he speaks for.
  const named = spokesmanIn(units);
  if (named) return remember(make('party', named), units, memory);
  const ids = voicesIn(doc, from, to);
  const kindOf = (id: string) => knowledge.actors.get(id)?.kind ?? 'rebel-group';
  const id = ids.find((one) => PARTIES.test(kindOf(one)) && isAtHome(one, doc, knowledge));
  if (id) return remember(make('party', id), units, memory);
  const known = knownAmong(units, memory);
  if (known) return known;
  const source = find('voice-source');
  if (source) return sourceSpeaker(source, units, make, memory);
  if (find('voice-watcher')) return remember(make('witness'), units, memory);
  if (find('voice-officer')) return remember(make('party'), units, memory);
  const medium = mediumOf(units, doc.country);
  if (medium) return make('party', medium);
  if (find('voice-medium') || find('outlet-head')) return make('media');
  if (ids[0]) return make('official', ids[0]);
  if (find('spokesman')) return remember(make('party'), units, memory);
  if (find('voice-official')) return remember(make('official'), units, memory);
  return null;
}

/** The first of the words that is the name of somebody introduced before. */
function knownAmong(units: readonly Unit[], { people }: Memory): Speaker | undefined {
  if (people.size === 0) return undefined;
  for (const { stem } of units) {
    const known = people.get(stem);
    if (known) return known;
  }
  return undefined;
}

/** A named source of a military kind speaks for its side; «المصدر» is the one before. */
function sourceSpeaker(
  source: Unit,
  units: readonly Unit[],
  make: (kind: Speaker['kind']) => Speaker,
  memory: Memory,
): Speaker {
  if (/^(?:المصدر|المصادر)/.test(source.stem) && memory.source) return memory.source;
  const next = units[units.indexOf(source) + 1];
  const military = /^مصدر/.test(source.stem) && next?.stem === 'عسكري';
  memory.source = make(military ? 'party' : WITNESS.test(source.stem) ? 'witness' : 'unnamed');
  return memory.source;
}

const WITNESS = /شهود|شاهد|سكان|اهالي/;
const FOREIGN = new Set(['prep.from', 'prep.against', 'prep.on', 'prep.near', 'prep.to', 'prep.after']);

/** The actors in whose name the words between may be spoken. */
const voicesIn = (doc: Doc, from: number, to: number): string[] => {
  const found: string[] = [];
  for (let at = from; at < to; at++) {
    const { actor } = doc.units[at]!;
    if (!actor || actor.ids.length === 0 || actor.head === 'adjective') continue;
    const before = doc.units[at - 1];
    const ofThem = hasConcept(before, 'prep.from') && hasConcept(doc.units[at - 2], 'voice-source');
    if (at > from && !ofThem && hasAny(before, FOREIGN)) continue;
    found.push(actor.ids[0]!);
  }
  return found;
};

/** A brigade’s number is another’s in each country: tribes and militias speak at home. */
function isAtHome(id: string, doc: Doc, knowledge: Knowledge): boolean {
  const actor = knowledge.actors.get(id);
  return !actor?.kind.endsWith('militia') || actor.country === null || actor.country === doc.country;
}

/** Whoever is introduced by name and office keeps both. */
function remember(speaker: Speaker, units: readonly Unit[], memory: Memory): Speaker {
  if (units.some((unit) => hasConcept(unit, 'voice-source'))) memory.source = speaker;
  for (const { stem, actor, concepts, place } of units)
    if (!actor && !place && concepts.length === 0 && stem.length > 3 && !memory.people.has(stem))
      memory.people.set(stem, speaker);
  return speaker;
}
