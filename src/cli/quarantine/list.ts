// `rasid quarantine list`: id, queue, subject, time and reason of each entry, the newest first.
import { RasidError } from '../../shared/errors.ts';
import type { QuarantineEntry } from '../../store/index.ts';
import { withRecord } from '../alerts/open-record.ts';
import type { Run } from '../command.ts';

const USUAL_LIMIT = 50;

export const list: Run = async (values) => {
  const limit = limitOf(values.limit as string | undefined);
  const { entries, total } = await withRecord(values, async ({ quarantine }) => ({
    entries: await quarantine.list(limit),
    total: await quarantine.count(),
  }));
  for (const entry of entries) console.log(values.json === true ? JSON.stringify(entry) : lineOf(entry));
  if (values.json !== true && total > entries.length) console.log(`… and ${total - entries.length} more`);
  if (values.json !== true && total === 0) console.log('nothing is quarantined');
  return 0;
};

function limitOf(text = String(USUAL_LIMIT)): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new RasidError('USAGE', 'quarantine list: --limit takes a number from 1 to 999999');
}

const lineOf = ({ id, queue, subject, at, reason }: QuarantineEntry): string =>
  `${id}  ${queue} ${subject}  since ${new Date(at).toISOString()}: ${reason}`;
