// A summary of several countries is read item by item: «السودان: …», «لبنان: …». Whom «الجيش» means, who fights
// whom and which of several places of one name is meant are settled for each alone.
import { GAP } from './arabic/tokenise.ts';
import type { Doc, Sentence } from './document.ts';

/** «جنوب لبنان:», «قطاع غزة:»: the longest label, in units. */
const LONGEST_LABEL = 4;

export type Labels = ReadonlyMap<Sentence, string>;

/** The country that each paragraph of the text is labelled with. Asked before datelines are cleared away. */
export function labelsOf(doc: Doc): Labels {
  const labels = new Map<Sentence, string>();
  let paragraph = -1;
  for (const sentence of doc.sentences) {
    const opens = sentence.field === 'text' && sentence.paragraph !== paragraph;
    const country = opens ? labelOf(doc, sentence) : null;
    if (country !== null) labels.set(sentence, country);
    paragraph = sentence.paragraph;
  }
  return labels;
}

/** The article’s items, each with sentences of its own over the same units; the article itself where it is one. */
export function itemsOf(doc: Doc, labels: Labels): Doc[] {
  if (new Set(labels.values()).size < 2) return [doc];
  const parts: Sentence[][] = [];
  for (const sentence of doc.sentences) {
    if (labels.has(sentence) || parts.length === 0) parts.push([]);
    parts.at(-1)!.push(sentence);
  }
  return parts.map((sentences) => ({
    ...doc,
    input: { ...doc.input, country: labels.get(sentences[0]!) ?? doc.input.country },
    sentences,
    actorCounts: new Map(),
  }));
}

/** The country whose name, or whose region’s or town’s, stands before a colon at the head of a paragraph. */
function labelOf({ units }: Doc, { from, to }: Sentence): string | null {
  const end = Math.min(to - 1, from + LONGEST_LABEL);
  for (let at = from + 1; at <= end; at++) {
    const { gap } = units[at]!;
    if (gap === 0) continue;
    if ((gap & GAP.colon) === 0) return null;
    const named = units.slice(from, at).flatMap(({ place }) => place?.candidates ?? []);
    const first = named[0]?.country ?? null;
    return first !== null && named.every(({ country }) => country === first) ? first : null;
  }
  return null;
}
