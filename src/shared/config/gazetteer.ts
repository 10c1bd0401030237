// Places that an operator adds to the built-in gazetteer: one a line, parted by tabs, written by
// `rasid gazetteer import` and open to editing by hand. Absent until then.
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, RasidError } from '../errors.ts';
import { type GazetteerPlace, gazetteerPlaceSchema } from '../schema/gazetteer.ts';

export const LOCAL_GAZETTEER = 'gazetteer.local.tsv';
const HEADER = [
  '# Places beside the built-in gazetteer. Columns, parted by tabs:',
  '# id  kind  Arabic names parted by «، »  English name  country  governorate  governorate in English  latitude  longitude  population  area it is told in',
  '# Rows from GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0.',
];
const COLUMNS = 11;

/**
 * The places of the folder’s own gazetteer; none where it has none.
 * @throws RasidError CONFIG_INVALID with one line for each fault.
 */
export function readLocalGazetteer(folder: string): GazetteerPlace[] {
  const file = join(folder, LOCAL_GAZETTEER);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
  const places: GazetteerPlace[] = [];
  const faults: string[] = [];
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const place = parseRow(line);
    if (typeof place === 'string') faults.push(`${file}:${index + 1}: ${place}`);
    else places.push(place);
  }
  if (faults.length > 0) throw new RasidError('CONFIG_INVALID', faults.join('\n'));
  return places;
}

const number = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

/** @returns the place, or what is wrong with the row. */
function parseRow(line: string): GazetteerPlace | string {
  const cells = line.replace(/\r$/, '').split('\t');
  if (cells.length !== COLUMNS) return `${cells.length} columns, not ${COLUMNS}`;
  const [id, kind, ar, en, country, admin1, admin1En, latitude, longitude, population, area] = cells;
  const result = gazetteerPlaceSchema.safeParse({
    id,
    kind,
    ar: ar!.split('، '),
    en,
    country,
    admin1: admin1 || null,
    admin1En: admin1En || null,
    latitude: number(latitude),
    longitude: number(longitude),
    ...(population ? { population: Number(population) } : {}),
    ...(area ? { within: area } : {}),
  });
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  return `${path.join('.')}: ${message}`;
}

/**
 * Writes the folder’s own gazetteer, in order of ids, all at once.
 * @throws RasidError CONFIG_NOT_WRITABLE
 */
export function writeLocalGazetteer(folder: string, places: readonly GazetteerPlace[]): void {
  const file = join(folder, LOCAL_GAZETTEER);
  const rows = [...places].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(renderRow);
  try {
    writeFileSync(`${file}.new`, `${[...HEADER, ...rows].join('\n')}\n`);
    renameSync(`${file}.new`, file);
  } catch (cause) {
    throw new RasidError('CONFIG_NOT_WRITABLE', `cannot write ${file}: ${messageOf(cause)}`, { cause });
  }
}

const renderRow = (place: GazetteerPlace): string =>
  [
    place.id,
    place.kind,
    place.ar.join('، '),
    place.en,
    place.country,
    place.admin1,
    place.admin1En,
    place.latitude,
    place.longitude,
    place.population,
    place.within,
  ]
    .map((cell) => cell ?? '')
    .join('\t');
