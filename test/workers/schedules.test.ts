import { expect, it } from 'vitest';
import { ROLES } from '../../src/shared/config.ts';
import { keepScheduled } from '../../src/workers/schedules.ts';
import { openBench } from './bench.ts';

const ALERTS = 'receivers: [{ name: desk, console: {} }]\nroute: { receiver: desk }\n';
const feed = (id: string, every: string) =>
  `  - { id: ${id}, outlet: ${id}, url: "https://${id}.example/feed", every: ${every} }\n`;

it('schedules what is configured, changes what has changed, and drops what is gone', async () => {
  const bench = await openBench(`feeds:\n${feed('one', '5m')}${feed('two', '5m')}`, ALERTS);
  const standing = async () =>
    Object.fromEntries((await bench.queues.schedules()).map(({ id, everyMs }) => [id, everyMs]));

  (await keepScheduled(bench, ROLES)).stop();
  expect(await standing()).toEqual({ sweep: 5000, 'feed-one': 300_000, 'feed-two': 300_000 });

  const [first] = bench.config.feeds;
  const config = { ...bench.config, feeds: [{ ...first!, every: 60_000 }] };
  (await keepScheduled({ ...bench, config }, ROLES)).stop();
  expect(await standing()).toEqual({ sweep: 5000, 'feed-one': 60_000 });
  expect((await bench.store.feeds.list()).filter(({ active }) => active).map(({ id }) => id)).toEqual([
    'one',
  ]);

  (await keepScheduled(bench, ['extract'])).stop();
  expect(await standing()).toEqual({ sweep: 5000, 'feed-one': 60_000 });
  await bench.close();
});
