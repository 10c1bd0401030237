import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import { createStore, openEngine } from '../../src/store/index.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { article, at, clash, delivery, incident, notice, reachFrom, source } from './examples.ts';

const logger = createLogger('silent');

it('believes its receipts after a kill between a message and the record of it', async () => {
  const dataDir = tempFolder();
  const page = join(dataDir, 'receipts.jsonl');
  const first = await openEngine({ dataDir, logger });
  const store = createStore(first);
  await store.articles.store([article('a1')]);
  const reading = {
    articleId: 'a1',
    fingerprint: 'print-a1',
    extractorVersion: '1',
    events: [clash],
    at: at(0),
  };
  await store.incidents.commitReading(reading, reachFrom(-60), () => ({
    incidents: [incident('i1', { sources: [source('a1')] })],
    incidentOf: new Map([[0, 'i1']]),
    ledger: [],
  }));
  await store.incidents.decideAlert('i1', () => ({
    notices: [notice('n1', 'i1')],
    deliveries: ['d1', 'd2', 'd3'].map((id) => delivery(id, 'i1', { receiver: id })),
    supersede: [],
  }));
  for (const id of ['d1', 'd2', 'd3']) await store.deliveries.claim(id, at(2), 60_000);
  await store.deliveries.settle('d1', { state: 'sent', at: at(2), providerMessageId: null });
  expect(readFileSync(page, 'utf8')).toBe('');

  // What a killed process leaves: a receipt without its record, and a line cut short.
  appendFileSync(
    page,
    `${JSON.stringify({ id: 'd2', at: at(3).toISOString(), providerMessageId: 'm2' })}\n{"id":"d3","at`,
  );
  await first.close();

  const second = await openEngine({ dataDir, logger });
  const again = createStore(second);
  expect(await again.deliveries.get('d2')).toMatchObject({
    state: 'sent',
    sentAt: at(3).toISOString(),
    providerMessageId: 'm2',
  });
  expect(await again.deliveries.get('d3')).toMatchObject({ state: 'sending' });
  expect(readFileSync(page, 'utf8')).toBe('');
  await second.close();
});
