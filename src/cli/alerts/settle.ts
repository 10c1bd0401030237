// `rasid alerts settle DELIVERY… --sent`: somebody has looked, and it has arrived.
import { RasidError } from '../../shared/errors.ts';
import type { Run } from '../command.ts';
import { withRecord } from './open-record.ts';

export const settle: Run = async (values, ids) => {
  if (ids.length === 0 || values.sent !== true)
    throw new RasidError(
      'USAGE',
      'alerts settle: say `rasid alerts settle DELIVERY… --sent`; what has not arrived, `rasid alerts resend` sends again',
    );
  const unsettled = await withRecord(values, async (store) => {
    const left: string[] = [];
    for (const id of ids) if (!(await store.deliveries.settleByHand(id, new Date()))) left.push(id);
    return left;
  });
  for (const id of unsettled) console.error(`${id}: is not in doubt`);
  console.log(`${ids.length - unsettled.length} settled as sent`);
  return unsettled.length > 0 ? 1 : 0;
};
