// Time from publication to notice over the whole record, as a histogram that only grows. What is past for good is
// counted once and remembered; each scrape asks the record for what came since.
import type { FlowStore, LatencyCounts } from '../../store/store.ts';
import { type Family, histogram } from './exposition.ts';

/** Upper bounds in seconds; Rasid means to tell within one minute. */
export const LATENCY_BOUNDS = [5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 21_600];
/** By then whatever was sent at an instant stands in the record, also from other processes. */
const SETTLED_MS = 60_000;

const add = (a: LatencyCounts, b: LatencyCounts): LatencyCounts => ({
  buckets: a.buckets.map((count, index) => count + b.buckets[index]!),
  sum: a.sum + b.sum,
});

/** @returns reads the histogram as of now. One after another: two scrapes at once count nothing twice. */
export function createNoticeLatency(
  flow: Pick<FlowStore, 'latencies'>,
): (now: Date) => Promise<LatencyCounts> {
  let past: LatencyCounts = { buckets: [...LATENCY_BOUNDS, Infinity].map(() => 0), sum: 0 };
  let until: Date | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function read(now: Date): Promise<LatencyCounts> {
    const settled = new Date(now.getTime() - SETTLED_MS);
    if (until === null || settled > until) {
      past = add(past, await flow.latencies(until, settled, LATENCY_BOUNDS));
      until = settled;
    }
    return add(past, await flow.latencies(until, now, LATENCY_BOUNDS));
  }

  return (now) => {
    const mine = turn.then(() => read(now));
    turn = mine.catch(() => undefined);
    return mine;
  };
}

export const latencyFamily = ({ buckets, sum }: LatencyCounts): Family =>
  histogram(
    'rasid_publication_to_notice_seconds',
    'Time from publication (or first sight) of a report to its notice going out, over all notices of the record.',
    LATENCY_BOUNDS,
    buckets,
    sum,
  );
