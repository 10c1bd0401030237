// Readings that are committed together end in the same incidents and ledger as the same readings one by one.
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import type { CodedEvent, ControlEntry, Incident } from '../../src/shared/schema/index.ts';
import { createStore, openEngine, type Store } from '../../src/store/index.ts';
import { commitEvents } from '../../src/workers/commit-events.ts';
import { article } from '../store/examples.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { capture, event, hour } from './build.ts';

const RSF = ['rapid-support-forces'];
const SAF = ['sudanese-armed-forces'];
const PLACES = ['الفاشر', 'كتم', 'طويلة', 'شمال دارفور'] as const;

interface Report {
  id: string;
  at: number;
  events: CodedEvent[];
}

const told = fc
  .record({
    place: fc.constantFrom(...PLACES),
    kind: fc.constantFrom('clash', 'clash', 'strike', 'taken', 'lost'),
    fatalities: fc.constantFrom(null, null, 4),
    known: fc.boolean(),
  })
  .map(({ kind, ...parts }) => {
    const made =
      kind === 'taken'
        ? capture(RSF, SAF, parts)
        : kind === 'lost'
          ? capture(SAF, RSF, parts)
          : event({ ...parts, ...(kind === 'strike' && { type: 'air-drone-strike' as const }) });
    const { location } = made;
    if (parts.place !== 'شمال دارفور' || location === null) return made;
    return { ...made, location: { ...location, kind: 'governorate' as const, precision: 3 as const } };
  });
const stream = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 120 }),
      events: fc.array(told, { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((reports) => reports.map((report, index) => ({ ...report, id: `r${index}` })));

const dataDir = makeTempFolder();
let store: Store;
let run = 0;
beforeAll(async () => {
  store = createStore(await openEngine({ dataDir, logger: createLogger('silent') }));
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Each run in a country of its own, so that all can stand in one record. */
function elsewhere(events: readonly CodedEvent[], country: string): CodedEvent[] {
  return events.map((one) => ({
    ...one,
    place: one.place && { ...one.place, name: `${one.place.name} ${country}` },
    location: one.location && {
      ...one.location,
      placeId: `${one.location.placeId}/${country}`,
      admin1: `${one.location.admin1} ${country}`,
    },
  }));
}

async function tell({ id, at, events }: Report, country: string): Promise<void> {
  const times = { publishedAt: hour(at), fetchedAt: hour(at) };
  const articleId = `${country}-${id}`;
  const text = { ...article(articleId), outlet: id, ...times, syndicationId: articleId };
  await store.articles.store([text]);
  const stored = (await store.articles.get(articleId))!;
  await commitEvents(store, stored, elsewhere(events, country), new Date(hour(200)), null);
}

/** What does not depend on ids nor on the order in which they were given. */
async function outcome(country: string): Promise<unknown> {
  const all = await store.incidents.list({ limit: 1000 });
  const own = all.filter(({ sources }) =>
    sources.some(({ articleId }) => articleId.startsWith(`${country}-`)),
  );
  const lines = (await store.incidents.controlOf()).filter(({ placeId }) => placeId.endsWith(`/${country}`));
  const bare = (text: string) => text.replaceAll(country, '');
  return {
    incidents: own
      .filter(({ state }) => state !== 'merged')
      .map((one) => bare(said(one)))
      .toSorted(),
    lines: lines.map((line) => bare(held(line))).toSorted(),
  };
}

const said = ({ state, class: kind, type, place, sources, fatalities, status }: Incident): string =>
  JSON.stringify([state, kind, type, place?.name, status, fatalities?.highest, idsOf(sources)]);
const idsOf = (sources: Incident['sources']) =>
  sources.map((one) => `${one.articleId}/${one.eventIndex}`).toSorted();
const held = ({ placeId, holders, from, status, since }: ControlEntry): string =>
  JSON.stringify([placeId, holders, from, status, since]);

it('together as one by one', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(stream, async (reports) => {
      const number = run++;
      for (const report of reports) await tell(report, `k${number}k`);
      await Promise.all(reports.map((report) => tell(report, `t${number}t`)));
      expect(await outcome(`t${number}t`)).toEqual(await outcome(`k${number}k`));
    }),
    { numRuns: 25 },
  );
});
