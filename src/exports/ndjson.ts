// The corpus schema, one article a line with all events read in it: what annotators and `rasid evaluate` take.
import { type Article, type CodedEvent, toCorpusEvent } from '../shared/schema/index.ts';
import type { ExportFormat } from './format.ts';

export interface ReadArticle {
  article: Article;
  events: readonly CodedEvent[];
}

/** @param withText an article’s text belongs to its outlet: it goes out only where somebody asks for it. */
export const ndjson = (withText: boolean): ExportFormat<ReadArticle> => ({
  mediaType: 'application/x-ndjson; charset=utf-8',
  extension: 'ndjson',
  head: () => '',
  piece: ({ article, events }) => `${JSON.stringify(lineOf(article, events, withText))}\n`,
  glue: '',
  tail: () => '',
});

function lineOf(
  { id, outlet, url, title, text, publishedAt }: Article,
  events: readonly CodedEvent[],
  withText: boolean,
) {
  const told = events.filter(({ passing }) => passing !== true).map(toCorpusEvent);
  return { id, outlet, url, title, ...(withText && { text }), publishedAt, events: told };
}
