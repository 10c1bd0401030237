// How fast each format is written and how much memory it takes, from incidents made up on the way and from a real
// record: `npx tsx --expose-gc bench/exports.ts --incidents 100000 --record 20000`. Each format in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createIncidentWording } from '../src/alerts/index.ts';
import { exportChunks } from '../src/dashboard/index.ts';
import { createKnowledge, EXPORT_FORMATS, type ExportFormatName } from '../src/exports/index.ts';
import { readActors } from '../src/shared/config.ts';
import { createLogger } from '../src/shared/logger.ts';
import { DEFAULT_TABLE } from '../src/shared/severity/index.ts';
import { toIncidentRow } from '../src/store/incident-row.ts';
import { createStore, openEngine, type Store } from '../src/store/index.ts';
import { incidents as table } from '../src/store/tables.ts';
import { incident } from '../test/alerts/build.ts';

const { values } = parseArgs({
  options: {
    incidents: { type: 'string', default: '100000' },
    record: { type: 'string', default: '0' },
    format: { type: 'string' },
    data: { type: 'string' },
  },
});

const CONFIG = fileURLToPath(new URL('../config', import.meta.url));
const made = (number: number) =>
  incident({ id: `i_${number.toString(16).padStart(20, '0')}`, date: '2026-11-20' });

/** A record of so many incidents that never were all at once. */
function madeUp(total: number): Pick<Store, 'incidents' | 'articles'> {
  const list = async ({ before, limit }: { before?: { id: string }; limit: number }) => {
    const last = before ? Number.parseInt(before.id.slice(2), 16) : total;
    return Array.from({ length: Math.min(limit, last) }, (_, n) => made(last - n - 1));
  };
  return { incidents: { list }, articles: {} } as unknown as Pick<Store, 'incidents' | 'articles'>;
}

async function measure(format: ExportFormatName, store: Pick<Store, 'incidents' | 'articles'>, rows: number) {
  const actors = readActors(CONFIG, CONFIG);
  const wording = createIncidentWording(actors, { assessment: DEFAULT_TABLE, receivers: [] });
  const knows = createKnowledge(wording, actors, []);
  let bytes = 0;
  let peak = 0;
  const sink = new Writable({
    write(chunk, _encoding, done) {
      bytes += chunk.length;
      peak = Math.max(peak, process.memoryUsage().rss);
      setImmediate(done);
    },
  });
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const request = { format, filter: {}, withText: false, at: new Date() };
  await pipeline(Readable.from(exportChunks(store, knows, request)), sink);
  const seconds = (performance.now() - began) / 1000;
  const figures = [
    format.padEnd(8),
    `${rows} incidents`,
    `${(bytes / 1e6).toFixed(0)} MB`,
    `${seconds.toFixed(1)} s`,
    `${Math.round(rows / seconds)} rows/s`,
    `RSS +${((peak - before) / 1e6).toFixed(0)} MB`,
  ];
  console.log(figures.join('  '));
}

async function fill(data: string, rows: number): Promise<void> {
  const engine = await openEngine({ dataDir: data, logger: createLogger('silent') });
  for (let start = 0; start < rows; start += 500) {
    const some = Array.from({ length: Math.min(500, rows - start) }, (_, n) =>
      toIncidentRow(made(start + n)),
    );
    await engine.db.insert(table).values(some);
  }
  await engine.close();
}

const own = (...more: string[]) =>
  spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), '--incidents', values.incidents, ...more],
    { stdio: 'inherit' },
  );
const formats = EXPORT_FORMATS.filter((format) => format !== 'ndjson');

if (values.format !== undefined && values.data !== undefined) {
  const engine = await openEngine({ dataDir: values.data, logger: createLogger('silent') });
  await measure(values.format as ExportFormatName, createStore(engine), Number(values.record));
  await engine.close();
} else if (values.format !== undefined) {
  const total = Number(values.incidents);
  await measure(values.format as ExportFormatName, madeUp(total), total);
} else {
  console.log('made up on the way:');
  for (const format of formats) own('--format', format);
  if (Number(values.record) > 0) {
    const folder = mkdtempSync(join(tmpdir(), 'rasid-bench-'));
    await fill(join(folder, 'data'), Number(values.record));
    console.log('from an embedded record:');
    for (const format of formats)
      own('--format', format, '--record', values.record, '--data', join(folder, 'data'));
    rmSync(folder, { recursive: true, force: true });
  }
}
