// Whether a place only tells where another one lies: «بلدة أ شمال غربي ب»، «على بعد 40 كم من ب».

import { normaliseTerm } from '../arabic/normalise.ts';
import { remembering } from '../arabic/remember.ts';
import { hasConcept, type Unit } from '../document.ts';

const DIRECTION = /^(?:ال)?(?:شمال|جنوب|شرق|غرب)يه?$|^(?:ال)?(?:شمال|جنوب|شرق|غرب)$/;
const DISTANCE = /^(?:كم|كلم|كيلو|كيلومتر|كيلومترا|كيلومترات|ميل|ميلا|مترا|متر)$/;

/** «زنجبار مركز محافظة أبين»، «زنجبار عاصمة أبين»: what a place is the head of. */
const SEAT = /^(?:مركز|عاصمه|كبري)$/;
const BESIDE = /^(?:قرب|بالقرب|بجوار|بمحاذاه|المحاذيه|المجاوره)$/;

/** «بلدة أ شمال غربي ب»، «أ (جنوب ب)»، «على بعد 40 كم من ب»، «أ مركز محافظة ب»: ب only tells where أ lies. */
export function isBearing(units: readonly Unit[], index: number): boolean {
  const unit = units[index]!;
  let at = index - 1;
  if (!unit.conjunction && isNamed(units[at]) && startsByDirection(unit)) return true;
  if (unit.place!.kind === 'governorate' && isSeatOf(units, index)) return true;
  if (hasConcept(units[at], 'prep.from')) at--;
  const from = at;
  while (at >= 0 && DIRECTION.test(units[at]!.stem) && !units[at]!.conjunction) at--;
  const before = units[at];
  if (!before) return false;
  if (DISTANCE.test(before.stem) || (before.preposition === 'ك' && before.stem === 'لم')) return true;
  if (at < from) return isNamed(before) || isUnnamedTown(units, at);
  return BESIDE.test(before.stem) && !before.conjunction && isNamed(units[at - 1]) && !isWide(units[at - 1]!);
}

/** «بلدة استراتيجية جنوب غرب ب»: some town is meant, and it is not ب. */
function isUnnamedTown(units: readonly Unit[], at: number): boolean {
  for (let k = at; k >= Math.max(0, at - 2); k--) {
    const unit = units[k]!;
    if (SOME_TOWN.test(unit.stem)) return !unit.place;
    if (unit.place || unit.actor || unit.gap !== 0 || unit.conjunction || /^ال/.test(unit.stem)) return false;
  }
  return false;
}
const SOME_TOWN = /^(?:بلده|قريه|بلدات|قري|بلدتين|قريتين|مدينه)$/;

const startsByDirection = ({ place }: Unit): boolean => beginsByDirection(place!.name);
const beginsByDirection = remembering((name) => DIRECTION.test(normaliseTerm(name).split(' ')[0]!));
const isWide = ({ place }: Unit): boolean =>
  ['country', 'governorate', 'region', 'countryside', 'district'].includes(place!.kind);

/** The head «عاصمة» itself is part of neither place: it stands between their tokens. */
function isSeatOf(units: readonly Unit[], index: number): boolean {
  const [before, earlier] = [units[index - 1], units[index - 2]];
  if (!before || units[index]!.conjunction) return false;
  if (SEAT.test(before.stem)) return isNamed(earlier);
  return isNamed(before) && before.to < units[index]!.from;
}

const isNamed = (unit: Unit | undefined): boolean => unit?.place != null && unit.place.name !== '';
