// How fast `rasid export` writes each format out of a real embedded record, and that it takes no more memory for many
// incidents than for few: `npm run build && npx tsx bench/exports.ts --incidents 100000`. With `--data FOLDER` the
// record is kept there, or taken from there.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXPORT_FORMATS } from '../src/exports/index.ts';
import { createLogger } from '../src/shared/logger.ts';
import { openEngine } from '../src/store/index.ts';
import { type Watched, watchedExport } from './exports/watched-run.ts';
import { fillRecord } from './fill-record.ts';

const { values } = parseArgs({
  options: { incidents: { type: 'string', default: '100000' }, data: { type: 'string' } },
});
const FEW = 1000;
const many = Number(values.incidents);
const folder = mkdtempSync(join(tmpdir(), 'rasid-bench-'));

async function filled(data: string, total: number): Promise<string> {
  if (existsSync(data)) return data;
  const engine = await openEngine({ dataDir: data, logger: createLogger('silent') });
  await fillRecord(engine.db, total, new Date());
  await engine.close();
  return data;
}

const lineOf = (format: string, rows: number, { seconds, bytes, baseMb, peakMb }: Watched): string =>
  [
    format.padEnd(8),
    `${rows} incidents`.padStart(16),
    `${(bytes / 1e6).toFixed(0)} MB`.padStart(7),
    `${seconds.toFixed(1)} s`.padStart(8),
    `${Math.round(rows / seconds)}/s`.padStart(8),
    `RSS ${baseMb.toFixed(0)} → ${peakMb.toFixed(0)} MB`,
  ].join('  ');

const records = [
  [FEW, await filled(join(folder, 'few'), FEW)],
  [many, await filled(values.data ?? join(folder, 'many'), many)],
] as const;
for (const format of EXPORT_FORMATS)
  for (const [rows, data] of records)
    console.log(lineOf(format, rows, await watchedExport(format, data, join(folder, 'out'))));
rmSync(folder, { recursive: true, force: true });
