// Sources by the text that they print: who repeats another's text says nothing new.
import type { Source } from '../../shared/schema/index.ts';

export interface PrintedText {
  syndicationId: string;
  /** Every different quote from it, the first told first. */
  quotes: Source[];
  /** Who printed the same words after that. */
  reprints: Source[];
}

/** @param sources in order of publication. */
export function textsOf(sources: readonly Source[]): PrintedText[] {
  const texts = new Map<string, PrintedText>();
  for (const source of sources) {
    const { syndicationId } = source;
    const text = texts.get(syndicationId) ?? { syndicationId, quotes: [], reprints: [] };
    const isNew = !text.quotes.some((each) => wordsOf(each) === wordsOf(source));
    (isNew ? text.quotes : text.reprints).push(source);
    texts.set(syndicationId, text);
  }
  return [...texts.values()];
}

const wordsOf = ({ quote }: Source): string => quote.replace(/\s+/gu, ' ').trim();
