// What a dense war costs: many fights of one governorate within a day, each told by several outlets, a tenth of the
// reports of the whole countryside or governorate. Every reading is held against all of them. On the embedded engine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { SHIPPED_CONFIG } from '../src/cli/paths.ts';
import { GAZETTEER } from '../src/extraction/gazetteer/index.ts';
import { createExtractor, keptOf } from '../src/extraction/index.ts';
import { readActors } from '../src/shared/config.ts';
import { createLogger } from '../src/shared/logger.ts';
import { createStore, openEngine, type Store } from '../src/store/index.ts';
import { commitEvents } from '../src/workers/commit-events.ts';
import { article } from '../test/store/examples.ts';
import { ACTORS, FIGHTING } from '../test/support/wire-sentences.ts';

const GOVERNORATE = 'حلب';
/** Outlets that tell of each fight. */
const REPORTS = 4;
/** One report in so many is of a broad place. */
const BROADLY = 10;
const DAY_MS = 86_400_000;
/** So many are committed at once, as where several are read together. */
const AT_ONCE = 4;

export interface DenseWar {
  fights: number;
  reports: number;
  /** Milliseconds for each reading, medians of 200: after a tenth of the fights, and after all. */
  readingFewMs: number;
  readingManyMs: number;
  readingRatio: number;
}

export async function measureDense(fights: number): Promise<DenseWar> {
  const extract = createExtractor({
    gazetteer: GAZETTEER,
    actors: readActors(SHIPPED_CONFIG, SHIPPED_CONFIG),
  });
  const places = GAZETTEER.filter(({ country, admin1 }) => country === 'SY' && admin1 === GOVERNORATE);
  const broad = places.filter(({ kind }) => kind === 'countryside' || kind === 'governorate');
  const narrow = places.filter((place) => !broad.includes(place));
  const dataDir = mkdtempSync(join(tmpdir(), 'rasid-dense-'));
  const engine = await openEngine({ dataDir, logger: createLogger('silent') });
  const store = createStore(engine);
  const reports = fights * REPORTS;
  const begin = Date.now() - DAY_MS;
  const times: number[] = [];
  try {
    for (let number = 0; number < reports; number += AT_ONCE) {
      const batch = await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => write(store, number + at)));
      const begun = performance.now();
      await Promise.all(
        batch.map(({ stored, events, now }) => commitEvents(store, stored, events, now, null)),
      );
      times.push((performance.now() - begun) / AT_ONCE);
      if (process.stderr.isTTY) process.stderr.write(`\r${number + AT_ONCE} of ${reports} reports`);
    }
  } finally {
    await engine.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  const few = median(times.slice(0, times.length / 10).slice(-50));
  const many = median(times.slice(-50));
  return { fights, reports, readingFewMs: few, readingManyMs: many, readingRatio: many / few };

  async function write(store: Store, number: number) {
    // The outlets tell of a fight one after another, while others tell of other fights.
    const fight = Math.floor(number / REPORTS / 8) * 8 + (number % 8);
    const list = number % BROADLY === 0 ? broad : narrow;
    const place = list[(fight * 7919) % list.length]!;
    const [a, b] = [ACTORS[fight % ACTORS.length]!, ACTORS[(fight + 1) % ACTORS.length]!];
    const sentence = FIGHTING[fight % FIGHTING.length]!(place.ar[0]!, a, b);
    const publishedAt = new Date(begin + (DAY_MS * number) / reports);
    const draft = article(`dense-${number}`, {
      outlet: `مراسل ${number % 20}`,
      title: sentence.slice(0, 60),
      text: `${sentence} وقال مراسلنا في التقرير رقم ${number} إن الحركة في الطرقات عادت.`,
      country: 'SY',
      publishedAt: publishedAt.toISOString(),
      fetchedAt: publishedAt.toISOString(),
    });
    await store.articles.store([{ ...draft, syndicationId: draft.id }]);
    const stored = (await store.articles.get(draft.id))!;
    return { stored, events: keptOf(extract(stored, publishedAt)), now: publishedAt };
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
