// The few numbers that say whether the river flows.
import type { Article, DeliveryState } from '../../shared/schema/index.ts';
import type { BoardContext } from '../context.ts';
import { type FeedReport, reportFeeds } from './feed-report.ts';

const LATENCIES = 200;

export interface Numbers {
  counts: { events: number; incidents: number; ledger: number };
  articles: Record<Article['stage'], number>;
  deliveries: Record<DeliveryState, number>;
  /** Seconds from publication to notice, of the latest deliveries. */
  latencies: number[];
  quarantined: number;
  feeds: FeedReport[];
}

export async function readNumbers({ store, feeds }: BoardContext, now: Date): Promise<Numbers> {
  const [counts, articles, deliveries, latencies, quarantined, states] = await Promise.all([
    store.incidents.counts(),
    store.articles.counts(),
    store.deliveries.counts(),
    store.deliveries.latencies(LATENCIES),
    store.quarantine.count(),
    store.feeds.list(),
  ]);
  return { counts, articles, deliveries, latencies, quarantined, feeds: reportFeeds(states, feeds, now) };
}
