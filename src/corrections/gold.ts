// A corrected article as a gold document of the corpus schema: what a careful reader says that it tells.
import { type Article, type CodedEvent, type Event, toCorpusEvent } from '../shared/schema/index.ts';

export interface GoldArticle
  extends Pick<Article, 'id' | 'outlet' | 'url' | 'title' | 'text' | 'publishedAt'> {
  events: Event[];
}

/** @param events of the article after its corrections; what it only mentions in passing is no event. */
export const goldOf = (
  { id, outlet, url, title, text, publishedAt }: Article,
  events: readonly CodedEvent[],
): GoldArticle => ({
  id,
  outlet,
  url,
  title,
  text,
  publishedAt,
  events: events.filter(({ passing }) => !passing).map(toCorpusEvent),
});
