// Names, places and words as a feed could send them: no cell runs, no record breaks, no file is cut short.
import { check, getIssues } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, listCell, safeText } from '../../src/exports/csv.ts';
import { INCIDENT_FORMATS } from '../../src/exports/index.ts';
import type { Incident } from '../../src/shared/schema/index.ts';
import { incident, source } from '../alerts/build.ts';
import { written } from './build.ts';

const HOSTILE = [
  '=HYPERLINK("https://evil.example","انقر")',
  '+966',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u200f=1+1',
  '\u202e=1+1',
  '\uFEFF=1+1',
  '＝1+1',
  'قطع\u0000هنا',
  'سطر\r\nآخر',
  'قال "نعم", ثم; مضى',
  '\ud800 نصف حرف',
];

const hostile = (words: string): Incident =>
  incident({
    place: { name: words, within: words },
    location: { ...incident().location!, nameEn: words, admin1En: words, admin1: words },
    deniedBy: [words],
    sources: [source({ outlet: words, title: words, quote: words, url: words })],
  });

const CSV = ['acled', 'hxl', 'csv'] as const;

describe.each(CSV)('%s', (name) => {
  it.each(HOSTILE)('holds %j and runs nothing', async (words) => {
    const text = await written(INCIDENT_FORMATS[name], [hostile(words), incident()]);
    const lines: string[][] = parse(text, { bom: true });
    const head = name === 'hxl' ? 2 : 1;
    expect(lines).toHaveLength(head + 2);
    // One record is one line, also for programs that know no quotes.
    expect(text.trimEnd().split('\n')).toHaveLength(head + 2);
    for (const cell of lines.slice(head).flat()) {
      const isNumber = /^-?\d+(\.\d+)?$/.test(cell);
      if (!isNumber) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
      expect(cell).not.toMatch(/[\u0000-\u001F\u007F]/);
    }
  });
});

describe('a cell', () => {
  it('is harmless, whatever it held, and begins as before where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const [[cell]] = parse(csvLine([words, 1])) as [[string]];
        expect(cell).toBe(safeText(words));
        expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
      }),
    );
  });

  it('keeps numbers as numbers and Arabic as it is', () => {
    expect(csvLine([-5.25, 'اشتباكاتٌ في «الفاشر»', null])).toBe('-5.25,اشتباكاتٌ في «الفاشر»,\n');
  });

  it('defuses each value of a list: some programs part them at the semicolon', () => {
    expect(listCell(['أ', '=1+1'])).toBe("أ; '=1+1");
  });
});

describe('the other formats', () => {
  it('say in JSON what was written', async () => {
    const all = HOSTILE.map(hostile);
    const lines = (await written(INCIDENT_FORMATS.plover, all)).trimEnd().split('\n');
    expect(lines).toHaveLength(all.length);
    for (const [index, line] of lines.entries())
      expect(JSON.parse(line).event_loc.extracted_place).toBe(HOSTILE[index]);
  });

  it('are GeoJSON that the checker finds nothing against', async () => {
    const text = await written(INCIDENT_FORMATS.geojson, HOSTILE.map(hostile));
    expect(getIssues(text)).toEqual([]);
    expect(check(text)).toMatchObject({ type: 'FeatureCollection' });
  });
});
