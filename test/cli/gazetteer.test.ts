// `rasid gazetteer import`: a small dump written by hand, of places that are not, into a folder of its own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gazetteer } from '../../src/cli/gazetteer.ts';
import { openExtractor } from '../../src/cli/reader.ts';
import { GAZETTEER, withLocal } from '../../src/extraction/gazetteer/index.ts';
import { LOCAL_GAZETTEER, readLocalGazetteer } from '../../src/shared/config/gazetteer.ts';

let folder: string;
const said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rasid-gazetteer-'));
  said.length = 0;
  const keep = (line: unknown) => void said.push(String(line));
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** One row of a dump; the columns that nothing reads are left empty. */
const row = (
  id: number,
  name: string,
  alternates: string,
  [lat, lon]: readonly [number, number],
  [featureClass, code]: readonly [string, string],
  population = 0,
  country = 'SY',
  admin1 = '12',
) =>
  [id, name, name, alternates, lat, lon, featureClass, code, country, '', admin1, '', '', '']
    .concat([population, '', '', 'Asia/Damascus', '2020-01-01'])
    .join('\t');

const DUMP = [
  row(9000001, 'Tarfula', 'ترفولة,Tarfoula', [35.901, 36.52], ['P', 'PPL'], 1200),
  row(9000002, 'Jisr Zarnuqa', 'جسر زرنوقة', [35.88, 36.5], ['S', 'BDG']),
  row(9000003, 'Zarnuqa Airport', 'مطار زرنوقة', [35.87, 36.51], ['S', 'AIRP']),
  row(9000004, 'Kurum', 'كروم', [35.86, 36.49], ['P', 'PPL']),
  row(9000005, 'Saraqib', 'سراقب', [35.864, 36.805], ['P', 'PPLA3'], 32_000),
  row(9000006, 'Latin only', 'Latin', [35.8, 36.4], ['P', 'PPL']),
  row(9000007, 'Bir Tarfula', 'بئر ترفولة', [35.8, 36.4], ['H', 'WLL']),
  row(9000008, 'Khirbat Tarfula', 'خربة ترفولة', [35.8, 36.4], ['P', 'PPLQ']),
];
const write = (lines: readonly string[], name = 'SY.txt') => {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};
const run = (...words: string[]) => gazetteer({ config: folder }, words);
const local = () => readFileSync(join(folder, LOCAL_GAZETTEER), 'utf8');

describe('rasid gazetteer import', () => {
  it('keeps what has an Arabic name, a useful feature and is new; says what it left out and why', async () => {
    expect(await run('import', write(DUMP))).toBe(0);
    expect(readLocalGazetteer(folder).map(({ id, kind, ar }) => [id, kind, ar.join('، ')])).toEqual([
      ['geonames/9000001', 'village', 'ترفولة'],
      ['geonames/9000002', 'bridge', 'جسر زرنوقة'],
      ['geonames/9000003', 'airport', 'مطار زرنوقة'],
      ['geonames/9000004', 'village', 'كروم'],
    ]);
    expect(readLocalGazetteer(folder)[0]).toMatchObject({
      admin1: 'إدلب',
      admin1En: 'Idlib',
      latitude: 35.901,
      longitude: 36.52,
      population: 1200,
    });
    const report = said.join('\n');
    expect(report).toContain('SY.txt: 4 places kept (village 2, bridge 1, airport 1)');
    expect(report).toContain('2 feature of no use here');
    expect(report).toContain('1 no Arabic name');
    expect(report).toContain('1 already known');
    expect(report).toContain('0 malformed');
  });

  it('changes nothing when it is run again, and replaces only the country it imports', async () => {
    const file = write(DUMP);
    await run('import', file);
    const once = local();
    await run('import', file);
    expect(local()).toBe(once);
    await run(
      'import',
      write([row(9100001, 'Tarqula', 'ترقولة', [33.5, 44.2], ['P', 'PPL'], 0, 'IQ', '07')], 'IQ.txt'),
    );
    expect(readLocalGazetteer(folder).map(({ country }) => country)).toEqual(['SY', 'SY', 'SY', 'SY', 'IQ']);
    await run('import', write(DUMP.slice(1)));
    expect(readLocalGazetteer(folder).map(({ id }) => id)).not.toContain('geonames/9000001');
  });

  it('gives a known place without coordinates those of its namesake', async () => {
    const pinless = GAZETTEER.find(
      ({ country, admin1, latitude, kind, ar }) =>
        country === 'SY' && admin1 === 'إدلب' && latitude === null && kind === 'village' && ar[0]!.length > 5,
    )!;
    await run('import', write([row(9000010, pinless.en, pinless.ar[0]!, [35.7, 36.6], ['P', 'PPL'])]));
    expect(readLocalGazetteer(folder)).toEqual([{ ...pinless, latitude: 35.7, longitude: 36.6 }]);
    expect(said.join('\n')).toContain('of these 1 give a place that was known its coordinates');
    const places = withLocal(readLocalGazetteer(folder)).filter(({ id }) => id === pinless.id);
    expect(places.map(({ latitude }) => latitude)).toEqual([35.7]);
  });

  it('names the line of a malformed row and goes on', async () => {
    const broken = [...DUMP.slice(0, 2), 'torn\trow', DUMP[2]!.replace('35.87', 'north')];
    const file = write(broken);
    expect(await run('import', file)).toBe(0);
    expect(said.join('\n')).toContain(`${file}:3: 2 columns, not 19; row left out`);
    expect(said.join('\n')).toContain(`${file}:4: no point on the map: «north», «36.51»; row left out`);
    expect(said.join('\n')).toContain('2 malformed');
  });

  it('refuses what is no dump, and writes nothing', async () => {
    await expect(run('import', write(['a page of prose', 'and another line']))).rejects.toThrow(
      /no country dump/,
    );
    await expect(run('import', write([], 'SY.zip'))).rejects.toThrow(/is packed: unpack it/);
    await expect(run('import', join(folder, 'absent.txt'))).rejects.toThrow(/cannot read/);
    await expect(run('export', 'SY.txt')).rejects.toThrow(/say `rasid gazetteer import FILE`/);
    expect(readLocalGazetteer(folder)).toEqual([]);
  });

  it('names the line of a row that was edited wrongly', () => {
    writeFileSync(join(folder, LOCAL_GAZETTEER), '# a remark\nsy/x\tmoon\tقمر\tMoon\tSY\t\t\t\t\t\t\n');
    expect(() => readLocalGazetteer(folder)).toThrow(new RegExp(`${LOCAL_GAZETTEER}:2: kind`));
  });

  it('is read by the extractor: an everyday word only after a head noun', async () => {
    const read = (text: string) => {
      const { events } = openExtractor(folder)(
        { id: 'x', text, publishedAt: '2015-06-01T00:00:00Z' },
        new Date(0),
      );
      return events.map(({ place, location }) => [place?.name, location?.placeId]);
    };
    const said = 'سيطرت قوات النظام على ترفولة بعد اشتباكات مع جبهة النصرة في ريف إدلب.';
    expect(read(said).flat()).not.toContain('geonames/9000001');
    await run('import', write(DUMP));
    expect(read(said)).toContainEqual(['ترفولة', 'geonames/9000001']);
    await run('import', write([row(9000009, 'Baladiya', 'بلدية', [35.8, 36.4], ['P', 'PPL'])]));
    expect(read('سيطرت قوات النظام على بلدية بعد اشتباكات مع جبهة النصرة.').flat()).not.toContain(
      'geonames/9000009',
    );
  });
});
