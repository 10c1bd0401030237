// What a preposition brings is not always what it seems: a number, a part of a place, a means, an owner.
import { type Doc, hasAny, hasConcept, type Unit } from '../document.ts';
import { isTimeWord } from './interruptions.ts';
import type { Slot } from './slots.ts';

export const PRONOMINAL = /^(?:علي|في|من)(?:ه|ها)$/;

/** «مواقع كان الحوثيون قد سيطروا عليها»، «صاروخا كان متجها صوب أ»: what is told of the thing before it. */
export const beganBefore = ({ units }: Doc, at: number): boolean => {
  const { gap, conjunction } = units[at]!;
  return gap === 0 && !conjunction && hasConcept(units[at], 'was') && hasAny(units[at - 1], THINGS);
};
const THINGS = new Set(['head.plural', 'head.vague', 'intercept-object', 'post', 'place-adjective']);

/** «سيطر عليها التنظيم» names the subject; «هجوم على مناطق يسيطر عليها التنظيم» in whose hands the place is. */
export function ownerAfter({ units }: Doc, at: number, trigger: number): Slot | null {
  if (!PRONOMINAL.test(units[at]!.stem)) return null;
  if (at === trigger + 1) return 'bare';
  return hasConcept(units[at - 1], 'seize') ? 'hand' : null;
}

/** «التي سيطر عليها الجيش»: the preposition has its pronoun, so that the next to be named is the subject. */
export const isFilled = (doc: Doc, { from, to }: Unit): boolean =>
  to === from + 1 && PRONOMINAL.test(doc.tokens[from]!.norm);

/** «ليل الثلاثاء إلى الأربعاء»: how long, and no way there. */
export const isUntil = (doc: Doc, at: number): boolean =>
  /^(?:الي|حتي)$/.test(doc.units[at]!.stem) &&
  doc.units[at]!.gap === 0 &&
  isTimeWord(doc.units[at - 1]!) &&
  doc.units[at + 1] !== undefined &&
  isTimeWord(doc.units[at + 1]!);

/** «نحو 200»، «أكثر من نصف»، «كل من أ وب»: so many of them, and no way there. */
export const isAbout = ({ units }: Doc, at: number): boolean =>
  units[at]!.stem === 'من'
    ? /^(?:اكثر|اقل|ازيد|[بل]?كل)$/.test(units[at - 1]!.stem)
    : units[at]!.stem === 'نحو' && (units[at + 1]?.number ?? null) !== null;

const SIDE =
  /^ب?(?:ال)?(?:جهه|جهات|جبهه|ناحيه|نواحي|طرف|اطراف|جانب|جزء|اجزاء|قسم|احياء|انحاء|مناطق|مدخل|مداخل|محور|محاور|مواقع|نقاط|اماكن|جبهات|قري|بلدات|مساحات|اجزاي|احياي|ضواحي|ريف|ارياف|محيط|حدود|عمق|قلب)$/;
/** «عدة»، «متفرقة»: how many parts, or which. */
const SOME =
  /^(?:عده|عديده|متفرقه|مختلفه|متعدده|متنوعه|واسعه|كبيره|اخري|اخر|متباعده|متقاربه|متباينه|محدوده)$/;

/** «في الجهة الشرقية من أ»: in a part of a place is in the place. */
export function isPartOf({ units }: Doc, at: number, slot: Slot): boolean {
  const { stem, preposition, place } = units[at]!;
  if ((stem !== 'من' && !(preposition === 'ل' && place)) || (slot !== 'in' && slot !== 'near')) return false;
  let before = at - 1;
  while (before > 0 && (hasConcept(units[before], 'direction') || SOME.test(units[before]!.stem))) before--;
  const part = units[before];
  if (!part || !SIDE.test(part.stem)) return false;
  return before < at - 1 || part.to > part.from + 1 || !part.stem.startsWith('ال');
}

/** «على يد الجيش شمال البلاد»، «مع الفصائل جنوب المدينة»: the place is not who did it, nor with whom. */
export const standsAside = (doc: Doc, at: number, slot: Slot): boolean => {
  const { place, actor, stem } = doc.units[at]!;
  if (place === null || actor !== null) return false;
  const party = doc.units[at - 1]?.actor != null;
  return (
    slot === 'by' ||
    slot === 'between' ||
    (slot === 'with' && party && /^(?:شمال|جنوب|شرق|غرب|وسط)/.test(stem))
  );
};

/** «برصاص الجيش»: whose shot it was follows at once. */
export const isShotBy = (doc: Doc, at: number): boolean =>
  hasConcept(doc.units[at], 'gunfire') && doc.units[at + 1]?.actor != null && doc.units[at + 1]!.gap === 0;

/** «بأربع قذائف»، «بالصواريخ»: what it was done with, no other deed. */
export const isMeans = (doc: Doc, at: number): boolean =>
  hasConcept(doc.units[at], 'shelling') &&
  (doc.units[at]!.preposition === 'ب' ||
    (doc.units[at]!.gap === 0 && doc.units[at - 1]!.preposition === 'ب'));
