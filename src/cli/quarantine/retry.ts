// `rasid quarantine retry`: takes entries away and puts their subjects back to work in the record; `rasid start`
// finds them there.
import { RasidError } from '../../shared/errors.ts';
import type { Retried, Store } from '../../store/index.ts';
import { withRecord } from '../alerts/open-record.ts';
import type { Run } from '../command.ts';

const BATCH = 500;

export const retry: Run = async (values, ids) => {
  const all = values.all === true;
  if (all === ids.length > 0)
    throw new RasidError('USAGE', 'quarantine retry: name entries of `rasid quarantine list`, or say --all');
  const { retried, dropped } = await withRecord(values, (store) =>
    all ? retryAll(store) : store.quarantine.retry({ ids }, new Date()),
  );
  const known = new Set([...retried, ...dropped].map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  for (const { id, subject } of dropped) console.log(`${id}: taken away; ${subject} needs no more work`);
  for (const id of unknown) console.error(`${id}: nothing is quarantined under it`);
  console.log(`${retried.length} to be worked on again${retried.length > 0 ? ' by `rasid start`' : ''}`);
  return unknown.length > 0 ? 1 : 0;
};

async function retryAll(store: Store): Promise<Retried> {
  const before = new Date();
  const total: Retried = { retried: [], dropped: [] };
  for (;;) {
    const { retried, dropped } = await store.quarantine.retry({ before, limit: BATCH }, new Date());
    total.retried.push(...retried);
    total.dropped.push(...dropped);
    if (retried.length + dropped.length < BATCH) return total;
  }
}
