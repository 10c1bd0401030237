import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CodedEvent } from '../../src/shared/schema/index.ts';
import { createAlertHandler } from '../../src/workers/alert-worker.ts';
import { createDeliverHandler, LEASE_MS } from '../../src/workers/deliver-worker.ts';
import { createExtractHandler } from '../../src/workers/extract-worker.ts';
import { createSweepHandler } from '../../src/workers/sweep-worker.ts';
import { article, clash } from '../store/examples.ts';
import { SECRET, startWebhookSink, type WebhookSink } from '../support/webhook-sink.ts';
import { type Bench, openBench } from './bench.ts';

const signal = new AbortController().signal;

describe('reading, deciding and telling', () => {
  let bench: Bench;
  let sink: WebhookSink;
  let count = 0;

  beforeAll(async () => {
    sink = await startWebhookSink();
    bench = await openBench(
      'feeds: []\n',
      `receivers:
  - { name: hook, webhook: { url: "${sink.url}", secret: ${SECRET} } }
  - { name: screen, console: {} }
route: { receiver: hook, routes: [{ receiver: screen, matchers: ['country = "LY"'] }] }
`,
    );
  });
  afterAll(async () => {
    await bench.close();
    await sink.close();
  });
  beforeEach(async () => {
    sink.receipts.length = 0;
    sink.answers.length = 0;
    await bench.store.receivers.revive();
  });

  /** One article with one event, at a place of its own, through reading and deciding. @returns its deliveries. */
  async function tell(change: Partial<CodedEvent> = {}) {
    const id = `told-${++count}`;
    const now = bench.clock().toISOString();
    await bench.store.articles.store([article(id, { publishedAt: now, fetchedAt: now })]);
    const location = { ...clash.location!, placeId: `sy/place-${count}`, ...change.location };
    const event: CodedEvent = { ...clash, date: null, ...change, location };
    await createExtractHandler(bench, () => ({ events: [event], passing: [] }))({ articleId: id });
    const incident = (await bench.store.incidents.list({ placeId: location.placeId, limit: 1 }))[0]!;
    await createAlertHandler(bench)({ incidentId: incident.id });
    return bench.store.deliveries.list({ incidentId: incident.id, limit: 10 });
  }

  const deliver = (id: string) => createDeliverHandler(bench, bench.tellings)({ deliveryId: id }, signal);
  const stateOf = async (id: string) => (await bench.store.deliveries.get(id))?.state;

  it('sends once, however often the job runs', async () => {
    const [delivery] = await tell();
    await Promise.all([deliver(delivery!.id), deliver(delivery!.id)]);
    await deliver(delivery!.id);
    expect(sink.receipts).toMatchObject([
      { id: delivery!.id, verified: true, body: { type: 'incident.new' } },
    ]);
    expect(await stateOf(delivery!.id)).toBe('sent');
  });

  it('tries a failing receiver again under the same id, when it asks to', async () => {
    const [delivery] = await tell();
    sink.answers.push(
      (_request, response) => response.writeHead(500).end(),
      (_request, response) => response.writeHead(429, { 'retry-after': '30' }).end(),
    );
    await deliver(delivery!.id);
    expect(await bench.store.deliveries.get(delivery!.id)).toMatchObject({ state: 'retry', attempts: 1 });
    bench.wait(10_000);
    await deliver(delivery!.id);
    bench.wait(20_000);
    await deliver(delivery!.id);
    expect(await bench.store.deliveries.get(delivery!.id)).toMatchObject({ state: 'retry', attempts: 2 });
    bench.wait(60_000);
    await deliver(delivery!.id);
    expect(sink.receipts.map(({ id }) => id)).toEqual([delivery!.id]);
  });

  it('gives up on a receiver that is gone, and keeps the reason', async () => {
    const [delivery] = await tell();
    sink.answers.push((_request, response) => response.writeHead(410).end());
    await deliver(delivery!.id);
    expect(await bench.store.deliveries.get(delivery!.id)).toMatchObject({
      state: 'dead',
      error: expect.stringContaining('410'),
    });
  });

  it('sends a webhook again whose worker died in the middle, under the same id', async () => {
    const [delivery] = await tell();
    await bench.store.deliveries.claim(delivery!.id, bench.clock(), LEASE_MS);
    await deliver(delivery!.id);
    expect(sink.receipts).toEqual([]);
    bench.wait(LEASE_MS + 1000);
    await createSweepHandler(bench, bench.tellings)();
    await deliver(delivery!.id);
    expect(sink.receipts.map(({ id }) => id)).toEqual([delivery!.id]);
  });

  it('leaves a doubtful notice on the screen to the eyes of people', async () => {
    const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const [delivery] = await tell({ location: { ...clash.location!, country: 'LY', placeId: 'ly/derna' } });
    expect(delivery?.receiver).toBe('screen');
    await bench.store.deliveries.claim(delivery!.id, bench.clock(), LEASE_MS);
    bench.wait(LEASE_MS + 1000);
    await createSweepHandler(bench, bench.tellings)();
    expect(await stateOf(delivery!.id)).toBe('uncertain');
    expect(print).not.toHaveBeenCalled();
    print.mockRestore();
  });

  it('quarantines an article that takes its worker down each time, and reads it no more', async () => {
    await bench.store.articles.store([article('poison')]);
    const fatal = createExtractHandler(bench, () => {
      throw new Error('out of memory');
    });
    for (let start = 0; start < 10; start++)
      await expect(fatal({ articleId: 'poison' })).rejects.toThrow('out of memory');
    await fatal({ articleId: 'poison' });
    expect(await bench.store.articles.get('poison')).toMatchObject({ stage: 'quarantined' });
    expect(await bench.store.quarantine.list(1)).toMatchObject([
      { subject: 'poison', reason: 'reading was started 10 times and never finished' },
    ]);
    expect(await bench.store.articles.waiting(new Date(bench.clock().getTime() + 1000), 10)).not.toContain(
      'poison',
    );
  });

  it('does not decide again on an incident whose deciding was quarantined', async () => {
    const id = 'undecided';
    await bench.store.articles.store([article(id)]);
    const event: CodedEvent = { ...clash, location: { ...clash.location!, placeId: 'sy/undecided' } };
    await createExtractHandler(bench, () => ({ events: [event], passing: [] }))({ articleId: id });
    const later = new Date(bench.clock().getTime() + 1000);
    const waiting = await bench.store.incidents.undecided(later, 10);
    expect(waiting).toHaveLength(1);
    await bench.store.quarantine.add({
      id: 'q',
      queue: 'alert',
      subject: waiting[0]!.id,
      reason: 'a fault',
      at: later.toISOString(),
    });
    expect(await bench.store.incidents.undecided(later, 10)).toEqual([]);
  });
});
