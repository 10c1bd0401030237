// What log lines have in common: the ids of articles, from the poll to every delivery.
import type { Content, Incident } from '../shared/schema/index.ts';

/** Ids of the articles that incidents rest on. */
export const articleIdsOf = (...incidents: Pick<Incident, 'sources'>[]): string[] => [
  ...new Set(incidents.flatMap(({ sources }) => sources.map(({ articleId }) => articleId))),
];

/** The same of what a delivery tells; none where it tells of feeds or receivers. */
export const articleIdsTold = (content: Content): string[] => {
  if (content.about === 'incident') return articleIdsOf(content.incident);
  return content.about === 'digest' ? articleIdsOf(...content.incidents) : [];
};
