// Reads a place’s name from the units after a head noun: a gazetteer name, or words that can be nothing else.
import { GAP } from '../arabic/tokenise.ts';
import { type Doc, hasConcept, type Knowledge, type Unit } from '../document.ts';

/** Quotes and brackets may stand around a name: بلدة "الزر"، قريتي (أ) و(ب). */
export const NAME_GAP = GAP.quote | GAP.open | GAP.close;
const LONGEST_NAME = 3;

export interface NameSpan {
  /** Unit range, end exclusive. */
  from: number;
  to: number;
  known: boolean;
}
export interface NameOptions {
  /** A leading و is allowed: «والتوامة». */
  conjoined?: boolean;
  /** After the head of a building or a post an everyday word may be its name: «معمل السكر». */
  everyday?: boolean;
  /** After the head of a unit, a post or a road a figure may be: «اللواء 15»، «كيلو 16». */
  numbered?: boolean;
}

const adjoins = (unit: Unit | undefined): boolean => unit !== undefined && (unit.gap & ~NAME_GAP) === 0;
export const followsDirectly = (unit: Unit | undefined): boolean => unit !== undefined && unit.gap === 0;

/** Shapes of verbs and of words with a pronoun: انضمت، تتواجد، متسببة، مبانيها. */
export const VERB_LIKE =
  /^و?(?:[يتن][تن].{2,}|سي.{3,}|ست.{3,}|ا(?!ل).{2,}ت|مت.{2,}ه|لل.+|(?!ال).{2,}يه|.{3,}(?:هم|ها|هما))$/;

/** «جديدة»، «أحمر»، «الاستراتيجي»: tells what the place is like; with its article most such words end a name. */
const describes = (unit: Unit): boolean =>
  hasConcept(unit, 'place-adjective') && (!unit.stem.startsWith('ال') || /^الا?ستراتيجيه?$/.test(unit.stem));

/** A word that no lexicon knows and that is not everyday Arabic: a name, when a head noun stands before it. */
export function isNameWord(unit: Unit | undefined, knowledge: Knowledge): boolean {
  if (!unit || unit.actor || unit.number !== null || unit.to - unit.from > 1) return false;
  if (describes(unit)) return false;
  if (unit.concepts.some(({ id }) => id !== 'compound' && id !== 'place-adjective')) return false;
  if (!/^[ء-ي]{2,}$/.test(unit.stem) || VERB_LIKE.test(unit.stem)) return false;
  return !isEverydayForm(unit.stem, knowledge);
}

export const isEverydayWord = (stem: string, { commonWords }: Knowledge): boolean =>
  commonWords.has(stem) || (/^[وفبلك]/.test(stem) && commonWords.has(stem.slice(1)));

/** «المدينة»، «القرية»: a head with its article means the one told before, though some place is called so. */
export const pointsBack = (unit: Unit): boolean =>
  unit.stem.startsWith('ال') &&
  unit.concepts.some(({ id, form }) => /^head\.(?:settlement|area)$/.test(id) && form.number !== 2);

/** The word, or, where it stands without article, another form of it: «سكني» for «السكنية»، «مؤقتة» for «المؤقت». */
export function isEverydayForm(stem: string, knowledge: Knowledge): boolean {
  if (isEverydayWord(stem, knowledge)) return true;
  if (stem.startsWith('ال')) return false;
  const masculine = stem.endsWith('ه') && stem.length > 3 ? stem.slice(0, -1) : stem;
  const { commonWords } = knowledge;
  return [masculine, `${masculine}ه`, `ال${masculine}`, `ال${masculine}ه`].some((form) =>
    commonWords.has(form),
  );
}

/** The name that begins at unit `at`, or null. */
export function readName(
  doc: Doc,
  at: number,
  knowledge: Knowledge,
  options: NameOptions = {},
): NameSpan | null {
  const { units } = doc;
  const unit = units[at];
  if (!unit || (!options.conjoined && (!adjoins(unit) || unit.conjunction)) || unit.preposition) return null;
  // «أحياء وسط مدينة أ»: where in the town, no name.
  if (unit.stem === 'وسط' && units[at + 1]?.stem !== 'البلد') return null;
  const quarter = options.everyday && unit.place?.candidates.some(({ kind }) => kind === 'quarter');
  const vague = describes(unit) || pointsBack(unit) || hasConcept(unit, 'direction');
  if (unit.place?.weak && vague && !quarter) return null;
  if (unit.place && hasConcept(unit, 'compound')) {
    const longer = isNameWord(units[at + 1], knowledge) ? readCompound(doc, at) : null;
    if (longer) return longer;
  }
  if (unit.place) return { from: at, to: withAdjectives(units, at + 1), known: true };
  if (unit.number !== null) return options.numbered ? readNumber(doc, at) : null;
  if (hasConcept(unit, 'compound')) return readCompound(doc, at);
  if (unit.actor) return null;
  const quoted = (unit.gap & (GAP.quote | GAP.open)) !== 0 ? readQuoted(doc, at, knowledge) : null;
  if (quoted) return quoted;
  if (isNameWord(unit, knowledge))
    return { from: at, to: withAdjectives(units, endOfWords(doc, at, knowledge)), known: false };
  return options.everyday ? readEveryday(doc, at) : null;
}

/** A figure in digits; «لواء عشرة» and «السجن سبعة أعوام» count something. */
const readNumber = ({ units }: Doc, at: number): NameSpan | null =>
  units[at]!.gap === 0 && units[at]!.concepts.length === 0
    ? { from: at, to: withAdjectives(units, at + 1), known: false }
    : null;

/** What stands in quotation marks after a head is its name, unless it begins as no name does: «خفض توتر». */
function readQuoted({ units }: Doc, at: number, knowledge: Knowledge): NameSpan | null {
  const first = units[at]!;
  if (first.stem.length < 2 || describes(first) || first.concepts.some(({ form }) => form.pos === 'verb'))
    return null;
  if (!first.stem.startsWith('ال') && isEverydayForm(first.stem, knowledge)) return null;
  for (let to = at + 1; to <= at + 4 && to <= units.length; to++) {
    const closing = units[to];
    if (!closing || (closing.gap & (GAP.quote | GAP.close)) !== 0) return { from: at, to, known: false };
    if (closing.gap !== 0) return null;
  }
  return null;
}

/** تل …، أبو …: the first word calls for the second, whatever it is. */
function readCompound({ units }: Doc, at: number): NameSpan | null {
  const inner = units[at + 1];
  if (!inner || !followsDirectly(inner) || inner.conjunction || inner.preposition) return null;
  if (
    inner.stem !== 'علي' &&
    inner.concepts.some(
      ({ id, form }) => form.pos !== 'verb' && !/^(?:compound|place-adjective|direction|head)/.test(id),
    )
  )
    return null;
  return { from: at, to: withAdjectives(units, at + 2), known: false };
}

function endOfWords({ units }: Doc, at: number, knowledge: Knowledge): number {
  let to = at + 1;
  while (to - at < LONGEST_NAME && followsDirectly(units[to]) && isNameWord(units[to], knowledge)) {
    if (units[to]!.conjunction || units[to]!.preposition || /^(?:[وفبليت]|س[يت])/.test(units[to]!.stem))
      break;
    to++;
  }
  return to;
}

/** «حاجز النور»، «مبنى إدارة المركبات»: a definite noun, or a noun and the one it belongs to. */
function readEveryday({ units }: Doc, at: number): NameSpan | null {
  const unit = units[at]!;
  const plain = (word: Unit | undefined) =>
    word !== undefined &&
    !word.conjunction &&
    !word.preposition &&
    !word.actor &&
    word.number === null &&
    word.concepts.length === 0;
  if (!plain(unit)) return null;
  if (unit.stem.startsWith('ال')) return { from: at, to: withAdjectives(units, at + 1), known: false };
  const next = units[at + 1];
  return plain(next) && followsDirectly(next) && next!.stem.startsWith('ال') && unit.to - unit.from === 1
    ? { from: at, to: at + 2, known: false }
    : null;
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
  !describes(unit) &&
  (hasConcept(unit, 'place-adjective') || hasConcept(unit, 'direction'));
