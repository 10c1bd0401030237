// What can go wrong on the way to receivers, and what lies in quarantine: to be put into a record with stories.
import { plannedDelivery } from '../../../src/alerts/planned.ts';
import { stableId } from '../../../src/shared/ids.ts';
import type { Delivery } from '../../../src/shared/schema/index.ts';
import type { Store } from '../../../src/store/store.ts';

const MINUTE = 60_000;

/** One dead, one in doubt and one to be retried, each to a receiver of its own; two articles in quarantine. */
export async function seedTrouble(store: Store, now: Date): Promise<{ dead: Delivery; uncertain: Delivery }> {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
  const incidents = await store.incidents.list({ limit: 3 });
  const plan = async (index: number, receiver: string, minutes: number): Promise<Delivery> => {
    const { id, revision } = incidents[index]!;
    const createdAt = ago(minutes).toISOString();
    const notice = {
      id: stableId('n', id, receiver),
      incidentId: id,
      revision,
      kind: 'new' as const,
      changes: [],
      createdAt,
    };
    const planned = plannedDelivery(notice, { receiver, severity: 'severe', dueAt: createdAt }, createdAt);
    await store.incidents.decideAlert(id, () => ({
      notices: [notice],
      deliveries: [planned],
      supersede: [],
    }));
    await store.deliveries.claim(planned.id, ago(minutes - 1), MINUTE);
    return planned;
  };
  const dead = await plan(0, 'غرفة الأخبار', 30);
  await store.deliveries.settle(dead.id, { state: 'dead', at: ago(20), error: 'answered 400 Bad Request' });
  const uncertain = await plan(1, 'slack-newsroom', 12);
  await store.deliveries.settle(uncertain.id, {
    state: 'uncertain',
    at: ago(11),
    error: 'the connection was cut before the answer',
  });
  const retried = await plan(2, 'field-office', 6);
  await store.deliveries.settle(retried.id, {
    state: 'retry',
    at: ago(5),
    dueAt: new Date(now.getTime() + 5 * MINUTE),
    error: 'answered 503',
  });
  await store.receivers.failed('field-office', ago(5), {
    error: 'answered 503',
    counts: true,
    openForMs: () => 2000,
  });
  for (const [index, id] of ['a_poison_1', 'a_poison_2'].entries())
    await store.quarantine.add({
      id: stableId('q', 'extract', id),
      queue: 'extract',
      subject: id,
      reason: 'reading was started 10 times and never finished',
      at: ago(40 + index).toISOString(),
    });
  return { dead, uncertain };
}
