// Reads one article and does to its events what editors said of them: no reading enters the record without that.
import { applyCorrections } from '../corrections/index.ts';
import { keptOf } from '../extraction/index.ts';
import { type Article, type CodedEvent, standing } from '../shared/schema/index.ts';
import type { Store } from '../store/store.ts';
import type { Extractor } from './context.ts';

export interface CorrectedReading {
  events: CodedEvent[];
  /** How many of them it tells, rather than mentions in passing. */
  told: number;
  /** Ids of the corrections that were done to them. */
  corrections: string[];
}

export async function readArticle(
  store: Pick<Store, 'corrections'>,
  article: Article,
  extract: Extractor,
): Promise<CorrectedReading> {
  const said = await store.corrections.forArticles([article.id]);
  const reading = await extract(article, new Date(article.publishedAt ?? article.fetchedAt));
  const events = applyCorrections(article, keptOf(reading), said);
  return {
    events,
    told: events.filter(({ passing }) => !passing).length,
    corrections: standing(said).map(({ id }) => id),
  };
}
