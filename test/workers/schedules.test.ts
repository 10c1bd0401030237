import { expect, it } from 'vitest';
import { queueDue } from '../../src/workers/poll-ticker.ts';
import { keepScheduled } from '../../src/workers/schedules.ts';
import { openBench } from './bench.ts';

const ALERTS = 'receivers: [{ name: desk, console: {} }]\nroute: { receiver: desk }\n';
const feed = (id: string, url = `https://${id}.example/feed`) =>
  `  - { id: ${id}, outlet: ${id}, url: "${url}", every: 5m }\n`;

it('schedules the sweeper, and drops what an older version scheduled', async () => {
  const bench = await openBench(`feeds:\n${feed('one')}`, ALERTS);
  await bench.queues.schedule('feed-one', 300_000, 'poll', { feedId: 'one' });
  (await keepScheduled(bench)).stop();
  expect((await bench.queues.schedules()).map(({ id, everyMs }) => [id, everyMs])).toEqual([['sweep', 5000]]);
  await bench.close();
});

it('schedules the watch over the feeds where somebody is told of their health', async () => {
  const bench = await openBench(`feeds:\n${feed('one')}`, `${ALERTS}health: { receivers: [desk] }\n`);
  (await keepScheduled(bench)).stop();
  const standing = (await bench.queues.schedules()).map(({ id, everyMs }) => [id, everyMs]);
  expect(standing.sort()).toEqual([
    ['health', 60_000],
    ['sweep', 5000],
  ]);
  await bench.close();
});

it('queues a due feed once, and feeds of one host apart from each other', async () => {
  const bench = await openBench(
    `defaults: { hostGap: 10s }\nfeeds:\n${feed('one')}${feed('two', 'https://one.example/other')}${feed('three')}`,
    ALERTS,
  );
  await bench.store.feeds.sync(bench.config.feeds);
  expect(await queueDue(bench)).toBe(3);
  expect(await queueDue(bench)).toBe(0);
  const { waiting, delayed } = (await bench.queues.counts()).poll;
  expect({ waiting, delayed }).toEqual({ waiting: 2, delayed: 1 });
  bench.wait(4 * 60_000);
  expect(await queueDue(bench)).toBe(3);
  await bench.close();
});
