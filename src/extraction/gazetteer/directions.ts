// The quarters of the compass of countries at war: «شمال سوريا»، «الجنوب السوري»، «جنوب غربي سوريا». Regions
// without a pin; those that have a row of their own elsewhere keep it.
import type { GazetteerPlace } from '../../shared/schema/gazetteer.ts';

const SIDES: readonly (readonly [string, string])[] = [
  ['شمال', 'North'],
  ['جنوب', 'South'],
  ['شرق', 'East'],
  ['غرب', 'West'],
];
/** Names, English name, and the adjective that says the same: «الشمال السوري». */
const COUNTRIES: readonly (readonly [string, readonly string[], string, string])[] = [
  ['SY', ['سوريا', 'سورية'], 'Syria', 'السوري'],
  ['IQ', ['العراق'], 'Iraq', 'العراقي'],
  ['YE', ['اليمن'], 'Yemen', 'اليمني'],
  ['LY', ['ليبيا'], 'Libya', 'الليبي'],
  ['SD', ['السودان'], 'Sudan', 'السوداني'],
  ['LB', ['لبنان'], 'Lebanon', 'اللبناني'],
];
/** Another country, not a part of this one. */
const ELSEWHERE = new Set(['جنوب السودان']);

const region = (country: string, en: string, ar: readonly string[]): GazetteerPlace[] => {
  const names = ar.filter((name) => !ELSEWHERE.has(name));
  const id = `${country.toLowerCase()}/${en.toLowerCase().replace(' ', '-')}`;
  return names.length < ar.length
    ? []
    : [
        {
          id,
          kind: 'region',
          ar: names,
          en,
          country,
          admin1: null,
          admin1En: null,
          latitude: null,
          longitude: null,
        },
      ];
};

const sidesOf = (country: string, names: readonly string[], en: string, adjective: string) =>
  SIDES.flatMap(([side, sideEn]) =>
    region(country, `${sideEn} ${en}`, [
      ...names.flatMap((name) => [`${side} ${name}`, `${side}ي ${name}`]),
      `ال${side} ${adjective}`,
    ]),
  );

const cornersOf = (country: string, names: readonly string[], en: string) =>
  SIDES.slice(0, 2).flatMap(([side, sideEn]) =>
    SIDES.slice(2).flatMap(([flank, flankEn]) =>
      region(
        country,
        `${sideEn}-${flankEn.toLowerCase()} ${en}`,
        names.flatMap((name) => [
          `${side} ${flank} ${name}`,
          `${side} ${flank}ي ${name}`,
          `${side}ي ${flank}ي ${name}`,
        ]),
      ),
    ),
  );

/** The regions whose names no place of `taken` has. */
export function directionsBeside(taken: readonly GazetteerPlace[]): GazetteerPlace[] {
  const names = new Set(taken.flatMap(({ ar }) => ar));
  return COUNTRIES.flatMap(([country, ar, en, adjective]) => [
    ...sidesOf(country, ar, en, adjective),
    ...cornersOf(country, ar, en),
  ])
    .map((place) => ({ ...place, ar: place.ar.filter((name) => !names.has(name)) }))
    .filter(({ ar, id }) => ar.length > 0 && !taken.some((place) => place.id === id));
}
