// One feed by itself: how it is doing, and what it brought in each hour of the last week.
import { chancesOf, countIn, DAY_HOURS, HOUR_MS, hourOf, hoursOf } from '../../shared/health/index.ts';
import type { Polling } from '../../shared/schema/index.ts';
import type { BoardContext } from '../context.ts';
import { type FeedReport, reportFeed } from './feed-report.ts';
import { type FullText, readFullText } from './full-text.ts';

const DAYS = 7;
/** From here on an hour without anything new is an exception. */
const LIKELY = 0.5;

/** One day by UTC, hour by hour. */
export interface FeedDay {
  /** Its midnight. */
  from: string;
  /** New items in each of its 24 hours. */
  items: number[];
  /** Whether something new is usual at that hour; all false until a rhythm is learned. */
  usual: boolean[];
}

export interface FeedPage {
  feed: FeedReport;
  fullText: FullText | null;
  /** The last seven, oldest first; the last one is today. */
  days: FeedDay[];
}

/** @returns undefined where no feed has this id. */
export async function readFeedPage(
  { store, feeds, clock }: Pick<BoardContext, 'store' | 'feeds' | 'clock'>,
  id: string,
): Promise<FeedPage | undefined> {
  const state = await store.feeds.get(id);
  if (!state) return undefined;
  const now = clock();
  const configured = feeds.find((feed) => feed.id === id);
  const feed = reportFeed(state, configured, now);
  const fullText = configured ? await readFullText(store, [configured], now) : undefined;
  return {
    feed,
    fullText: fullText?.get(id) ?? null,
    days: daysOf(state.polling, feed.rhythmMs !== null, now),
  };
}

function daysOf(polling: Polling, isLearned: boolean, now: Date): FeedDay[] {
  const hours = hoursOf(polling);
  const chance = chancesOf(hours);
  const today = hourOf(now.getTime()) - (hourOf(now.getTime()) % DAY_HOURS);
  return Array.from({ length: DAYS }, (_, index) => {
    const midnight = today - (DAYS - 1 - index) * DAY_HOURS;
    const ofDay = Array.from({ length: DAY_HOURS }, (_, hour) => midnight + hour);
    return {
      from: new Date(midnight * HOUR_MS).toISOString(),
      items: ofDay.map((hour) => countIn(hours, hour)),
      usual: ofDay.map((hour) => isLearned && chance(hour) >= LIKELY),
    };
  });
}
