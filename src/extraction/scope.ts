// In whose mouth, and how truly, a trigger stands: reported, denied, failed, planned, a state, or long ago.
import { type Doc, hasConcept, type Knowledge, type Scope, type Sentence } from './document.ts';
import { freshnessOf } from './scope/freshness.ts';
import { speakerAt } from './scope/speakers.ts';
import { LOOK_BACK, statusOf } from './scope/status.ts';

export function scopeOf(doc: Doc, sentence: Sentence, trigger: number, knowledge: Knowledge): Scope {
  const speaker = speakerAt(doc, sentence, trigger, knowledge);
  const {
    status,
    reason,
    governor = speaker?.actor ? sayingBefore(doc, sentence, trigger) : null,
  } = statusOf(doc, sentence, trigger);
  return { status, freshness: freshnessOf(doc, sentence, trigger), speaker, governor, void: reason };
}

/** «أعلنت الجماعة سيطرتها»: whoever quotes a party’s claim quotes that it claims. */
function sayingBefore(doc: Doc, sentence: Sentence, trigger: number): number | null {
  for (let at = trigger - 1; at >= Math.max(sentence.from, trigger - LOOK_BACK); at--) {
    if (hasConcept(doc.units[at], 'say')) return at;
  }
  return null;
}
