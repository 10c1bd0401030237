// Feeds and receivers that only another process knows, because it works by a newer configuration.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeliverHandler } from '../../src/workers/deliver-worker.ts';
import { createPollHandler } from '../../src/workers/poll-worker.ts';
import { delivery, incident, notice, source } from '../store/examples.ts';
import { seedIncidents } from '../store/seed.ts';
import { type Bench, openBench } from './bench.ts';

const signal = new AbortController().signal;
let bench: Bench;
beforeAll(async () => {
  bench = await openBench(
    'feeds: []\n',
    'receivers: [{ name: desk, console: {} }]\nroute: { receiver: desk }\n',
  );
});
afterAll(() => bench.close());

it('a delivery to a receiver that this process does not know waits for one that does, and is buried when none came', async () => {
  const now = bench.clock().toISOString();
  await seedIncidents(bench.store, 'a1', [incident('i1', { sources: [source('a1')] })], bench.clock());
  const planned = delivery('d1', 'i1', {
    receiver: 'night-desk',
    dueAt: now,
    createdAt: now,
    noticeId: 'n1',
  });
  await bench.store.incidents.decideAlert('i1', () => ({
    notices: [notice('n1', 'i1', 1)],
    deliveries: [planned],
    supersede: [],
  }));
  const deliver = createDeliverHandler(bench, bench.tellings);
  await deliver({ deliveryId: 'd1' }, signal);
  expect((await bench.store.deliveries.get('d1'))?.state).toBe('pending');
  expect((await bench.queues.counts()).deliver.delayed).toBe(1);
  bench.wait(5 * 60_000);
  await deliver({ deliveryId: 'd1' }, signal);
  expect(await bench.store.deliveries.get('d1')).toMatchObject({
    state: 'dead',
    error: 'the receiver is no longer in alerts.yaml',
  });
});

it('a feed that this process does not know is due again within seconds', async () => {
  await bench.store.feeds.sync([{ id: 'new', outlet: 'جديد', url: 'https://new.example/feed' }]);
  const [claimed] = await bench.store.feeds.claimDue(bench.clock(), 180_000, 10);
  expect(claimed?.id).toBe('new');
  await createPollHandler(bench)({ feedId: 'new' }, signal);
  const soon = new Date(bench.clock().getTime() + 5000);
  expect((await bench.store.feeds.claimDue(soon, 180_000, 10)).map(({ id }) => id)).toEqual(['new']);
});
