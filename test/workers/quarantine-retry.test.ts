import formBody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LOCAL } from '../../src/shared/access.ts';
import { createAlertHandler } from '../../src/workers/alert-worker.ts';
import { createExtractHandler } from '../../src/workers/extract-worker.ts';
import { addQuarantineRetry } from '../../src/workers/quarantine-retry.ts';
import { addResendByHand } from '../../src/workers/resend-by-hand.ts';
import { article, clash } from '../store/examples.ts';
import { type Bench, openBench } from './bench.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('putting back to work what is quarantined', () => {
  let bench: Bench;
  let app: FastifyInstance;
  let count = 0;

  beforeAll(async () => {
    bench = await openBench(
      'feeds: []\n',
      'receivers: [{ name: screen, console: {} }]\nroute: { receiver: screen }\n',
    );
    app = fastify();
    await app.register(formBody);
    app.decorateRequest('who', null);
    app.addHook('onRequest', async (request) => {
      request.who = LOCAL;
    });
    await app.register(async (scope) => addQuarantineRetry(scope, bench));
    await app.register(async (scope) => addResendByHand(scope, bench));
  });
  afterAll(async () => {
    await app.close();
    await bench.close();
  });
  beforeEach(() => bench.wait(1000));

  const post = (url: string, headers: Record<string, string> = FORM) =>
    app.inject({ method: 'POST', url, headers });
  const poisoned = async () => {
    const id = `poison-${++count}`;
    const now = bench.clock().toISOString();
    await bench.store.articles.store([article(id, { publishedAt: now, fetchedAt: now })]);
    for (let attempt = 0; attempt < 10; attempt++) await bench.store.articles.begin(id);
    await read(id);
    return { id, entry: (await bench.store.quarantine.list(1))[0]! };
  };
  const read = (articleId: string) =>
    createExtractHandler(bench, () => ({ events: [{ ...clash, date: null }], passing: [] }))({ articleId });
  const waiting = async (queue: 'extract' | 'alert' | 'deliver') =>
    (await bench.queues.bull(queue).getJobs(['waiting', 'prioritized', 'delayed'])).map(({ data }) => data);

  it('reads an article again that had taken its worker down, and queues it', async () => {
    const { id, entry } = await poisoned();
    expect(entry).toMatchObject({ queue: 'extract', subject: id });
    const answer = await post(`/quarantine/${entry.id}/retry?lang=en&evil=//x.example`);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/river?lang=en&done=retried-1#done');
    expect(await waiting('extract')).toContainEqual({ articleId: id });
    expect(await bench.store.quarantine.count()).toBe(0);
    await read(id);
    expect((await bench.store.articles.get(id))?.stage).toBe('extracted');
    expect(await bench.store.incidents.of(id)).toHaveLength(1);
  });

  it('lets what fails again come back under the same id', async () => {
    const { id, entry } = await poisoned();
    await post(`/quarantine/${entry.id}/retry`);
    for (let attempt = 0; attempt < 10; attempt++) await bench.store.articles.begin(id);
    await read(id);
    expect((await bench.store.quarantine.list(1))[0]).toMatchObject({ id: entry.id, subject: id });
    await post('/quarantine/retry');
  });

  it('retries all at once, says as JSON how many, and knows no entry twice', async () => {
    const first = await poisoned();
    await poisoned();
    const answer = await post('/quarantine/retry', { accept: 'application/json' });
    expect(answer.json()).toEqual({ retried: 2, dropped: 0 });
    expect(await bench.store.quarantine.count()).toBe(0);
    expect((await post(`/quarantine/${first.entry.id}/retry`)).statusCode).toBe(404);
  });

  it('decides on an incident again', async () => {
    const { id, entry } = await poisoned();
    await post(`/quarantine/${entry.id}/retry`);
    await read(id);
    const [incidentId] = await bench.store.incidents.of(id);
    await bench.store.quarantine.add({
      id: 'q-alert',
      queue: 'alert',
      subject: incidentId!,
      reason: 'the record did not answer',
      at: bench.clock().toISOString(),
    });
    expect(
      (await bench.store.incidents.undecided(new Date(Date.now() + 3_600_000), 10)).map((each) => each.id),
    ).not.toContain(incidentId);
    await post('/quarantine/q-alert/retry');
    expect(await waiting('alert')).toContainEqual({ incidentId });
    await createAlertHandler(bench)({ incidentId: incidentId! });
    expect(await bench.store.deliveries.list({ incidentId: incidentId!, limit: 5 })).toHaveLength(1);
  });

  it('sends again what died, and settles what is in doubt; refuses what went out', async () => {
    const [died] = await bench.store.deliveries.list({ limit: 1 });
    await bench.store.deliveries.bury(died!.id, bench.clock(), 'answered 400');
    const again = await post(`/deliveries/${died!.id}/resend`, { accept: 'application/json' });
    expect(again.json()).toMatchObject({ resent: [died!.id], refused: [] });
    expect(await waiting('deliver')).toContainEqual({ deliveryId: died!.id });
    await bench.store.deliveries.claim(died!.id, bench.clock(), 60_000);
    await bench.store.deliveries.settle(died!.id, {
      state: 'uncertain',
      at: bench.clock(),
      error: 'no answer',
    });
    expect((await post(`/deliveries/${died!.id}/settle`)).headers.location).toBe(
      '/river?done=settled-1#done',
    );
    expect((await bench.store.deliveries.get(died!.id))?.state).toBe('sent');
    expect((await post(`/deliveries/${died!.id}/resend`)).headers.location).toBe(
      '/river?done=refused-1#done',
    );
  });
});
