// Whether it happened: reported, denied, failed, planned, or no event at all.
import type { EventStatus } from '../../shared/schema/index.ts';
import { GAP } from '../arabic/tokenise.ts';
import { heldArea, isFiniteVerb } from '../clause/arguments.ts';
import { isTimeWord } from '../clause/interruptions.ts';
import { type Doc, hasAny, hasConcept, type Sentence, type Unit } from '../document.ts';
import { foiledAfter, isRepelled } from './repelled.ts';
import { retractedBy } from './retractions.ts';
import { deniedBy, rumourDeniedBy, untrueBefore } from './rumours.ts';

export const LOOK_BACK = 6;

export interface Verdict {
  status: EventStatus;
  /** Why it is no event, or null. */
  reason: string | null;
  /** The word that decides, where it stands before the trigger. */
  governor?: number;
}
const REPORTED: Verdict = { status: 'reported', reason: null };
const verdict = (status: EventStatus): Verdict => ({ status, reason: null });
const nothing = (reason: string): Verdict => ({ status: 'planned', reason });

export function statusOf(doc: Doc, sentence: Sentence, trigger: number): Verdict {
  const unit = doc.units[trigger]!;
  const coming = prospectAfter(doc, sentence, trigger);
  if (coming) return coming;
  const verb = unit.concepts.find(({ form }) => form.pos === 'verb')?.form;
  if (verb?.tense === 'future') return verdict('planned');
  if (verb?.tense === 'present' && sentence.field === 'text' && hasConcept(unit, 'enter'))
    return nothing('an intervention');
  if (verb?.tense === 'present' && sentence.field === 'text' && hasConcept(unit, 'seize')) {
    if (hasBecome(doc, sentence, trigger)) return REPORTED;
    if (!beforeWhich(doc, trigger) && !headsItem(doc, trigger)) return nothing('a state');
  }
  if (verb?.tense === 'present' && sentence.field === 'text' && OCCUPIES.test(unit.stem))
    return nothing('a state');
  const noun = !isFiniteVerb(unit);
  if (noun && heldArea(doc, trigger)) return nothing('a state');
  if (noun && onlyDates(doc, trigger)) return nothing('a time');
  if (noun && feared(doc, sentence, trigger)) return nothing('feared');
  const untrue = noun && unit.preposition === 'ل' ? untrueBefore(doc, sentence, trigger) : null;
  if (untrue !== null) return { ...verdict('denied'), governor: untrue };
  if (noun && unit.preposition === 'ل') {
    const purpose = purposeOf(doc, sentence, trigger);
    if (purpose) return purpose;
  }
  const found =
    noun && isAgain(doc, trigger)
      ? statusOf(doc, sentence, trigger - 1)
      : governed(doc, sentence, trigger, noun);
  const denial =
    found.status === 'reported'
      ? (rumourDeniedBy(doc, sentence, trigger) ??
        (noun ? deniedBy(doc, sentence, trigger) : null) ??
        retractedBy(doc, sentence, trigger))
      : null;
  if (denial !== null) return { ...verdict('denied'), governor: denial };
  return found.status === 'reported' && foiledAfter(doc, sentence, trigger) ? verdict('failed') : found;
}

/** «باتت تسيطر على»، «أصبح الجيش يسيطر على»: the state is new. */
function hasBecome({ units }: Doc, { from }: Sentence, trigger: number): boolean {
  for (let at = trigger - 1; at >= Math.max(from, trigger - LOOK_BACK); at--) {
    const unit = units[at]!;
    if (hasConcept(unit, 'become')) return isFiniteVerb(unit);
    if (isFiniteVerb(unit) || hasConcept(unit, 'clause') || hasConcept(unit, 'relative')) return false;
    if ((units[at + 1]!.gap & GAP.comma) !== 0) return false;
  }
  return false;
}

/** «- ريف أ: الفصائل تسيطر على ب»: an item of a summary is written like a headline. */
const headsItem = ({ units }: Doc, trigger: number): boolean =>
  units[trigger - 1]?.actor != null && (units[trigger - 1]!.gap & GAP.colon) !== 0;

/** «لاستعادة السيطرة على»: as far as «استعادة» has come about, «السيطرة» has. */
const isAgain = ({ units }: Doc, trigger: number): boolean =>
  hasConcept(units[trigger], 'seize') &&
  hasConcept(units[trigger - 1], 'recapture') &&
  !isFiniteVerb(units[trigger - 1]!);

/** «جمع قواته قبل مقتله»، «وبمقتله خسروا»: his death says when, or by what, something else came about. */
function onlyDates(doc: Doc, trigger: number): boolean {
  const { concepts, gap, preposition, conjunction } = doc.units[trigger]!;
  if (!concepts.some(({ id, form }) => id === 'kill-fighters' && form.pronoun === true)) return false;
  return (preposition === 'ب' && conjunction) || (gap === 0 && doc.units[trigger - 1]?.stem === 'قبل');
}

const DREAD = 18;

/** «مخاوف من أن يؤدي القتال إلى»: all that hangs on the fear has not happened. */
function feared(doc: Doc, { from }: Sentence, trigger: number): boolean {
  for (let at = trigger; at > Math.max(from, trigger - DREAD); at--) {
    const unit = doc.units[at]!;
    if ((unit.gap & GAP.comma) !== 0 || hasConcept(unit, 'clause')) return false;
    if (!hasConcept(unit, 'that')) continue;
    return doc.units.slice(Math.max(from, at - 3), at).some((word) => hasConcept(word, 'fear'));
  }
  return false;
}

/** «القسم الذي تحتله إسرائيل»: who holds it, not who takes it. */
const OCCUPIES = /^[يت]حت(?:ل|جز)/;

/** «اقتحموا البلدة قبل أن يسيطروا عليها»: told of the past, the verb after «قبل أن» happened. */
const beforeWhich = (doc: Doc, trigger: number): boolean =>
  doc.tokens
    .slice(Math.max(0, doc.units[trigger]!.from - 2), doc.units[trigger]!.from)
    .map(({ norm }) => norm)
    .join(' ') === 'قبل ان';

/** «تصدى لهجوم» foiled it, «نجح … للسيطرة» did it, «أدى لمقتل» too; else ل says what for. */
function purposeOf(doc: Doc, sentence: Sentence, trigger: number): Verdict | null {
  const before = doc.units.slice(Math.max(sentence.from, trigger - 4), trigger);
  if (before.some((unit) => hasConcept(unit, 'manage'))) return null;
  // «استعادة الجيش للسيطرة على» is «استعادة السيطرة»: what the first word is, the second is.
  const again = before.findLastIndex((unit) => hasConcept(unit, 'recapture') && !isFiniteVerb(unit));
  if (again >= 0 && hasConcept(doc.units[trigger], 'seize'))
    return statusOf(doc, sentence, trigger - before.length + again);
  const repelled = before.findLastIndex((unit) => hasConcept(unit, 'repel'));
  if (repelled >= 0) return { ...verdict('failed'), governor: trigger - before.length + repelled };
  if (before.slice(-2).some((unit) => ['adding', 'total', 'suffer'].some((id) => hasConcept(unit, id))))
    return null;
  if (suffered(doc, sentence, trigger)) return null;
  if (hasConcept(doc.units[trigger], 'flee') && compelled(doc, sentence, trigger)) return null;
  return hasConcept(doc.units[trigger], 'kill-fighters') ? null : verdict('planned');
}

/** «تعرضت أطراف بلدة أ بريف ب لقصف»: what ل brings to the verb of its clause. */
function suffered(doc: Doc, { from }: Sentence, trigger: number): boolean {
  for (let at = trigger - 1; at >= Math.max(from, trigger - SUFFERED); at--) {
    const unit = doc.units[at]!;
    if (hasConcept(unit, 'suffer')) return unit.concepts.some(({ form }) => form.pos === 'verb');
    if (isFiniteVerb(unit) || hasConcept(unit, 'clause') || hasConcept(unit, 'plan')) return false;
  }
  return false;
}
const SUFFERED = 10;

/** «دفع القتال آلاف السكان للفرار»: those whom something drives to flight flee. */
const compelled = (doc: Doc, { from }: Sentence, trigger: number): boolean =>
  doc.units.slice(Math.max(from, trigger - COMPELLED), trigger).some((unit) => hasConcept(unit, 'compel'));
const COMPELLED = 12;

/** What the words before the trigger make of it. */
function governed(doc: Doc, sentence: Sentence, trigger: number, noun: boolean): Verdict {
  if (!noun && doc.units[trigger]!.conjunction) return REPORTED;
  let seenVerb = false;
  // «نفى الجيش، اليوم الأحد، سيطرة …»: a time between commas parts nothing.
  if (noun && isOnTheWay(doc, trigger)) return { ...verdict('planned'), governor: trigger - 1 };
  let limit = Math.max(sentence.from, trigger - LOOK_BACK);
  let passed = -1;
  for (let at = trigger - 1; at >= limit; at--) {
    const before = doc.units[at]!;
    if (hasConcept(before, 'clause')) break;
    if (noun && at === trigger - 1 && tellsWhen(before)) return REPORTED;
    if (hasConcept(before, 'prep.near') && doc.units[at + 1]!.place) continue;
    const found = isRepelled(doc, at, trigger)
      ? verdict('failed')
      : governs(before, doc.units[trigger]!, noun, seenVerb, trigger - at);
    if (found) return found.status === 'reported' ? found : { ...found, governor: at };
    if (isFiniteVerb(before)) seenVerb = true;
    if (
      at + 1 === passed ||
      (doc.units[at + 1]!.gap & GAP.comma) === 0 ||
      trigger - at <= 1 ||
      isTimeWord(doc.units[at + 1]!)
    )
      continue;
    const aside = startOfAside(doc, sentence, at);
    if (aside === null) break;
    at = passed = aside;
    limit = Math.max(sentence.from, at - LOOK_BACK);
  }
  return REPORTED;
}

/** «تتقدم نحو تحرير أ»، «حتى استكمال تطهير أ»، «على طريق استعادة أ»: they are not there yet. */
function isOnTheWay({ units }: Doc, trigger: number): boolean {
  if (!hasAny(units[trigger], SOUGHT)) return false;
  const before = units[hasConcept(units[trigger - 1], 'manage') ? trigger - 2 : trigger - 1];
  return before?.place === null && /^(?:نحو|صوب|حتي|طريق|سبيل|باتجاه)$/.test(before.stem);
}

const LONGEST_ASIDE = 8;

/** «تسعى القوات، بدعم من التحالف، إلى السيطرة»: where the aside on who helps begins that ends at `end`, or null. */
function startOfAside(doc: Doc, { from }: Sentence, end: number): number | null {
  for (let at = end; at > Math.max(from, end - LONGEST_ASIDE); at--) {
    if ((doc.units[at]!.gap & GAP.comma) !== 0) return hasConcept(doc.units[at], 'prep.ally') ? at : null;
  }
  return null;
}

/** «استعدادا للتقدم بعد سيطرتها على …»: what came before, or caused it, happened. */
const tellsWhen = (before: Unit): boolean => hasConcept(before, 'prep.after') && before.stem !== 'قبل';

/** «عملية تحرير البلدة» is under way; «عملية إغارة»، «حملة اعتقالات» took place. */
const SOUGHT = new Set(['seize', 'capture', 'recapture', 'expel', 'enter', 'secure']);

/** What a word before the trigger makes of it, or null where it makes nothing. */
function governs(
  before: Unit,
  trigger: Unit,
  noun: boolean,
  seenVerb: boolean,
  distance: number,
): Verdict | null {
  if (hasConcept(before, 'manage') && noun) return before.preposition === 'ل' ? verdict('planned') : REPORTED;
  if (hasConcept(before, 'deny')) return verdict('denied');
  if (noun && distance <= 2 && hasConcept(before, 'negator')) return nothing('negated');
  if ((hasConcept(before, 'prospect') || hasConcept(before, 'soon')) && distance <= 3)
    return verdict('planned');
  if (hasConcept(before, 'not') && !hasConcept(before, 'still')) {
    if (distance > 2 || noun) return null;
    // «لم يسيطروا» denies; «لن يهاجموا»، «لا تقاتل» tell of nothing that happened.
    return /^(?:لا|لن)$/.test(before.stem) ? nothing('negated') : verdict('denied');
  }
  if (hasConcept(before, 'if')) return nothing('hypothesis');
  if (noun && distance === 1 && hasConcept(before, 'given-up')) return nothing('given up');
  if (noun && distance <= 2 && hasConcept(before, 'lose') && hasConcept(trigger, 'seize'))
    return nothing('a loss');
  if (noun && distance <= 3 && hasConcept(before, 'state-of')) return nothing('a state');
  if (seenVerb || !noun) return null;
  if (hasConcept(before, 'try')) return verdict('failed');
  if (hasConcept(before, 'plan') || hasConcept(before, 'purpose')) return verdict('planned');
  const operation = distance === 1 && hasConcept(before, 'operation');
  return operation && hasAny(trigger, SOUGHT) ? verdict('planned') : null;
}

/** «قد تحدث»: written like «تحدّث», but nothing has spoken. */
const isPresent = (unit: Unit | undefined): boolean => /^[تي].{2,}[^ت]$/.test(unit?.stem ?? '');

/** «هجوم وشيك» is to come, «صدامات قد تحدث» may, «معركة انتخابية» is no battle. */
function prospectAfter(doc: Doc, sentence: Sentence, trigger: number): Verdict | null {
  for (let at = trigger + 1; at <= Math.min(trigger + 2, sentence.to - 1); at++) {
    const unit = doc.units[at]!;
    if (unit.gap !== 0 || unit.conjunction) return null;
    if (hasConcept(unit, 'prospective')) return verdict('planned');
    if (hasConcept(unit, 'perfect') && isPresent(doc.units[at + 1])) return nothing('a possibility');
    if (hasConcept(unit, 'unwarlike')) return nothing('no battle');
  }
  return null;
}
