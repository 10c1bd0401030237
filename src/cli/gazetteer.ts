// `rasid gazetteer import FILE`: adds a GeoNames country dump to the operator’s own gazetteer. A second import of
// a country replaces the first.
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import {
  createDumpReader,
  DUMP_COLUMNS,
  SKIPPED,
  type Skipped,
} from '../extraction/gazetteer/geonames-dump.ts';
import { GAZETTEER } from '../extraction/gazetteer/index.ts';
import { LOCAL_GAZETTEER, readLocalGazetteer, writeLocalGazetteer } from '../shared/config/gazetteer.ts';
import { readSettings } from '../shared/config.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import type { GazetteerPlace } from '../shared/schema/index.ts';
import type { Run } from './command.ts';
import { ROOT } from './paths.ts';

const PROGRESS_MS = 500;
/** So many malformed rows are told one by one; the rest are counted. */
const FAULTS_TOLD = 10;

export const gazetteer: Run = async (values, [action, file, ...more]) => {
  if (action !== 'import' || !file || more.length > 0) {
    throw new RasidError('USAGE', 'gazetteer: say `rasid gazetteer import FILE`, with one dump of GeoNames');
  }
  const { configDir } = readSettings({ config: values.config as string | undefined }, ROOT);
  const own = readLocalGazetteer(configDir);
  const dump = await readDump(file);
  writeLocalGazetteer(configDir, replaced(own, dump.places));
  console.log(reportOf(file, dump));
  console.log(`written to ${configDir}/${LOCAL_GAZETTEER}; read at the next start`);
  return 0;
};

/** The rows of before, less what an earlier import of the same countries left. */
function replaced(own: readonly GazetteerPlace[], places: readonly GazetteerPlace[]): GazetteerPlace[] {
  const countries = new Set(places.map(({ country }) => country));
  const byId = new Map(places.map((place) => [place.id, place]));
  const kept = own.filter(
    ({ id, country }) => !byId.has(id) && !(id.startsWith('geonames/') && countries.has(country)),
  );
  return [...kept, ...byId.values()];
}

interface Dump {
  places: GazetteerPlace[];
  skipped: Map<Skipped, number>;
  faults: number;
}

/** @throws RasidError USAGE where the file cannot be read, is packed, or holds no row of a dump. */
async function readDump(file: string): Promise<Dump> {
  const size = sizeOf(file);
  const read = createDumpReader(GAZETTEER);
  const dump: Dump = { places: [], skipped: new Map(), faults: 0 };
  const progress = createProgress(size);
  let line = 0;
  let sound = 0;
  const stream = createReadStream(file, 'utf8');
  for await (const row of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    progress.at(stream.bytesRead);
    if (row.trim() === '') continue;
    const result = read(row);
    if ('fault' in result) {
      dump.faults++;
      if (dump.faults <= FAULTS_TOLD) console.error(`${file}:${line}: ${result.fault}; row left out`);
      if (sound === 0 && dump.faults === FAULTS_TOLD) break;
      continue;
    }
    sound++;
    if ('place' in result) dump.places.push(result.place);
    else dump.skipped.set(result.skipped, (dump.skipped.get(result.skipped) ?? 0) + 1);
  }
  progress.end();
  if (sound > 0) return dump;
  throw new RasidError(
    'USAGE',
    `gazetteer: ${file} is no country dump of GeoNames: no row has its ${DUMP_COLUMNS} columns parted by tabs`,
  );
}

function sizeOf(file: string): number {
  if (/\.(?:zip|gz)$/i.test(file)) {
    throw new RasidError('USAGE', `gazetteer: ${file} is packed: unpack it and give the .txt inside`);
  }
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw new Error('is no file');
    return stat.size;
  } catch (cause) {
    throw new RasidError('USAGE', `gazetteer: cannot read ${file}: ${messageOf(cause)}`, { cause });
  }
}

/** A share of the file on stderr while somebody watches. */
function createProgress(size: number) {
  let shown = Date.now();
  return {
    at(bytes: number) {
      if (!process.stderr.isTTY || Date.now() - shown < PROGRESS_MS) return;
      shown = Date.now();
      process.stderr.write(`\r${Math.floor((100 * bytes) / Math.max(1, size))} % read `);
    },
    end() {
      if (process.stderr.isTTY) process.stderr.write('\r');
    },
  };
}

function reportOf(file: string, { places, skipped, faults }: Dump): string {
  const kinds = new Map<string, number>();
  for (const { kind } of places) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const kept = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} ${count}`);
  const pinned = places.filter(({ id }) => !id.startsWith('geonames/')).length;
  return [
    `${basename(file)}: ${places.length} places kept${kept.length > 0 ? ` (${kept.join(', ')})` : ''}`,
    `  of these ${pinned} give a place that was known its coordinates`,
    ...SKIPPED.map((reason) => `  left out: ${skipped.get(reason) ?? 0} ${reason}`),
    `  left out: ${faults} malformed`,
  ].join('\n');
}
