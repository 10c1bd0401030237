// The few numbers that say whether the river flows.
import type { Article, DeliveryState } from '../../shared/schema/index.ts';
import type { Store } from '../../store/store.ts';
import type { BoardContext } from '../context.ts';
import { type FeedReport, reportFeeds } from './feed-report.ts';
import { createSeldom, type Seldom } from './seldom.ts';

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

const counts = new WeakMap<Store, Seldom<Numbers['counts']>>();

/** Counted over the whole record: where that takes long, not for every reader. */
function readCounts(store: Store): Promise<Numbers['counts']> {
  const known = counts.get(store) ?? createSeldom(() => store.incidents.counts());
  counts.set(store, known);
  return known();
}

export async function readNumbers({ store, feeds }: BoardContext, now: Date): Promise<Numbers> {
  const [counted, articles, deliveries, latencies, quarantined, states] = await Promise.all([
    readCounts(store),
    store.articles.counts(),
    store.deliveries.counts(),
    store.deliveries.latencies(LATENCIES),
    store.quarantine.count(),
    store.feeds.list(),
  ]);
  return {
    counts: counted,
    articles,
    deliveries,
    latencies,
    quarantined,
    feeds: reportFeeds(states, feeds, now),
  };
}
