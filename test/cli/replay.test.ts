// Reading the record again: shows before it writes, writes once, tells nobody, goes on where it stopped.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayArticles } from '../../src/cli/replay.ts';
import { changesBetween } from '../../src/cli/replay-changes.ts';
import { createExtractor, EXTRACTOR_VERSION } from '../../src/extraction/index.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { createStore, openEngine, type Store } from '../../src/store/index.ts';
import { toyActors, toyGazetteer } from '../extraction/toy-world.ts';
import { article, at, clash, reachFrom } from '../store/examples.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

const extract = createExtractor({ gazetteer: toyGazetteer, actors: toyActors });
const dataDir = makeTempFolder();
const PREVIEW = { since: null, all: false, apply: false };
const APPLY = { ...PREVIEW, apply: true };
const FIGHT = 'اندلعت اشتباكات بين الجيش اليمني والحوثيين في بلدة الروضة.';
const SPORT = 'فاز الفريق الضيف في مباراة الأمس.';
let store: Store;

beforeAll(async () => {
  store = createStore(await openEngine({ dataDir, logger: createLogger('silent') }));
  await readLongAgo('fight', FIGHT);
  await readLongAgo('sport', SPORT);
});
afterAll(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** An article that an earlier version read without finding anything. */
async function readLongAgo(id: string, text: string): Promise<void> {
  const stored = article(id, { text, title: null, country: 'YE' });
  await store.articles.store([stored]);
  await store.incidents.commitReading(
    {
      articleId: id,
      fingerprint: stored.fingerprint,
      extractorVersion: 'earlier',
      events: [],
      at: at(0),
    },
    reachFrom(-60),
    () => ({ incidents: [], incidentOf: new Map(), ledger: [] }),
  );
}

describe('replay', () => {
  it('shows what would change and changes nothing', async () => {
    const seen: string[] = [];
    const total = await replayArticles(store, extract, PREVIEW, ({ id }, { added }) =>
      seen.push(`${id} +${added.length}`),
    );
    expect(seen).toEqual(['fight +1']);
    expect(total).toMatchObject({ articles: 2, differing: 1, added: 1, removed: 0, untold: 1 });
    expect(await store.incidents.counts()).toMatchObject({ events: 0, incidents: 0 });
  });

  it('writes it with --apply, and tells nobody', async () => {
    const total = await replayArticles(store, extract, APPLY);
    expect(total).toMatchObject({ differing: 1, added: 1, incidents: 1 });
    expect(await store.incidents.counts()).toMatchObject({ events: 1, incidents: 1 });
    expect(await store.incidents.undecided(new Date('2100-01-01'), 10)).toEqual([]);
    expect(await store.deliveries.list({ limit: 10 })).toEqual([]);
    expect((await store.articles.get('sport'))?.extractorVersion).toBe(EXTRACTOR_VERSION);
  });

  it('leaves what the present version has read, unless asked for all', async () => {
    expect(await replayArticles(store, extract, APPLY)).toMatchObject({ articles: 0 });
    const all = await replayArticles(store, extract, { ...APPLY, all: true });
    expect(all).toMatchObject({ articles: 2, differing: 0 });
  });

  it('takes back what is read no more', async () => {
    const nothing = () => ({ events: [], passing: [] });
    const total = await replayArticles(store, nothing, { ...APPLY, all: true });
    expect(total).toMatchObject({ differing: 1, removed: 1, untold: 0 });
    expect(await store.incidents.counts()).toMatchObject({ events: 0 });
    expect(await store.incidents.undecided(new Date('2100-01-01'), 10)).toEqual([]);
  });

  it('keeps to articles fetched since', async () => {
    const since = new Date('2100-01-01');
    expect(await replayArticles(store, extract, { ...PREVIEW, all: true, since })).toMatchObject({
      articles: 0,
    });
  });
});

describe('changes between two readings', () => {
  it('names the fields of an event that is told otherwise', () => {
    const before = clash;
    const after = { ...before, fatalities: 12 };
    expect(changesBetween([before], [after])).toMatchObject({
      added: [],
      removed: [],
      changed: [{ fields: ['fatalities'] }],
    });
    expect(changesBetween([before], [structuredClone(before)])).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });
});
