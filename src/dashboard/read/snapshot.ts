// Everything that one view of the board shows, read at one go. A part that does not answer is left out, not waited for.
import { messageOf } from '../../shared/errors.ts';
import type { Article, DeliveryState } from '../../shared/schema/index.ts';
import type { LedgerLine, QuarantineEntry, ReceiverState } from '../../store/store.ts';
import type { BoardContext, QueueCounts } from '../context.ts';
import { type FeedReport, reportFeeds } from './feed-report.ts';
import { type Holding, readHoldings } from './holders.ts';
import { type IncidentPage, readIncidentPage } from './incident-page.ts';
import type { IncidentQuery } from './incident-query.ts';
import { within } from './within.ts';

/** Places on the board, and how far back in the ledger they are looked for. */
const PLACES = 12;
const LEDGER_ENTRIES = 60;
const QUARANTINE_ENTRIES = 5;
/** Dead deliveries, and as many of those in doubt. */
const TROUBLED = 5;
export const LATENCIES = 200;
/** Queues may be on a Redis that is away: the board goes on without their numbers. */
const QUEUES_MS = 1500;

export interface Snapshot {
  now: Date;
  query: IncidentQuery;
  page: IncidentPage;
  holdings: Holding[];
  feeds: FeedReport[];
  /** undefined where the queues do not answer. */
  queues: QueueCounts | undefined;
  articles: Record<Article['stage'], number>;
  counts: { events: number; incidents: number; ledger: number };
  deliveries: Record<DeliveryState, number>;
  /** What has died and what is in doubt, the latest of each; digests stand for what is told in them. */
  troubled: LedgerLine[];
  /** Receivers that nothing has reached since their first failure. */
  unreached: ReceiverState[];
  /** Seconds from publication to notice, of the latest deliveries. */
  latencies: number[];
  quarantine: { total: number; entries: QuarantineEntry[] };
}

export async function readSnapshot(context: BoardContext, query: IncidentQuery): Promise<Snapshot> {
  const { store, queues, logger, clock } = context;
  const now = clock();
  const counted = within(queues.counts(), QUEUES_MS).catch((error: unknown) => {
    logger.warn({ error: messageOf(error) }, 'queues do not answer the board');
    return undefined;
  });
  const [
    page,
    holdings,
    feeds,
    articles,
    counts,
    deliveries,
    latencies,
    total,
    entries,
    dead,
    doubtful,
    receivers,
  ] = await Promise.all([
    readIncidentPage(store, query),
    readHoldings(store, LEDGER_ENTRIES, PLACES, now),
    store.feeds.list(),
    store.articles.counts(),
    store.incidents.counts(),
    store.deliveries.counts(),
    store.deliveries.latencies(LATENCIES),
    store.quarantine.count(),
    store.quarantine.list(QUARANTINE_ENTRIES),
    store.deliveries.lines({ fate: 'dead', carriers: true, limit: TROUBLED }),
    store.deliveries.lines({ fate: 'uncertain', carriers: true, limit: TROUBLED }),
    store.receivers.list(),
  ]);
  return {
    now,
    query,
    page,
    holdings,
    feeds: reportFeeds(feeds, context.feeds, now),
    queues: await counted,
    articles,
    counts,
    deliveries,
    troubled: [...doubtful, ...dead],
    unreached: receivers.filter(({ failingSince, waiting }) => failingSince !== null && waiting > 0),
    latencies,
    quarantine: { total, entries },
  };
}
