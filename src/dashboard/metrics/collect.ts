// What Prometheus is told: levels of the record, jobs by state, freshness of feeds, time to notice.
import { QUEUE_NAMES } from '../../queues/index.ts';
import { DELIVERY_STATES } from '../../shared/schema/index.ts';
import type { BoardContext } from '../context.ts';
import { deliveryFamilies } from './deliveries.ts';
import { expose, type Family, gauge, type Sample } from './exposition.ts';
import { feedFamilies } from './feeds.ts';
import { createLevels, type Levels } from './levels.ts';
import { createNoticeLatency, latencyFamily } from './notice-latency.ts';
import { watchProcess } from './process.ts';
import { processFamilies } from './processes.ts';

export interface Metrics {
  /** @returns the exposition. Scrapes at the same time share one reading. */
  collect(): Promise<string>;
  stop(): void;
}

export function createMetrics(context: BoardContext): Metrics {
  const { store, version = 'unknown' } = context;
  const readLevels = createLevels(context);
  const latency = createNoticeLatency(store.flow);
  const self = watchProcess({ version, engine: store.engine });
  let underWay: Promise<string> | undefined;

  async function collect(): Promise<string> {
    const levels = await readLevels();
    const { tallies, receivers, now } = levels;
    return expose([
      ...record(levels),
      latencyFamily(await latency(now)),
      ...queues(levels),
      ...deliveryFamilies(tallies, receivers, now),
      ...feedFamilies(levels),
      ...processFamilies(levels.fleet),
      ...self.families(),
    ]);
  }

  return {
    collect() {
      underWay ??= collect().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
    stop: () => self.stop(),
  };
}

const by = (label: string, counts: Record<string, number>): Sample[] =>
  Object.entries(counts).map(([name, value]) => ({ labels: { [label]: name }, value }));

function record({ articles, counts, tallies, quarantined, sizes }: Levels): Family[] {
  const inState = (state: string) =>
    tallies.filter((tally) => tally.state === state).reduce((sum, { count }) => sum + count, 0);
  const byState = Object.fromEntries(DELIVERY_STATES.map((state) => [state, inState(state)]));
  const byQueue = Object.fromEntries(QUEUE_NAMES.map((queue) => [queue, quarantined[queue] ?? 0]));
  return [
    gauge('rasid_articles', 'Articles in the record, by stage.', by('stage', articles)),
    gauge('rasid_events', 'Events read from articles.', [{ value: counts.events }]),
    gauge('rasid_incidents', 'Incidents in the record.', [{ value: counts.incidents }]),
    gauge('rasid_control_entries', 'Entries in the ledger of control.', [{ value: counts.ledger }]),
    gauge(
      'rasid_record_bytes',
      'What the record takes on disk, by table, with its indexes.',
      sizes.map(({ table, bytes }) => ({ labels: { table }, value: bytes })),
    ),
    gauge('rasid_deliveries', 'Deliveries, by state.', by('state', byState)),
    gauge(
      'rasid_quarantined',
      'Work set aside because it failed again and again, by the queue it failed in.',
      by('queue', byQueue),
    ),
  ];
}

function queues({ queues }: Levels): Family[] {
  const samples = Object.entries(queues?.jobs ?? {}).flatMap(([queue, states]) =>
    Object.entries(states).map(([state, value]) => ({ labels: { queue, state }, value })),
  );
  const oldest = Object.entries(queues?.oldest ?? {}).map(([queue, ms]) => ({
    labels: { queue },
    value: (ms ?? 0) / 1000,
  }));
  return [
    gauge('rasid_queues_up', 'Whether the queues answered (1) or not (0).', [{ value: queues ? 1 : 0 }]),
    gauge('rasid_queue_jobs', 'Jobs, by queue and state.', samples),
    gauge(
      'rasid_queue_oldest_waiting_seconds',
      'Age of the job that has waited longest; 0 where none waits.',
      oldest,
    ),
  ];
}
