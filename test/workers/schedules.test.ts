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
  expect((await bench.queues.schedules()).map(({ id, everyMs }) => [id, everyMs])).toEqual([['sweep', 3000]]);
  await bench.close();
});

it('schedules the watch over the feeds where somebody is told of their health', async () => {
  const bench = await openBench(`feeds:\n${feed('one')}`, `${ALERTS}health: { receivers: [desk] }\n`);
  (await keepScheduled(bench)).stop();
  const standing = (await bench.queues.schedules()).map(({ id, everyMs }) => [id, everyMs]);
  expect(standing.sort()).toEqual([
    ['health', 60_000],
    ['sweep', 3000],
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

it('gives feeds back that could not be queued', async () => {
  const bench = await openBench(`feeds:\n${feed('one')}${feed('two')}`, ALERTS);
  await bench.store.feeds.sync(bench.config.feeds);
  const away = { ...bench.queues, addBulk: () => Promise.reject(new Error('the queues are away')) };
  await expect(queueDue({ ...bench, queues: away })).rejects.toThrow('away');
  expect(await queueDue(bench)).toBe(2);
  await bench.close();
});

it('has feeds due again soon whose claimer died before it had queued them, and later those that were queued', async () => {
  const bench = await openBench(`feeds:\n${feed('one')}${feed('two')}`, ALERTS);
  await bench.store.feeds.sync(bench.config.feeds);
  const dying = { ...bench.queues, addBulk: () => new Promise<never>(() => undefined) };
  void queueDue({ ...bench, queues: dying });
  await expect.poll(async () => (await bench.store.feeds.get('two'))?.nextPollAt ?? null).not.toBeNull();
  expect(await queueDue(bench)).toBe(0);
  bench.wait(10_000);
  expect(await queueDue(bench)).toBe(2);
  bench.wait(10_000);
  expect(await queueDue(bench)).toBe(0);
  bench.wait(60_000);
  expect(await queueDue(bench)).toBe(2);
  await bench.close();
});

it('leaves alone what was polled before it could be held', async () => {
  const bench = await openBench(`feeds:\n${feed('one')}`, ALERTS);
  const { feeds } = bench.store;
  await feeds.sync(bench.config.feeds);
  const [now, soon] = [bench.clock(), new Date(bench.clock().getTime() + 1000)];
  await feeds.claimDue(now, 8000, 10);
  await feeds.recordPoll('one', { newItems: 0, error: null, at: now, nextPollAt: soon });
  await feeds.hold(['one'], new Date(now.getTime() + 8000), new Date(now.getTime() + 60_000));
  expect((await feeds.get('one'))?.nextPollAt).toBe(soon.toISOString());
  await bench.close();
});

it('makes a schedule again whose next turn a clock that was ahead has put off', async () => {
  const bench = await openBench(`feeds:\n${feed('one')}`, ALERTS);
  (await keepScheduled(bench)).stop();
  await bench.queues.unschedule('sweep');
  const startDate = Date.now() + 3_600_000;
  await bench.queues
    .bull('sweep')
    .upsertJobScheduler('sweep', { every: 3000, startDate }, { name: 'sweep', data: {} });
  const leftMs = async () => (await bench.queues.schedules())[0]!.nextAt! - Date.now();
  expect(await leftMs()).toBeGreaterThan(3_000_000);
  (await keepScheduled(bench)).stop();
  expect(await leftMs()).toBeLessThan(6000);
  await bench.close();
});

it('polls feeds at once whose times a clock that was ahead has written', async () => {
  const bench = await openBench(`feeds:\n${feed('one')}${feed('two')}`, ALERTS);
  const { feeds } = bench.store;
  await feeds.sync(bench.config.feeds);
  await queueDue(bench);
  const later = (ms: number) => new Date(bench.clock().getTime() + ms);
  const polled = { newItems: 0, error: null };
  await feeds.recordPoll('one', { ...polled, at: later(3_600_000), nextPollAt: later(3_900_000) });
  await feeds.recordPoll('two', { ...polled, at: later(0), nextPollAt: later(300_000) });
  expect(await queueDue(bench)).toBe(0);
  expect(await bench.store.rewind(bench.clock())).toBe(true);
  expect(await queueDue(bench)).toBe(1);
  expect((await feeds.get('one'))?.lastPolledAt).toBe(bench.clock().toISOString());
  await bench.close();
});
