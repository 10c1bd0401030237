// What the metrics are computed from, read at one go. Where the queues do not answer, they are left out.
import { QUEUE_NAMES } from '../../queues/index.ts';
import { messageOf } from '../../shared/errors.ts';
import type { Article } from '../../shared/schema/index.ts';
import type { ReceiverState, TableSize, Tally } from '../../store/store.ts';
import type { BoardContext, QueueCounts } from '../context.ts';
import { type FeedReport, reportFeeds } from '../read/feed-report.ts';
import { type FullText, readFullText } from '../read/full-text.ts';
import { type ProcessReport, reportProcesses } from '../read/process-report.ts';
import { createSeldom } from '../read/seldom.ts';
import { within } from '../read/within.ts';

const QUEUES_MS = 1500;

export interface Levels {
  now: Date;
  articles: Record<Article['stage'], number>;
  counts: { events: number; incidents: number; ledger: number };
  sizes: TableSize[];
  tallies: Tally[];
  receivers: ReceiverState[];
  feeds: FeedReport[];
  fullText: ReadonlyMap<string, FullText>;
  /** By queue. */
  quarantined: Record<string, number>;
  queues: QueueLevels | undefined;
  fleet: ProcessReport;
}

export interface QueueLevels {
  jobs: QueueCounts;
  /** Age in milliseconds of the job that has waited longest, by queue; null where none waits. */
  oldest: Record<string, number | null>;
}

/** Where the record is large, what takes long is not asked anew at each scrape; see `createSeldom`. */
export function createLevels(context: BoardContext): () => Promise<Levels> {
  const { store, feeds, clock } = context;
  const counts = createSeldom(() => store.incidents.counts());
  const sizes = createSeldom(() => store.sizes());
  const tallies = createSeldom(() => store.deliveries.tallies());
  const fullText = createSeldom(() => readFullText(store, feeds, clock()));
  return () => readLevels(context, { counts, sizes, tallies, fullText });
}

interface Slow {
  counts(): Promise<Levels['counts']>;
  sizes(): Promise<TableSize[]>;
  tallies(): Promise<Tally[]>;
  fullText(): Promise<ReadonlyMap<string, FullText>>;
}

async function readLevels(context: BoardContext, slow: Slow): Promise<Levels> {
  const { store, clock } = context;
  const now = clock();
  const [articles, counts, sizes, tallies, receivers, feeds, fullText, quarantined, queues, processes] =
    await Promise.all([
      store.articles.counts(),
      slow.counts(),
      slow.sizes(),
      slow.tallies(),
      store.receivers.list(),
      store.feeds.list(),
      slow.fullText(),
      store.quarantine.counts(),
      readQueueLevels(context),
      store.processes.list(),
    ]);
  return {
    now,
    articles,
    counts,
    sizes,
    tallies,
    receivers,
    feeds: reportFeeds(feeds, context.feeds, now),
    fullText,
    quarantined,
    queues,
    fleet: reportProcesses(processes),
  };
}

/** @returns undefined where they do not answer in time. */
export async function readQueueLevels({
  queues,
  logger,
}: Pick<BoardContext, 'queues' | 'logger'>): Promise<QueueLevels | undefined> {
  const ask = async (): Promise<QueueLevels> => {
    const [jobs, ...ages] = await Promise.all([
      queues.counts(),
      ...QUEUE_NAMES.map((name) => queues.oldestWaiting(name)),
    ]);
    return { jobs, oldest: Object.fromEntries(QUEUE_NAMES.map((name, at) => [name, ages[at] ?? null])) };
  };
  return within(ask(), QUEUES_MS).catch((error: unknown) => {
    logger.warn({ error: messageOf(error) }, 'queues do not answer');
    return undefined;
  });
}
