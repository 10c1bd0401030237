// The record hands in what memory does: the same stream through the real store ends in the same incidents and ledger.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import type { CodedEvent } from '../../src/shared/schema/index.ts';
import { createStore, openEngine, type Store } from '../../src/store/index.ts';
import { commitEvents } from '../../src/workers/commit-events.ts';
import { article } from '../store/examples.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { capture, Desk, event, hour, type Report } from './build.ts';

const RSF = ['rapid-support-forces'];
const SAF = ['sudanese-armed-forces'];
const wide = (rest = {}): CodedEvent => {
  const told = event({ place: 'شمال دارفور', within: 'السودان', ...rest });
  return { ...told, location: { ...told.location!, kind: 'governorate', precision: 3 } };
};

/** A broad report before its place, a place known by name alone, a second place, a hold told again out of order. */
const STREAM: Report[] = [
  { id: 'a', at: 3, events: [wide()] },
  { id: 'b', at: 1, events: [event({ known: false })] },
  { id: 'c', at: 2, events: [event({ fatalities: 4 })] },
  { id: 'd', at: 300, events: [capture(RSF, [])] },
  { id: 'e', at: 30, events: [capture(RSF, SAF), event({ place: 'كتم' })] },
  { id: 'f', at: 31, events: [capture(RSF, SAF)] },
  { id: 'g', at: 29, events: [wide({ date: '2026-11-21' })] },
  { id: 'h', at: 40, events: [event({ type: 'air-drone-strike' })] },
  { id: 'a', at: 3, events: [] },
];

const dataDir = makeTempFolder();
let store: Store;
beforeAll(async () => {
  store = createStore(await openEngine({ dataDir, logger: createLogger('silent') }));
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function tellRecord({ id, at = 0, events }: Report): Promise<void> {
  const times = { publishedAt: hour(at), fetchedAt: hour(at) };
  await store.articles.store([{ ...article(id), outlet: id, ...times, syndicationId: id }]);
  const stored = await store.articles.get(id);
  await commitEvents(store, stored!, events, new Date(hour(at)), null);
}

const summary = ({
  state,
  place,
  sources,
  reason,
}: Pick<Desk['active'][number], 'state' | 'place' | 'sources' | 'reason'>) =>
  `${state} ${place?.name} ${sources.map((source) => source.articleId).join()}: ${reason.replace(/\bi\w+$/u, 'i')}`;

it('ends as in memory, reading by reading', async () => {
  const desk = new Desk();
  for (const report of STREAM) {
    desk.tell(report);
    await tellRecord(report);
    const recorded = await store.incidents.list({ limit: 50 });
    const told = [...desk.incidents.values()].filter(({ state }) => state !== 'known');
    expect(recorded.map(summary).toSorted()).toEqual(told.map(summary).toSorted());
    const lines = await store.incidents.controlOf();
    expect(lines.map(({ since, status }) => `${since} ${status}`)).toEqual(
      [...desk.ledger.values()].map(({ since, status }) => `${since} ${status}`),
    );
  }
  expect(desk.active.map(({ place }) => place!.name)).toEqual(expect.arrayContaining(['الفاشر', 'كتم']));
}, 120_000);
