// A summary of several countries is read item by item: «السودان: …», «لبنان: …». Whom «الجيش» means, who fights
// whom and which of several places of one name is meant are settled for each alone.
import { GAP } from './arabic/tokenise.ts';
import type { Doc, Sentence } from './document.ts';

/** «جنوب لبنان:», «قطاع غزة:»: the longest label, in units. */
const LONGEST_LABEL = 4;

/** The article’s items, each with sentences of its own over the same units; the article itself where it is one. */
export function itemsOf(doc: Doc): Doc[] {
  const parts: { country: string | null; sentences: Sentence[] }[] = [];
  let paragraph = -1;
  for (const sentence of doc.sentences) {
    const opens = sentence.field === 'text' && sentence.paragraph !== paragraph;
    const country = opens ? labelOf(doc, sentence) : null;
    paragraph = sentence.paragraph;
    if (country !== null || parts.length === 0) parts.push({ country, sentences: [] });
    parts.at(-1)!.sentences.push(sentence);
  }
  const countries = new Set(parts.flatMap(({ country }) => country ?? []));
  if (countries.size < 2) return [doc];
  return parts.map(({ country, sentences }) => ({
    ...doc,
    input: { ...doc.input, country: country ?? doc.input.country },
    sentences,
    actorCounts: new Map(),
  }));
}

/** The country whose name, or whose region’s or town’s, stands before a colon at the head of a paragraph. */
function labelOf({ units }: Doc, { from, to }: Sentence): string | null {
  const end = Math.min(to, from + LONGEST_LABEL);
  for (let at = from + 1; at <= end; at++) {
    const colon = ((units[at]?.gap ?? 0) & (GAP.colon | GAP.dash)) !== 0;
    if (!colon) continue;
    const named = units.slice(from, at).flatMap(({ place }) => place?.candidates ?? []);
    const first = named[0]?.country ?? null;
    return first !== null && named.every(({ country }) => country === first) ? first : null;
  }
  return null;
}
