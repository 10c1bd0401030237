// Receivers that misbehave: nothing is lost, order per incident is kept, and nobody waits for another’s trouble.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../src/alerts/index.ts';
import { RasidError } from '../../src/shared/errors.ts';
import type { Delivery, Severity } from '../../src/shared/schema/index.ts';
import type { Telling } from '../../src/workers/context.ts';
import { createDeliverHandler, LEASE_MS } from '../../src/workers/deliver-worker.ts';
import { createSweepHandler } from '../../src/workers/sweep-worker.ts';
import { delivery, incident, notice, source } from '../store/examples.ts';
import { seedIncidents } from '../store/seed.ts';
import { SECRET, startWebhookSink, type WebhookSink } from '../support/webhook-sink.ts';
import { type Bench, openBench } from './bench.ts';

const signal = new AbortController().signal;
const MINUTE = 60_000;
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

describe('telling receivers that misbehave', () => {
  let bench: Bench;
  let sink: WebhookSink;
  let other: WebhookSink;
  let tellings: Map<string, Telling>;
  let deliver: (id: string) => Promise<void>;
  let sweep: () => Promise<void>;
  let count = 0;

  beforeAll(async () => {
    sink = await startWebhookSink();
    other = await startWebhookSink();
    const hook = (url: string) => `webhook: { url: "${url}", secret: ${SECRET}, timeout: 1s }`;
    bench = await openBench(
      'feeds: []\n',
      `receivers:
  - { name: desk, ${hook(sink.url)}, fallback: wire, fallback_after: 10m }
  - { name: wire, ${hook(other.url)} }
  - { name: chat, console: {} }
route: { receiver: desk }
`,
    );
    tellings = new Map(bench.tellings);
  });
  afterAll(async () => {
    await bench.close();
    await sink.close();
    await other.close();
  });
  beforeEach(async () => {
    for (const { receipts, answers } of [sink, other]) {
      receipts.length = 0;
      answers.length = 0;
    }
    await bench.store.receivers.revive();
    for (const name of ['desk', 'wire', 'chat']) await bench.store.receivers.reached(name);
    bench.wait(60 * MINUTE);
    const handle = createDeliverHandler(bench, tellings);
    deliver = (deliveryId) => handle({ deliveryId }, signal);
    sweep = createSweepHandler(bench, tellings);
  });

  /** A revision of an incident and its delivery, due now. @returns the delivery's id. */
  async function plan(incidentId: string, revision = 1, change: Partial<Delivery> = {}): Promise<string> {
    const now = bench.clock().toISOString();
    const articleId = `${incidentId}-${revision}`;
    const made = incident(incidentId, { revision, sources: [source(articleId)], updatedAt: now });
    await seedIncidents(bench.store, articleId, [made], bench.clock());
    const told = notice(`n-${incidentId}-${revision}`, incidentId, revision);
    const id = `d-${incidentId}-${revision}`;
    const kind = revision === 1 ? ('new' as const) : ('update' as const);
    const planned = { noticeId: told.id, revision, kind, dueAt: now, createdAt: now, ...change };
    const one = delivery(id, incidentId, { receiver: 'desk', ...planned });
    await bench.store.incidents.decideAlert(incidentId, () => ({
      notices: [told],
      deliveries: [one],
      supersede: [],
    }));
    return id;
  }
  const fresh = () => `i${++count}`;
  const get = (id: string) => bench.store.deliveries.get(id);
  const ids = ({ receipts }: WebhookSink) => receipts.map(({ id }) => id);
  const status =
    (code: number, headers: Record<string, string> = {}): Answer =>
    (_request, response) =>
      response.writeHead(code, headers).end();
  const cut: Answer = (request) => request.socket.destroy();
  const hang: Answer = () => undefined;

  /** Whatever is due, until all has gone out; the clock moves on between. */
  async function runOut(all: readonly string[], minutes: number): Promise<void> {
    for (let round = 0; round < minutes * 4; round++) {
      await sweep();
      await Promise.all(all.map(deliver));
      bench.wait(15_000);
      if (new Set(ids(sink)).size === all.length) return;
    }
  }

  it('loses nothing and keeps each incident in order over 429, 500, silence and cut connections', async () => {
    const names = [fresh(), fresh(), fresh()];
    const all: string[] = [];
    for (const name of names) for (const revision of [1, 2, 3]) all.push(await plan(name, revision));
    sink.answers.push(
      status(500),
      cut,
      status(429, { 'retry-after': '20' }),
      hang,
      status(503),
      cut,
      hang,
      status(500),
    );
    await runOut(all.toReversed(), 30);
    expect(ids(sink).toSorted()).toEqual(all.toSorted());
    for (const name of names) {
      const revisions = sink.receipts.map(({ body }) => body.data).filter(({ id }) => id === name);
      expect(revisions.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    }
  });

  it('does not let a receiver that hangs hold up another', async () => {
    const stuck = await Promise.all(Array.from({ length: 12 }, () => plan(fresh())));
    const mine = await plan(fresh(), 1, { receiver: 'wire' });
    sink.answers.push(...Array.from({ length: 12 }, () => hang));
    const waiting = stuck.map(deliver);
    await deliver(mine);
    expect(ids(other)).toEqual([mine]);
    await Promise.all(waiting);
    // No more than eight were on their way at once; the others have lost no attempt.
    const attempts = await Promise.all(stuck.map(async (id) => (await get(id))!.attempts));
    expect(attempts.filter((each) => each > 0).length).toBeLessThanOrEqual(8);
  });

  it('leaves a receiver alone that asks for it, and takes no attempt from the others', async () => {
    const [first, second] = [await plan(fresh()), await plan(fresh())];
    sink.answers.push(status(429, { 'retry-after': '120' }));
    await deliver(first);
    await deliver(second);
    expect(ids(sink)).toEqual([]);
    expect(await get(second)).toMatchObject({ state: 'pending', attempts: 0 });
    bench.wait(119_000);
    await deliver(second);
    expect(await get(second)).toMatchObject({ attempts: 0 });
    bench.wait(2000);
    await deliver(second);
    expect(ids(sink)).toEqual([second]);
  });

  it('lets one incident’s trouble hold up no other', async () => {
    const [bad, good] = [fresh(), fresh()];
    const [first, update] = [await plan(bad), await plan(bad, 2)];
    sink.answers.push(...Array.from({ length: 5 }, () => status(500)));
    for (let round = 0; round < 5; round++) {
      await deliver(first);
      bench.wait(7 * MINUTE);
    }
    await deliver(update);
    const unharmed = await plan(good);
    await deliver(unharmed);
    expect(ids(sink)).toEqual([unharmed]);
    expect(await get(update)).toMatchObject({ state: 'pending', attempts: 0 });
  });

  it('sends nothing more to a receiver that is gone, tells its fallback, and sends again when asked to', async () => {
    const [first, second] = [await plan(fresh()), await plan(fresh())];
    sink.answers.push(status(410));
    await deliver(first);
    await deliver(second);
    expect(await get(second)).toMatchObject({
      state: 'dead',
      attempts: 0,
      error: expect.stringContaining('410'),
    });
    expect(sink.receipts).toEqual([]);
    await sweep();
    const [outage] = await bench.store.deliveries.lines({ receiver: 'wire', fate: 'pending', limit: 1 });
    await deliver(outage!.delivery.id);
    expect(other.receipts).toMatchObject([
      { body: { type: 'receiver.undeliverable', data: { receiver: 'desk' } } },
    ]);

    await bench.store.deliveries.resend([first, second], bench.clock());
    await bench.store.receivers.revive(['desk']);
    await deliver(first);
    await deliver(second);
    expect(ids(sink)).toEqual([first, second]);
    await sweep();
    const [well] = await bench.store.deliveries.lines({ receiver: 'wire', fate: 'pending', limit: 1 });
    expect(well!.delivery.kind).toBe('delivering');
  });

  describe('that know no ids', () => {
    const taken: { id: string; mark: string | null; inDoubt: boolean }[] = [];
    let failing: RasidError[] = [];
    let lookUp: Channel['lookUp'];

    /** A service as a channel sees it; it takes the message even where its answer is lost. */
    const chat = (): Channel => ({
      takesPictures: false,
      repeating: () => 'seen-twice',
      ...(lookUp ? { lookUp } : {}),
      async send({ delivery: { id }, mark, ...content }) {
        taken.push({ id, mark, inDoubt: content.about === 'incident' && content.earlierInDoubt });
        const failure = failing.shift();
        if (failure) throw failure;
        return { providerMessageId: `m-${id}` };
      },
    });
    const cutOff = () => new RasidError('RECEIVER_UNREACHABLE', 'cut off', { inDoubt: true });
    const planChat = (name: string, severity: Severity, revision = 1) =>
      plan(name, revision, { receiver: 'chat', severity });

    beforeEach(() => {
      taken.length = 0;
      failing = [];
      lookUp = undefined;
    });
    const useChat = () => {
      const prepare = bench.tellings.get('chat')!.prepare;
      tellings.set('chat', { channel: chat(), prepare });
    };

    it('are told grave news once more, marked, and no more than once', async () => {
      useChat();
      const id = await planChat(fresh(), 'severe');
      failing = [cutOff(), cutOff()];
      await deliver(id);
      expect(await get(id)).toMatchObject({ state: 'uncertain' });
      await sweep();
      await deliver(id);
      await sweep();
      await deliver(id);
      expect(taken.map(({ mark }) => mark)).toEqual([null, 'repeat']);
      expect(await get(id)).toMatchObject({ state: 'uncertain' });
    });

    it('are not told other news twice; it stays listed, and its update stands for itself and says so', async () => {
      useChat();
      const name = fresh();
      const [id, update] = [await planChat(name, 'moderate'), await planChat(name, 'moderate', 2)];
      failing = [cutOff()];
      await deliver(id);
      await deliver(update);
      expect(taken).toHaveLength(1);
      await sweep();
      await deliver(id);
      await deliver(update);
      expect(taken).toMatchObject([{ id }, { id: update, mark: null, inDoubt: true }]);
      const listed = await bench.store.deliveries.lines({ fate: 'uncertain', receiver: 'chat', limit: 99 });
      expect(listed.map((line) => line.delivery.id)).toContain(id);
    });

    it('are tried again where the message has surely not arrived', async () => {
      useChat();
      const id = await planChat(fresh(), 'minor');
      failing = [new RasidError('RECEIVER_UNREACHABLE', 'answered 500')];
      await deliver(id);
      expect(await get(id)).toMatchObject({ state: 'retry' });
    });

    it('are asked where they can be: what has arrived is not sent again, what has not is', async () => {
      const answers: (string | 'absent')[] = ['absent', 'm-found'];
      lookUp = async () => {
        const answer = answers.shift()!;
        return answer === 'absent' ? answer : { providerMessageId: answer };
      };
      useChat();
      const [lost, arrived] = [await planChat(fresh(), 'minor'), await planChat(fresh(), 'minor')];
      for (const id of [lost, arrived]) {
        failing = [cutOff()];
        await deliver(id);
        await sweep();
        await deliver(id);
      }
      expect(taken.map(({ id, mark }) => [id, mark])).toEqual([
        [lost, null],
        [lost, null],
        [arrived, null],
      ]);
      expect(await get(arrived)).toMatchObject({ state: 'sent', providerMessageId: 'm-found' });
      expect(await get(lost)).toMatchObject({ state: 'sent', providerMessageId: `m-${lost}` });
    });

    it('leave in doubt what a killed worker was sending', async () => {
      useChat();
      const id = await planChat(fresh(), 'moderate');
      await bench.store.deliveries.claim(id, bench.clock(), LEASE_MS);
      bench.wait(LEASE_MS + 1000);
      await sweep();
      await deliver(id);
      expect(taken).toEqual([]);
      expect(await get(id)).toMatchObject({ state: 'uncertain' });
    });
  });
});
