// Actors with what stands around their names: «عناصر من داعش»، «ميليشيات الحوثي الإيرانية»، «لواء شهداء …».

import { remembering } from '../arabic/remember.ts';
import { GAP } from '../arabic/tokenise.ts';
import {
  type ActorMention,
  type Doc,
  hasAny,
  hasConcept,
  hasPrefix,
  type Knowledge,
  type Unit,
} from '../document.ts';
import { unitWith } from '../shapes.ts';
import { skipTail } from './actor-tail.ts';
import { isEverydayWord } from './place-names.ts';
import type { Reading } from './places.ts';
import { actorIdFrom } from './transliterate.ts';

const QUOTED = GAP.quote;
const STRONG_HEAD = /^(?:لواء|كتيبه|كتائب|الويه|سرايا|فيلق|غرفه)/;
const LONGEST_NAME = 4;

/** Reads the actor that begins at `at`, heads, adjectives and a bracketed second name included. */
export function readActor(doc: Doc, at: number, knowledge: Knowledge, depth = 0): Reading | null {
  const unit = doc.units[at];
  if (!unit || depth > 4 || !(unit.actor || opensActor(unit))) return null;
  const own = unit.actor ? { mention: unit.actor, next: at + 1 } : null;
  const found =
    affiliated(doc, at, knowledge, depth) ??
    own ??
    underHead(doc, at, knowledge, depth) ??
    openClass(doc, at, knowledge) ??
    demonym(unit, at);
  if (!found) return null;
  const next = skipTail(doc, found.next, !VAGUE_PEOPLE.has(found.mention.generic?.id ?? ''));
  return {
    units: [unitWith(unit, { to: doc.units[next - 1]!.to, actor: found.mention, concepts: keepOwn(unit) })],
    next,
  };
}

/** Words that no actor’s name holds, but that begin an actor with what follows them. */
const OPENERS: ReadonlySet<string> = new Set([
  'forces-word',
  'member-head',
  'aircraft',
  'artillery',
  'group-number-head',
  'group-head',
]);
const opensActor = (unit: Unit): boolean => hasAny(unit, OPENERS) || hasPrefix(unit, 'demonym.');

const keepOwn = ({ concepts }: Unit): Unit['concepts'] =>
  concepts.every(({ id }) => isKept(id)) ? concepts : concepts.filter(({ id }) => isKept(id));

const isKept = remembering((id) =>
  /^(?:aircraft|artillery|arms|captive|civil-word|drone|fighters-word|forces-word|house|leader-word|mass-of|militant-word|new-group|person-word|post|prisoner|property|rank|protester|recruits|reinforcements|settlers|troops|unarmed|victim|one-person|two-people|the-dead|demonym\.)/.test(
    id,
  ),
);

interface Found {
  mention: ActorMention;
  next: number;
}

/** عناصر داعش، مقاتلين من جيش …، قوات تابعة ل…: the head hands over to the name after it. */
function underHead(doc: Doc, at: number, knowledge: Knowledge, depth: number): Found | null {
  const unit = doc.units[at]!;
  if (!['member-head', 'aircraft', 'artillery'].some((id) => hasConcept(unit, id))) return null;
  let next = at + 1;
  if (linksMembers(doc.units[next])) next++;
  if (next > at + 1 && isGroupWord(doc.units[next])) next++;
  const inner = doc.units[next];
  if (!inner || inner.conjunction || (inner.gap & ~QUOTED) !== 0) return null;
  if (inner.preposition && inner.preposition !== 'ل') return null;
  const reading = readActor(doc, next, knowledge, depth + 1);
  const mention = reading?.units[0]?.actor;
  return mention && reading ? { mention: { ...mention, head: unit.stem }, next: reading.next } : null;
}

const AFFILIATION =
  /^(?:ال)?(?:تابع|موالي|مواليي|منتمي|مدعوم|مبايع)(?:ه|ين|ون|ات)?$|^(?:ال)?(?:موالين|موالون|موال)$/;

/** «القوات الموالية للحوثيين»، «مسلحين من داعش»: people whose side the words after them tell. */
function affiliated(doc: Doc, at: number, knowledge: Knowledge, depth: number): Found | null {
  const unit = doc.units[at]!;
  const vague = unit.actor
    ? unit.actor.back === 'back.forces' || VAGUE_PEOPLE.has(unit.actor.generic?.id ?? '')
    : hasConcept(unit, 'forces-word') || hasConcept(unit, 'member-head');
  const link = doc.units[at + 1];
  const whose = vague ? membership(doc, at + 1) : null;
  const supposed = whose === null ? null : readActor(doc, whose, knowledge, depth + 1);
  if (supposed && isGroup(supposed.units[0]?.actor))
    return { mention: { ...supposed.units[0]!.actor!, head: unit.stem }, next: supposed.next };
  if (unit.actor?.generic?.id === 'generic.loyal-forces') return loyalTo(doc, at, knowledge, depth);
  if (!vague || link?.gap !== 0 || link.conjunction || link.preposition || link.actor) return null;
  const bound = AFFILIATION.test(link.stem);
  if (!bound && !(isOf(link) && !unit.stem.startsWith('ال'))) return null;
  let next = at + 2;
  if (bound && /^(?:ل|الي|من)$/.test(doc.units[next]?.stem ?? '') && doc.units[next]!.gap === 0) next++;
  const inner = doc.units[next];
  if (!inner || inner.conjunction || (inner.gap & ~QUOTED) !== 0 || inner.place) return null;
  if (inner.preposition && inner.preposition !== 'ل' && inner.preposition !== 'ب') return null;
  const reading = readActor(doc, next, knowledge, depth + 1);
  const mention = reading?.units[0]?.actor;
  if (!mention || !reading || mention.generic?.id === 'generic.civilians') return null;
  return { mention: { ...mention, head: unit.stem }, next: reading.next };
}

const isGroup = (mention: ActorMention | null | undefined): boolean =>
  mention != null && mention.generic?.id !== 'generic.civilians' && mention.head !== 'adjective';

const SUPPOSED = /^(?:ال)?(?:[يت](?:عتقد|رجح|حتمل|شتبه|ظن)|يقال|قيل|مشتبه|مفترض)$/;
const THEM = /^ب?ان(?:هم|ه|ها)$/;
const BELONGING =
  /^(?:[يت]نتم(?:ون|ي|ين)|[يت]تبع(?:ون)?|تابع(?:ون|ين|ه)|موال(?:ون|ين|يه)|منتم(?:ون|ين|يه)|مرتبط(?:ون|ين|ه)|ب?انتم[اي].{0,2}هم)$/;

/** «مسلحون يعتقد أنهم من أ»، «مسلحين ينتمون إلى أ»: where the name of the group stands that they are said to be of, or null. */
function membership({ units }: Doc, from: number): number | null {
  let at = from;
  const stands = (shape: RegExp) => units[at]?.gap === 0 && shape.test(units[at]!.stem);
  const guess = stands(SUPPOSED);
  if (guess) at++;
  if (guess && stands(/^في$/)) at++;
  const them = guess && stands(THEM);
  if (them) at++;
  const belongs = stands(BELONGING);
  if (belongs) at++;
  if (!belongs && !them) return null;
  const linked = stands(/^(?:من|الي|ل|ب)$/);
  if (linked) at++;
  if (linked && stands(/^(?:عناصر|مقاتلي|مسلحي|اعضاء|اعضاي)$/)) at++;
  const group = units[at];
  const direct = linked || /^[لب]$/.test(group?.preposition ?? '');
  return direct && group?.gap === 0 && !group.conjunction && (group.actor || !group.place) ? at : null;
}

/** «القوات الموالية للحوثيين»: theirs. */
function loyalTo(doc: Doc, at: number, knowledge: Knowledge, depth: number): Found | null {
  const inner = doc.units[at + 1];
  if (inner?.preposition !== 'ل' || inner.conjunction || (inner.gap & ~QUOTED) !== 0 || inner.place)
    return null;
  const reading = readActor(doc, at + 1, knowledge, depth + 1);
  const mention = reading?.units[0]?.actor;
  return mention && reading
    ? { mention: { ...mention, head: doc.units[at]!.stem }, next: reading.next }
    : null;
}

const VAGUE_PEOPLE = new Set([
  'generic.opposition',
  'generic.gunmen',
  'generic.army-people',
  'generic.militias',
]);

/** «من» or «تابعة» between a head and its actor. */
const linksMembers = (unit: Unit | undefined): boolean =>
  unit !== undefined && unit.gap === 0 && !unit.actor && (isOf(unit) || LINKS.test(unit.stem));

/** «من» alone, not «من قبل». */
const isOf = ({ stem, from, to }: Unit): boolean => stem === 'من' && to === from + 1;

const LINKS = /^(?:تابعه|تابعين|التابعه|التابعين|تنظيم|جماعه)$/;

/** «من تنظيمي أ وب»: the word for the group after «من» is none of its name. */
const isGroupWord = (unit: Unit | undefined): boolean =>
  unit !== undefined && unit.gap === 0 && !unit.actor && /^(?:تنظيمي|جماعتي|حركتي)$/.test(unit.stem);

function openClass(doc: Doc, at: number, knowledge: Knowledge): Found | null {
  const head = doc.units[at]!;
  const numbered =
    hasConcept(head, 'group-number-head') &&
    doc.units[at + 1]?.gap === 0 &&
    doc.units[at + 1]?.number !== null;
  if (!numbered && !hasConcept(head, 'group-head')) return null;
  let to = at + 1;
  while (to - at < LONGEST_NAME && takesName(doc.units[to], to === at + 1)) to++;
  if (to === at + 1) return null;
  const owner = ownerOf(doc, to, knowledge);
  if (owner) return owner;
  const first = doc.units[at + 1]!;
  const quoted = (first.gap & QUOTED) !== 0;
  if (!numbered && !quoted && !STRONG_HEAD.test(head.stem) && isEverydayWord(first.stem, knowledge))
    return null;
  if (NO_NAME.test(first.stem)) return null;
  const words = doc.units.slice(at, to).map((unit) => unit.stem);
  const tribes = words.some((word) => TRIBES.test(word));
  const id = tribes ? 'tribal-fighters' : actorIdFrom(words.join(' '));
  const joint = /^غرفه/.test(head.stem);
  const generic = joint
    ? { id: 'generic.operations-room', means: { ...JOINT_ROOMS, '*': [id] }, terms: [] }
    : null;
  return {
    mention: { ids: joint ? [] : [id], generic, back: null, head: null, kind: 'rebel-group' },
    next: to,
  };
}

/** «غرفة عمليات حوران»: in Syria the factions of the opposition run them together. */
const JOINT_ROOMS = { SY: ['opposition-factions'] };

/** «غرفة عمليات الغربية التابعة للقيادة العامة»: a body without a name of renown is its owner. */
function ownerOf(doc: Doc, at: number, knowledge: Knowledge): Found | null {
  const bound = doc.units[at];
  if (bound?.gap !== 0 || !AFFILIATION.test(bound.stem)) return null;
  const inner = doc.units[at + 1];
  if (inner?.gap !== 0 || inner.preposition !== 'ل') return null;
  const reading = readActor(doc, at + 1, knowledge, 2);
  const mention = reading?.units[0]?.actor;
  return mention && reading && isGroup(mention) ? { mention, next: reading.next } : null;
}

/** «تجمع عشائر الشرق»، «جيش القبائل»: whatever a league of tribes calls itself. */
const TRIBES = /^(?:ال)?(?:عشاير|قبايل)$/;

/** «لواء مقاتل»: what kind of unit it is, not what it is called. */
const NO_NAME = /^(?:مقاتل|مسلح|معارض|اسلامي|عسكري|محلي|جديد|اخر)(?:ه|ين)?$/;

/** «أعلنت غرفة عمليات أ السيطرة على»: what it does is no part of its name; «تحرير» may be. */
const DEEDS: ReadonlySet<string> = new Set(['seize', 'recapture', 'enter', 'withdraw', 'fall', 'repel']);

/** Names of groups are made of nouns: they end at a clitic, a particle or a verb. */
function takesName(unit: Unit | undefined, first: boolean): boolean {
  if (!unit || unit.conjunction || unit.preposition || (unit.gap & ~(first ? QUOTED : 0)) !== 0) return false;
  if (AFFILIATION.test(unit.stem) || hasAny(unit, DEEDS)) return false;
  if (/^[وفبل]./.test(unit.stem) && unit.concepts.length === 0) return first;
  return unit.concepts.every(
    ({ id, form }) => form.pos === 'noun' && !/^(?:prep|that|relative|clause|not|was|say|day|today)/.test(id),
  );
}

/** «الطائرات التركية»: the adjective of a state that fights abroad names its forces. */
function demonym(unit: Unit, at: number): Found | null {
  const concept = unit.concepts.find(({ id }) => id.startsWith('demonym.'));
  if (!concept) return null;
  const ids = [concept.id.slice('demonym.'.length)];
  return {
    mention: { ids, generic: null, back: null, head: 'adjective', kind: 'external-forces' },
    next: at + 1,
  };
}
