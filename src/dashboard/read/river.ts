// The river as it flows: what passes each stage, what waits there and what failed. Queues that do not answer are left
// out; the record’s own figures stay.
import type { LedgerLine, QuarantineEntry, ReceiverState, TableSize, Tally } from '../../store/store.ts';
import type { BoardContext } from '../context.ts';
import { type QueueLevels, readQueueLevels } from '../metrics/levels.ts';
import { type FeedReport, reportFeeds } from './feed-report.ts';
import { type ProcessReport, reportProcesses } from './process-report.ts';
import { type ReceiverReport, reportReceivers } from './receiver-report.ts';
import { createSeldom, type Seldom } from './seldom.ts';
import { type Stage, stagesOf } from './stages.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Steps of the last hour. */
export const STEP_MINUTES = 5;
const STEPS = 60 / STEP_MINUTES;
export const DAY_HOURS = 24;
/** Upper bounds of the drawing, in seconds. */
export const SHOWN_BOUNDS = [10, 30, 60, 120, 300, 900, 3600];
/** The latest, from which median and the like are taken. */
const LATENCIES = 500;
const QUARANTINE_ENTRIES = 25;
/** Dead deliveries, and as many of those in doubt. */
const TROUBLED = 15;

export interface River {
  now: Date;
  stages: Stage[];
  feeds: FeedReport[];
  receivers: ReceiverReport[];
  /** Those that nothing reaches, with the latest failure. */
  unreached: ReceiverState[];
  troubled: LedgerLine[];
  quarantine: { total: number; entries: QuarantineEntry[] };
  /** Articles in each of the last 24 hours, oldest first. */
  hours: number[];
  /** Notices of the last 24 hours by `SHOWN_BOUNDS`, each without those before it, and the rest. */
  latency: number[];
  /** Seconds, of the latest notices of that day. */
  latencies: number[];
  queues: QueueLevels | undefined;
  fleet: ProcessReport;
  record: RecordSize;
}

export interface RecordSize {
  /** The largest table first. */
  sizes: TableSize[];
  /** Articles whose text was dropped for its age. */
  pruned: number;
}

/** @returns a reading of everything; many who look at the same time share it, unless it must be fresh. */
export function createRiver(context: BoardContext): Seldom<River> {
  const { store, clock } = context;
  const day = createSeldom(() => readDay(context));
  const tallies = createSeldom(() => store.deliveries.tallies());
  const record = createSeldom(async (): Promise<RecordSize> => {
    const [sizes, pruned] = await Promise.all([store.sizes(), store.articles.countPruned()]);
    return { sizes, pruned };
  });
  const read = async (fresh?: 'fresh') => ({
    ...(await readRiver(context, clock(), await day(fresh), await tallies(fresh))),
    record: await record(),
  });
  const shared = createSeldom(() => read());
  return (fresh) => (fresh ? read(fresh) : shared());
}

type Day = Pick<River, 'hours' | 'latency'>;

async function readDay({ store, clock }: BoardContext): Promise<Day> {
  const now = clock();
  const [hours, { buckets }] = await Promise.all([
    store.flow.arrivals({ until: now, stepMs: HOUR_MS, steps: DAY_HOURS }),
    store.flow.latencies(new Date(now.getTime() - DAY_HOURS * HOUR_MS), now, SHOWN_BOUNDS),
  ]);
  return { hours, latency: buckets };
}

async function readRiver(
  context: BoardContext,
  now: Date,
  day: Day,
  tallies: Tally[],
): Promise<Omit<River, 'record'>> {
  const { store } = context;
  const [flow, counts, states, receivers, total, entries, dead, doubtful, latencies, queues, processes] =
    await Promise.all([
      store.flow.steps({ until: now, stepMs: STEP_MINUTES * MINUTE_MS, steps: STEPS }),
      store.quarantine.counts(),
      store.feeds.list(),
      store.receivers.list(),
      store.quarantine.count(),
      store.quarantine.list(QUARANTINE_ENTRIES),
      store.deliveries.lines({ fate: 'dead', carriers: true, limit: TROUBLED }),
      store.deliveries.lines({ fate: 'uncertain', carriers: true, limit: TROUBLED }),
      store.deliveries.latencies(LATENCIES),
      readQueueLevels(context),
      store.processes.list(),
    ]);
  const feeds = reportFeeds(states, context.feeds, now);
  const reports = reportReceivers(tallies, receivers);
  return {
    now,
    stages: stagesOf({ flow, feeds, receivers: reports, quarantined: counts, queues, tallies, now }),
    feeds,
    receivers: reports,
    unreached: receivers.filter(({ failingSince, waiting }) => failingSince !== null && waiting > 0),
    troubled: [...doubtful, ...dead],
    quarantine: { total, entries },
    ...day,
    latencies: latencies.slice(
      0,
      day.latency.reduce((sum, count) => sum + count, 0),
    ),
    queues,
    fleet: reportProcesses(processes),
  };
}
