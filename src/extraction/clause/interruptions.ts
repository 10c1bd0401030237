// What stands inside a clause without ending it: remarks on a noun, brackets, times and adverbs of the telling.
import { remembering } from '../arabic/remember.ts';
import { GAP } from '../arabic/tokenise.ts';
import { type Doc, hasConcept, type Unit } from '../document.ts';

export const isTimeWord = (unit: Unit): boolean => unit.concepts.some(({ id }) => tellsTime(id));
const tellsTime = remembering((id) => /^(?:today|yesterday|before-yesterday|day\.\d|month\.\d+)$/.test(id));

/** A comma, a dash or a colon stands before it; the stroke of «شباط/فبراير» parts nothing. */
export function parts(doc: Doc, at: number): boolean {
  const unit = doc.units[at]!;
  if ((unit.gap & (GAP.comma | GAP.dash | GAP.colon)) === 0) return false;
  const oneTime = (unit.gap & GAP.dash) !== 0 && isTimeWord(unit) && isTimeWord(doc.units[at - 1]!);
  return !oneTime;
}

const LONGEST_BRACKET = 5;

/** «من أ (وسط اليمن) إلى ب»: brackets around a few words; a long list may stand in brackets too. */
export function opensAside(doc: Doc, from: number, limit: number): boolean {
  if ((doc.units[from]!.gap & GAP.open) === 0) return false;
  const end = doc.units.slice(from + 1, Math.min(limit, from + LONGEST_BRACKET));
  return end.some(({ gap }) => (gap & GAP.close) !== 0);
}

const LONGEST_REMARK = 12;

/** «غارات، وصفتها مصادر بأنها الأعنف، على أ»: where the clause goes on after a remark on its noun, or null. */
export function endOfRemark(doc: Doc, from: number, limit: number): number | null {
  if (isOwnedUp(doc, from, limit)) return from + 2;
  if (!hasConcept(doc.units[from], 'remark')) return null;
  for (let at = from + 1; at < Math.min(limit, from + LONGEST_REMARK); at++) {
    const unit = doc.units[at]!;
    const brings = ['prep.on', 'prep.against'].some((id) => hasConcept(unit, id));
    if (brings && (unit.gap & (GAP.comma | GAP.quote)) !== 0) return at;
    if ((unit.gap & GAP.stop) !== 0 || unit.conjunction) return null;
  }
  return null;
}

/** «هجوم تبناه داعش على أ»: who owned up to it, told in two words. */
const isOwnedUp = ({ units }: Doc, at: number, limit: number): boolean =>
  at + 2 < limit &&
  /^[تي]?تبن(?:اه|اها|ته|تها)$/.test(units[at]!.stem) &&
  units[at]!.gap === 0 &&
  units[at + 1]!.actor !== null &&
  hasConcept(units[at + 2], 'prep.on');

/** «وقصفت المقاتلات من جهتها أهدافا»: an adverb of the telling inside a clause parts nothing. */
export function isInterposed(doc: Doc, at: number): boolean {
  const { from, to, gap, conjunction } = doc.units[at]!;
  if (conjunction) return false;
  const words = doc.tokens.slice(from, to).map(({ norm }) => norm);
  if (/^(?:بدور(?:ه|ها|هم)|كذلك|ايضا)$/.test(words.join(' '))) return true;
  if (!/^من (?:جهت|جانب)(?:ه|ها|هم)$/.test(words.join(' '))) return false;
  return gap === 0 || ((doc.units[at + 1]?.gap ?? 0) & GAP.comma) !== 0;
}
