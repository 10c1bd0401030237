import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expose, gauge, histogram } from '../../src/dashboard/metrics/exposition.ts';
import { createNoticeLatency, LATENCY_BOUNDS } from '../../src/dashboard/metrics/notice-latency.ts';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { type ReadFamily, readExposition } from './support/exposition.ts';
import { seedStories } from './support/seed.ts';
import { seedFeeds } from './support/seed-feeds.ts';
import { seedProcesses } from './support/seed-processes.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
/** A name with everything that has to be escaped. */
const ODD = 'desk "north"\\\n غرفة';

let test: TestBoard;
beforeAll(async () => {
  test = await openTestBoard(() => NOW);
  await seedStories(test.store, NOW);
  await seedFeeds(test.store, NOW);
  await test.store.quarantine.add({
    id: 'q1',
    queue: 'extract',
    subject: 'a1',
    reason: 'it never finished',
    at: NOW.toISOString(),
  });
  await seedProcesses(test.store, NOW, 'line 3: a fault');
  await test.store.receivers.failed(ODD, NOW, { error: '503', counts: true, openForMs: () => 0 });
});
afterAll(() => test.close());

const scrape = async () => {
  const response = await test.board.app.inject('/metrics');
  expect(response.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  return readExposition(response.body);
};
const figureOf = (families: Map<string, ReadFamily>, name: string, labels: Record<string, string> = {}) =>
  [...families.values()]
    .flatMap(({ samples }) => samples)
    .find(
      (sample) =>
        sample.name === name &&
        Object.entries(labels).every(([key, text]) => sample.labels.get(key) === text),
    )?.value;

describe('/metrics', () => {
  it('is exposition that a strict reader takes, with units and totals in the names', async () => {
    const families = await scrape();
    expect(families.size).toBeGreaterThan(35);
    for (const { name } of families.values()) {
      expect(name).toMatch(/^(rasid|process|nodejs)_[a-z0-9_]+$/);
      expect(name).not.toMatch(/_(ms|milliseconds|minutes|kb|mb)(_|$)/);
    }
  });

  it('says what an operator asks', async () => {
    const families = await scrape();
    for (const [name, labels, value] of [
      ['rasid_articles', { stage: 'extracted' }, 23],
      ['rasid_incidents', {}, 14],
      ['rasid_deliveries', { state: 'uncertain' }, 0],
      ['rasid_receiver_deliveries', { receiver: 'desk', state: 'dead' }, 0],
      ['rasid_receiver_deliveries', { receiver: 'desk', state: 'uncertain' }, 0],
      ['rasid_queue_jobs', { queue: 'extract', state: 'waiting' }, 0],
      ['rasid_queue_oldest_waiting_seconds', { queue: 'poll' }, 0],
      ['rasid_quarantined', { queue: 'extract' }, 1],
      ['rasid_quarantined', { queue: 'deliver' }, 0],
      ['rasid_feed_seconds_since_success', { feed: 'almada' }, 40],
      ['rasid_feed_seconds_since_new_item', { feed: 'almada' }, 420],
      ['rasid_feed_silent', { feed: 'difaf-alfurat' }, 1],
      ['rasid_feed_silent', { feed: 'almada' }, 0],
      ['rasid_receiver_failing_seconds', { receiver: ODD }, 0],
      ['rasid_build_info', { version: '0.1.0', engine: 'embedded' }, 1],
      ['rasid_queues_up', {}, 1],
      ['rasid_processes', { role: 'extract' }, 1],
      ['rasid_processes', { role: 'deliver' }, 0],
      ['rasid_process_versions', {}, 1],
      ['rasid_process_configurations', {}, 2],
      ['rasid_processes_config_refused', {}, 1],
    ] as const)
      expect(figureOf(families, name, labels), `${name} ${JSON.stringify(labels)}`).toBe(value);
  });

  it('has notices by how long they took, all of them, the same at every scrape', async () => {
    const first = await scrape();
    const sent = figureOf(first, 'rasid_deliveries', { state: 'sent' })!;
    expect(sent).toBeGreaterThan(0);
    expect(figureOf(first, 'rasid_publication_to_notice_seconds_count')).toBe(sent);
    expect(figureOf(first, 'rasid_publication_to_notice_seconds_bucket', { le: '5' })).toBe(sent);
    expect(figureOf(first, 'rasid_publication_to_notice_seconds_sum')).toBeCloseTo(sent * 1.3, 3);
    const [second, third] = await Promise.all([scrape(), scrape()]);
    for (const again of [second, third])
      expect(again.get('rasid_publication_to_notice_seconds')).toEqual(
        first.get('rasid_publication_to_notice_seconds'),
      );
  });

  it('measures its own process', async () => {
    const families = await scrape();
    expect(figureOf(families, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    expect(figureOf(families, 'process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    expect(figureOf(families, 'process_start_time_seconds')).toBeCloseTo(
      Date.now() / 1000 - process.uptime(),
      -1,
    );
    expect(figureOf(families, 'nodejs_eventloop_lag_p99_seconds')).toBeLessThan(60);
  });
});

describe('the exposition', () => {
  it('escapes what stands in labels and help, to be read back as it was', () => {
    const text = expose([gauge('rasid_odd', 'a \\ and\na line', [{ labels: { receiver: ODD }, value: 1 }])]);
    const family = readExposition(text).get('rasid_odd')!;
    expect(family.help).toBe('a \\ and\na line');
    expect(family.samples[0]!.labels.get('receiver')).toBe(ODD);
  });

  it('adds buckets up', () => {
    const family = readExposition(expose([histogram('rasid_h', 'h', [1, 5], [2, 0, 3], 40)])).get('rasid_h')!;
    expect(family.samples.map(({ value }) => value)).toEqual([2, 2, 5, 40, 5]);
  });

  it.each([
    ['the same series twice', '# HELP a h\n# TYPE a gauge\na{x="1"} 1\na{x="1"} 2\n'],
    ['a family twice', '# HELP a h\n# TYPE a gauge\na 1\n# HELP a h\n# TYPE a gauge\na{x="1"} 2\n'],
    ['a quote that is not escaped', '# HELP a h\n# TYPE a gauge\na{x="1"2"} 1\n'],
    [
      'buckets that fall',
      '# HELP a h\n# TYPE a histogram\na_bucket{le="1"} 2\na_bucket{le="+Inf"} 1\na_sum 1\na_count 1\n',
    ],
    ['+Inf beside the count', '# HELP a h\n# TYPE a histogram\na_bucket{le="+Inf"} 1\na_sum 1\na_count 2\n'],
    ['a counter without _total', '# HELP a h\n# TYPE a counter\na 1\n'],
    ['a sample of another family', '# HELP a h\n# TYPE a gauge\nb 1\n'],
    ['no end of the last line', '# HELP a h\n# TYPE a gauge\na 1'],
  ])('is refused by the reader of these tests with %s', (_, text) => {
    expect(() => readExposition(text)).toThrow();
  });
});

describe('the histogram of latencies', () => {
  it('asks for the past once, however often it is read', async () => {
    const asked: [Date | null, Date][] = [];
    const read = createNoticeLatency({
      latencies: async (after, until) => {
        asked.push([after, until]);
        return { buckets: [...LATENCY_BOUNDS, Infinity].map(() => (after === null ? 1000 : 1)), sum: 1 };
      },
    });
    const minute = (count: number) => new Date(NOW.getTime() + count * 60_000);
    expect((await read(NOW)).buckets[0]).toBe(1001);
    expect((await read(NOW)).buckets[0]).toBe(1001);
    expect((await read(minute(2))).buckets[0]).toBe(1002);
    expect(asked.filter(([after]) => after === null)).toHaveLength(1);
    expect(asked.at(-1)).toEqual([minute(1), minute(2)]);
  });
});
