// What one event of one article contributes to an incident, and which events contribute nothing.
import type { CodedEvent, Source } from '../shared/schema/index.ts';

/** What consolidation needs to know of an article. */
export interface ToldArticle {
  id: string;
  outlet: string;
  /** Who publishes the outlet, where that is known. */
  publisher: string | null;
  title: string | null;
  url: string | null;
  publishedAt: string | null;
  fetchedAt: string;
  syndicationId: string;
}

export function toSource(article: ToldArticle, event: CodedEvent, eventIndex: number): Source {
  return {
    articleId: article.id,
    eventIndex,
    outlet: article.outlet,
    title: article.title,
    url: article.url,
    publishedAt: article.publishedAt,
    fetchedAt: article.fetchedAt,
    syndicationId: article.syndicationId,
    type: event.type,
    sides: event.sides,
    place: event.place,
    location: event.location,
    control: event.control ?? null,
    status: event.status,
    date: event.date,
    fatalities: event.fatalities,
    speaker: event.speaker,
    quote: event.evidence,
    rule: event.rule,
    implied: event.implied,
    publisher: article.publisher,
    ...(event.passing ? { passing: true as const } : {}),
    ...(event.unlisted ? { unlisted: event.unlisted } : {}),
    ...(event.group === undefined ? {} : { group: event.group }),
    ...(event.corrected ? { corrected: event.corrected } : {}),
  };
}

/**
 * Why an event makes no incident, as a sentence; undefined where it makes one. History and plans are no news; an
 * event without a place has nothing to be joined on, and would be told once for every article.
 */
export function leftOut(event: CodedEvent): string | undefined {
  if (event.freshness !== 'new') return 'background: told as history';
  if (event.status === 'planned') return 'planned: it has not happened';
  return event.place === null ? 'no place: nothing to join it on' : undefined;
}
