// Stage 6. Candidates become coded events: the type is settled, the place pinned no better than it deserves, the
// words that carry it quoted from the original.
import {
  CONTROL_TYPES,
  type CodedEvent,
  type ControlMode,
  type EventType,
} from '../../shared/schema/index.ts';
import { GAP } from '../arabic/tokenise.ts';
import { isFiniteVerb } from '../clause/arguments.ts';
import { type Doc, fieldOf, hasConcept, type Knowledge } from '../document.ts';
import { deathsOf } from '../tolls.ts';
import { dateOf } from '../when/dating.ts';
import { locate, placeOf } from '../where/locate.ts';
import type { Candidate } from './05-candidates.ts';

/** One event for each candidate, in their order. */
export function codeEvents(doc: Doc, candidates: readonly Candidate[], knowledge: Knowledge): CodedEvent[] {
  const deaths = deathsOf(doc, candidates);
  return candidates.map((candidate) => codeEvent(doc, candidate, deaths.get(candidate) ?? null, knowledge));
}

function codeEvent(
  doc: Doc,
  candidate: Candidate,
  fatalities: number | null,
  knowledge: Knowledge,
): CodedEvent {
  const { rule, scope, implied } = candidate;
  const place = candidate.place === null ? null : doc.units[candidate.place]!.place;
  const type = typeOf(doc, candidate, knowledge);
  const span = evidenceSpan(doc, candidate);
  const sides = type === 'air-drone-strike' ? withFlyer(doc, candidate, knowledge) : sidesOf(candidate);
  const { first, second } = candidate;
  const isControl = (CONTROL_TYPES as readonly string[]).includes(type);
  const date = dateOf(doc, candidate);
  if (date.implied) implied.add('date');
  return {
    type,
    sides,
    place: place ? placeOf(place) : null,
    ...(isControl ? { control: { to: [...first], from: [...second], mode: modeOf(doc, candidate) } } : {}),
    status: rule.status ?? statusOf(doc, candidate, knowledge),
    freshness: scope.freshness,
    date: date.day,
    fatalities,
    evidence: doc.fields[span.field].slice(span.start, span.end),
    ...(rule.tag ? { tag: rule.tag } : {}),
    location: place ? locate(doc, candidate.place!, place, knowledge) : null,
    rule: rule.id,
    span,
    speaker: scope.speaker,
    implied: [...implied],
    ...unlistedAmong(sides, knowledge),
  };
}

function unlistedAmong(sides: CodedEvent['sides'], { actors }: Knowledge): Pick<CodedEvent, 'unlisted'> {
  const unlisted = sides.flat().filter((id) => !actors.has(id));
  return unlisted.length > 0 ? { unlisted } : {};
}

const sidesOf = ({ first, second, rule }: Candidate): CodedEvent['sides'] =>
  isLeaving(rule) && first.length === 0 ? [[...second], []] : [[...first], [...second]];

const isLeaving = ({ mode }: Candidate['rule']): boolean => mode === 'withdrawal' || mode === 'handover';

/** «استعاد السيطرة على»: the verb before the noun says that it was theirs before. */
function modeOf(doc: Doc, { rule, trigger, partial }: Candidate): ControlMode {
  if (partial && rule.mode !== 'withdrawal') return 'partial';
  const before = doc.units.slice(Math.max(0, trigger - 5), trigger);
  const again = rule.mode === 'captured' && before.some((unit) => hasConcept(unit, 'recapture'));
  return again ? 'recaptured' : (rule.mode ?? 'captured');
}

/** That they fight or come is no success that a side would claim. */
const NO_SUCCESS: ReadonlySet<string> = new Set([
  'armed-clash/fighting-between',
  'armed-clash/attack-on',
  'agreement',
  'chemical-weapon',
  'change-to-group-activity',
  'arrests',
]);
const isSuccess = ({ id, event }: Candidate['rule']): boolean =>
  !NO_SUCCESS.has(id) && !NO_SUCCESS.has(event);

/** A party’s word about its own success, or its allies’, is a claim. */
function statusOf(doc: Doc, candidate: Candidate, knowledge: Knowledge): CodedEvent['status'] {
  const { scope, rule, first, second } = candidate;
  const { speaker } = scope;
  const gains = rule.event === 'control' || rule.id === 'armed-clash/gains-ground';
  if (scope.status !== 'reported' || !isSuccess(rule) || !speaker) return scope.status;
  const { kind, actor } = speaker;
  if (kind === 'official' && gains && first.some((id) => isGovernment(id, doc, knowledge))) return 'claimed';
  if (kind !== 'party') return 'reported';
  if (actor === null) return gains ? 'claimed' : 'reported';
  if (first.includes(actor)) return 'claimed';
  const campOf = (id: string) => knowledge.campOf(doc.country, id);
  const foe =
    second.includes(actor) || second.some((id) => campOf(id) !== null && campOf(id) === campOf(actor));
  const ally = first.some((id) => campOf(id) !== null && campOf(id) === campOf(actor));
  return ally || (gains && first.length > 0 && !foe) ? 'claimed' : 'reported';
}

function typeOf(doc: Doc, candidate: Candidate, knowledge: Knowledge): EventType {
  const { rule, first, second } = candidate;
  if (rule.event === 'control') {
    if (isLeaving(rule)) return 'non-violent-transfer-of-territory';
    // Where nobody is named who took it, it went back to the state from those who are none.
    const state =
      first.length === 0 && second.length > 0 && !second.some((id) => isGovernment(id, doc, knowledge));
    return state || first.some((id) => isGovernment(id, doc, knowledge))
      ? 'government-regains-territory'
      : 'non-state-actor-overtakes-territory';
  }
  if (rule.event === 'strike') return strikeType(doc, candidate);
  if (rule.event === 'armed-clash') return attackType(doc, candidate);
  if (rule.event === 'shelling-artillery-missile' && areThrown(doc, candidate.trigger))
    return 'air-drone-strike';
  const laid = rule.event === 'remote-explosive-landmine-ied';
  return laid && isNear(doc, candidate.trigger, 'suicide') ? 'suicide-bomb' : rule.event;
}

function isGovernment(id: string, doc: Doc, knowledge: Knowledge): boolean {
  if (knowledge.actors.get(id)?.kind === 'state-forces') return true;
  const camp = knowledge.campOf(doc.country, id);
  return camp === 0 && knowledge.actors.get(id)?.kind !== 'external-forces' && doc.country !== 'LY';
}

/** «هجوم بسيارة مفخخة»، «هاجمت طائرات»: by its means an attack is a blast or a strike. */
function attackType(doc: Doc, { rule, trigger, first }: Candidate): EventType {
  if (!MEANS_DECIDE.has(rule.id)) return 'armed-clash';
  const has = (id: string) => isAround(doc, trigger - 3, trigger + 5, id);
  if (has('chemical')) return 'chemical-weapon';
  if (has('suicide')) return 'suicide-bomb';
  if (has('device')) return 'remote-explosive-landmine-ied';
  const far = first.length > 0 && first.every((id) => FROM_AFAR.has(id));
  return far || has('aircraft') ? 'air-drone-strike' : 'armed-clash';
}

/** States whose attacks abroad are told of missiles and aircraft, not of men on the ground. */
const FROM_AFAR = new Set(['united-states', 'united-kingdom', 'france']);
const MEANS_DECIDE = new Set(['armed-clash/attack-on', 'armed-clash/assaults']);
const FLYERS = new Set(['saudi-led-coalition', 'international-coalition', 'united-states', 'russia']);
/** One of the units from `from`, up to but not with `to`, is such a thing. */
function isAround({ units }: Doc, from: number, to: number, id: string): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (hasConcept(units[at], id)) return true;
  return false;
}
const isNear = (doc: Doc, at: number, id: string): boolean => isAround(doc, at - 8, at + 10, id);
function strikeType(doc: Doc, { trigger, first }: Candidate): EventType {
  const has = (...ids: string[]) => ids.some((id) => isNear(doc, trigger, id));
  if (has('chemical') && !hasConcept(doc.units[trigger], 'strike-noun')) return 'chemical-weapon';
  if (hasConcept(doc.units[trigger], 'missile-strike')) return 'shelling-artillery-missile';
  if (hasConcept(doc.units[trigger], 'strike-noun')) return 'air-drone-strike';
  if (isFlown(doc, trigger) && !has('artillery', 'shell-adjective')) return 'air-drone-strike';
  if (has('shelling', 'artillery', 'shell-adjective')) return 'shelling-artillery-missile';
  if (has('aircraft', 'air-adjective', 'air-strike') || first.some((id) => FLYERS.has(id)))
    return 'air-drone-strike';
  return 'shelling-artillery-missile';
}

/** «استهدفت الطائرات بالصواريخ»: what flies strikes from the air. */
function isFlown({ units }: Doc, verb: number): boolean {
  const struck = ['target', 'bombard', 'fire-verb'].some((id) => hasConcept(units[verb], id));
  if (!struck || !isFiniteVerb(units[verb]!)) return false;
  return units
    .slice(Math.max(0, verb - 3), verb + 3)
    .some((unit) => hasConcept(unit, 'aircraft') && !unit.conjunction && !unit.preposition);
}

const THROWN = 8;
/** «استهدفت الطائرات أ بصاروخين»: its rockets. */
function areThrown(doc: Doc, trigger: number): boolean {
  for (let at = trigger - 1; at >= Math.max(0, trigger - THROWN); at--) {
    if ((doc.units[at + 1]!.gap & (GAP.comma | GAP.stop | GAP.line)) !== 0) return false;
    if (isFlown(doc, at)) return true;
  }
  return false;
}

/** Groups without aircraft do not bomb from the air: who has them in this war did, and they were hit. */
function withFlyer(
  doc: Doc,
  { first, second, stated, trigger }: Candidate,
  knowledge: Knowledge,
): CodedEvent['sides'] {
  const flies = (id: string) => /^(?:state|external)-forces$/.test(knowledge.actors.get(id)?.kind ?? '');
  const flyers = first.filter(flies);
  if (flyers.length > 0 && !(doc.country === 'YE' && flyers.includes('yemeni-government-forces')))
    return [flyers, [...second]];
  // Drones are flown by all who fight; those that hunt al-Qaeda in Yemen are American.
  const drone = isNear(doc, trigger, 'drone');
  if (drone && first.length > 0 && (stated.first || !first.some(flies))) return [[...first], [...second]];
  const hunted = drone && second.some((id) => AL_QAEDA.has(id));
  let best: string | null = hunted && doc.country === 'YE' ? 'united-states' : flyerOver(doc);
  if (best === null && !(doc.country === 'YE' && doc.day > LAST_RAIDS)) {
    const fights = (id: string) => doc.country === null || knowledge.campOf(doc.country, id) !== null;
    for (const [id, count] of doc.actorCounts) {
      if (flies(id) && fights(id) && count > (best === null ? 0 : doc.actorCounts.get(best)!)) best = id;
    }
  }
  const others = first.filter((id) => !flies(id) && !alongside(doc, best, id, knowledge));
  const guessed = stated.first && !stated.second && others.length > 0;
  const hit = second.length > 0 && !second.every(flies) && !guessed ? second : others;
  return [best === null ? [] : [best], [...hit]];
}

/** Over Yemen the coalition flew until the truce; who bombs there since must be named. */
const flyerOver = ({ country, day }: Doc): string | null =>
  country === 'YE' && day <= LAST_RAIDS ? 'saudi-led-coalition' : null;
const LAST_RAIDS = '2022-04-01';

const AL_QAEDA = new Set(['al-qaeda', 'aqap']);
function alongside(doc: Doc, flyer: string | null, id: string, { campOf }: Knowledge): boolean {
  const camp = flyer === null ? null : campOf(doc.country, flyer);
  return camp !== null && campOf(doc.country, id) === camp;
}

function evidenceSpan(doc: Doc, { span, sentence }: Candidate): CodedEvent['span'] {
  const { from, to } = doc.sentences[sentence]!;
  const units = span.filter((unit) => unit >= from && unit < to);
  const first = doc.units[Math.min(...units)]!;
  const last = doc.units[Math.max(...units)]!;
  return {
    field: fieldOf(doc, first.from),
    start: doc.tokens[first.from]!.start,
    end: doc.tokens[last.to - 1]!.end,
  };
}
