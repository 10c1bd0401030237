// The further items of a list of places: names joined by و or a comma.
import { GAP } from '../arabic/tokenise.ts';
import { type Doc, hasConcept, type Knowledge, type Unit } from '../document.ts';
import {
  isEverydayForm,
  isEverydayWord,
  isNameWord,
  type NameSpan,
  readName,
  VERB_LIKE,
} from './place-names.ts';

const definite = (unit: Unit): boolean => unit.stem.startsWith('ال');

/** A further item of a list: after و or a comma. */
export function readItem(doc: Doc, at: number, knowledge: Knowledge): NameSpan | null {
  const unit = doc.units[at];
  if (!unit || (unit.gap & (GAP.stop | GAP.line | GAP.colon)) !== 0) return null;
  if (unit.place && (unit.conjunction || (unit.gap & GAP.comma) !== 0))
    return readName(doc, at, knowledge, { conjoined: true });
  if (unit.conjunction)
    return hasConcept(unit, 'compound') ? readName(doc, at, knowledge, { conjoined: true }) : null;
  const joined = unit.stem.startsWith('و') && unit.stem.length > 3 && !governs(doc, at);
  if (
    joined &&
    unit.concepts.length === 0 &&
    !VERB_LIKE.test(unit.stem.slice(1)) &&
    !isEverydayForm(unit.stem.slice(1), knowledge) &&
    !isEverydayWord(unit.stem, knowledge)
  ) {
    unit.stem = unit.stem.slice(1);
    unit.conjunction = true;
    return readName(doc, at, knowledge, { conjoined: true });
  }
  const afterComma = (unit.gap & GAP.comma) !== 0 && isNameWord(unit, knowledge);
  const next = doc.units[at + 1];
  const quoted = next !== undefined && (next.gap & GAP.quote) !== 0;
  const standing = unit.stem === 'و' && (quoted || isNameWord(next, knowledge));
  if (standing) return readName(doc, at + 1, knowledge, { conjoined: true });
  return afterComma && endsItem(doc.units[at + 1]) ? readName(doc, at, knowledge, { conjoined: true }) : null;
}

/** «وتطل على»، «ويمتد إلى»: a verb of the present with its preposition, no name. */
const governs = ({ units }: Doc, at: number): boolean =>
  /^و[يت][^ا]/.test(units[at]!.stem) &&
  ['prep.on', 'prep.to', 'prep.from'].some((id) => hasConcept(units[at + 1], id));

/** Under a plural head even everyday words are names, if they stand alone between و and the next joint; «وغيرهما» and «وخسائر بشرية» are none. */
export function readShortItem(doc: Doc, at: number, knowledge: Knowledge): NameSpan | null {
  const unit = doc.units[at];
  if (!unit || (unit.gap & ~(GAP.comma | GAP.quote)) !== 0 || !nominal(unit)) return null;
  const next = doc.units[at + 1];
  const two = next !== undefined && next.gap === 0 && nominal(next) && !isJoint(next);
  const bare = unit.stem.replace(/^و/, '');
  if (/ه(?:م|ا|ما)$/.test(bare)) return null;
  if (two && !definite(unit) && !bare.startsWith('ال') && isEverydayForm(bare, knowledge)) return null;
  const to = two ? at + 2 : at + 1;
  const after = doc.units[to];
  if (after && !isJoint(after)) return null;
  if (!unit.conjunction && /^و.{3,}/.test(unit.stem)) {
    unit.stem = unit.stem.slice(1);
    unit.conjunction = true;
  }
  return { from: at, to, known: false };
}

const nominal = (unit: Unit): boolean =>
  unit.stem.length > 2 &&
  !unit.preposition &&
  !unit.actor &&
  unit.number === null &&
  unit.concepts.every(
    ({ id, form }) => form.pos === 'noun' && /^(?:head|compound|place-adjective|direction|weapons)/.test(id),
  );
const isJoint = (unit: Unit): boolean => unit.gap !== 0 || unit.conjunction || /^و.{2,}/.test(unit.stem);

/** After a bare comma only a word that stands alone is one more name. */
const endsItem = (unit: Unit | undefined): boolean => unit?.gap !== 0 || unit.stem.startsWith('و');
