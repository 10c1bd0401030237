// `rasid alerts resend`: dead letters and deliveries in doubt are sent again under their old ids. A receiver that
// was given up as gone gets another chance.
import { RasidError } from '../../shared/errors.ts';
import type { Store } from '../../store/index.ts';
import type { Run, Values } from '../command.ts';
import { sinceOf, withRecord } from './open-record.ts';

/** More than can have died of one fault; who has more says it again. */
const MOST = 100_000;

export const resend: Run = async (values, ids) => {
  assertChoice(values, ids);
  const now = new Date();
  const { resent, refused } = await withRecord(values, async (store) => {
    const wanted = ids.length > 0 ? ids : await deadOf(store, values, now);
    const result = await store.deliveries.resend(wanted, now);
    await store.receivers.revive([...new Set(result.resent.map(({ receiver }) => receiver))]);
    return result;
  });
  for (const { id, because } of refused) console.error(`${id}: not sent again: ${because}`);
  console.log(`${resent.length} to be sent again${resent.length > 0 ? '; `rasid start` sends them' : ''}`);
  return refused.length > 0 && resent.length === 0 ? 1 : 0;
};

function assertChoice({ receiver, since }: Values, ids: readonly string[]): void {
  if (ids.length > 0 && (receiver ?? since) !== undefined)
    throw new RasidError('USAGE', 'alerts resend: name deliveries, or a --receiver, not both');
  if (ids.length === 0 && receiver === undefined)
    throw new RasidError(
      'USAGE',
      'alerts resend: name deliveries, or a --receiver whose dead ones are meant',
    );
}

async function deadOf(store: Store, { receiver, since }: Values, now: Date): Promise<string[]> {
  const from = sinceOf('alerts resend', since as string | undefined, now);
  const lines = await store.deliveries.lines({
    fate: 'dead',
    receiver: receiver as string,
    carriers: true,
    ...(from === undefined ? {} : { since: from }),
    limit: MOST,
  });
  return lines.map(({ delivery }) => delivery.id);
}
