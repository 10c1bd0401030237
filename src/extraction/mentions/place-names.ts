// Reads a place’s name from the units after a head noun: a gazetteer name, or words that can be nothing else.
import { GAP } from '../arabic/tokenise.ts';
import { type Doc, hasConcept, hasPrefix, type Knowledge, type Unit } from '../document.ts';

/** Quotes and brackets may stand around a name: بلدة "الزر"، قريتي (أ) و(ب). */
export const NAME_GAP = GAP.quote | GAP.open | GAP.close;
const LONGEST_NAME = 3;

export interface NameSpan {
  /** Unit range, end exclusive. */
  from: number;
  to: number;
  known: boolean;
}

const adjoins = (unit: Unit | undefined): boolean => unit !== undefined && (unit.gap & ~NAME_GAP) === 0;
export const followsDirectly = (unit: Unit | undefined): boolean => unit !== undefined && unit.gap === 0;

/** A word that no lexicon knows and that is not everyday Arabic: a name, when a head noun stands before it. */
export function isNameWord(unit: Unit | undefined, knowledge: Knowledge): boolean {
  if (!unit || unit.actor || unit.number !== null || unit.to - unit.from > 1) return false;
  if (unit.concepts.some(({ id }) => id !== 'compound' && id !== 'place-adjective')) return false;
  if (!/^[ء-ي]{2,}$/.test(unit.stem)) return false;
  return !isEverydayWord(unit.stem, knowledge);
}

export const isEverydayWord = (stem: string, { commonWords }: Knowledge): boolean =>
  commonWords.has(stem) || (/^[وفبلك]/.test(stem) && commonWords.has(stem.slice(1)));

/** The name that begins at unit `at`, or null. `conjoined` allows a leading و («والتوامة»). */
export function readName(doc: Doc, at: number, knowledge: Knowledge, conjoined = false): NameSpan | null {
  const { units } = doc;
  const unit = units[at];
  if (!unit || (!conjoined && (!adjoins(unit) || unit.conjunction)) || unit.preposition) return null;
  if (unit.place) return { from: at, to: withAdjectives(units, at + 1), known: true };
  if (unit.actor && !hasConcept(unit, 'compound')) return null;
  if (hasConcept(unit, 'compound')) {
    const inner = units[at + 1];
    if (!followsDirectly(inner) || inner!.conjunction || inner!.preposition) return null;
    if (inner!.concepts.some(({ id }) => !/^(?:compound|place-adjective|direction|head)/.test(id)))
      return null;
    return { from: at, to: withAdjectives(units, at + 2), known: false };
  }
  if (!isNameWord(unit, knowledge)) return null;
  let to = at + 1;
  while (to - at < LONGEST_NAME && followsDirectly(units[to]) && isNameWord(units[to], knowledge)) {
    if (units[to]!.conjunction || /^[وفبل]/.test(units[to]!.stem)) break;
    to++;
  }
  return { from: at, to: withAdjectives(units, to), known: false };
}

/** الغوطة الشرقية، المطار العسكري: adjectives that belong to a name. */
function withAdjectives(units: readonly Unit[], at: number): number {
  let to = at;
  while (to - at < 2 && followsDirectly(units[to]) && isNameAdjective(units[to]!)) to++;
  return to;
}

const isNameAdjective = (unit: Unit): boolean =>
  !unit.conjunction &&
  !unit.preposition &&
  !unit.place &&
  unit.stem.startsWith('ال') &&
  (hasConcept(unit, 'place-adjective') || hasPrefix(unit, 'direction'));
