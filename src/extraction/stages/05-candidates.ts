// Stage 5. Every trigger is read under every rule it carries; what a rule needs and does not find, it does not
// get. The discourse (sides in play, place in force) fills what the sentence leaves out, marked as implied.
import { argumentsAfter } from '../clause/arguments.ts';
import { argumentsBefore } from '../clause/arguments-before.ts';
import { beginsNow, clauseAllows, decidedBy, isAnaphoric } from '../clause/around.ts';
import type { Arguments } from '../clause/frames.ts';
import type { Doc, Knowledge, Scope, Sentence, Unit } from '../document.ts';
import type { Reading } from '../reading.ts';
import type { Rule } from '../rules/rule.ts';
import { type RuleIndex, rulesAt } from '../rules/rule-index.ts';
import { scopeOf } from '../scope.ts';
import { isWarlike } from '../warlike.ts';
import { readPlaces } from '../where/places-of.ts';
import { sidesIn } from '../who/claimed-sides.ts';
import { namesOwnForces } from '../who/own-forces.ts';
import { rivalClaims } from '../who/rivals.ts';
import { settleSides } from '../who/settle.ts';
import { barred, canFight, type Discourse, type SideUnits, type Stated } from '../who/sides.ts';
import { STRIKES } from '../who/struck.ts';

export interface Candidate {
  rule: Rule;
  sentence: number;
  trigger: number;
  /** Units of the actors and places, by role. */
  first: readonly string[];
  second: readonly string[];
  place: number | null;
  scope: Scope;
  implied: Set<'sides' | 'place' | 'date'>;
  /** Only part of the place is meant. */
  partial: boolean;
  /** Which of the two sides the sentence itself names. */
  stated: Stated;
  /** Units that carry it, for evidence. */
  span: readonly number[];
}

export function readCandidates(doc: Doc, rules: RuleIndex, knowledge: Knowledge): Candidate[] {
  if (!isWarlike(doc, knowledge)) return [];
  const found: Candidate[] = [];
  const discourse: Discourse = { first: [], second: [], place: null, paragraph: 0 };
  doc.sentences.forEach((sentence, index) => {
    for (let at = sentence.from; at < sentence.to; at++) {
      const unit = doc.units[at]!;
      const applicable = rulesAt(unit, rules);
      if (applicable.length > 0)
        found.push(...readTrigger(doc, sentence, index, at, applicable, discourse, knowledge));
    }
    const places = lastPlace(doc, sentence);
    if (places !== null) discourse.place = places;
    discourse.paragraph = sentence.paragraph;
  });
  return found;
}

/** The place that a sentence leaves in force: the last it names with «في», else its first. */
function lastPlace(doc: Doc, sentence: Sentence): number | null {
  for (let at = sentence.from; at < sentence.to; at++) {
    const unit = doc.units[at]!;
    const abroad = unit.place?.known && doc.country && unit.place.known.country !== doc.country;
    if (unit.place && !unit.actor && !abroad && unit.place.kind !== 'country') return at;
  }
  return null;
}

function readTrigger(
  doc: Doc,
  sentence: Sentence,
  index: number,
  trigger: number,
  applicable: readonly Rule[],
  discourse: Discourse,
  knowledge: Knowledge,
): Candidate[] {
  let args: Arguments | null = null;
  let scope: Scope | null = null;
  for (const rule of applicable) {
    if (rule.form && !carries(doc.units[trigger]!, rule)) continue;
    if (!clauseAllows(doc, sentence, trigger, rule)) continue;
    scope ??= scopeOf(doc, sentence, trigger, knowledge);
    if (scope.void) return [];
    args ??= {
      after: argumentsAfter(doc, sentence, trigger),
      before: argumentsBefore(doc, sentence, trigger),
    };
    const read = applyRule({ doc, sentence, index, trigger, rule, args, scope, discourse, knowledge });
    if (read.length > 0) return read;
  }
  return [];
}

/** The trigger can be read in the form that the rule wants: «قصف» is a verb and a noun. */
const carries = (unit: Unit, { trigger, form }: Rule): boolean =>
  unit.concepts.some((concept) => trigger.includes(concept.id) && concept.form.pos === form);

function applyRule(reading: Reading): Candidate[] {
  if (barred(reading.doc, reading.rule, reading.args, reading.knowledge)) return [];
  const sides = sidesIn(reading);
  const claims = rivalClaims(reading, sides);
  return claims.length > 0
    ? claims.flatMap((claim) => readWith({ ...reading, scope: claim.scope }, claim.sides))
    : readWith(reading, sides);
}

function readWith(reading: Reading, sides: SideUnits): Candidate[] {
  const { doc, sentence, index, trigger, rule, scope, discourse, knowledge } = reading;
  const where = placesIn(reading, sides);
  if (!where || (rule.adjoins && !adjoins(where.units[0], trigger))) return [];
  const { units: places, partial, implied } = where;
  const settled = settleSides(reading, sides, places, implied);
  if (!settled) return [];
  const { first, second, stated } = settled;
  const has = { first: first.length > 0, second: second.length > 0, place: places.length > 0 };
  const sided =
    first.length + second.length > 0 || (rule.event === 'control' && namesOwnForces(doc, sentence, trigger));
  if (!rule.needs.every((need) => (need === 'side' ? sided : has[need]))) return [];
  if (sides.units.length > 0 && rule.event !== 'agreement') remember(discourse, first, second, knowledge);
  const explicit = implied.has('place') ? [] : places;
  return (places.length > 0 ? places : [null]).map((place) => ({
    rule,
    sentence: index,
    trigger,
    first,
    second,
    place,
    scope,
    implied,
    partial,
    stated,
    span: [
      trigger,
      ...(scope.governor === null ? [] : [scope.governor]),
      ...sides.units,
      ...explicit.filter((unit) => unit === place),
    ].filter((unit) => unit >= sentence.from && unit < sentence.to),
  }));
}

const adjoins = (place: number | undefined, trigger: number): boolean =>
  place === undefined || (place > trigger && place - trigger <= 2);

interface Where {
  units: number[];
  partial: boolean;
  implied: Candidate['implied'];
}

/** The places of the sentence, else what is in force where the rule lets it stand; null where it needs its own. */
function placesIn(
  { doc, sentence, trigger, rule, args, discourse }: Reading,
  sides: SideUnits,
): Where | null {
  const { units, partial, before } = readPlaces(doc, rule, args, trigger, sentence, sides.units.length > 0);
  const clash = rule.event === 'armed-clash';
  const named = units.length > 0;
  if (before && clash && decidedBy(doc, sentence, trigger)) return null;
  if (!named && clash && (sides.first.length === 0 || sides.second.length === 0)) return null;
  const again = isAnaphoric(doc.units[trigger]!);
  const now = beginsNow(doc, sentence, trigger);
  if (again && rule.afresh && !now) return null;
  if (again && clash && !(named && (sides.units.length > 0 || now))) return null;
  if (named) return { units, partial, implied: new Set() };
  const land = rule.landwide && sides.first.length > 0 ? landOf(doc) : null;
  const far = discourse.paragraph !== sentence.paragraph;
  const struck = STRIKES.has(rule.event);
  if (land === null && !isCarried(rule, sides) && rule.needs.includes('place')) return null;
  if (struck && (far || sides.units.length === 0 || again)) return null;
  if (far && clash) return null;
  const inForce = land ?? (rule.event === 'control' ? null : discourse.place);
  if (inForce === null) return { units: [], partial, implied: new Set() };
  return { units: [inForce], partial, implied: new Set(['place']) };
}

/** Whether an event of this kind may lie where the last one did. */
const isCarried = (rule: Rule, sides: SideUnits): boolean =>
  STRIKES.has(rule.event) ||
  rule.event === 'armed-clash' ||
  ((rule.carried === true || rule.landwide === true) &&
    (sides.units.length > 0 || rule.standing?.first !== undefined));

/** The word for the country that the document is about, or null where it names none. */
function landOf(doc: Doc): number | null {
  const at = doc.units.findIndex(
    ({ place }) => place?.kind === 'country' && place.known?.country === doc.country,
  );
  return at < 0 ? null : at;
}

/** Keeps in play those who fight; civilians and mediators do not stay. */
function remember(
  discourse: Discourse,
  first: readonly string[],
  second: readonly string[],
  knowledge: Knowledge,
): void {
  const fighters = (ids: readonly string[]) => ids.filter((id) => canFight(id, knowledge));
  const [a, b] = [fighters(first), fighters(second)];
  if (a.length > 0) discourse.first = a;
  if (b.length > 0) discourse.second = b;
}
