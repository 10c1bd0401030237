// What Prometheus is told: levels of the record, jobs by state, freshness of feeds, time to notice.
import { QUEUE_NAMES } from '../../queues/index.ts';
import type { BoardContext } from '../context.ts';
import { readFullText } from '../read/full-text.ts';
import { quantile } from '../read/quantile.ts';
import { readSnapshot, type Snapshot } from '../read/snapshot.ts';
import { deliveryFamilies } from './deliveries.ts';
import { expose, type Family, gauge, type Sample } from './exposition.ts';
import { feedFamilies } from './feeds.ts';

const QUANTILES = [0.5, 0.9, 0.99, 1];

export async function collectMetrics(context: BoardContext): Promise<string> {
  const snapshot = await readSnapshot(context, { order: 'updated', limit: 1 });
  return expose([
    ...record(snapshot),
    ...queues(snapshot),
    ...deliveryFamilies(
      await context.store.deliveries.tallies(),
      await context.store.receivers.list(),
      snapshot.now,
    ),
    ...(snapshot.queues ? [await oldestJobs(context)] : []),
    ...feedFamilies(snapshot, await readFullText(context.store, context.feeds, snapshot.now)),
    ...self(context),
  ]);
}

const by = (label: string, counts: Record<string, number>): Sample[] =>
  Object.entries(counts).map(([name, value]) => ({ labels: { [label]: name }, value }));

function record({ articles, counts, deliveries, quarantine, latencies }: Snapshot): Family[] {
  return [
    gauge('rasid_articles', 'Articles in the record, by stage.', by('stage', articles)),
    gauge('rasid_events', 'Events read from articles.', [{ value: counts.events }]),
    gauge('rasid_incidents', 'Incidents in the record.', [{ value: counts.incidents }]),
    gauge('rasid_control_entries', 'Entries in the ledger of control.', [{ value: counts.ledger }]),
    gauge('rasid_deliveries', 'Deliveries, by state.', by('state', deliveries)),
    gauge('rasid_quarantined', 'Work set aside because it failed again and again.', [
      { value: quarantine.total },
    ]),
    {
      name: 'rasid_publication_to_notice_seconds',
      help: 'Time from publication (or first sight) to the notice going out; quantiles over the latest deliveries.',
      type: 'summary',
      samples: latencySamples(latencies, deliveries.sent),
    },
  ];
}

function latencySamples(latencies: readonly number[], sent: number): Sample[] {
  const quantiles = QUANTILES.flatMap((share) => {
    const value = quantile(latencies, share);
    return value === undefined ? [] : [{ labels: { quantile: String(share) }, value }];
  });
  return [...quantiles, { suffix: '_count', value: sent }];
}

function queues({ queues }: Snapshot): Family[] {
  const samples = Object.entries(queues ?? {}).flatMap(([queue, states]) =>
    Object.entries(states).map(([state, value]) => ({ labels: { queue, state }, value })),
  );
  return [
    gauge('rasid_queue_jobs', 'Jobs, by queue and state.', samples),
    gauge('rasid_queues_up', 'Whether the queues answered (1) or not (0).', [{ value: queues ? 1 : 0 }]),
  ];
}

async function oldestJobs({ queues }: BoardContext): Promise<Family> {
  const samples = await Promise.all(
    QUEUE_NAMES.map(async (queue) => ({
      labels: { queue },
      value: ((await queues.oldestWaiting(queue)) ?? 0) / 1000,
    })),
  );
  return gauge(
    'rasid_queue_oldest_waiting_seconds',
    'Age of the job that has waited longest; 0 where none waits.',
    samples,
  );
}

function self({ version, store }: BoardContext): Family[] {
  return [
    gauge('rasid_info', 'Version and engine of the process that answers.', [
      { labels: { version: version ?? 'unknown', engine: store.engine }, value: 1 },
    ]),
    gauge('process_resident_memory_bytes', 'Resident memory of the process that answers.', [
      { value: process.memoryUsage.rss() },
    ]),
    gauge('process_start_time_seconds', 'When the process that answers was started, in Unix time.', [
      { value: Math.round(Date.now() / 1000 - process.uptime()) },
    ]),
  ];
}
