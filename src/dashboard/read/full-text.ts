// Of how many articles the whole text was read, by feed.
import type { Feed } from '../../shared/config.ts';
import type { Store } from '../../store/store.ts';

const DAYS = 7;
const DAY_MS = 86_400_000;

export interface FullText {
  /** Articles of the last week whose whole text was read, from the feed or from their own page. */
  whole: number;
  /** Articles of which only a summary could be read. */
  summaries: number;
  /** 0 to 1. */
  share: number;
}

/**
 * Of the feeds that had articles within the last week. Where feeds.yaml says `fullText: never`, nobody has looked
 * whether there is more: those are left out.
 */
export async function readFullText(
  store: Store,
  feeds: readonly Feed[],
  now: Date,
): Promise<Map<string, FullText>> {
  const looked = new Set(feeds.filter(({ fullText }) => fullText !== 'never').map(({ id }) => id));
  const rows = await store.articles.wholeTexts(new Date(now.getTime() - DAYS * DAY_MS));
  return new Map(
    rows
      .filter(({ feedId, whole, summaries }) => looked.has(feedId) && whole + summaries > 0)
      .map(({ feedId, whole, summaries }) => [
        feedId,
        { whole, summaries, share: whole / (whole + summaries) },
      ]),
  );
}
