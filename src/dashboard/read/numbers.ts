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

export async function readNumbers({ store, feeds }: BoardContext, now: Date): Promise<Numbers> {
  const [sizes, latencies, quarantined, states] = await Promise.all([
    readSizes(store),
    store.deliveries.latencies(LATENCIES),
    store.quarantine.count(),
    store.feeds.list(),
  ]);
  return { ...sizes, latencies, quarantined, feeds: reportFeeds(states, feeds, now) };
}

type Sizes = Pick<Numbers, 'counts' | 'articles' | 'deliveries'>;
const known = new WeakMap<Store, Seldom<Sizes>>();

/** Of a large record, counted seldom: the larger it is, the less a moment changes. */
export function readSizes(store: Store): Promise<Sizes> {
  const seldom = known.get(store) ?? createSeldom(() => countSizes(store));
  known.set(store, seldom);
  return seldom();
}

async function countSizes({ incidents, articles, deliveries }: Store): Promise<Sizes> {
  const [counts, stages, states] = await Promise.all([
    incidents.counts(),
    articles.counts(),
    deliveries.counts(),
  ]);
  return { counts, articles: stages, deliveries: states };
}
