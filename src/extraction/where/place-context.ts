// What the text around a place settles: which of several of one name, which town «المدينة» is, where an unknown
// village lies. Looks back through what has been told, and around in the sentence.

import type { GazetteerPlace } from '../../shared/schema/index.ts';
import { normaliseName, normaliseTerm } from '../arabic/normalise.ts';
import { remembering } from '../arabic/remember.ts';
import { hasConcept, type Knowledge, type PlaceMention, type Unit } from '../document.ts';
import { kindOf } from '../mentions/place-heads.ts';
import { isBearing } from './bearing.ts';
import { countryAround } from './countryside.ts';
import { placeMeant } from './meant.ts';
import { chooseCandidate } from './namesakes.ts';

/** How far back a head alone can point, in places. */
const REMEMBERED = 40;

/** The places named so far, and the last of them that a gazetteer knows. */
export class PlaceMemory {
  readonly places: PlaceMention[] = [];
  /** Countries that the text names by themselves, by a governorate, a city or an actor of theirs. */
  readonly countries: ReadonlySet<string>;
  last: GazetteerPlace | null = null;

  constructor(countries: ReadonlySet<string> = new Set()) {
    this.countries = countries;
  }

  /** The governorate in force. */
  get area(): string | null {
    return this.last?.admin1 ?? null;
  }

  remember(place: PlaceMention): void {
    this.places.push(place);
    if (this.places.length > REMEMBERED) this.places.shift();
    if (place.known?.admin1) this.last = place.known;
  }
}

/**
 * Settles the place of the unit at `index` of a sentence: which of several of one name it is, what a head alone
 * points back to, and in which area a place lies that only its head noun makes one. Takes it away where it is none.
 */
export function settlePlace(
  unit: Unit,
  index: number,
  units: readonly Unit[],
  country: string | null,
  memory: PlaceMemory,
  knowledge: Knowledge,
): void {
  const place = unit.place!;
  if (place.side) {
    unit.place = countryAround(place, index, units, memory.places, knowledge);
    if (unit.place) memory.remember(unit.place);
    return;
  }
  if (!place.name) {
    unit.place = placeMeant(place, units.slice(0, index), memory.places, knowledge);
    return;
  }
  if (place.weak && !place.head && !isMeant(unit, units[index - 1], country)) {
    unit.place = null;
    return;
  }
  if (place.textual) place.candidates = underOtherArticle(place.name, country, knowledge);
  if (isPartOfTown(place.name)) place.candidates = withNamesakes(place, knowledge);
  place.candidates = ofThisArea(place, index, units, memory);
  place.known = chooseCandidate(place, country, units, memory.area);
  const headed = Boolean(place.head) || BEGINS_BY_HEAD.test(place.name);
  if (
    (headed && (isElsewhere(place.known, country, memory) || isFarFrom(place, index, units, country))) ||
    strays(place, units[index - 1], country)
  ) {
    [place.known, place.candidates] = [null, []];
    if (place.head) place.kind = kindOf(place.head);
  }
  if (place.known) place.kind = place.known.kind;
  else
    place.area =
      areaInside(place, country) ??
      quarterAround(index, units, country) ??
      areaAround(index, units, country) ??
      memory.last;
  if (isBearing(units, index) || outOfPlace(place, country, memory)) unit.place = null;
  else memory.remember(place);
}

/** «الحمورية» for «حمورية»: a name read from its head, known in this country with or without the article. */
const underOtherArticle = (name: string, country: string | null, { placesByName }: Knowledge) => {
  const term = normaliseName(name);
  const other = term.startsWith('ال') ? term.slice(2) : `ال${term}`;
  return (placesByName.get(other) ?? []).filter((place) => place.country === country);
};

const AREA_REACH = 6;
const AROUND = new Set(['governorate', 'district', 'countryside', 'region', 'city', 'town']);

/** «قرية كذا في ريف حماة»: the area told after a place that no gazetteer knows. */
function areaAround(index: number, units: readonly Unit[], country: string | null): GazetteerPlace | null {
  for (const [offset, { place, preposition }] of units.slice(index + 1, index + AREA_REACH).entries()) {
    if (!place || !(preposition === 'ب' || hasConcept(units[index + offset], 'prep.in'))) continue;
    const known =
      place.candidates.find((one) => one.country === country && AROUND.has(one.kind)) ?? place.area;
    if (known) return known;
  }
  return null;
}

/** «مقر اللواء 67»: of what its own name names only what lies in this country. */
const areaInside = ({ area }: PlaceMention, country: string | null): GazetteerPlace | null =>
  area && (country === null || area.country === country) ? area : null;

/** «مستشفى الشفاء في حي الرمال»: the quarter right behind a building that no gazetteer knows. */
function quarterAround(index: number, units: readonly Unit[], country: string | null): GazetteerPlace | null {
  if (units[index]!.place!.kind !== 'facility') return null;
  const at = hasConcept(units[index + 1], 'prep.in') ? index + 2 : index + 1;
  const { place, preposition } = units[at] ?? {};
  if (!place || (at === index + 1 && preposition !== 'ب')) return null;
  return place.candidates.find((one) => one.country === country && one.kind === 'quarter') ?? null;
}

/** «قرية حنكة … بمحافظة البيضاء» is not that of Saada: the governorate said to hold it lies too far away. */
function isFarFrom({ known }: PlaceMention, index: number, units: readonly Unit[], country: string | null) {
  const area = known && HAMLETS.has(known.kind) ? areaAround(index, units, country) : null;
  if (!known || area?.kind !== 'governorate' || area.admin1 === known.admin1) return false;
  if (area.latitude === null || known.latitude === null) return false;
  return Math.hypot(area.latitude - known.latitude, area.longitude! - known.longitude!) > FAR;
}
const HAMLETS = new Set(['village', 'quarter', 'facility', 'hill', 'mountain']);
/** In degrees: some 130 km. */
const FAR = 1.2;

const GREAT = new Set(['country', 'governorate', 'city']);
const WELL_KNOWN = 60_000;
/** A place that news names without saying where it lies. */
export const isGreat = ({ kind, population }: GazetteerPlace): boolean =>
  GREAT.has(kind) || (population ?? 0) > WELL_KNOWN;

/** A small place of a country that the text has nothing to do with: «الهجوم الرامي إلى» is not الرامي of Idlib. */
const outOfPlace = ({ known, head, listed }: PlaceMention, country: string | null, memory: PlaceMemory) =>
  !head && !listed && isElsewhere(known, country, memory);

/** «جبل الدخان»: what begins so is a place, though the gazetteer knows only a namesake abroad. */
const BEGINS_BY_HEAD =
  /^(?:جبل|تل|تلة|تبة|وادي|قرية|بلدة|حاجز|معسكر|مفرق|جسر|حي|شارع|سوق|مستشفى|مشفى|مدرسة|مسجد|جامع|دوار|ميدان|ساحة) /;

/** «بلدات الغارية والكرك»: in a list of this country’s the name of a great place elsewhere is a namesake’s. */
const strays = (
  { known, listed, kind }: PlaceMention,
  before: Unit | undefined,
  country: string | null,
): boolean =>
  listed &&
  known !== null &&
  country !== null &&
  known.country !== country &&
  kind !== 'country' &&
  before?.place?.listed === true &&
  before.place.known?.country === country;

/** «منطقة كذا» in a text about another country: a namesake of the place that the gazetteer knows. */
const isElsewhere = (known: GazetteerPlace | null, country: string | null, memory: PlaceMemory): boolean =>
  known !== null && !isGreat(known) && known.country !== country && !memory.countries.has(known.country);

/** «القصر الرئاسي»، «مبنى المحافظة»: many towns have one; it is the known one only where its area is told of. */
const GENERIC =
  /^(?:مبني ال|ال(?:قصر|مقر|مبني|بلده القديمه|مدينه القديمه|طريق|كورنيش|كليه|مجمع|قاعده|مركز|مطار|ميناء|سجن|ملعب|جامعه) ?)/;
const isGeneric = remembering((name) => GENERIC.test(normaliseTerm(name)));
const ofThisArea = (place: PlaceMention, index: number, units: readonly Unit[], memory: PlaceMemory) => {
  const inner = isPartOfTown(place.name) || place.head === 'حي';
  if (place.candidates.length > 0 && inner) return ofTownNamed(place, index, units);
  if (place.candidates.length === 0 || !isGeneric(place.name)) return place.candidates;
  const areas = new Set([
    memory.area,
    ...units.flatMap((unit) =>
      (unit.place === place ? [] : (unit.place?.candidates ?? [])).map((one) => one.admin1),
    ),
  ]);
  return place.candidates.filter((one) => isGreat(one) || areas.has(one.admin1));
};

/** «حي الزهور»، «مستشفى الثورة»: many towns have one, and a gazetteer may know only that of another. */
const PART_OF_TOWN = /^(?:حي|شارع|سوق|مستشفي|مشفي|مدرسه|مسجد|جامع|دوار|ميدان|ساحه) /;
const isPartOfTown = remembering((name) => PART_OF_TOWN.test(normaliseTerm(name)));

/** Those whose row has the name without its «حي», too. */
function withNamesakes({ name, candidates }: PlaceMention, { placesByName }: Knowledge): GazetteerPlace[] {
  const term = normaliseTerm(name);
  const bare = term.startsWith('حي ') ? (placesByName.get(normaliseName(term.slice(3))) ?? []) : [];
  return [...new Set([...candidates, ...bare.filter(({ kind }) => kind === 'quarter')])];
}

/** Of those the ones that lie where the sentence says: «مستشفى الثورة في مدينة الحديدة» is not that of Taiz. */
function ofTownNamed(place: PlaceMention, at: number, units: readonly Unit[]): GazetteerPlace[] {
  const town = units.slice(at + 1, at + AREA_REACH).find((unit) => unit.place && TOWNS.has(unit.place.kind));
  const areas = new Set(town?.place?.candidates.map(({ admin1 }) => admin1));
  return areas.size === 0
    ? [...place.candidates]
    : place.candidates.filter(({ admin1 }) => areas.has(admin1));
}
const TOWNS = new Set(['city', 'town', 'governorate']);

/** A weak name that stands as places do: «في الأبيض» is the city in a text about its country. */
function isMeant(unit: Unit, before: Unit | undefined, country: string | null): boolean {
  const { weak, candidates } = unit.place!;
  if (weak === 'placed') return isPlaced(unit, before);
  const home = candidates.some((one) => one.country === country && (one.population ?? 0) > WELL_KNOWN);
  return home && unit.stem.startsWith('ال') && unit.gap === 0 && hasConcept(before, 'prep.in');
}

/** A word that is a verb or a noun too is a place after «في» or «قرب» or under a list’s و, nowhere else. */
const isPlaced = (unit: Unit, before: Unit | undefined): boolean =>
  unit.preposition === 'ب' ||
  (['prep.in', 'prep.near'].some((id) => hasConcept(before, id)) && unit.gap === 0) ||
  (unit.conjunction && before?.place?.known !== undefined && before.place.known !== null);
