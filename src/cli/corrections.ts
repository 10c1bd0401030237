// `rasid corrections export`: the articles that editors corrected, as one gold file of the corpus schema: what `rasid
// evaluate` scores the extractor on. It is written as it is read, whatever its size.

import { RasidError } from '../shared/errors.ts';
import type { Store } from '../store/index.ts';
import { readGold } from '../workers/read-gold.ts';
import { withRecord } from './alerts/open-record.ts';
import type { Run } from './command.ts';

const PAGE = 100;

export const corrections: Run = async (values, [action]) => {
  if (action !== 'export') throw new RasidError('USAGE', 'corrections: say export');
  const { documents, waiting } = await withRecord(values, (store) =>
    exportGold(store, (text) => process.stdout.write(text)),
  );
  const left = waiting === 0 ? '' : `; ${waiting} wait to be read again and are left out`;
  process.stderr.write(`${documents} corrected articles${left}\n`);
  return 0;
};

/** @returns how many were written, and how many were left out since they wait to be read again. */
export async function exportGold(
  store: Pick<Store, 'articles' | 'corrections' | 'incidents'>,
  write: (text: string) => void,
): Promise<{ documents: number; waiting: number }> {
  const total = { documents: 0, waiting: 0 };
  let after: string | null = '';
  write('[');
  while (after !== null) {
    const page = await readGold(store, after, PAGE);
    for (const document of page.documents) {
      write(`${total.documents === 0 ? '\n' : ',\n'}${JSON.stringify(document)}`);
      total.documents++;
    }
    total.waiting += page.waiting;
    after = page.after;
  }
  write('\n]\n');
  return total;
}
