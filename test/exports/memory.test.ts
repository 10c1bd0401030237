// However long an export is, it holds a page.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { chunksOf, INCIDENT_FORMATS } from '../../src/exports/index.ts';
import { incident } from '../alerts/build.ts';
import { AT, knows } from './build.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed;
};

const PAGE = 100;
const PAGES = 120;

it.each(['acled', 'geojson', 'csv'] as const)(
  '%s is no larger in memory at its end than at its beginning',
  async (name) => {
    let read = 0;
    async function* pages() {
      for (; read < PAGES; read++)
        yield Array.from({ length: PAGE }, (_, n) => incident({ id: `i_${(read * PAGE + n).toString(16)}` }));
    }
    let bytes = 0;
    const marks: number[] = [];
    for await (const chunk of chunksOf(INCIDENT_FORMATS[name], pages(), knows, AT)) {
      bytes += chunk.length;
      // Nothing is read ahead of what is written.
      expect(bytes).toBeGreaterThan((read - 1) * PAGE * 100);
      if (marks.length < (read / PAGES) * 4) marks.push(heap());
    }
    expect(bytes).toBeGreaterThan(PAGES * PAGE * 250);
    expect(marks.at(-1)! - marks[0]!).toBeLessThan(bytes / 4);
    expect(marks.at(-1)! - marks[0]!).toBeLessThan(2_000_000);
  },
);
