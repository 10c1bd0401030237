// A country dump of GeoNames (SY.txt and the like), row by row, into places: what has an Arabic name and a feature
// that news names. What the built-in gazetteer knows is not taken again.
import type { GazetteerPlace } from '../../shared/schema/gazetteer.ts';
import { ADMIN1_CODES } from './admin1-codes.ts';
import { arabicNames, facilityNames } from './alternate-names.ts';
import { kindOfFeature } from './feature-kinds.ts';
import { foldName } from './fold.ts';

/** Columns of a dump: geonameid, name, asciiname, alternatenames, latitude, longitude, … as geonames.org states. */
export const DUMP_COLUMNS = 19;
/** Two pins of one name this close, in degrees, are one place. */
const NEAR = 0.1;

/** Why a sound row is left out. */
export const SKIPPED = ['feature of no use here', 'no Arabic name', 'already known'] as const;
export type Skipped = (typeof SKIPPED)[number];

/** A place, the reason why a row is none, or what is wrong with a row. */
export type DumpRow = { place: GazetteerPlace } | { skipped: Skipped } | { fault: string };

/** Reads rows of a dump against the places that are known already. */
export function createDumpReader(known: readonly GazetteerPlace[]): (line: string) => DumpRow {
  const byName = new Map<string, GazetteerPlace[]>();
  for (const place of known) {
    for (const name of new Set(place.ar.map(foldName))) {
      const key = `${place.country} ${name}`;
      const others = byName.get(key);
      if (others) others.push(place);
      else byName.set(key, [place]);
    }
  }
  return (line) => {
    const row = readRow(line);
    if (!('place' in row)) return row;
    const { place } = row;
    const namesakes = place.ar.flatMap((name) => byName.get(`${place.country} ${foldName(name)}`) ?? []);
    const same = [...new Set(namesakes)].filter((other) => samePlace(other, place));
    if (same.length === 0) return row;
    const pinless = same.length === 1 && same[0]!.latitude === null && alike(same[0]!, place);
    return pinless ? { place: pinned(same[0]!, place) } : { skipped: 'already known' };
  };
}

const SETTLED = new Set(['city', 'town', 'village', 'quarter']);
const alike = (a: GazetteerPlace, b: GazetteerPlace): boolean =>
  a.kind === b.kind || (SETTLED.has(a.kind) && SETTLED.has(b.kind));

/** A known place without coordinates takes those of its one namesake in the governorate. */
const pinned = (known: GazetteerPlace, { latitude, longitude }: GazetteerPlace): GazetteerPlace => ({
  ...known,
  latitude,
  longitude,
});

const samePlace = (a: GazetteerPlace, b: GazetteerPlace): boolean =>
  a.latitude === null || a.longitude === null
    ? a.admin1 === b.admin1
    : Math.abs(a.latitude - b.latitude!) < NEAR && Math.abs(a.longitude - b.longitude!) < NEAR;

function readRow(line: string): DumpRow {
  const cells = line.split('\t');
  if (cells.length !== DUMP_COLUMNS) return { fault: `${cells.length} columns, not ${DUMP_COLUMNS}` };
  const [id, name, ascii, alternates, lat, lon, featureClass, code, country, , admin1] = cells as string[];
  const [latitude, longitude, population] = [Number(lat), Number(lon), Number(cells[14] || 0)];
  if (!/^\d+$/.test(id!)) return { fault: `geonameid «${id}» is no number` };
  if (!/^[A-Z]{2}$/.test(country!)) return { fault: `country «${country}» is no code of two letters` };
  if (!within(lat!, latitude, 90) || !within(lon!, longitude, 180)) {
    return { fault: `no point on the map: «${lat}», «${lon}»` };
  }
  if (!Number.isInteger(population) || population < 0) return { fault: `population «${cells[14]}»` };
  const kind = kindOfFeature(featureClass!, code!, population);
  if (!kind) return { skipped: 'feature of no use here' };
  const spelt = `${name},${alternates}`;
  const ar = /[PA]/.test(featureClass!) ? arabicNames(name!, spelt) : facilityNames(spelt);
  if (ar.length === 0) return { skipped: 'no Arabic name' };
  const [area, areaEn] = ADMIN1_CODES[country!]?.[admin1!] ?? [null, null];
  return {
    place: {
      id: `geonames/${id}`,
      kind,
      ar,
      en: ascii || name!,
      country: country!,
      admin1: area,
      admin1En: areaEn,
      latitude: Math.round(latitude * 1000) / 1000,
      longitude: Math.round(longitude * 1000) / 1000,
      ...(population > 0 ? { population } : {}),
    },
  };
}

const within = (cell: string, value: number, limit: number): boolean =>
  cell.trim() !== '' && Number.isFinite(value) && Math.abs(value) <= limit;
