// What an outlet takes back: «تعتذر الصحيفة عن خبر سيطرة …»، «تصحيح: خبر …»، «نشرنا خبرا عن سقوط …، وتبين أنه غير صحيح».
import { type Doc, hasConcept, type Sentence, type Unit } from '../document.ts';

const REACH = 22;
const AFTERWARDS = 16;

/** Where the word stands that takes back the news that the trigger tells, or null. */
export function retractedBy(doc: Doc, sentence: Sentence, trigger: number): number | null {
  let news = -1;
  for (let at = trigger - 1; at >= Math.max(sentence.from, trigger - REACH); at--) {
    const unit = doc.units[at]!;
    if (news >= 0 && hasConcept(unit, 'retract')) return at;
    if (news < 0 && isNews(unit)) news = at;
    if (hasConcept(unit, 'clause')) break;
  }
  if (news < 0) return null;
  if (news - sentence.from <= 1 && hasConcept(doc.units[sentence.from], 'correction')) return sentence.from;
  return takenBackAfter(doc, sentence, trigger);
}

/** «خبر»، «ما نشرته»: what was told, not what happened. */
const isNews = ({ stem }: Unit): boolean =>
  /^(?:ال)?(?:خبر|خبرا|نبا|معلومه)$/.test(stem) || /^(?:نشر(?:ت|نا|ته|ناه)|اورد(?:ت|نا|ته|ناه))$/.test(stem);

/** «… ثم سحبته»، «… وتبين أن الخبر غير صحيح»: later in the sentence, or in the next where it speaks of that news. */
function takenBackAfter(doc: Doc, sentence: Sentence, trigger: number): number | null {
  const own = wordBetween(doc, trigger + 1, Math.min(sentence.to, trigger + AFTERWARDS));
  if (own !== null) return own;
  const next = doc.sentences[doc.sentences.indexOf(sentence) + 1];
  if (next === undefined || next.field !== sentence.field) return null;
  const to = Math.min(next.to, next.from + AFTERWARDS);
  return doc.units.slice(next.from, to).some(isNews) ? wordBetween(doc, next.from, to) : null;
}

function wordBetween({ units }: Doc, from: number, to: number): number | null {
  for (let at = from; at < to; at++)
    if (hasConcept(units[at], 'untrue') || hasConcept(units[at], 'retract')) return at;
  return null;
}
