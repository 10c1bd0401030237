// Whom a blast or a killing hit, and who owned up to it, where the sentence’s own frame does not say.
import { GAP } from '../arabic/tokenise.ts';
import { type Doc, hasConcept, type Knowledge, type Sentence, type Unit } from '../document.ts';
import { canFight, type SideUnits } from './sides.ts';

/** «مقر قوات …»، «رتل لعناصر …»: what is theirs and can be struck. */
const SITE = /^(?:ال)?(?:مواقع|مقر|مقرات|نقطه|نقاط|حاجز|حواجز|معسكر|ثكنه|ثكنات|رتل|ارتال|دوريه|دوريات|موكب)/;
const MARKS = ['target', 'post', 'reinforcements', 'head.facility'] as const;
const AHEAD = 24;
const BETWEEN = 4;

const fighters = (unit: Unit | undefined, knowledge: Knowledge): readonly string[] =>
  (unit?.actor && !unit.place && unit.actor.head !== 'adjective' ? unit.actor.ids : []).filter((id) =>
    canFight(id, knowledge),
  );

/** «خمسة مقاتلين»: men of an armed group follow the trigger, so that nobody unarmed was hit. */
export const hitsFighters = (doc: Doc, trigger: number, to: number): boolean => {
  const next = doc.units.slice(trigger + 1, Math.min(to, trigger + 1 + BETWEEN));
  return (
    next.some((unit) => hasConcept(unit, 'fighting-men')) && !next.some((unit) => hasConcept(unit, 'unarmed'))
  );
};

/** «استهدف نقطة تفتيش للجيش»: the armed party whose post or column the words after the trigger name. */
function struckParty(doc: Doc, sentence: Sentence, trigger: number, knowledge: Knowledge): readonly string[] {
  const to = Math.min(sentence.to, trigger + AHEAD);
  for (let at = trigger + 1; at < to; at++) {
    const ids = fighters(doc.units[at], knowledge);
    if (ids.length === 0) continue;
    const before = doc.units.slice(Math.max(trigger, at - BETWEEN), at);
    if (before.some((unit) => hasConcept(unit, 'claim') || hasConcept(unit, 'say'))) return [];
    if (SITE.test(doc.units[at]!.actor!.head ?? '')) return ids;
    if (before.some((unit) => MARKS.some((id) => hasConcept(unit, id)))) return ids;
  }
  return [];
}

/** «قتل أربعة من قوات الأمن بعد أن فجر انتحاري …»: the armed party whose dead the sentence tells. */
function killedParty(doc: Doc, { from, to }: Sentence, knowledge: Knowledge): readonly string[] {
  for (let at = from; at < to; at++) {
    if (!hasConcept(doc.units[at], 'kill-fighters')) continue;
    for (let next = at + 1; next < Math.min(to, at + DEAD_REACH); next++) {
      const unit = doc.units[next]!;
      if (hasConcept(unit, 'prep.by') || unit.preposition === 'ب') break;
      const ids = fighters(unit, knowledge);
      if (ids.length > 0) return ids;
    }
  }
  return [];
}
const DEAD_REACH = 7;

/** For how many sentences after the event somebody may own up to it. */
const CLAIMS_REACH = 4;

/** «وتبنى تنظيم داعش الهجوم»، «أعلن … مسؤوليته عنه»: whoever owns up to it, here or soon after. */
function claimant(doc: Doc, index: number, knowledge: Knowledge): readonly string[] {
  const last = doc.sentences[Math.min(doc.sentences.length - 1, index + CLAIMS_REACH)]!.to;
  for (let at = doc.sentences[index]!.from; at < last; at++) {
    if (!hasConcept(doc.units[at], 'claim')) continue;
    if (doc.units.slice(Math.max(0, at - 4), at).some((unit) => hasConcept(unit, 'not'))) continue;
    const near = [...doc.units.slice(at + 1, at + 4), ...doc.units.slice(Math.max(0, at - 3), at).reverse()];
    const ids = near.map((unit) => fighters(unit, knowledge)).find((found) => found.length > 0);
    if (ids) return ids;
  }
  return [];
}

const SENT = /^(?:و|ف)?(?:قام|اقدم|استخدم|ارسل|دفع|فجر|شن|نفذ|استهدف|زرع)(?:ت|وا)?$/;
/** «قام تنظيم داعش بتفجير سيارة»، «شن التنظيم هجوما انتحاريا»: who stands right after the verb of the deed. */
function sender(doc: Doc, { from }: Sentence, trigger: number, knowledge: Knowledge): readonly string[] {
  for (let at = trigger; at >= Math.max(from, trigger - SENDS); at--) {
    const verb = doc.units[at]!;
    if (hasConcept(verb, 'clause') || hasConcept(verb, 'that')) return [];
    if (!SENT.test(doc.tokens[verb.from]!.norm)) continue;
    const next = doc.units[at + 1];
    return hasOnlyQuote(next) ? fighters(next, knowledge) : [];
  }
  return [];
}
const SENDS = 12;
const hasOnlyQuote = (unit: Unit | undefined): boolean => unit !== undefined && (unit.gap & ~GAP.quote) === 0;

const LAID = 3;
/** «من مخلفات الحوثيين», «خلفه داعش»: the words between a device and who left it. */
function afterLaying({ units }: Doc, from: number): number {
  let at = from;
  while (at < from + LAID && units[at]?.gap === 0 && LEFT_BY.test(units[at]!.stem)) at++;
  return at;
}
const LEFT_BY = /^(?:من|مخلفات|خلف(?:ت)?(?:ه|ها))$/;

/** «لغم حوثي»، «ألغام أرضية للحوثيين»: whose the device is that goes off. */
function maker(doc: Doc, { to }: Sentence, trigger: number, knowledge: Knowledge): readonly string[] {
  for (let at = trigger; at < Math.min(to, trigger + LAID); at++) {
    if (!hasConcept(doc.units[at], 'device')) continue;
    const plain = doc.units[at + 1];
    const named = plain?.gap === 0 && /^(?:ال)?(?:ارضي|بحري|ناسف)ه?$/.test(plain.stem) ? at + 2 : at + 1;
    const next = doc.units[afterLaying(doc, named)];
    if (next?.gap !== 0 || next.conjunction || next.preposition === 'ب') return [];
    return SITE.test(next.actor?.head ?? '') ? [] : fighters(next, knowledge);
  }
  return [];
}

/** Fills in whoever owned up to it and whom it hit, where the frame left them out. */
export function readVictims(
  doc: Doc,
  sentence: Sentence,
  index: number,
  trigger: number,
  sides: SideUnits,
  knowledge: Knowledge,
): void {
  if (sides.first.length === 0) sides.first = [...maker(doc, sentence, trigger, knowledge)];
  if (sides.first.length === 0) sides.first = [...sender(doc, sentence, trigger, knowledge)];
  if (sides.first.length === 0) sides.first = [...claimant(doc, index, knowledge)];
  if (sides.second.length > 0) return;
  const struck = struckParty(doc, sentence, trigger, knowledge);
  const hit = struck.length > 0 ? struck : killedParty(doc, sentence, knowledge);
  sides.second = hit.filter((id) => !sides.first.includes(id));
}
