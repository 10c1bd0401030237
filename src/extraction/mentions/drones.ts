// «مسيرة» is a drone or a march: the shadda tells them apart where an outlet writes it, else the words around it.
import { type Doc, hasAny, hasConcept, type Unit } from '../document.ts';

/** «مسيّرة»: no march is written so. */
const SHADDA = /ي[\u064B-\u0650]*\u0651/u;
/** «أطلق مسيرة»، «أسقط مسيرة»، «هجوم بمسيرة»: what is done with drones and not with marches. */
const BEFORE =
  /^[وفبل]*(?:ال)?(?:هجوم|هجمات|ضربه|ضربات|قصف|غاره|غارات|اطلق|اسقط|يسقط|تسقط|اعترض|يعترض|تعترض|اسقاط|اعتراض|تحليق|حلق|تحلق|انفجار|تحطم|سقوط|صواريخ|طيران|طايره|طايرات|سرب|اسراب)(?:ت|وا|ا)?$/;
/** «مسيرة إسرائيلية»، «مسيرات انتحارية»، «مسيرة تابعة لـ». */
const AFTER =
  /^(?:ال)?(?:انتحاري|مفخخ|انقضاضي|هجومي|حربي|استطلاعي|استراتيجي|قتالي|مسلح|ملغوم|معادي|ايراني|اسرائيلي|صهيوني|امريكي|اميركي|تركي|روسي|اوكراني|حوثي)(?:ه|ات)?$|^(?:تابع|تستهدف|استهدف|قصف|تقصف|ضرب|اغار|تغير|اصاب)(?:ه|ت)?$/;

/** «قتل … بمسيرة»: what it did stands shortly before. */
const HARM = new Set([
  'target',
  'bombard',
  'air-strike',
  'strike-noun',
  'kill-fighters',
  'attack-noun',
  'casualty',
]);
const STRUCK = 8;

/** Whether the word at a token, known to be one or the other, is a drone. */
export function isDrone(doc: Doc, from: number): boolean {
  const { start, end, norm } = doc.tokens[from]!;
  if (SHADDA.test(doc.fields[from < doc.textFrom ? 'title' : 'text'].slice(start, end))) return true;
  if (/^و?ب/.test(norm) && doc.units.slice(-STRUCK).some((unit) => hasAny(unit, HARM))) return true;
  const before = doc.tokens[from - 1]?.norm ?? '';
  const after = doc.tokens[from + 1]?.norm ?? '';
  return BEFORE.test(before) || AFTER.test(after) || hasConcept(doc.units.at(-1), 'target');
}

/** «طائرة مسيّرة حوثية»: the actor is named by its drone. */
export const namesDrone = ({ tokens }: Doc, { from, to }: Unit): boolean =>
  tokens.slice(from, to).some(({ norm }) => NAMED.test(norm));
const NAMED = /^[وفبل]*(?:ال)?مسير(?:ه|ات)?$/;
