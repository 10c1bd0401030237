// What the board and the metrics show of deliveries in trouble.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plannedDelivery } from '../../src/alerts/planned.ts';
import { ARTICLES } from '../../src/demo/articles.ts';
import type { Delivery } from '../../src/shared/schema/index.ts';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { seedStories } from './support/seed.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const EVIL = '<b onclick="x">desk</b>';
let open: TestBoard;
let dead: Delivery;
let doubtful: Delivery;

beforeAll(async () => {
  open = await openTestBoard(() => NOW);
  await seedStories(open.store, NOW, ARTICLES.slice(0, 4));
  dead = await plan('night-desk', 'the webhook answered 410', 'dead');
  doubtful = await plan(EVIL, 'telegram did not answer within 15 s', 'uncertain');
  await open.store.receivers.failed('night-desk', new Date(NOW.getTime() - 600_000), {
    error: 'the webhook answered 410',
    counts: false,
    gone: true,
    openForMs: () => 0,
  });
});
afterAll(() => open.close());

/** One more telling of the latest incident, which ends like that. */
async function plan(receiver: string, error: string, state: 'dead' | 'uncertain'): Promise<Delivery> {
  const [incident] = await open.store.incidents.list({ limit: 1 });
  const at = new Date(NOW.getTime() - 300_000);
  const [planned] = await open.store.incidents.decideAlert(incident!.id, ({ notices }) => {
    const { notice } = notices.at(-1)!;
    const one = plannedDelivery(
      notice,
      { receiver, severity: 'moderate', dueAt: at.toISOString() },
      at.toISOString(),
    );
    return { notices: [], deliveries: [one], supersede: [] };
  });
  await open.store.deliveries.claim(planned!.id, at, 60_000);
  await open.store.deliveries.settle(planned!.id, { state, at, error });
  return planned!;
}

const page = async (path: string) => (await open.board.app.inject(path)).body;

it('lists what is dead and what is in doubt, with reason, age and what to do, in both languages', async () => {
  const [arabic, english] = [await page('/river'), await page('/river?lang=en')];
  for (const text of [arabic, english]) {
    expect(text).toContain(`/deliveries/${dead.id}/resend`);
    expect(text).toContain(`/deliveries/${doubtful.id}/settle`);
    expect(text).toContain('the webhook answered 410');
    expect(text).toContain(`/incidents/${dead.incidentId}`);
    expect(text).not.toContain('<b onclick');
  }
  expect(arabic).toContain('لا يُعرف أوصلت أم لا');
  expect(arabic).toContain('لم تصل، ولن تعاد من تلقاء نفسها');
  expect(english).toContain('Nobody knows whether it arrived');
  expect(english).toContain('is not tried again by itself');
});

it('counts them by receiver, with the age of what waits and of the failure', async () => {
  const metrics = await page('/metrics');
  expect(metrics).toContain('rasid_receiver_deliveries{receiver="night-desk",state="dead"} 1');
  expect(metrics).toContain(
    'rasid_receiver_deliveries{receiver="<b onclick=\\"x\\">desk</b>",state="uncertain"} 1',
  );
  expect(metrics).toContain('rasid_receiver_failing_seconds{receiver="night-desk"} 600');
  expect(metrics).toContain('rasid_receiver_gone{receiver="night-desk"} 1');
  expect(metrics).toContain('rasid_receiver_oldest_waiting_seconds{receiver="night-desk"} 0');
  expect(metrics).toContain('rasid_receiver_retries{receiver="desk"} 0');
  expect(metrics).toContain('rasid_deliveries{state="uncertain"} 1');
});
