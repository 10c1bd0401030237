// What a head alone means: «المدينة»، «المنطقة»، «المطار» point back to a place that was told before.
import { normaliseName } from '../arabic/normalise.ts';
import type { Knowledge, PlaceMention, Unit } from '../document.ts';
import { mentionWith } from '../shapes.ts';

type Told = readonly PlaceMention[];

/** The place that a head without a name stands for; null where nothing told before fits. */
export function placeMeant(
  asked: PlaceMention,
  before: readonly Unit[],
  told: Told,
  knowledge: Knowledge,
): PlaceMention | null {
  const stressed = asked.kind === 'region' && /^(?:هذه|تلك)$/.test(before.at(-1)?.stem ?? '');
  const meant =
    nearby(asked, before) ??
    (stressed ? told.findLast(({ kind }) => WIDE_AREAS.has(kind)) : undefined) ??
    meantBy(asked, told);
  return meant ? mentionWith(meant, { head: asked.head }) : builtIn(asked, told, knowledge);
}

/** «المطار» in a town that has been named is that town’s. */
function builtIn(place: PlaceMention, told: Told, { placesByName }: Knowledge): PlaceMention | null {
  const town = FACILITIES.has(place.kind)
    ? told.findLast((one) => one.kind === 'city' || isSeat(one))
    : undefined;
  if (!town) return null;
  const name = `${place.head!.replace(/^ال/, '')} ${town.name}`;
  const candidates = placesByName.get(normaliseName(name)) ?? [];
  return mentionWith(place, { name, candidates, known: candidates[0] ?? null, within: town.name });
}

const FACILITIES = new Set(['airport', 'port']);
/** What «المنطقة» can mean: no building, no road. */
const AREAS = [
  'city',
  'town',
  'village',
  'quarter',
  'camp',
  'district',
  'region',
  'countryside',
  'mountain',
  'hill',
  'valley',
  'island',
  'front',
];
/** Which kinds a head alone can mean, the likeliest first: «المدينة» is a city, else a town. */
const MEANT: Readonly<Record<string, readonly (readonly string[])[]>> = {
  city: [['city'], ['town'], ['village', 'district']],
  town: [
    ['town', 'village'],
    ['city', 'district'],
  ],
  village: [['village', 'town'], ['city']],
  region: [AREAS],
};

/** «بلدة أ في قضاء ب، … البلدة»: a town called after its district is none here. */
const DISTRICT = /^(?:ال)?(?:قضاء?|محافظه|مديريه|ولايه|اقليم|محليه)$/;
const headOf = ({ head }: PlaceMention): string => normaliseName(head ?? '');

/** The town of the same sentence, before any told earlier: one with the same head if there is any. */
function nearby({ kind, head }: PlaceMention, units: readonly Unit[]): PlaceMention | undefined {
  if (kind !== 'city' && kind !== 'town') return undefined;
  const towns = units
    .flatMap(({ place }) => (place?.name && (place.kind === 'city' || place.kind === 'town') ? [place] : []))
    .filter((place) => !DISTRICT.test(headOf(place)));
  const asked = normaliseName(head!).replace(/^ال/, '');
  return towns.findLast((place) => headOf(place) === asked) ?? towns.at(-1);
}

/** «هذه المنطقة» is an area before it is a town. */
const WIDE_AREAS = new Set<string>(['region', 'countryside', 'valley', 'mountain', 'front']);

/** «شمال البلاد» says where a place lies; «المنطقة» is the place. */
const BEARING = /^(?:شمال|جنوب|شرق|غرب|وسط) /;

/** The place told before that a head alone means. */
function meantBy(asked: PlaceMention, places: Told): PlaceMention | undefined {
  const bare = asked.head!.replace(/^ال/, '');
  if (asked.kind === 'facility')
    return places.findLast(({ name }) => normaliseName(name).split(' ')[0] === bare);
  for (const kinds of MEANT[asked.kind] ?? [[asked.kind]]) {
    const found = places.findLast(
      (place) =>
        (kinds.includes(place.kind) && !(asked.kind === 'region' && BEARING.test(place.name))) ||
        (kinds[0] === 'city' && /^مدين/.test(place.head ?? '')) ||
        (asked.kind === 'city' && kinds.includes('city') && isSeat(place)),
    );
    if (found) return found;
  }
  return undefined;
}

/** A governorate called like its capital. */
const isSeat = ({ kind, candidates }: PlaceMention): boolean =>
  kind === 'governorate' && candidates.some((candidate) => candidate.kind === 'city');
