// «- تل ملح: معارك بين … و…»: the item of a day’s summary that names its place before a colon.
import { GAP } from '../arabic/tokenise.ts';
import type { Doc, Sentence } from '../document.ts';

const LONGEST_HEAD = 2;

/** The unit of the place that heads the item, where the text has at least two items so headed; else null. */
export function headOfItem(doc: Doc, sentence: Sentence): number | null {
  const own = headAt(doc, sentence);
  if (own === null) return null;
  const heads = doc.sentences.filter((one) => headAt(doc, one) !== null);
  return heads.length > 1 ? own : null;
}

/** A place that begins a line and is followed by a colon. */
function headAt({ units }: Doc, { from, to, field }: Sentence): number | null {
  if (field !== 'text' || (units[from]!.gap & GAP.line) === 0) return null;
  for (let at = from; at < Math.min(to - 1, from + LONGEST_HEAD); at++) {
    const { place, actor } = units[at]!;
    if (place && !actor && (units[at + 1]!.gap & GAP.colon) !== 0) return at;
  }
  return null;
}
